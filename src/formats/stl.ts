import type { Format } from './format.ts';

/** STL, of which only the kind in text can be told by its content: the other has no mark. */
export const stl = {
  id: 'stl',
  label: 'STL',
  extensions: ['stl'],
  detect: (head) => /^(ï»¿)?\s*solid\b/i.test(head) && /\bfacet\s+normal\b/i.test(head),
  load: async () =>
    (await import('./mesh/meshReader.ts')).meshReader((await import('./stl/stlParser.ts')).stlParser),
} as const satisfies Format;
