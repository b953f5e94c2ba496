import type { Vec3 } from '../../geometry/vectors.ts';
import type { RestBody } from '../fit/measureReference.ts';
import { boneOfPoint } from '../fit/posedLandmarks.ts';
import { boneIndex, bones, mirroredBone, parentPlaces } from '../bones.ts';
import { boneFrames } from '../pose/boneFrames.ts';
import { skeletonOf } from '../pose/skeleton.ts';
import type { BodyLevel, BodyTemplate } from '../template/bodyTemplate.ts';
import { levelVertices } from '../template/levelVertices.ts';

/** By how many times parts of a body are longer; what is left out stays. */
export interface Stretch {
  /** Bones by their ids; those of the spine and `hips` in height. */
  readonly bones: Readonly<Record<string, number>>;
  /** The width between the hip joints. */
  readonly hipWidth: number;
}

const spine = /^hips$|^spine$|^chest$|^upperChest$/;

/** Bones that grow as a whole: a hand that were longer alone would be none. */
const wholeParts = /^head$|Hand$|Thumb|Index|Middle|Ring|Little|Foot$|Toes$/;

/** Bones that grow with what they hang from. */
const ends = /Thumb|Index|Middle|Ring|Little|Toes$/;

/**
 * A body at rest with bones of other lengths, left and right by themselves. Each stretches the skin along itself, so that
 * its girths stay; head, hands and feet grow all ways. Skin that goes with several bones goes with each by its weight.
 */
export function stretchRest(
  template: BodyTemplate,
  rest: RestBody,
  level: BodyLevel,
  stretch: Stretch,
): RestBody {
  const moves = movesOf(rest, stretch);
  const move = (bone: string, place: Vec3): Vec3 => applied(moves[boneIndex(bone)]!, place);
  const skeleton = skeletonOf(rest.joints);
  const tips = Object.entries(rest.joints).filter(([name]) => name.endsWith('Tip'));
  return {
    ...rest,
    positions: stretchSkin(template, rest.positions, levelVertices(template, level).all, moves),
    joints: Object.fromEntries([
      ...bones.map(({ id }, place) => [id, move(id, skeleton[place]!)] as const),
      ...tips.flatMap(([name, [x, y, z]]) => {
        const bone = name.replace('Tip', 'Distal');
        const other = mirroredBone(bone);
        return [
          [name, move(bone, [x, y, z])],
          [mirroredBone(name), move(other, [-x, y, z])],
        ] as const;
      }),
    ]),
    bonePoints: Object.fromEntries(
      Object.entries(rest.bonePoints).map(([name, place]) => [name, move(boneOfPoint(name), place)]),
    ),
  };
}

/** Three rows of four: where a bone's own stretch takes a point at rest. */
type Affine = Float64Array;

/** How each of `bones` moves at rest: it begins where its parent's move takes its joint. */
function movesOf({ joints }: RestBody, { bones: times, hipWidth }: Stretch): readonly Affine[] {
  const skeleton = skeletonOf(joints);
  const frames = boneFrames(joints);
  const moves: Affine[] = [];
  const growth: number[] = [];
  bones.forEach(({ id }, place) => {
    const [above, from] = [parentPlaces[place]!, skeleton[place]!];
    const k = ends.test(id) ? growth[above]! : (times[id] ?? 1);
    growth.push(k);
    const [x, y, z] = above < 0 ? from : applied(moves[above]!, from);
    const to: Vec3 = id.endsWith('UpperLeg') ? [from[0] * hipWidth, y, z] : [x, y, z];
    const along: Vec3 = spine.test(id) ? [0, 1, 0] : frames[id]!.along;
    moves.push(stretchAbout(from, to, k, wholeParts.test(id) ? null : along));
  });
  return moves;
}

/** Takes one point to another and makes all k times as long about it: along a direction, or without one all ways. */
function stretchAbout(from: Vec3, to: Vec3, k: number, along: Vec3 | null): Affine {
  const move = new Float64Array(12);
  for (let row = 0; row < 3; row++) {
    const m = row * 4;
    for (let column = 0; column < 3; column++) {
      const own = row === column ? 1 : 0;
      move[m + column] = along ? own + (k - 1) * along[row]! * along[column]! : own * k;
    }
    move[m + 3] = to[row]! - move[m]! * from[0] - move[m + 1]! * from[1] - move[m + 2]! * from[2];
  }
  return move;
}

const applied = (move: Affine, [x, y, z]: Vec3): Vec3 => {
  const row = (m: number): number => move[m]! * x + move[m + 1]! * y + move[m + 2]! * z + move[m + 3]!;
  return [row(0), row(4), row(8)];
};

function stretchSkin(
  { boneIndices, boneWeights }: BodyTemplate,
  positions: Float32Array,
  vertices: Uint32Array,
  moves: readonly Affine[],
): Float32Array {
  const stretched = positions.slice();
  for (let i = 0; i < vertices.length; i++) {
    const vertex = vertices[i]!;
    const [x, y, z] = [positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!];
    for (let axis = 0; axis < 3; axis++) {
      let place = 0;
      for (let k = vertex * 4; k < vertex * 4 + 4; k++) {
        const move = moves[boneIndices[k]!]!;
        const m = axis * 4;
        place += boneWeights[k]! * (move[m]! * x + move[m + 1]! * y + move[m + 2]! * z + move[m + 3]!);
      }
      stretched[vertex * 3 + axis] = place;
    }
  }
  return stretched;
}
