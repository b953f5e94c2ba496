import type { Format } from './format.ts';

/** 3MF: a zip archive with a model part, or one that says by its name that it is meant to be. */
export const threemf = {
  id: '3mf',
  label: '3MF',
  extensions: ['3mf'],
  detect: (_head, extension, { entries }) =>
    entries !== null && (extension === '3mf' || entries.some((path) => /^3D\/[^/]+\.model$/i.test(path))),
  load: async () =>
    (await import('./mesh/meshReader.ts')).meshReader(
      (await import('./threemf/threemfParser.ts')).threemfParser,
    ),
} as const satisfies Format;
