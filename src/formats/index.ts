import type { Format } from './format.ts';
import { gltf } from './gltf.ts';
import { obj } from './obj.ts';
import { ply } from './ply.ts';
import { stl } from './stl.ts';
import { threemf } from './threemf.ts';

/** Every kind of file that figures are read from: a new one is one file and one line here. STL comes last: its binary kind has no mark. */
export const formats = [gltf, threemf, ply, obj, stl] as const satisfies readonly Format[];
