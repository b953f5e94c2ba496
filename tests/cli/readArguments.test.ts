import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/readArguments.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { childOf, medianMan, medianWoman } from '../../src/core/body/settings/bodySettings.ts';
import { axes } from '../../src/core/geometry/axes.ts';
import { units } from '../../src/core/scales/units.ts';

const found = { unit: null, up: null, facing: null };

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '));

describe('help', () => {
  it.each([
    '',
    'help',
    '--help',
    '-h',
    'inspect --help',
    'convert --help',
    'inspect a.stl --help',
    'reference --help',
    'compare --help',
  ])('is what “%s” asks for', (line) => expect(read(line)).toEqual({ kind: 'help' }));
});

describe('measure', () => {
  it('judges nothing until that is asked for', () => {
    expect(read('measure a.stl')).toMatchObject({ judge: null });
  });

  it.each([
    ['', { profile: 'people', population: null, canon: null }],
    [' --profile craft --population ansur2-women', { profile: 'craft', population: 'ansur2-women' }],
    [' --profile canon --canon loomis-8-man', { profile: 'canon', canon: 'loomis-8-man' }],
  ])('judges as “--judge%s” says', (options, judge) => {
    expect(read(`measure a.stl --judge${options}`)).toMatchObject({ judge });
  });
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

describe('compare', () => {
  it('lays surfaces on one another as large as they are, until something else is said', () => {
    expect(read('compare a.glb --with b.stl')).toEqual({
      kind: 'compare',
      file: 'a.glb',
      stance: found,
      other: { kind: 'file', path: 'b.stl', stance: found },
      align: 'surface',
      isScaleFree: false,
      scale: null,
      profile: 'people',
      map: null,
      isJson: false,
      isProgressShown: true,
    });
  });

  it('takes how each file stands, and all else', () => {
    expect(
      read(
        'compare a.stl --unit cm --up -z --facing +x --with b.stl --with-unit in --with-up -y --with-facing=-x --align landmarks --scale-free --scale 1:12 --profile craft --map c.PLY --json --quiet',
      ),
    ).toMatchObject({
      stance: { unit: 'cm', up: '-z', facing: '+x' },
      other: { stance: { unit: 'in', up: '-y', facing: '-x' } },
      align: 'landmarks',
      isScaleFree: true,
      scale: { kind: 'ratio', n: 12 },
      profile: 'craft',
      map: 'c.PLY',
      isJson: true,
      isProgressShown: false,
    });
  });

  it.each([
    ['ansur2-women', { kind: 'population', population: 'ansur2-women' }],
    ['cdc-boys-7', { kind: 'population', population: 'cdc-boys-7' }],
    ['./ansur2-women', { kind: 'file', path: './ansur2-women' }],
    ['ansur2-women.glb', { kind: 'file', path: 'ansur2-women.glb' }],
  ])('takes “%s” to compare with', (word, other) => {
    expect(read(`compare a.glb --with ${word}`)).toMatchObject({ other });
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

describe('reference', () => {
  const settings = (line: string) => {
    const command = read(`reference --out a.glb ${line}`.trim());
    if (command.kind !== 'reference') throw new Error(command.kind);
    return command.settings;
  };

  it('makes the median man in the rest pose until something else is said', () => {
    expect(read('reference --out a.glb')).toEqual({
      kind: 'reference',
      settings: medianMan,
      pose: 'a',
      level: 'mid',
      out: 'a.glb',
      isJson: false,
    });
  });

  it('takes people, sizes, pose and level', () => {
    expect(
      read(
        'reference --population ansur2-women --percentile 5 --build=95 --pose sit --level high --json --out b.obj',
      ),
    ).toMatchObject({
      settings: { population: 'ansur2-women', sex: 'female', percentile: 5, build: 95, statureMm: null },
      pose: 'sit',
      level: 'high',
      isJson: true,
    });
    expect(settings('--stature 1800.5')).toMatchObject({ statureMm: 1800.5 });
    expect(settings('--muscle -1.5')).toMatchObject({ muscle: -1.5 });
  });

  it('is of a child below 18, and of the grown from there on', () => {
    expect(settings('--age 17')).toMatchObject({ population: 'children', ageYears: 17 });
    expect(settings('--age 70 --sex f')).toMatchObject({ population: 'ansur2-women', ageYears: 70 });
    expect(settings('--population ansur2-men --age 40')).toMatchObject({ ageYears: 40 });
    expect(settings('--population children')).toMatchObject({ ageYears: 7 });
  });

  it('takes measures one by one, or several behind one --set', () => {
    const measures = { handLength: 190, footLength: 270 };
    expect(settings('--set handLength=190 --set footLength=270')).toMatchObject({ measures });
    expect(settings('--set handLength=190 footLength=270')).toMatchObject({ measures });
  });

  it('finds whom a sex, an age or a canon is of', () => {
    expect(settings('--sex f')).toEqual(medianWoman);
    expect(settings('--age 9')).toEqual(childOf(9, 'male'));
    expect(settings('--age 9.5 --sex f')).toEqual(childOf(9.5, 'female'));
    expect(settings('--population children')).toEqual(childOf(7, 'male'));
    expect(settings('--canon loomis-8-woman')).toEqual({ ...medianWoman, canon: 'loomis-8-woman' });
    expect(settings('--canon child-5')).toEqual({ ...childOf(5, 'male'), canon: 'child-5' });
  });

  it('takes canons by their other names', () => {
    expect(settings('--canon loomis-ideal-8-male')).toMatchObject({ canon: 'loomis-8-man' });
    expect(settings('--canon heroic-mini-28')).toMatchObject({ canon: 'heroic-miniature' });
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown command', 'weigh a.stl', 'weigh'],
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
    ['nowhere to write a body', 'reference --sex f', '--out'],
    ['a body told twice how tall', 'reference --percentile 5 --stature 1700 --out a.glb', '--stature'],
    ['a stature that is no number', 'reference --stature tall --out a.glb', '--stature'],
    ['a stature that is empty', 'reference --stature= --out a.glb', '--stature'],
    ['a sex that is not the population’s', 'reference --population ansur2-men --sex f --out a.glb', '--sex'],
    ['a child’s build', 'reference --age 9 --build 5 --out a.glb', '--build'],
    ['a child’s muscle', 'reference --age 9 --muscle 1 --out a.glb', '--muscle'],
    ['a pose that there is not', 'reference --pose dance --out a.glb', 'dance'],
    ['a level that there is not', 'reference --level fine --out a.glb', 'fine'],
    ['a measure without its length', 'reference --set handLength --out a.glb', 'handLength'],
    ['a measure set twice', 'reference --set handLength=1 --set handLength=2 --out a.glb', 'twice'],
    ['a word that a body has no use for', 'reference man --out a.glb', 'man'],
    ['a profile where nothing is judged', 'measure a.stl --profile craft', '--judge'],
    ['a profile that there is not', 'measure a.stl --judge --profile strict', 'strict'],
    ['a canon where people are the measure', 'measure a.stl --judge --canon richer-7.5', '--profile canon'],
    ['a canon that there is not', 'measure a.stl --judge --profile canon --canon giotto', 'giotto'],
    ['nothing to compare with', 'compare a.stl', '--with FILE'],
    ['two files to compare', 'compare a.stl b.stl --with c.stl', 'one file'],
    ['no file to compare', 'compare --with c.stl', 'one file'],
    ['people that were not measured', 'compare a.stl --with romans', 'romans'],
    ['how people stand', 'compare a.stl --with ansur2-men --with-up +z', '--with-up'],
    [
      'another’s up and facing along one axis',
      'compare a.stl --with b.stl --with-up +z --with-facing -z',
      '--with-up',
    ],
    ['a unit of the other that there is not', 'compare a.stl --with b.stl --with-unit ell', '--with-unit'],
    ['an alignment that there is not', 'compare a.stl --with b.stl --align nose', 'nose'],
    [
      'a free scale where nothing is scaled',
      'compare a.stl --with b.stl --align ground --scale-free',
      '--scale-free',
    ],
    ['a map of another kind', 'compare a.stl --with b.stl --map map.png', '.ply'],
    ['a scale that is none to compare at', 'compare a.stl --with b.stl --scale tall', '--scale'],
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
