import { describe, expect, it } from 'vitest';
import { judgeUnit, type UnitQuestion } from '../../../src/core/figures/unitVerdict.ts';

const question: UnitQuestion = {
  declaredUnit: null,
  chosenUnit: null,
  format: 'STL',
  generator: null,
  heightInFile: null,
  baseInFile: null,
};

const judge = (change: Partial<UnitQuestion>) => judgeUnit({ ...question, ...change });

/** Units in the order of their likelihood, the one that is taken first. */
const order = (change: Partial<UnitQuestion>): readonly string[] => {
  const { unit, runnersUp } = judge(change);
  return [unit!, ...runnersUp.map((reading) => (reading.isInchMistake ? 'mm ÷ 25.4' : reading.unit))];
};

describe('a declared unit', () => {
  const glTF = (heightInFile: number) => judge({ format: 'glTF 2.0', declaredUnit: 'm', heightInFile });

  it('is taken as it is', () => {
    expect(glTF(1.767)).toMatchObject({ unit: 'm', from: 'declared', isPlausible: true, isDoubtful: false });
    expect(glTF(0.0299)).toMatchObject({ unit: 'm', isPlausible: true });
  });

  it('is kept where it cannot be, with what would mend it', () => {
    const verdict = glTF(176);
    expect(verdict).toMatchObject({ unit: 'm', isPlausible: false });
    expect(verdict.runnersUp[0]).toMatchObject({ unit: 'cm', heightMm: 1760, likeness: 'life-size' });
    expect(glTF(29.9).runnersUp.map(({ unit }) => unit)).toContain('mm');
  });

  it('gives way to the person, and to a distance that was measured', () => {
    expect(judge({ declaredUnit: 'm', chosenUnit: 'mm', heightInFile: 29.9 })).toMatchObject({
      unit: 'mm',
      from: 'chosen',
      isPlausible: true,
    });
    expect(judge({ chosenUnit: { millimetresPerUnit: 2 }, heightInFile: 14 })).toMatchObject({
      unit: null,
      millimetresPerUnit: 2,
      from: 'calibrated',
      isPlausible: true,
      reading: { heightMm: 28 },
    });
  });
});

describe('a unit that is not said', () => {
  it.each([
    ['a 28 mm miniature for print', { heightInFile: 30 }, ['mm']],
    ['a print file in metres', { heightInFile: 1.73 }, ['m']],
    ['a miniature in inches', { heightInFile: 1.18 }, ['in']],
    ['a body in centimetres', { format: 'OBJ', heightInFile: 160.5 }, ['cm', 'mm']],
    ['a print of 1:10 as a print file', { heightInFile: 176 }, ['mm', 'cm']],
    ['a body in metres', { format: 'PLY', heightInFile: 1.79 }, ['m']],
    ['a six-inch figure in inches', { format: 'OBJ', heightInFile: 6 }, ['cm', 'in', 'mm']],
  ])('is found for %s', (_, change, expected) => {
    expect(order(change).slice(0, expected.length).toSorted()).toEqual(expected.toSorted());
  });

  it('is among the first two for a body in decimetres, and the first with the program that counts in them', () => {
    const body = { format: 'OBJ', heightInFile: 17.3 };
    expect(order(body).slice(0, 2)).toContain('dm');
    expect(judge({ ...body, generator: 'MakeHuman 1.3' }).unit).toBe('dm');
    // Not against a height that only another unit makes a person's.
    expect(judge({ format: 'PLY', heightInFile: 1.8, generator: 'MakeHuman 1.3' }).unit).toBe('m');
  });

  it('is in doubt where the same numbers are a person in one unit and a miniature in another', () => {
    expect(judge({ format: 'OBJ', heightInFile: 173 }).isDoubtful).toBe(true);
    expect(judge({ heightInFile: 30 }).isDoubtful).toBe(false);
  });

  it('is the surer by a base of a usual size', () => {
    const doubtful = { format: 'OBJ', heightInFile: 17 };
    expect(order(doubtful)[0]).not.toBe('mm');
    expect(order({ ...doubtful, baseInFile: { width: 25, thickness: 3 } })[0]).toBe('mm');
  });

  it('offers the way back from millimetres that were taken for inches', () => {
    expect(order({ heightInFile: 29.9 * 25.4 })).toContain('mm ÷ 25.4');
  });

  it('is millimetres without a height, and no doubt is made of it', () => {
    expect(judge({})).toMatchObject({ unit: 'mm', isPlausible: true, reading: null, runnersUp: [] });
  });
});
