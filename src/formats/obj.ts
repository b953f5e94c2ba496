import type { Format } from './format.ts';

const opening = /^(ï»¿)?(\s*#[^\r\n]*[\r\n])*\s*(mtllib|usemtl|[ogs]|v[tn]?)[ \t]/;
const vertex = /(^|[\r\n])[ \t]*v[ \t]+[-+.\d]\S*[ \t]+[-+.\d]/;

/** OBJ, with the materials of MTL. It has no mark: a statement of its own must come first, and a vertex be seen. */
export const obj = {
  id: 'obj',
  label: 'OBJ',
  extensions: ['obj'],
  detect: (head) => opening.test(head) && vertex.test(head),
  load: async () =>
    (await import('./mesh/meshReader.ts')).meshReader((await import('./obj/objParser.ts')).objParser),
} as const satisfies Format;
