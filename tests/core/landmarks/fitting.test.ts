import { describe, expect, test } from 'vitest';
import { loadShapeSpace } from '../../../src/core/body/shapeSpace/loadShapeSpace.ts';
import { poseOfAngles } from '../../../src/core/body/pose/poseOfAngles.ts';
import { stateIn, stepLayout, stepState } from '../../../src/core/landmarks/fitting/bodyState.ts';
import {
  emptyEquations,
  addRow,
  solveEquations,
  type NormalEquations,
} from '../../../src/core/landmarks/fitting/normalEquations.ts';
import { placeBody } from '../../../src/core/landmarks/fitting/placeBody.ts';
import { addPointRow, answersOf } from '../../../src/core/landmarks/fitting/pointRows.ts';
import { freedoms } from '../../../src/core/landmarks/fitting/freedoms.ts';

const space = await loadShapeSpace();
const count = stepLayout.shares + space.directions.length;
const bent = stateIn(
  poseOfAngles({
    chest: { flexion: 10, rotation: 12 },
    leftUpperArm: { abduction: 110, flexion: 20 },
    leftLowerArm: { flexion: 60, rotation: 20 },
    leftUpperLeg: { flexion: 40 },
    leftLowerLeg: { flexion: 50 },
  }),
  Float64Array.from(space.directions, (_, k) => (k < 16 ? 0.3 : 0.02)),
  1.3,
  [0.1, 0.2, -0.3],
);

/** How a point moves along a direction with each step, as rows have it. */
function rowOf(point: number, direction: readonly [number, number, number]): Float64Array {
  const placed = placeBody(space, bent, Uint32Array.of(point));
  const equations: NormalEquations = emptyEquations(count);
  addPointRow(equations, answersOf(space, placed, true), point, ...direction, 1, 1);
  return equations.right;
}

describe('rows of the normal equations', () => {
  const tip = space.landmarks['dactylion']![0];
  const shin = space.landmarks['tibiale']![0];
  test.each([
    ['the fingertip', tip],
    ['the shin', shin],
  ])('answer for %s as small steps do', (_, point) => {
    const direction = [0.36, -0.48, 0.8] as const;
    const row = rowOf(point, direction);
    const along = (step: Float64Array): number => {
      const { points } = placeBody(space, stepState(bent, step), Uint32Array.of(point));
      return direction.reduce((sum, part, axis) => sum + part * points[point * 3 + axis]!, 0);
    };
    const size = 1e-5;
    for (let column = 0; column < count; column++) {
      const step = new Float64Array(count);
      step[column] = size;
      const back = new Float64Array(count);
      back[column] = -size;
      const numeric = (along(step) - along(back)) / (2 * size);
      // Turns of joints are taken about the blended point; between two bones that is off by what they part by.
      const isTurn = column >= stepLayout.freedoms && column < stepLayout.shares;
      expect(Math.abs(row[column]! - numeric), `column ${column}`).toBeLessThan(isTurn ? 0.02 : 1e-6);
    }
  });
});

test('a step of nothing changes nothing, and turns keep their length', () => {
  const still = stepState(bent, new Float64Array(count));
  expect(still.turns).toEqual(bent.turns);
  const stepped = stepState(bent, new Float64Array(count).fill(0.1));
  for (const turn of stepped.turns) expect(Math.hypot(...turn)).toBeCloseTo(1, 10);
  expect(freedoms.length).toBe(stepLayout.shares - stepLayout.freedoms);
});

test('normal equations give back what rows were made from', () => {
  const wanted = [1, -2, 3];
  const equations = emptyEquations(3);
  const columns = Uint16Array.of(0, 1, 2);
  for (const row of [
    [1, 0.5, 0],
    [0, 1, 2],
    [3, 0, 1],
    [1, 1, 1],
  ]) {
    const miss = row.reduce((sum, value, i) => sum + value * wanted[i]!, 0);
    addRow(equations, columns, Float64Array.from(row), 3, miss, 2);
  }
  const step = solveEquations(equations)!;
  wanted.forEach((value, i) => expect(step[i]).toBeCloseTo(value, 10));
  expect(solveEquations(emptyEquations(2))).toBeNull();
});
