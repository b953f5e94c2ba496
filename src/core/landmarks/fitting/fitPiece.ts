import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import { multiplyTurns } from '../../body/pose/boneMotions.ts';
import { cross, scaleVector, subtract, type Quat, type Vec3 } from '../../geometry/vectors.ts';
import { turnBetween } from '../../geometry/quaternions.ts';
import { spreadOf, type PointSpread } from '../../geometry/pointSpread.ts';
import { isUpsideDown, stateIn, type BodyState } from './bodyState.ts';
import { sharesOf } from './expectedShapes.ts';
import type { Fit } from './fitRound.ts';
import { fitStages, type FitStages, type Targets } from './fitStages.ts';
import { pieces, skinOfPiece, type Piece, type ShownPiece } from './pieces.ts';
import { placeBody } from './placeBody.ts';
import { bestOf } from './startFits.ts';

/** How far off the piece may lie that a figure is taken for, and which share of what a whole body does. */
const mostOff = 0.55;
const shareOfWhole = 0.9;

/** So many of a piece's turns, and so many pieces, are looked at more closely. */
const followedTurns = 2;
const followedPieces = 4;

/** Vertices that tell where a piece's skin is. */
const looked = 300;

interface StartedPiece {
  readonly piece: Piece;
  readonly stages: FitStages;
  readonly fit: Fit;
}

/**
 * The part of a body that a figure is, where one lies clearly nearer to its surface than a whole body does; else null.
 * @param whole how far off a whole body lies, as `FitStages.misfitOf` has it
 */
export async function fitPiece(
  space: ShapeSpace,
  targets: Targets,
  facings: readonly number[],
  whole: number,
  checkpoint: () => Promise<void>,
): Promise<ShownPiece | null> {
  const seen = spreadOf(targets.fine.positions);
  const started: StartedPiece[] = [];
  for (const piece of pieces) {
    const vertices = skinOfPiece(space, piece);
    const stages = fitStages(space, targets, [], { vertices, isOnGround: false });
    const starts = statesOf(space, piece, vertices.subarray(0, looked), seen, facings);
    const turned = bestOf(starts.map((state) => ({ fit: stages.start(stages.glance(state)) }))).slice(
      0,
      followedTurns,
    );
    started.push({
      piece,
      stages,
      fit: bestOf(turned.map(({ fit }) => ({ fit: stages.place(fit) })))[0]!.fit,
    });
    await checkpoint();
  }
  const shaped: StartedPiece[] = [];
  for (const one of bestOf(started).slice(0, followedPieces)) {
    shaped.push({ ...one, fit: one.stages.shape(one.fit, 1) });
    await checkpoint();
  }
  const { piece, fit } = bestOf(shaped)[0]!;
  const isOne = fit.misfit < mostOff && fit.misfit < shareOfWhole * whole;
  return isOne ? { piece, isUpsideDown: piece.isUpright && isUpsideDown(fit.state) } : null;
}

/** Bodies whose piece lies where the figure does, as large, turned in the ways that it may be. */
function statesOf(
  space: ShapeSpace,
  { isUpright }: Piece,
  vertices: Uint32Array,
  seen: PointSpread,
  facings: readonly number[],
): readonly BodyState[] {
  const shares = sharesOf(space, 'person');
  const spreadIn = (state: BodyState): PointSpread => {
    const { points } = placeBody(space, state, vertices);
    return spreadOf(Float64Array.from([...vertices].flatMap((v) => [...points.subarray(v * 3, v * 3 + 3)])));
  };
  const rest = spreadIn(stateIn({}, shares));
  const turns = isUpright ? facings.flatMap(eitherWayUp) : turnsOnto(rest.axes, seen.axes);
  const size = isUpright ? seen.size[1] / rest.size[1] : seen.reach / rest.reach;
  return turns.map((hips) => {
    const { centre, low } = spreadIn(stateIn({ hips }, shares, size));
    const [x, y, z] = subtract(seen.centre, centre);
    return stateIn({ hips }, shares, size, [x, isUpright ? seen.low[1] - low[1] : y, z]);
  });
}

/** Facing a way upright, and upside down: of a file that does not say which way is up either may be taken for it. */
function eitherWayUp(facing: number): readonly Quat[] {
  const upright: Quat = [0, Math.sin(facing / 2), 0, Math.cos(facing / 2)];
  return [upright, multiplyTurns(upright, [0, 0, 1, 0])];
}

/** Turns that lay one longest axis on the other, either way round, and roll about it by quarters. */
function turnsOnto(
  [along, across]: PointSpread['axes'],
  [to, toAcross]: PointSpread['axes'],
): readonly Quat[] {
  const opposite = (way: Vec3): Vec3 => scaleVector(way, -1);
  const third = cross(to, toAcross);
  return [to, opposite(to)].flatMap((end) =>
    [toAcross, opposite(toAcross), third, opposite(third)].map((side) =>
      turnBetween([along, across], [end, side]),
    ),
  );
}
