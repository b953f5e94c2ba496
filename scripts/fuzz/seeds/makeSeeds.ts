import type { Seed } from '../seedFile.ts';
import { gltfSeeds } from './gltfSeeds.ts';
import { objSeeds, plySeeds, stlSeeds } from './meshSeeds.ts';
import { threemfSeeds, zipSeeds } from './packedSeeds.ts';

/** Small sound files of every format and flavour that is read, by format, so that each has its share of cases. */
export async function makeSeeds(): Promise<readonly (readonly Seed[])[]> {
  const gltf = await gltfSeeds();
  const glb = gltf[0]!.files[0]!.bytes;
  return [stlSeeds(), objSeeds(), plySeeds(), threemfSeeds(), zipSeeds(glb), gltf, gltf];
}
