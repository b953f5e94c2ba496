import type { Saver } from './saver.ts';

/** OBJ, in millimetres and +Y up, with its materials and pictures in files beside it. */
export const saveObj = {
  id: 'obj',
  label: 'OBJ',
  extension: 'obj',
  unit: 'mm',
  save: async (figure) => (await import('./text/writeObj.ts')).writeObj(figure),
} as const satisfies Saver;
