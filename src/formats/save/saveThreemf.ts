import type { Saver } from './saver.ts';

/** 3MF, in millimetres by its own word and +Z up, with colours. */
export const saveThreemf = {
  id: '3mf',
  label: '3MF',
  extension: '3mf',
  unit: 'mm',
  save: async (figure) => (await import('./text/writeThreemf.ts')).writeThreemf(figure),
} as const satisfies Saver;
