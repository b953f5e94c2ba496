import { fileNameOf } from './fileNames.ts';
import type { Saver } from './saver.ts';
import { writeStl } from './writeStl.ts';

/** Binary STL, in millimetres, +Z up and facing −Y as slicers have it. It knows form alone. */
export const saveStl = {
  id: 'stl',
  label: 'STL',
  extension: 'stl',
  unit: 'mm',
  save: async ({ name, parts }) => [{ name: `${fileNameOf(name)}.stl`, bytes: writeStl(name, parts, '+z') }],
} as const satisfies Saver;
