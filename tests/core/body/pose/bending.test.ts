import { beforeAll, describe, expect, test } from 'vitest';
import { boneIndex, mirroredBone } from '../../../../src/core/body/bones.ts';
import { boneFrames } from '../../../../src/core/body/pose/boneFrames.ts';
import { boneMotions, rotate } from '../../../../src/core/body/pose/boneMotions.ts';
import { hingeAxes } from '../../../../src/core/body/pose/hingeAxes.ts';
import { poseOfAngles, type PoseAngles } from '../../../../src/core/body/pose/poseOfAngles.ts';
import { poseSkin } from '../../../../src/core/body/pose/poseSkin.ts';
import { skeletonOf, turn, type Pose } from '../../../../src/core/body/pose/skeleton.ts';
import { makeReference } from '../../../../src/core/body/referenceBody.ts';
import { medianMan, medianWoman } from '../../../../src/core/body/settings/bodySettings.ts';
import type { BodyTemplate } from '../../../../src/core/body/template/bodyTemplate.ts';
import { levelVertices } from '../../../../src/core/body/template/levelVertices.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';
import type { RestBody } from '../../../../src/core/body/fit/measureReference.ts';
import { add, distance, dot, scaleVector, type Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { girthAcross } from './girthAcross.ts';
import { cutTriangles, volumeOf, type HalfSpace } from './cutTriangles.ts';

let template: BodyTemplate;
const bodies: Record<string, RestBody> = {};

beforeAll(async () => {
  template = await loadTemplate();
  bodies['man'] = makeReference(template, medianMan, 'mid').rest;
  bodies['woman'] = makeReference(template, medianWoman, 'mid').rest;
});

const posed = (body: RestBody, pose: Pose): Float32Array =>
  poseSkin(
    body.positions,
    template.boneIndices,
    template.boneWeights,
    boneMotions(skeletonOf(body.joints), pose),
    levelVertices(template, 'mid').all,
  );

const cornersOf = (positions: Float32Array): Vec3[] =>
  Array.from(template.levels.mid, (v) => [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!]);

/** What lies beyond or before a point in a direction. */
const before = (point: Vec3, along: Vec3): HalfSpace => ({ along, reach: dot(along, point) });
const beyond = (point: Vec3, along: Vec3): HalfSpace => before(point, scaleVector(along, -1));
const rightward: Vec3 = [-1, 0, 0];

/** The piece of flesh about a joint at rest that its change of volume is told of. */
function pieceAbout(joint: string, joints: RestBody['joints']): HalfSpace[] {
  const at = boneFrames(joints)[joint]!;
  const { origin, along } = at;
  const [x, y] = origin;
  switch (joint) {
    case 'leftLowerArm':
    case 'leftLowerLeg': {
      const above = boneFrames(joints)[joint.replace('Lower', 'Upper')]!.along;
      return [
        before(add(origin, scaleVector(along, 60)), along),
        beyond(add(origin, scaleVector(above, -60)), above),
        // The plane across the arm would take trunk in, that across the leg the other leg.
        before([joint === 'leftLowerArm' ? x - 130 : 0, 0, 0], rightward),
      ];
    }
    case 'leftUpperArm':
      return [
        before(add(origin, scaleVector(along, 120)), along),
        before([x - 90, 0, 0], rightward),
        beyond([0, y - 150, 0], [0, 1, 0]),
      ];
    default:
      return [
        before([0, y + 100, 0], [0, 1, 0]),
        beyond([0, y - 150, 0], [0, 1, 0]),
        before([0, 0, 0], rightward),
      ];
  }
}

const bends = [
  { name: 'elbow at 90°', joint: 'leftLowerArm', angles: { flexion: 90 }, most: 0.1 },
  { name: 'knee at 90°', joint: 'leftLowerLeg', angles: { flexion: 90 }, most: 0.1 },
  { name: 'arm hanging', joint: 'leftUpperArm', angles: { abduction: 10 }, most: 0.15 },
  { name: 'arm out at 90°', joint: 'leftUpperArm', angles: { abduction: 90 }, most: 0.15 },
  { name: 'arm forward at 90°', joint: 'leftUpperArm', angles: { flexion: 90, abduction: 0 }, most: 0.15 },
  { name: 'hip at 90°', joint: 'leftUpperLeg', angles: { flexion: 90 }, most: 0.15 },
] as const satisfies readonly { name: string; joint: string; angles: PoseAngles[string]; most: number }[];

describe.each(['man', 'woman'])('the bent %s', (who) => {
  test.each(bends)('keeps its flesh: $name', ({ joint, angles, most }) => {
    const body = bodies[who]!;
    const rest = cornersOf(body.positions);
    const bent = cornersOf(posed(body, poseOfAngles({ [joint]: angles })));
    // All that changes lies about the joint, since nothing else is bent.
    const change = volumeOf(bent) - volumeOf(rest);
    const piece = volumeOf(pieceAbout(joint, body.joints).reduce(cutTriangles, rest));
    expect(Math.abs(change / piece)).toBeLessThanOrEqual(most);
  });

  test.each(bends)('keeps its girth: $name', ({ joint, angles }) => {
    const body = bodies[who]!;
    expect(leastGirth(body, joint, angles) / leastGirth(body, joint, null)).toBeGreaterThanOrEqual(0.85);
  });

  test('mirrors itself when the pose is mirrored', () => {
    const body = bodies[who]!;
    const pose = poseOfAngles({
      leftUpperArm: { flexion: 60, abduction: 30, rotation: 20 },
      leftLowerArm: { flexion: 70, rotation: 30 },
      leftUpperLeg: { flexion: 70, abduction: 20 },
      leftIndexProximal: { flexion: 60 },
      spine: { abduction: 15, rotation: 10 },
    });
    const mirrored = Object.fromEntries(
      Object.entries(pose).map(([bone, [x, y, z, w]]) => [mirroredBone(bone), [x, -y, -z, w] as const]),
    );
    const [one, other] = [posed(body, pose), posed(body, mirrored)];
    const pointOf = (skin: Float32Array, v: number, side: number): Vec3 => [
      side * skin[v * 3]!,
      skin[v * 3 + 1]!,
      skin[v * 3 + 2]!,
    ];
    // Weights are kept in 255ths, which cannot always be shared evenly in the middle.
    const off = Array.from(template.levels.mid, (v) =>
      distance(pointOf(one, v, 1), pointOf(other, template.twins[v]!, -1)),
    );
    expect(Math.max(...off)).toBeLessThan(1);
    expect(off.toSorted((a, b) => a - b)[Math.floor(off.length * 0.97)]).toBeLessThan(1e-3);
  });
});

/**
 * The least girth of a limb at a joint, mm. At hinges across 120 mm about it, the sections turning from the upper bone's
 * to the lower's; at shoulder and hip across the limb from where it is free of the trunk.
 */
function leastGirth(body: RestBody, joint: string, angles: PoseAngles[string] | null): number {
  const pose = angles ? poseOfAngles({ [joint]: angles }) : {};
  const skin = posed(body, pose);
  const frames = boneFrames(body.joints, pose);
  const lower = frames[joint]!;
  const isHinge = joint.includes('Lower');
  const limb = joint.includes('Arm') ? ['leftUpperArm', 'leftLowerArm'] : ['leftUpperLeg', 'leftLowerLeg'];
  const triangles = trianglesOf(skin, limb);
  const sections = isHinge ? [-60, -40, -20, 0, 20, 40, 60] : limbSections(joint);
  const girths = sections.map((mm) => {
    const upper = isHinge ? frames[limb[0]!]!.along : lower.along;
    const bendDeg = isHinge ? (angles?.flexion ?? 0) : 0;
    const along = rotate(turn(hingeAxes[joint] ?? [1, 0, 0], (bendDeg * (mm + 60)) / 120), upper);
    const point = add(lower.origin, scaleVector(mm < 0 ? upper : lower.along, mm));
    return girthAcross(triangles, point, isHinge ? along : lower.along, joint.includes('Arm') ? 90 : 125);
  });
  return Math.min(...girths);
}

const limbSections = (joint: string): number[] =>
  joint === 'leftUpperArm' ? [80, 100, 120, 140] : [110, 130, 150, 170];

/** Corners of the triangles that go mostly with these bones. */
function trianglesOf(skin: Float32Array, names: readonly string[]): Vec3[] {
  const wanted = new Set(names.map(boneIndex));
  const shareOf = (v: number): number =>
    [0, 1, 2, 3].reduce(
      (sum, k) => sum + (wanted.has(template.boneIndices[v * 4 + k]!) ? template.boneWeights[v * 4 + k]! : 0),
      0,
    );
  const corners: Vec3[] = [];
  const { mid } = template.levels;
  for (let t = 0; t < mid.length; t += 3) {
    const three = [mid[t]!, mid[t + 1]!, mid[t + 2]!];
    if (three.every((v) => shareOf(v) > 0.5))
      for (const v of three) corners.push([skin[v * 3]!, skin[v * 3 + 1]!, skin[v * 3 + 2]!]);
  }
  return corners;
}
