import { describe, expect, it } from 'vitest';
import { Mesh } from 'three';
import { OBJLoader } from 'three/addons/loaders/OBJLoader.js';
import { createFileSet } from '../../../src/formats/fileSet.ts';
import { longestText } from '../../../src/formats/limits.ts';
import { objParser } from '../../../src/formats/obj/objParser.ts';
import { failureOf } from '../../../src/core/figures/figureError.ts';
import { corpusEntries, corpusFiles, corpusFolder } from '../corpus.ts';
import {
  areaOf,
  ballMesh,
  boxMesh,
  boxQuads,
  contractBreaches,
  extentOf,
  fileOf,
  findBadCuts,
  lArea,
  lCorners,
  parseFiles,
  refusalOf,
  soupOf,
  textBytes,
  trianglesOf,
  volumeOf,
  writeObj,
} from '../meshFixtures.ts';

const box = boxMesh([0, 0, 0], [1, 2, 3]);
const ball = ballMesh(5, 12);
const triangle = 'v 0 0 0\nv 1 0 0\nv 0 1 0\n';

const parse = (text: string) => parseFiles(objParser, [fileOf('a.obj', text)]);
const refusal = (text: string) => refusalOf(objParser, [fileOf('a.obj', text)]);

describe('the faces of an OBJ', () => {
  it('are given as they are where they are triangles', async () => {
    const model = await parse(writeObj(ball));
    expect(model.format).toBe('OBJ');
    expect(soupOf(model.meshes)).toEqual(soupOf([ball]));
    expect(model.meshes[0]!.positions.length).toBe(ball.positions.length);
    expect([model.declaredUnit, model.declaredUp, model.generator, model.repairs]).toEqual([
      null,
      null,
      null,
      [],
    ]);
    expect(contractBreaches(model)).toEqual([]);
  });

  it('are parted where they are quads', async () => {
    const model = await parse(writeObj(box, boxQuads));
    expect(trianglesOf(model)).toBe(12);
    expect(volumeOf(model.meshes)).toBeCloseTo(6, 5);
    expect(model.repairs).toEqual([{ code: 'polygons-parted', count: 6 }]);
  });

  it('are parted inside of them where they are concave', async () => {
    const vertices = lCorners.map((corner) => `v ${corner.join(' ')}`).join('\n');
    const model = await parse(`${vertices}\nf 1 2 3 4 5 6\n`);
    expect(trianglesOf(model)).toBe(4);
    expect(areaOf(model.meshes)).toBeCloseTo(lArea, 5);
  });

  it.each([
    ['with texture coordinates', 'f 1/1 2/2 3/3'],
    ['with normals', 'f 1//1 2//1 3//1'],
    ['with both', 'f 1/1/1 2/2/1 3/3/1'],
    ['counted back', 'f -3 -2 -1'],
    ['counted back with all', 'f -3/-3/-1 -2/-2/-1 -1/-1/-1'],
    ['with a comment behind them', 'f 1 2 3 # the only one'],
    ['over several lines', 'f 1 \\\n 2\\\r\n 3'],
    ['with tabs', '\tf\t1\t2 3  '],
  ])('are read %s', async (_, face) => {
    for (const text of [`${triangle}vt 0 0\nvt 1 0\nvt 0 1\nvn 0 0 1\n${face}\n`]) {
      expect(soupOf((await parse(text)).meshes)).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 0]);
      expect(soupOf((await parse(text.replaceAll(/(?<!\r)\n/g, '\r\n'))).meshes)).toEqual([
        0, 0, 0, 1, 0, 0, 0, 1, 0,
      ]);
    }
  });

  it('may stand before their vertices, and beside lines, points and what is not known', async () => {
    const model = await parse(`\ufefff 1 2 3\n${triangle}l 1 2\np 1\ns off\ncurv 0 1 1 2\nf 1 2\n`);
    expect(trianglesOf(model)).toBe(1);
    expect(model.repairs).toEqual([{ code: 'bad-faces-dropped', count: 1 }]);
  });

  it('count back from where they stand', async () => {
    const model = await parse(`${triangle}f -3 -2 -1\nv 5 0 0\nv 6 0 0\nv 5 1 0\nf -3 -2 -1\n`);
    expect(soupOf(model.meshes)).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 0, 5, 0, 0, 6, 0, 0, 5, 1, 0]);
  });

  it.each([
    ['a vertex that is not there', `${triangle}f 1 2 9\nf 1 2 3\n`, 'index-out-of-range', 'line 4'],
    ['the number 0', `${triangle}f 1 2 3\nf 0 1 2\n`, 'index-out-of-range', 'line 5'],
    ['a number too far back', `${triangle}f -1 -2 -4\n`, 'index-out-of-range', 'line 4'],
    ['a number beyond all', `${triangle}f 1 2 99999999999\n`, 'index-out-of-range', 'line 4'],
    ['a word in place of a number', `${triangle}f 1 2 b\n`, 'text', 'line 4'],
    ['half a number', `${triangle}f 1 2 3.5\n`, 'text', 'line 4'],
    ['a comma in a coordinate', 'v 0 0 0\r\nv 1,5 0 0\r\n', 'text', 'line 2'],
    ['a vertex of two coordinates', 'v 0 0 0\rv 1 0\rv 0 1 0\r', 'text', 'line 2'],
  ])('are refused with the line for %s', async (_, text, breakage, where) => {
    expect(await refusal(text)).toEqual({ code: 'broken-file', data: { name: 'a.obj', breakage, where } });
  });

  it('are left out where a coordinate is not finite, up to one in a hundred', async () => {
    const text = writeObj(ball);
    const uses = text.split('\n').filter((line) => /^f (.* )?1( |$)/.test(line)).length;
    const many = writeObj(ballMesh(5, 40));
    const manyUses = many.split('\n').filter((line) => /^f (.* )?2( |$)/.test(line)).length;
    const model = await parse(many.replace(/\nv \S+/, '\nv nan'));
    expect(model.repairs).toEqual([{ code: 'not-finite-dropped', count: manyUses }]);
    expect(contractBreaches(model)).toEqual([]);
    expect(uses).toBeGreaterThan(ball.indices.length / 300);
    expect(await refusal(text.replace(/^v \S+/, 'v -1.#IND'))).toEqual({
      code: 'not-finite',
      data: { where: 'vertex 1' },
    });
  });

  it('are no matter for vertices that none of them uses', async () => {
    const model = await parse(`${triangle}v nan 1e99 inf\nf 1 2 3\n`);
    expect([trianglesOf(model), model.repairs, contractBreaches(model)]).toEqual([1, [], []]);
  });

  it('must be there', async () => {
    expect(await refusal(triangle)).toEqual({ code: 'no-triangles', data: {} });
    expect(await refusal('')).toEqual({ code: 'empty-file', data: { name: 'a.obj' } });
  });
});

describe('what an OBJ says besides', () => {
  it('makes one mesh of each object or group and material, wherever its faces stand', async () => {
    const text = `${triangle}v 0 0 1\ng a\nf 1 2 3\no b\nf 1 2 4\nusemtl red\nf 2 3 4\nf 1 3 4\ng a\nusemtl none\nf 1 2 4\ng empty\n`;
    const model = await parseFiles(objParser, [
      fileOf('a.obj', `mtllib a.mtl\n${text}`),
      fileOf('a.mtl', 'newmtl red\nKd 1 0 0\n'),
    ]);
    expect(
      model.meshes.map(({ name, material, indices, positions }) => [
        name,
        material,
        indices.length / 3,
        positions.length / 3,
      ]),
    ).toEqual([
      ['a', null, 2, 4],
      ['b', null, 1, 3],
      ['b', 0, 2, 4],
    ]);
    expect(model.items.map(({ name, mesh }) => [name, mesh])).toEqual([
      ['a', 0],
      ['b', 1],
      ['b', 2],
    ]);
    expect(contractBreaches(model)).toEqual([]);
  });

  it('takes names that every object has for names', async () => {
    const model = await parseFiles(objParser, [
      fileOf(
        'a.obj',
        `mtllib a.mtl\n${triangle}o __proto__\nusemtl __proto__\nf 1 2 3\nusemtl constructor\nf 1 2 3\nusemtl toString\nf 1 2 3\n`,
      ),
      fileOf('a.mtl', 'newmtl __proto__\nKd 1 0 0\n__proto__ x\nnewmtl constructor\nKd 0 1 0\n'),
    ]);
    expect(model.materials.map(({ name, color }) => [name, color])).toEqual([
      ['__proto__', [1, 0, 0]],
      ['constructor', [0, 1, 0]],
    ]);
    expect(model.meshes.map(({ material }) => material)).toEqual([0, 1, null]);
    expect(Object.prototype).not.toHaveProperty('name');
  });

  it('gives colours of vertices, counted to 1 or to 255', async () => {
    for (const [full, half] of [
      ['1', '0.5'],
      ['255', '127.5'],
    ]) {
      const model = await parse(`v 0 0 0 ${full} 0 ${half}\nv 1 0 0 0 0 0\nv 0 1 0\nf 1 2 3\n`);
      expect([...model.meshes[0]!.colors!]).toEqual([255, 0, 128, 255, 0, 0, 0, 255, 255, 255, 255, 255]);
    }
    const late = await parse('v 0 0 0\nv 1 0 0 1\nv 0 1 0 0 1 0\nf 1 2 3\n');
    expect([...late.meshes[0]!.colors!]).toEqual([255, 255, 255, 255, 255, 255, 255, 255, 0, 255, 0, 255]);
    expect((await parse(writeObj(box))).meshes[0]!.colors).toBeNull();
  });

  it.each([
    ['# Blender 4.1.0\n# www.blender.org', 'Blender 4.1.0'],
    ['####\n#\n# OBJ File Generated by Meshlab\n#', 'OBJ File Generated by Meshlab'],
    ['# MakeHuman CC0 body', 'MakeHuman CC0 body'],
    ['# a nice figure', null],
    [`# Blender ${'x'.repeat(900)}`, `Blender ${'x'.repeat(longestText - 9)}…`],
  ])('names the program of comment %#', async (comment, generator) => {
    expect((await parse(`${comment}\n${triangle}f 1 2 3\n`)).generator).toBe(generator);
  });

  it.each([
    ['# units: mm', 'mm'],
    ['#File units = centimeters', 'cm'],
    ['# Unit = INCH', 'in'],
    ['# Units: metres', 'm'],
    ['# centimetres, Z up', null],
    ['# units: parsec', null],
    ['# units: constructor', null],
    ['# 3 units', null],
  ])('declares the unit of %s', async (comment, unit) => {
    expect((await parse(`${comment}\n${triangle}f 1 2 3\n`)).declaredUnit).toBe(unit);
  });
});

describe('the materials of an OBJ', () => {
  const withUvs = 'vt 0 0\nvt 1 0\nvt 0 1\nvt 0.5 0.5\n';
  const text = `mtllib my figure.mtl\n${triangle}v 1 1 0\n${withUvs}usemtl skin\nf 1/1 2/2 3/3\nf 2/4 4/1 3/3\nusemtl plain\nf 1/1 2/2 4/4\n`;
  const mtl = [
    'newmtl skin\nKd 0 0 0\nmap_Kd -s 1 1 1 -o 0 0 -clamp on textures\\my skin.png',
    'newmtl plain\n\tKd\t0.5 2 0.25\n d 0.25',
    'newmtl glass\nTr 0.75',
    'newmtl turned\nTr 1',
  ].join('\n');

  it('have colour, opacity and the picture that was given', async () => {
    const { sideFiles } = await objParser.prepare(
      createFileSet([
        fileOf('f/a.obj', text),
        fileOf('f/my figure.mtl', mtl),
        fileOf('f/textures/my skin.png', ''),
      ]),
      'f/a.obj',
    );
    expect(sideFiles).toEqual({
      pathByAddress: {
        'my figure.mtl': 'f/my figure.mtl',
        'textures\\my skin.png': 'f/textures/my skin.png',
      },
      missingImages: [],
      blocked: [],
    });
    const model = await parseFiles(objParser, [
      fileOf('f/a.obj', text),
      fileOf('f/my figure.mtl', mtl),
      fileOf('f/textures/my skin.png', ''),
    ]);
    expect(model.warnings).toEqual([]);
    expect(model.materials).toEqual([
      { name: 'skin', color: [1, 1, 1], opacity: 1, image: 'f/textures/my skin.png' },
      { name: 'plain', color: [0.5, 1, 0.25], opacity: 0.25, image: null },
      { name: 'glass', color: [1, 1, 1], opacity: 0.25, image: null },
      { name: 'turned', color: [1, 1, 1], opacity: 1, image: null },
    ]);
  });

  it('part vertices by texture coordinates where a picture wants them', async () => {
    const model = await parseFiles(objParser, [
      fileOf('a.obj', text),
      fileOf('my figure.mtl', mtl),
      fileOf('my skin.png', ''),
    ]);
    const [skin, plain] = model.meshes;
    expect(skin!.positions.length / 3).toBe(5);
    expect(Array.from(skin!.indices, (i) => [...skin!.uvs!.subarray(2 * i, 2 * i + 2)])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [0.5, 0.5],
      [0, 0],
      [0, 1],
    ]);
    expect(plain!.uvs).toBeNull();
    expect(contractBreaches(model)).toEqual([]);
  });

  it('keep a figure from opening neither when they are missing nor when they are elsewhere', async () => {
    const alone = await parse(text);
    expect(alone.warnings).toEqual([{ code: 'missing-material', names: ['my figure.mtl'] }]);
    expect(trianglesOf(alone)).toBe(3);
    const elsewhere = mtl.replace(/map_Kd.*/, 'map_Kd https://example.invalid/skin.png');
    const files = [fileOf('a.obj', text), fileOf('my figure.mtl', elsewhere)];
    expect((await parseFiles(objParser, files)).warnings).toEqual([
      { code: 'blocked-address', names: ['https://example.invalid/skin.png'] },
    ]);
    const missing = await parseFiles(objParser, [fileOf('a.obj', text), fileOf('my figure.mtl', mtl)]);
    expect(missing.warnings).toEqual([{ code: 'missing-image', names: ['textures\\my skin.png'] }]);
    expect(missing.meshes.every(({ uvs }) => uvs === null)).toBe(true);
  });

  it('may stand in several files of one line, and be named late', async () => {
    const model = await parseFiles(objParser, [
      fileOf('a.obj', `# mtllib no.mtl\n${triangle}usemtl b\nf 1 2 3\n  mtllib a.mtl b.mtl\n`),
      fileOf('a.mtl', 'newmtl a'),
      fileOf('b.mtl', 'newmtl b'),
    ]);
    expect(model.materials.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(model.warnings).toEqual([]);
  });

  it('may be anything at all', async () => {
    const odd = ['Kd', 'Kd x y z', 'd', 'map_Kd', 'map_Kd -s', 'newmtl', 'Tr -', '\u0000'];
    for (const line of odd) {
      const model = await parseFiles(objParser, [
        fileOf('a.obj', `mtllib a.mtl\n${triangle}f 1 2 3\n`),
        fileOf('a.mtl', `newmtl a\n${line}\n`),
      ]);
      const numbers = model.materials.flatMap(({ color, opacity }) => [...color, opacity]);
      expect(numbers.every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });
});

describe('an OBJ cut off at any byte', () => {
  it('is a figure or refused', async () => {
    const text = `# Blender\nmtllib a.mtl\no box\n${writeObj(box, boxQuads)}usemtl x\nf -1/1/1 -2/2 \\\n -3//3\n`;
    expect(await findBadCuts(objParser, 'a.obj', textBytes(text))).toEqual([]);
  });
});

describe('three reads the same', () => {
  const threeSoup = (text: string): readonly number[] => {
    const soup: number[] = [];
    new OBJLoader().parse(text).traverse((each) => {
      if (each instanceof Mesh)
        for (const value of (each as Mesh).geometry.getAttribute('position').array) soup.push(value);
    });
    return soup;
  };

  it('from triangles', async () => {
    expect(soupOf((await parse(writeObj(ball))).meshes)).toEqual(threeSoup(writeObj(ball)));
  });

  it.each(corpusEntries(/^(?!D_bad).*\.obj$/).map((entry) => [entry.file, entry] as const))(
    'from %s',
    async (_, entry) => {
      const files = corpusFiles(entry).toSorted(
        (a, b) => Number(b.path.endsWith('.obj')) - Number(a.path.endsWith('.obj')),
      );
      const model = await parseFiles(objParser, files);
      const soup = threeSoup(await files[0]!.blob.text());
      expect(trianglesOf(model)).toBe(entry.triangles);
      expect(soupOf(model.meshes)).toHaveLength(soup.length);
      expect(extentOf(soupOf(model.meshes))).toEqual(extentOf(soup.map(Math.fround)));
      expect(contractBreaches(model)).toEqual([]);
      expect(model.declaredUnit).toBeNull();
    },
  );
});

describe.skipIf(corpusFolder === null)('bad files from elsewhere', () => {
  const refusals: ReadonlyMap<string, unknown> = new Map([
    ['assimp_empty.obj', { code: 'empty-file' }],
    ['assimp_malformed.obj', { code: 'broken-file', data: { breakage: 'index-out-of-range' } }],
    ['assimp_point_cloud.obj', { code: 'no-triangles' }],
    ['syn_obj_index_out_of_range.obj', { data: { breakage: 'index-out-of-range', where: 'line 4' } }],
  ]);
  it.each(corpusEntries(/D_bad\/.*\.obj$/).map((entry) => [entry.file, entry] as const))(
    '%s',
    async (file, entry) => {
      const failure = await parseFiles(objParser, corpusFiles(entry)).then(() => null, failureOf);
      expect(failure).toMatchObject(refusals.get(file.slice(file.lastIndexOf('/') + 1))!);
    },
  );
});
