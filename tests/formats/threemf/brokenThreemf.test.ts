import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FigureError } from '../../../src/core/figures/figureError.ts';
import {
  brokenOrc,
  failureOfModel,
  modelText,
  oneObject,
  parseModel,
  productionNamespace,
  tetrahedron,
} from './threemfFixtures.ts';

describe('3MF that is broken', () => {
  const withMesh = (vertices: string, triangles: string): string =>
    oneObject(`<mesh><vertices>${vertices}</vertices><triangles>${triangles}</triangles></mesh>`);
  const vertex = '<vertex x="0" y="0" z="0"/>';

  it.each([
    ['text', 'line 3', withMesh('<vertex x="nan" y="0" z="0"/>', '')],
    ['text', 'line 3', withMesh('<vertex x="" y="0" z="0"/>', '')],
    ['text', 'line 3', withMesh('<vertex x="1e39" y="0" z="0"/>', '')],
    ['text', 'line 3', withMesh('<vertex x="1" y="0"/>', '')],
    ['text', 'line 3', withMesh(vertex, '<triangle v1="0" v2="0" v3="-1"/>')],
    ['text', 'line 3', withMesh(vertex, '<triangle v1="0" v2="0" v3="0.5"/>')],
    ['text', 'line 2', oneObject(tetrahedron(), 'unit="ell"')],
    ['text', 'line 3', oneObject().replace('objectid', 'transform="1 0 0" objectid')],
    [
      'text',
      'line 3',
      modelText('<resources><basematerials id="1"><base displaycolor="red"/></basematerials></resources>'),
    ],
    ['text', 'line 1', '<other/>'],
    ['text', 'line 1', 'no XML'],
    ['text', 'line 1', ''],
    ['text', 'line 3', oneObject().replace('</mesh>', '')],
    ['text', 'line 1', `<!DOCTYPE model [<!ENTITY a "b">]>${oneObject()}`],
    ['text', 'line 3', oneObject().replace('name="orc"', 'name="&orc;"')],
    ['index-out-of-range', 'vertex 1', withMesh(vertex, '<triangle v1="0" v2="1" v3="0"/>')],
  ])('has its place told: %s, %s', async (breakage, where, text) => {
    const { code, data } = await failureOfModel(text);
    expect(code).toBe('broken-file');
    expect(data).toMatchObject({ breakage, where: expect.stringContaining(where) as unknown });
  });

  it('says that there is nothing to see', async () => {
    expect((await failureOfModel(modelText('<resources/><build/>'))).code).toBe('no-triangles');
    const support = oneObject().replace('name=', 'type="support" name=');
    expect((await failureOfModel(support)).code).toBe('no-triangles');
  });

  it('refuses what it must have and does not know', async () => {
    const lattice = 'xmlns:b="http://schemas.microsoft.com/3dmanufacturing/beamlattice/2017/02"';
    const text = (required: string) => oneObject(tetrahedron(), `${lattice} ${required}`);
    expect(await failureOfModel(text('requiredextensions="b zz"'))).toEqual({
      code: 'unsupported-extension',
      data: { name: 'orc.3mf', extensions: ['beamlattice', 'zz'] },
    });
    expect((await parseModel(text(''))).meshes).toHaveLength(1);
  });

  it('refuses a part that is not there', async () => {
    const text = modelText('<build><item objectid="1" p:path="/3D/no.model"/></build>', productionNamespace);
    expect(await failureOfModel(text)).toEqual(brokenOrc('bad-reference', '/3D/no.model'));
  });

  it('gives a model or says why not, wherever the text is cut or changed', async () => {
    const text = oneObject(tetrahedron(1, ['pid="1" p1="0"']));
    const variants = fc.tuple(
      fc.nat(text.length),
      fc.nat(12),
      fc.stringMatching(/^[<>/&"'=a-z0-9 .-]{0,6}$/),
    );
    await fc.assert(
      fc.asyncProperty(variants, async ([at, cut, added]) => {
        const changed = text.slice(0, at) + added + text.slice(at + cut);
        const failed = await parseModel(changed).then(
          () => null,
          (error: unknown) => error,
        );
        expect(failed === null || failed instanceof FigureError).toBe(true);
      }),
      { numRuns: 300 },
    );
    for (let length = 0; length < text.length; length += 7)
      expect((await failureOfModel(text.slice(0, length))).code).toBe('broken-file');
  });
});
