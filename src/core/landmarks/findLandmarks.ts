import { sampleSurface } from '../figures/shape/surfaceSample.ts';
import { axisSign, rotationOf, type Axis } from '../geometry/axes.ts';
import { invert, multiply, scaling, transformPoint, translating, type Mat4 } from '../geometry/matrices.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import { everyNth } from '../meshes/everyNth.ts';
import { transformPositions } from '../meshes/transformPositions.ts';
import { trianglesAbove } from '../meshes/trianglesAbove.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { ShapeSpace } from '../body/shapeSpace/shapeSpace.ts';
import { describeFit } from './describeFit.ts';
import { describePiece } from './describePiece.ts';
import { fitFigure } from './fitting/fitFigure.ts';
import { fitPiece } from './fitting/fitPiece.ts';
import { pinsOfJoints } from './fitting/jointPins.ts';
import { partMisfits } from './fitting/partMisfits.ts';
import { targetsOf } from './fitting/fitStages.ts';
import { kindOfFit } from './kindOfFit.ts';
import { facingsOf } from './fitting/startFits.ts';
import type { FoundFigure } from './foundLandmarks.ts';
import { fittedBody } from './refining/fittedBody.ts';
import { pinsOfLandmarks } from './refining/landmarkPins.ts';
import { refineLandmarks } from './refining/refineLandmarks.ts';

/** A figure whose landmarks are wanted; places in any one frame and unit. */
export interface FigureToFind {
  /** Its triangles; what it stands on may be among them. */
  readonly mesh: TriangleMesh;
  readonly up: Axis;
  /** At right angles to `up`. */
  readonly facing: Axis;
  readonly isFacingSure: boolean;
  /** Coordinate along the upright at which its base ends; null without a base. */
  readonly ground: number | null;
  /** Joint centres of its skeleton; empty without one. */
  readonly joints: Readonly<Partial<Record<HumanoidJoint, Vec3>>>;
}

/** So many points of the surface are looked at. */
const samplePoints = 6000;

/** The first look at the surface, which only leads the fit, is at so many triangles. */
const firstLook = 100_000;

/** Where a whole body lies no farther off than this, it is not a part of one. */
const surelyWhole = 0.35;

/** What lies so little above a base counts as its deck while the body is fitted, in heights. */
const deckShare = 0.012;

/**
 * Finds the landmarks of a figure by fitting a body to its surface and, where it has one, its skeleton, and looking at
 * the surface where the fit says; null where there is no surface. Depends on nothing but what is given.
 * @param checkpoint is called now and then with the share of the work that is done; what it throws ends the work
 */
export async function findLandmarks(
  space: ShapeSpace,
  figure: FigureToFind,
  checkpoint: (share: number) => Promise<void> = () => Promise.resolve(),
): Promise<FoundFigure | null> {
  const stood = standUp(figure);
  if (!stood) return null;
  const { mesh, toUnit } = stood;
  const sample = sampleSurface(figure.ground === null ? mesh : trianglesAbove(mesh, deckShare), samplePoints);
  if (sample.count === 0) return null;
  await checkpoint(0.05);
  const joints = Object.fromEntries(
    Object.entries(figure.joints).map(([joint, at]) => [joint, transformPoint(toUnit, at)]),
  );
  const targets = targetsOf(sample);
  const wish = {
    sample,
    targets,
    isFacingSure: figure.isFacingSure,
    pins: pinsOfJoints(space, joints),
    checkpoint: (share: number) => checkpoint(0.05 + 0.8 * share),
  };
  const { fit, stages, looseness, facingLead } = await fitFigure(space, wish);
  const misfits = partMisfits(space, fit.state, targets.fine);
  const whole = stages.misfitOf(fit.state);
  if (whole > surelyWhole && wish.pins.length === 0 && kindOfFit(misfits, joints) !== 'part of a figure') {
    const facings = facingsOf(figure.isFacingSure);
    const piece = await fitPiece(space, targets, facings, whole, () => checkpoint(0.85));
    if (piece) return describePiece(space, piece);
  }
  const first = refineLandmarks(fittedBody(space, fit.state), everyNth(mesh, firstLook), misfits);
  await checkpoint(0.9);
  const settled = stages.settle(fit.state, 5, looseness, pinsOfLandmarks(first));
  await checkpoint(0.95);
  const body = fittedBody(space, settled.state);
  const settledMisfits = partMisfits(space, settled.state, targets.fine);
  const fromUnit = invert(toUnit)!;
  return describeFit({
    body,
    refined: refineLandmarks(body, mesh, settledMisfits),
    joints,
    misfits: settledMisfits,
    toGiven: (at) => transformPoint(fromUnit, at),
    unit: stood.height,
    facingLead,
  });
}

interface Stood {
  /** Above the ground, +Y up, facing +Z, in heights of the figure. */
  readonly mesh: TriangleMesh;
  readonly toUnit: Mat4;
  /** The figure's height in the unit given. */
  readonly height: number;
}

/** The figure upright on y = 0 and one high, its middle over the origin; null without a height. */
function standUp({ mesh, up, facing, ground }: FigureToFind): Stood | null {
  const turn = rotationOf(up, facing)!;
  const { positions, indices } = mesh;
  const turned = transformPositions(positions, turn);
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  const signed = ground === null ? -Infinity : axisSign(up) * ground;
  for (let i = 0; i < indices.length; i++) {
    const at = indices[i]! * 3;
    if (turned[at + 1]! < signed) continue;
    for (let axis = 0; axis < 3; axis++) {
      low[axis] = Math.min(low[axis]!, turned[at + axis]!);
      high[axis] = Math.max(high[axis]!, turned[at + axis]!);
    }
  }
  const bottom = ground === null ? low[1]! : signed;
  const height = high[1]! - bottom;
  if (!(height > 0) || !Number.isFinite(height)) return null;
  const [x, z] = [(low[0]! + high[0]!) / 2, (low[2]! + high[2]!) / 2];
  const toUnit = multiply(scaling(1 / height), multiply(translating([-x, -bottom, -z]), turn));
  const stood = { positions: transformPositions(positions, toUnit), indices };
  return {
    mesh: ground === null ? stood : trianglesAbove(stood, 0),
    toUnit,
    height,
  };
}
