import type { BodyTemplate } from './bodyTemplate.ts';
import { unpackTemplate } from './packTemplate.ts';

let loaded: Promise<BodyTemplate> | null = null;

/** The sculpted bodies; read on first use, since they are over a megabyte, and kept. */
export const loadTemplate = (): Promise<BodyTemplate> =>
  (loaded ??= import('./templateData.ts').then(({ templateData }) => unpackTemplate(templateData)));
