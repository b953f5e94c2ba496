import type { Format } from './format.ts';
import { gltf } from './gltf.ts';

/** Every kind of file that figures are read from: a new one is one file and one line here. */
export const formats = [gltf] as const satisfies readonly Format[];
