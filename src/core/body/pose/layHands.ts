import { bones } from '../bones.ts';
import type { RestBody } from '../fit/measureReference.ts';
import type { BodyTemplate } from '../template/bodyTemplate.ts';
import { boneMotions, multiplyTurns } from './boneMotions.ts';
import { turnOfAngles } from './jointAngles.ts';
import { poseSkin } from './poseSkin.ts';
import { skeletonOf, type Pose } from './skeleton.ts';

/** Where thighs of a body are looked for beneath a hand, mm, and how deep flesh gives way to it. */
const [nearMm, givesMm] = [14, 3];

/** By how many degrees elbows are bent more or less at most; a hand moves some 5 mm per degree. */
const mostDegrees = 16;

/**
 * A pose with the hands above the thighs, alike on both sides, made to lie on them by bending the elbows: how thick
 * thighs are and how long arms differs from body to body. The wrists keep the hands' slant.
 */
export function layHands(template: BodyTemplate, rest: RestBody, pose: Pose): Pose {
  const [hands, thighs] = [
    verticesOf(template, /^left(Hand|Thumb|Index|Middle|Ring|Little)/, 0.95),
    verticesOf(template, /^left(Upper|Lower)Leg/, 0.6),
  ];
  const moving = Uint32Array.from([...hands, ...thighs]);
  const gapAt = (degrees: number): number => {
    const motions = boneMotions(skeletonOf(rest.joints), bendElbows(pose, degrees));
    const { boneIndices, boneWeights } = template;
    return leastGap(poseSkin(rest.positions, boneIndices, boneWeights, motions, moving), hands, thighs);
  };
  let [low, high] = [-mostDegrees, mostDegrees];
  for (let round = 0; round < 6; round++) {
    const middle = (low + high) / 2;
    if (gapAt(middle) > -givesMm) high = middle;
    else low = middle;
  }
  return bendElbows(pose, high);
}

function bendElbows(pose: Pose, degrees: number): Pose {
  const bent: Record<string, Pose[string]> = { ...pose };
  for (const side of ['left', 'right'])
    for (const [bone, flexion] of [
      [`${side}LowerArm`, degrees],
      [`${side}Hand`, 0.8 * -degrees],
    ] as const)
      bent[bone] = multiplyTurns(turnOfAngles(bone, { flexion }), pose[bone] ?? [0, 0, 0, 1]);
  return bent;
}

/** Vertices of the low level that go with some bones by so much at least. */
function verticesOf(
  { levels, boneIndices, boneWeights }: BodyTemplate,
  names: RegExp,
  least: number,
): number[] {
  const wanted = bones.map(({ id }) => names.test(id));
  return [...new Set(levels.low)].filter((v) => {
    let share = 0;
    for (let k = v * 4; k < v * 4 + 4; k++) if (wanted[boneIndices[k]!]) share += boneWeights[k]!;
    return share >= least;
  });
}

/** How far the hand is above what lies beneath it, where it is nearest, mm; negative where it has sunk in. */
function leastGap(skin: Float32Array, hands: readonly number[], thighs: readonly number[]): number {
  let least = Infinity;
  for (const hand of hands) {
    let top = -Infinity;
    for (const thigh of thighs) {
      const [x, z] = [skin[hand * 3]! - skin[thigh * 3]!, skin[hand * 3 + 2]! - skin[thigh * 3 + 2]!];
      if (x * x + z * z < nearMm * nearMm) top = Math.max(top, skin[thigh * 3 + 1]!);
    }
    least = Math.min(least, skin[hand * 3 + 1]! - top);
  }
  return least;
}
