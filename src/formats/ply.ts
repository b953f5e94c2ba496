import type { Format } from './format.ts';

/** PLY, as text and binary. */
export const ply = {
  id: 'ply',
  label: 'PLY',
  extensions: ['ply'],
  detect: (head) => /^ply\s*[\r\n]/i.test(head),
  load: async () =>
    (await import('./mesh/meshReader.ts')).meshReader((await import('./ply/plyParser.ts')).plyParser),
} as const satisfies Format;
