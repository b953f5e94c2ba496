import type { ParsedMesh, ParsedModel } from './parsedModel.ts';

const noCredits = { title: null, author: null, licence: null, source: null, copyright: null };

/** A model whose meshes stand where their own numbers put them; what is not given, the file does not say. */
export const modelOf = (
  known: Pick<ParsedModel, 'format' | 'meshes'> & Partial<ParsedModel>,
): ParsedModel => ({
  generator: null,
  credits: noCredits,
  declaredUnit: null,
  declaredUp: null,
  items: known.meshes.map(({ name }: ParsedMesh, mesh) => ({ name, mesh, transform: null })),
  materials: [],
  warnings: [],
  repairs: [],
  ...known,
});
