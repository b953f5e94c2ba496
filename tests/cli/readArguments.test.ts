import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/readArguments.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { axes } from '../../src/core/geometry/axes.ts';
import { units } from '../../src/core/scales/units.ts';

const found = { unit: null, up: null, facing: null };

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '));

describe('help', () => {
  it.each(['', 'help', '--help', '-h', 'inspect --help', 'convert --help', 'inspect a.stl --help'])(
    'is what “%s” asks for',
    (line) => expect(read(line)).toEqual({ kind: 'help' }),
  );
});

describe('inspect', () => {
  it('takes files in the order given and has all else found', () => {
    expect(read('inspect b.stl a.glb')).toEqual({
      kind: 'inspect',
      files: ['b.stl', 'a.glb'],
      stance: found,
      isJson: false,
    });
  });

  it('takes options before, between and behind files, joined to their value or apart', () => {
    expect(read('inspect --json a.stl --unit=cm b.stl --up -z --facing=+x')).toEqual({
      kind: 'inspect',
      files: ['a.stl', 'b.stl'],
      stance: { unit: 'cm', up: '-z', facing: '+x' },
      isJson: true,
    });
  });

  it('takes what begins with a dash as a file behind two of them', () => {
    expect(read('inspect --json -- -z.stl')).toMatchObject({ files: ['-z.stl'], isJson: true });
  });

  it.each(units)('takes $id as a unit', ({ id }) => {
    expect(read(`inspect a.stl --unit ${id.toUpperCase()}`)).toMatchObject({ stance: { unit: id } });
  });

  it.each(axes)('takes %s as up and as facing, as a word of its own', (axis) => {
    expect(read(`inspect a.stl --up ${axis}`)).toMatchObject({ files: ['a.stl'], stance: { up: axis } });
    expect(read(`inspect --facing ${axis} a.stl`)).toMatchObject({
      files: ['a.stl'],
      stance: { facing: axis },
    });
  });

  it('takes auto for what is to be found', () => {
    expect(read('inspect a.stl --unit auto --up auto --facing auto')).toMatchObject({ stance: found });
  });
});

describe('convert', () => {
  it('takes a file, a scale and where to write', () => {
    expect(read('convert a.glb --scale 1:12 --out b.stl')).toEqual({
      kind: 'convert',
      file: 'a.glb',
      out: 'b.stl',
      scale: { kind: 'ratio', n: 12 },
      modelScale: null,
      hasBase: true,
      stance: found,
    });
  });

  it('takes the scale of the file, leaves the base out and takes the stance', () => {
    expect(
      read(
        'convert --scale=1:6 --model-scale 1:56 --no-base --unit in --up -z --facing -y --out b.3mf a.stl',
      ),
    ).toMatchObject({
      file: 'a.stl',
      out: 'b.3mf',
      scale: { n: 6 },
      modelScale: 56,
      hasBase: false,
      stance: { unit: 'in', up: '-z', facing: '-y' },
    });
  });

  it('takes a size as a scale', () => {
    const command = readArguments(['convert', 'a.glb', '--scale', '28 mm to the eye', '--out', 'b.stl']);
    expect(command).toMatchObject({ scale: { kind: 'size' } });
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown command', 'measure a.stl', 'measure'],
    ['no file', 'inspect --json', 'No file'],
    ['an unknown option', 'inspect a.stl --loud', '--loud'],
    ['an option of the other command', 'inspect a.stl --scale 1:12', '--scale'],
    ['a unit that there is not', 'inspect a.stl --unit furlong', 'furlong'],
    ['a unit that only a prototype has', 'inspect a.stl --unit constructor', 'constructor'],
    ['an axis without sign', 'inspect a.stl --up z', '--up'],
    ['up and facing along one axis', 'inspect a.stl --up +z --facing -z', 'right angles'],
    ['an option without its value', 'inspect a.stl --unit', '--unit'],
    ['an axis that is not said', 'inspect a.stl --up', '--up'],
    ['a value where none is taken', 'inspect a.stl --json=yes', '--json'],
    ['two files to convert', 'convert a.stl b.stl --scale 1:12 --out c.stl', 'one file'],
    ['no file to convert', 'convert --scale 1:12 --out c.stl', 'one file'],
    ['nowhere to write', 'convert a.stl --scale 1:12', '--out'],
    ['no scale', 'convert a.stl --out c.stl', '--scale'],
    ['a scale that is none', 'convert a.stl --scale tall --out c.stl', '--scale'],
    ['a scale of nothing', 'convert a.stl --scale 1:0 --out c.stl', '--scale'],
    [
      'a model scale that is no ratio',
      'convert a.stl --scale 1:12 --model-scale 28mm --out c.stl',
      '--model-scale',
    ],
  ])('is %s', (_, line, word) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(word);
  });
});
