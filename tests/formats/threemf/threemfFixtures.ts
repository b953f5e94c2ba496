import { failureOf, type FigureFailure } from '../../../src/core/figures/figureError.ts';
import { createFileSet } from '../../../src/formats/fileSet.ts';
import type { ParsedModel } from '../../../src/formats/mesh/parsedModel.ts';
import { threemfParser } from '../../../src/formats/threemf/threemfParser.ts';
import { zipOf } from '../zip/zipFixtures.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const productionNamespace =
  'xmlns:p="http://schemas.microsoft.com/3dmanufacturing/production/2015/06"';
export const materialNamespace = 'xmlns:m="http://schemas.microsoft.com/3dmanufacturing/material/2015/02"';

const relationships = (target: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="${target}" Id="r0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>`;

/** A model's text. `attributes` stand in its outermost element. */
export const modelText = (content: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<model ${attributes} xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02">\n${content}\n</model>`;

/** A 3MF of one model part and, by their paths, others. */
export const threemfOf = (model: string, others: Readonly<Record<string, string>> = {}): Bytes =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships('/3D/3dmodel.model'),
    '3D/3dmodel.model': model,
    ...others,
  });

/** The mesh of a tetrahedron with its corner at the origin. `triangleAttributes`: one text per triangle. */
export function tetrahedron(size = 1, triangleAttributes: readonly string[] = []): string {
  const corners = [
    [0, 0, 0],
    [size, 0, 0],
    [0, size, 0],
    [0, 0, size],
  ].map(([x, y, z]) => `<vertex x="${x}" y="${y}" z="${z}"/>`);
  const faces = [
    [0, 2, 1],
    [0, 1, 3],
    [0, 3, 2],
    [1, 2, 3],
  ].map(([v1, v2, v3], i) => `<triangle v1="${v1}" v2="${v2}" v3="${v3}" ${triangleAttributes[i] ?? ''}/>`);
  return `<mesh><vertices>${corners.join('')}</vertices><triangles>${faces.join('')}</triangles></mesh>`;
}

/** A model of one tetrahedron on the plate. */
export const oneObject = (mesh = tetrahedron(), attributes = ''): string =>
  modelText(
    `<resources><object id="1" name="orc">${mesh}</object></resources><build><item objectid="1"/></build>`,
    attributes,
  );

/** Reads a 3MF as the app does, under the name orc.3mf. */
export async function parseThreemf(bytes: Bytes): Promise<ParsedModel> {
  const set = createFileSet([{ path: 'orc.3mf', blob: new Blob([bytes]) }]);
  const { parse: parsePrepared } = await threemfParser.prepare(set, 'orc.3mf');
  return parsePrepared(() => {});
}

export const parseModel = async (model: string, others: Readonly<Record<string, string>> = {}) =>
  parseThreemf(threemfOf(model, others));

export const failureOfModel = async (
  model: string,
  others: Readonly<Record<string, string>> = {},
): Promise<FigureFailure> =>
  parseModel(model, others).then(() => {
    throw new Error('The file was read.');
  }, failureOf);

/** The failure of a broken orc.3mf. */
export const brokenOrc = (breakage: string, where?: unknown) => ({
  code: 'broken-file',
  data: { name: 'orc.3mf', breakage, ...(where === undefined ? {} : { where }) },
});
