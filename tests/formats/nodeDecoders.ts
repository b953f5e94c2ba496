import { loadDraco, loadMeshopt, type Decoders } from '../../src/formats/decoders.ts';

/** The decoders as Node has them. */
export const nodeDecoders: Decoders = { draco: () => loadDraco(), meshopt: loadMeshopt };
