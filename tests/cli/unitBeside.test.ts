import { describe, expect, it } from 'vitest';
import { unitBeside } from '../../src/cli/unitBeside.ts';
import { judgeUnit, type UnitQuestion } from '../../src/core/figures/unitVerdict.ts';

const silent = (heightInFile: number | null, format = 'OBJ'): UnitQuestion => ({
  declaredUnit: null,
  chosenUnit: null,
  format,
  generator: null,
  heightInFile,
  baseInFile: null,
});
const guess = (...question: Parameters<typeof silent>) => judgeUnit(silent(...question));

describe('a unit that a file does not name, beside another', () => {
  it('is that of the other in their own coordinates', () => {
    const [print, sculpt] = [guess(20, 'STL'), guess(22)];
    expect([print.unit, sculpt.unit]).toEqual(['mm', 'cm']);
    expect(unitBeside(print, 'none')(sculpt)).toBe(1);
    expect(unitBeside(sculpt, 'none')(print)).toBe(10);
  });

  it('is as guessed where the other has the same, or where its format names it', () => {
    expect(unitBeside(guess(20, 'STL'), 'none')(guess(22, 'STL'))).toBeNull();
    const gltf = judgeUnit({ ...silent(0.02, 'glTF'), declaredUnit: 'm' });
    expect(unitBeside(gltf, 'none')(guess(22))).toBeNull();
  });

  it('is the likely one that makes both about as tall where they are laid on one another', () => {
    expect(unitBeside(guess(20, 'STL'), 'surface')(guess(22))).toBe(1);
    const inMetres = judgeUnit({ ...silent(1.75, 'glTF'), declaredUnit: 'm' });
    expect(guess(175).unit).toBe('cm');
    expect(unitBeside(inMetres, 'surface')(guess(175))).toBeNull();
    expect(unitBeside(inMetres, 'ground')(guess(69))).toBe(25.4);
  });

  it('is as guessed where no likely one does, and where either has no height', () => {
    expect(unitBeside(guess(20, 'STL'), 'surface')(guess(31))).toBeNull();
    expect(unitBeside(guess(null), 'surface')(guess(22))).toBeNull();
    expect(unitBeside(guess(20), 'surface')(guess(null))).toBeNull();
  });
});
