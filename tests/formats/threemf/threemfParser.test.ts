import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/core/figures/figureError.ts';
import { transformPoint } from '../../../src/core/geometry/matrices.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { ParsedModel } from '../../../src/formats/mesh/parsedModel.ts';
import { corpusEntries, corpusFiles, corpusFolder } from '../corpus.ts';
import { readFiles } from '../fixtures.ts';
import { zipOf } from '../zip/zipFixtures.ts';
import {
  brokenOrc,
  failureOfModel,
  materialNamespace,
  modelText,
  oneObject,
  parseModel,
  parseThreemf,
  productionNamespace,
  tetrahedron,
} from './threemfFixtures.ts';

/** Where each item puts the corner of its mesh that lies at `corner`. */
const placesOf = ({ items }: ParsedModel, corner: Vec3 = [0, 0, 0]): readonly Vec3[] =>
  items.map(({ transform }) => (transform ? transformPoint(transform, corner) : corner));

describe('3MF', () => {
  it('has its mesh, what is up, and what it says of itself', async () => {
    const metadata = [
      ['Title', ' An\n orc '],
      ['Designer', '&lt;b&gt;Ann&lt;/b&gt;'],
      ['LicenseTerms', 'CC0'],
      ['Copyright', '2026 Ann'],
      ['Application', 'Slicer 2'],
      ['Description', 'x'],
    ].map(([name, text]) => `<metadata name="${name}">${text}</metadata>`);
    const text = oneObject().replace('<resources>', `${metadata.join('')}<resources>`);
    const model = await parseModel(text);
    expect(model).toEqual({
      format: '3MF',
      generator: 'Slicer 2',
      credits: {
        title: 'An orc',
        author: '<b>Ann</b>',
        licence: 'CC0',
        source: null,
        copyright: '2026 Ann',
      },
      declaredUnit: 'mm',
      declaredUp: '+z',
      meshes: [
        {
          name: 'orc',
          positions: Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1),
          indices: Uint32Array.of(0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3),
          colors: null,
          uvs: null,
          material: null,
        },
      ],
      items: [{ name: 'orc', mesh: 0, transform: null }],
      materials: [],
      warnings: [],
      repairs: [],
    });
  });

  it.each([
    ['micron', 'mm', 0.001],
    ['millimeter', 'mm', 1],
    ['centimeter', 'cm', 1],
    ['inch', 'in', 1],
    ['foot', 'ft', 1],
    ['meter', 'm', 1],
  ])('declares the unit of a model in %s', async (word, unit, size) => {
    const model = await parseModel(oneObject(tetrahedron(1), `unit="${word}"`));
    expect(model.declaredUnit).toBe(unit);
    expect(model.meshes[0]!.positions[3]).toBeCloseTo(size, 9);
  });

  it('finds its model by the relationships, or else by its name', async () => {
    const model = oneObject();
    const named = zipOf({
      '_rels/.rels':
        '<Relationships><Relationship Type="x/thumbnail" Target="/a.png"/><Relationship Type="x/3dmodel" Target="/Parts/orc.MODEL"/></Relationships>',
      '3D/other.model': 'no model',
      'parts/orc.model': model,
    });
    expect((await parseThreemf(named)).items).toHaveLength(1);
    expect((await parseThreemf(zipOf({ '3D/orc.model': model }))).items).toHaveLength(1);
    expect(await parseThreemf(zipOf({ 'readme.txt': 'x' })).then(() => null, failureOf)).toEqual(
      brokenOrc('no-model-part', ''),
    );
  });

  it('reads UTF-16 and prefixes for the elements of 3MF', async () => {
    const text = `\ufeff${oneObject().replace(' encoding="UTF-8"', '')}`;
    const units = new Uint16Array(text.length).map((_, i) => text.charCodeAt(i));
    const utf16 = zipOf({ '3D/3dmodel.model': new Uint8Array(units.buffer) });
    expect((await parseThreemf(utf16)).meshes).toHaveLength(1);
    const prefixed = oneObject()
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1c:')
      .replace(' xmlns=', ' xmlns:c=');
    expect((await parseModel(prefixed)).meshes).toHaveLength(1);
  });

  it('takes all objects that stand in no other where there is no plate', async () => {
    const text = modelText(
      `<resources><object id="1">${tetrahedron()}</object><object id="2">${tetrahedron()}</object><object id="3"><components><component objectid="1" transform="1 0 0 0 1 0 0 0 1 5 0 0"/></components></object></resources><build/>`,
    );
    expect(placesOf(await parseModel(text))).toEqual([
      [0, 0, 0],
      [5, 0, 0],
    ]);
  });
});

describe('long meshes', () => {
  const size = 4000;
  const vertices = Array.from({ length: size }, (_, i) => `<vertex x="${i}" y="${i / 8}" z="-1e-3"/>`);
  const triangles = Array.from(
    { length: size - 2 },
    (_, i) => `<triangle v1="${i}" v2="${i + 1}" v3="${i + 2}"${i % 3 === 0 ? ' pid="1" p1="0"' : ''}/>`,
  );
  const model = (between: string, extra = ''): string =>
    modelText(
      `<resources><basematerials id="1"><base displaycolor="#102030"/></basematerials><object id="2"><mesh><vertices>
${vertices.join(between)}</vertices><triangles>${triangles.join(between)}${extra}</triangles></mesh></object></resources><build><item objectid="2"/></build>`,
    );

  it('are read the same whether or not there is more between their elements than white space', async () => {
    const plain = await parseModel(model('\n'));
    expect(plain.meshes[0]!.indices).toHaveLength(3 * (size - 2));
    expect(plain.meshes[0]!.positions.slice(0, 6)).toEqual(Float32Array.of(0, 0, -1e-3, 1, 0.125, -1e-3));
    expect(plain.meshes[0]!.colors).not.toBeNull();
    const commented = await parseModel(model('<!-- <vertices> <vertex x="7" y="7" z="7"/> -->'));
    expect(commented).toEqual(plain);
  });

  it('have the line told of what is wrong in them', async () => {
    const text = model('\n', '<triangle v1="0" v2="0" v3="x"/>');
    const line = text.slice(0, text.indexOf('v3="x"')).split('\n').length;
    expect(await failureOfModel(text)).toEqual(brokenOrc('text', `3D/3dmodel.model, line ${line}`));
  });
});

describe('placing', () => {
  it('puts components into objects and these on the plate, rows first', async () => {
    const text = modelText(
      `<resources>
        <object id="1">${tetrahedron()}</object>
        <object id="2"><components>
          <component objectid="1" transform="0 1 0 -1 0 0 0 0 1 10 0 0"/>
          <component objectid="1"/>
        </components></object>
      </resources>
      <build>
        <item objectid="2" transform="2 0 0 0 2 0 0 0 2 0 0 7"/>
        <item objectid="1"/>
      </build>`,
    );
    const model = await parseModel(text);
    expect(model.meshes).toHaveLength(1);
    // A quarter turn takes x to y; the plate then doubles and lifts.
    expect(placesOf(model, [1, 0, 0])).toEqual([
      [20, 2, 7],
      [2, 0, 7],
      [1, 0, 0],
    ]);
  });

  it('reads objects from other parts, in their unit and each once', async () => {
    const root = modelText(
      `<resources><object id="9"><components>
        <component p:path="/3D/Objects/a.model" objectid="1" transform="1 0 0 0 1 0 0 0 1 1 0 0"/>
        <component p:path="/3D/objects/A.model" objectid="1"/>
      </components></object></resources>
      <build><item objectid="9"/><item p:path="/3D/Objects/a.model" objectid="2"/></build>`,
      `unit="inch" requiredextensions="p" ${productionNamespace}`,
    );
    const part = modelText(
      `<resources><object id="1" name="arm">${tetrahedron(25.4)}</object><object id="2"><components><component objectid="1" transform="1 0 0 0 1 0 0 0 1 0 254 0"/></components></object></resources>`,
      'unit="millimeter"',
    );
    const model = await parseModel(root, { '3D/Objects/a.model': part });
    expect(model.declaredUnit).toBe('in');
    expect(model.meshes.map(({ name, positions }) => [name, positions[3]])).toEqual([['arm', 1]]);
    expect(placesOf(model)).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [0, 10, 0],
    ]);
  });

  it('leaves out supports and helpers and names them', async () => {
    const text = modelText(
      `<resources>
        <object id="1" name="orc">${tetrahedron()}</object>
        <object id="2" name="tree" type="support">${tetrahedron()}</object>
        <object id="3" type="other">${tetrahedron()}</object>
        <object id="4"><components><component objectid="1"/><component objectid="3"/></components></object>
      </resources><build><item objectid="4"/><item objectid="2"/></build>`,
    );
    const model = await parseModel(text);
    expect(model.items.map(({ name }) => name)).toEqual(['orc']);
    expect(model.warnings).toEqual([{ code: 'parts-left-out', names: ['object 3', 'tree'] }]);
  });

  it.each([
    [
      'bad-reference',
      '<object id="1"><components><component objectid="7"/></components></object>',
      'object 7',
    ],
    [
      'node-loop',
      '<object id="1"><components><component objectid="2"/></components></object><object id="2"><components><component objectid="1"/></components></object>',
      'object 1',
    ],
    [
      'too-deep',
      Array.from(
        { length: 50 },
        (_, i) =>
          `<object id="${i + 1}">${i === 49 ? tetrahedron() : `<components><component objectid="${i + 2}"/></components>`}</object>`,
      ).join(''),
      'object 34',
    ],
    [
      'too-deep',
      Array.from(
        { length: 50 },
        (_, i) =>
          `<object id="${50 - i}">${i === 0 ? tetrahedron() : `<components><component objectid="${51 - i}"/></components>`}</object>`,
      ).join(''),
      'object 34',
    ],
  ])('refuses objects with %s', async (breakage, objects, where) => {
    const text = modelText(`<resources>${objects}</resources><build><item objectid="1"/></build>`);
    expect(await failureOfModel(text)).toEqual(brokenOrc(breakage, `3D/3dmodel.model, ${where}`));
  });

  it('counts what stands in one another before it places any of it', async () => {
    const doubled = (mesh: string): string =>
      modelText(
        `<resources><object id="0">${mesh}</object>${Array.from(
          { length: 30 },
          (_, i) =>
            `<object id="${i + 1}"><components><component objectid="${i}"/><component objectid="${i}"/></components></object>`,
        ).join('')}</resources><build><item objectid="30"/></build>`,
      );
    expect(await failureOfModel(doubled(tetrahedron()))).toEqual({
      code: 'too-many-triangles',
      data: { triangles: 4 * 2 ** 30, limit: 20e6 },
    });
    const empty = '<mesh><vertices/><triangles/></mesh>';
    expect(await failureOfModel(doubled(empty))).toEqual(brokenOrc('too-deep', `${2 ** 30} objects`));
  });
});

describe('colours', () => {
  const resources = `<basematerials id="1"><base name="Skin" displaycolor="#FF8000"/><base name="Glass" displaycolor="#0000FF80"/></basematerials>
    <m:colorgroup id="2"><m:color color="#FF0000"/><m:color color="#00ff00"/><m:color color="#0000FF40"/></m:colorgroup>
    <m:texture2dgroup id="3" texid="4"><m:tex2coord u="0" v="0"/></m:texture2dgroup>`;

  const colored = async (objectAttributes: string, triangles: readonly string[] = []): Promise<ParsedModel> =>
    parseModel(
      modelText(
        `<resources>${resources}<object id="8" ${objectAttributes}>${tetrahedron(1, triangles)}</object></resources><build><item objectid="8"/></build>`,
        materialNamespace,
      ),
    );

  /** The colour of each corner of a mesh's triangles. */
  const cornerColors = ({ meshes }: ParsedModel): readonly (readonly number[])[] =>
    Array.from(meshes[0]!.indices, (i) => [...meshes[0]!.colors!.subarray(4 * i, 4 * i + 4)]);

  it('makes the one material of an object its material', async () => {
    const model = await colored('pid="1" pindex="1"');
    expect(model.meshes[0]).toMatchObject({ material: 0, colors: null });
    expect(model.materials).toEqual([{ name: 'Glass', color: [0, 0, 1], opacity: 128 / 255, image: null }]);
  });

  it('parts vertices where triangles of different colours meet', async () => {
    const model = await colored('pid="1" pindex="0"', ['', 'pid="2" p1="1"', '', 'p1="1"']);
    const skin = [255, 128, 0, 255];
    const green = [0, 255, 0, 255];
    const glass = [0, 0, 255, 128];
    expect(cornerColors(model)).toEqual([
      skin,
      skin,
      skin,
      green,
      green,
      green,
      skin,
      skin,
      skin,
      glass,
      glass,
      glass,
    ]);
    const [mesh] = model.meshes;
    const plain = (await parseModel(oneObject())).meshes[0]!;
    const cornersOf = ({ positions, indices }: typeof plain) =>
      Array.from(indices, (i) => [...positions.subarray(3 * i, 3 * i + 3)]);
    expect(cornersOf(mesh!)).toEqual(cornersOf(plain));
  });

  it('gives corners their own colours, and white to what has none', async () => {
    const model = await colored('', [
      'pid="2" p1="0" p2="1" p3="2"',
      'pid="1" p1="0" p2="1" p3="1"',
      'pid="3" p1="0"',
    ]);
    const skin = [255, 128, 0, 255];
    const white = [255, 255, 255, 255];
    expect(cornerColors(model)).toEqual([
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 64],
      skin,
      skin,
      skin,
      white,
      white,
      white,
      white,
      white,
      white,
    ]);
  });

  it('has none where only pictures or groups that are not there are named', async () => {
    const model = await colored('pid="99"', [
      'pid="3" p1="0"',
      'pid="constructor" p1="0"',
      'pid="1" p1="77"',
    ]);
    expect(model.meshes[0]).toMatchObject({ colors: null, material: null });
  });
});

describe.skipIf(corpusFolder === null)('3MF from elsewhere', () => {
  const entries = corpusEntries(/\.3mf$/);

  it.each(entries.filter(({ expect: text }) => text === 'opens'))('opens $file', async (entry) => {
    const [file] = corpusFiles(entry);
    const model = await parseThreemf(new Uint8Array(await file!.blob.arrayBuffer()));
    // The list counts the triangles that are in the file, however often they are shown.
    expect(model.meshes.reduce((sum, { indices }) => sum + indices.length / 3, 0)).toBe(entry.triangles);
    expect(model.declaredUnit).toBe(entry.file.includes('inch') ? 'in' : 'mm');
  });

  it.each(entries.filter(({ expect: text }) => text.startsWith('refused')))(
    'refuses $file',
    async (entry) => {
      const { code } = await readFiles(corpusFiles(entry)).then(() => null!, failureOf);
      expect(code).toBe(/bomb/.test(entry.file) ? 'unpacks-too-large' : 'broken-file');
    },
  );
});
