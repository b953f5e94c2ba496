import { rotate } from '../body/pose/boneMotions.ts';
import { add, scaleVector, subtract, type Quat, type Vec3 } from '../geometry/vectors.ts';
import { addRow, emptyEquations, solveEquations } from '../landmarks/fitting/normalEquations.ts';
import type { Similarity } from './similarity.ts';
import type { SurfacePairs } from './surfacePairs.ts';

/** Where pairs lie: their centre, and the root mean square of how far they are from it. */
export interface PairsMiddle {
  readonly centre: Vec3;
  readonly reach: number;
}

/** By so much of a pair's own word each unknown is held back, so that a step that nothing speaks for is not taken. */
const hold = 1e-6;

/** Tangent planes say nothing of turns and moves of more than a radian or the whole reach. */
const longestStep = 1;

const columns = Uint16Array.of(0, 1, 2, 3, 4, 5, 6);

/**
 * The similarity that brings the first `kept` pairs nearest to one another along their normals, to the first order
 * (Chen and Medioni 1992, with normals and levers half-way between both surfaces as in Rusinkiewicz 2019, A symmetric
 * objective function for ICP). Null where the surfaces do not fix it, or it leads too far to be right.
 */
export function planeStep(
  { moved, fixed, normals }: SurfacePairs,
  kept: number,
  { centre: [cx, cy, cz], reach }: PairsMiddle,
  isScaleFree: boolean,
): Similarity | null {
  // Turn, move and growth; lengths in reaches.
  const equations = emptyEquations(isScaleFree ? 7 : 6);
  const { size, matrix } = equations;
  const row = new Float64Array(7);
  for (let at = 0; at < kept * 3; at += 3) {
    const nx = normals[at]!;
    const ny = normals[at + 1]!;
    const nz = normals[at + 2]!;
    const x = ((moved[at]! + fixed[at]!) / 2 - cx) / reach;
    const y = ((moved[at + 1]! + fixed[at + 1]!) / 2 - cy) / reach;
    const z = ((moved[at + 2]! + fixed[at + 2]!) / 2 - cz) / reach;
    row[0] = y * nz - z * ny;
    row[1] = z * nx - x * nz;
    row[2] = x * ny - y * nx;
    row[3] = nx;
    row[4] = ny;
    row[5] = nz;
    row[6] = x * nx + y * ny + z * nz;
    const missX = fixed[at]! - moved[at]!;
    const missY = fixed[at + 1]! - moved[at + 1]!;
    const missZ = fixed[at + 2]! - moved[at + 2]!;
    addRow(equations, columns, row, size, (nx * missX + ny * missY + nz * missZ) / reach, 1);
  }
  for (let i = 0; i < size; i++) matrix[i * size + i]! += hold * kept;
  const step = solveEquations(equations);
  return step && Math.hypot(...step) < longestStep ? similarityOf(step, [cx, cy, cz], reach) : null;
}

/** Turn and growth are about the centre. */
function similarityOf(step: Float64Array, centre: Vec3, reach: number): Similarity {
  const turn: Vec3 = [step[0]!, step[1]!, step[2]!];
  const angle = Math.hypot(...turn);
  const share = angle > 0 ? Math.sin(angle / 2) / angle : 0.5;
  const rotation: Quat = [turn[0] * share, turn[1] * share, turn[2] * share, Math.cos(angle / 2)];
  const scale = Math.exp(step[6] ?? 0);
  const rest = subtract(centre, scaleVector(rotate(rotation, centre), scale));
  return { scale, rotation, translation: add(rest, scaleVector([step[3]!, step[4]!, step[5]!], reach)) };
}
