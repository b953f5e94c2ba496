import { poseOfAngles, type PoseAngles } from '../../src/core/body/pose/poseOfAngles.ts';
import { contrapposto } from '../../src/core/body/pose/contrapposto.ts';
import { sit } from '../../src/core/body/pose/sit.ts';
import type { Pose } from '../../src/core/body/pose/skeleton.ts';
import { standOnGround } from '../../src/core/body/pose/standOnGround.ts';
import { walk } from '../../src/core/body/pose/walk.ts';
import { makeReference, poseReference } from '../../src/core/body/referenceBody.ts';
import {
  childOf,
  medianMan,
  medianWoman,
  type BodySettings,
} from '../../src/core/body/settings/bodySettings.ts';
import type { BodyTemplate } from '../../src/core/body/template/bodyTemplate.ts';
import { joinMeshes } from '../../src/core/figures/joinMeshes.ts';
import { findBase } from '../../src/core/figures/shape/findBase.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import type { FigureToFind } from '../../src/core/landmarks/findLandmarks.ts';
import type { MeasuredBody } from '../../src/core/measures/measuredBody.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import type { KnownFigure } from './judgeFigure.ts';
import { randomFrom } from '../randomFrom.ts';
import { barMesh, discMesh } from './boxMesh.ts';

/** A figure made from the reference body, whose landmarks are known by its own definitions; mm, +Y up. */
export interface MadeFigure {
  readonly known: KnownFigure;
  readonly wanted: FigureToFind;
}

const settings: readonly (readonly [string, BodySettings])[] = [
  ['man', medianMan],
  ['woman', medianWoman],
  ['stout man', { ...medianMan, build: 96, percentile: 30 }],
  ['thin tall woman', { ...medianWoman, build: 5, percentile: 95 }],
  ['muscular man', { ...medianMan, muscle: 2, percentile: 80 }],
  ['old woman', { ...medianWoman, ageYears: 78 }],
  ['child of seven', childOf(7, 'female')],
  ['child of three', childOf(3, 'male')],
  ['heroic man', { ...medianMan, canon: 'loomis-8.5' }],
];

const angles = (bends: PoseAngles): Pose => poseOfAngles(bends);

const poses: readonly (readonly [string, Pose])[] = [
  ['A', {}],
  ['T', angles({ UpperArm: { abduction: 90 } })],
  ['arms down', angles({ UpperArm: { abduction: 10 } })],
  ['contrapposto', contrapposto],
  ['walk', walk],
  ['sit', sit],
  [
    'lunge',
    angles({
      leftUpperLeg: { flexion: 65 },
      leftLowerLeg: { flexion: 70 },
      rightUpperLeg: { flexion: -15 },
      rightLowerLeg: { flexion: 10 },
      rightUpperArm: { flexion: 80, abduction: 20 },
      rightLowerArm: { flexion: 20 },
      leftUpperArm: { abduction: 50 },
      leftLowerArm: { flexion: 70 },
    }),
  ],
  [
    'arm raised',
    angles({
      leftUpperArm: { abduction: 155 },
      leftLowerArm: { flexion: 20 },
      rightUpperArm: { flexion: 30, abduction: 10 },
      rightLowerArm: { flexion: 85 },
      UpperLeg: { abduction: 14 },
      head: { rotation: 25 },
    }),
  ],
  [
    'hand on hip',
    angles({
      rightUpperArm: { flexion: -15, abduction: 45, rotation: 45 },
      rightLowerArm: { flexion: 85 },
      leftUpperArm: { abduction: 12 },
      chest: { rotation: 12 },
      neck: { rotation: -15, flexion: 8 },
    }),
  ],
];

type Extra = 'none' | 'base' | 'sword and base' | 'cape' | 'noise' | 'cut';

const extras: readonly Extra[] = ['none', 'base', 'sword and base', 'cape', 'noise', 'cut'];

/** Every pose on some body, with what figures have besides in turn. */
export function madeFigures(template: BodyTemplate, count: number): readonly MadeFigure[] {
  return Array.from({ length: count }, (_, i) => {
    const [body, who] = settings[i % settings.length]!;
    const [pose, turns] = poses[(i * 4 + Math.floor(i / settings.length)) % poses.length]!;
    const extra = extras[Math.floor((i * 5) / 3) % extras.length]!;
    const reference = makeReference(template, who, 'mid');
    const posed = standOnGround(poseReference(template, reference, turns));
    return dressUp(`${body}, ${pose}, ${extra}`, posed, reference.targets['stature']!, extra, i);
  });
}

function dressUp(
  name: string,
  posed: MeasuredBody,
  statureMm: number,
  extra: Extra,
  seed: number,
): MadeFigure {
  const parts: TriangleMesh[] = [
    extra === 'noise' ? roughened(posed.mesh, statureMm * 0.002, seed) : posed.mesh,
  ];
  const at = posed.landmarks;
  if (extra === 'base' || extra === 'sword and base')
    parts.push(discMesh(0.36 * statureMm, 0, 0.09 * statureMm));
  if (extra === 'sword and base') {
    const [hand, tip] = [at['wrist.right']!, at['dactylion.right']!];
    const grip = [0, 1, 2].map((i) => (hand[i]! + tip[i]!) / 2) as unknown as Vec3;
    parts.push(barMesh([grip[0], grip[1] - 120, grip[2]], [grip[0], grip[1] + 900, grip[2] + 150], 14, 60));
  }
  if (extra === 'cape') {
    const nape = at['cervicale']!;
    parts.push(barMesh([nape[0], nape[1] - 10, nape[2] - 35], [nape[0], 150, nape[2] - 190], 25, 460));
  }
  const whole = joinMeshes(extra === 'cut' ? parts.map((mesh) => withHoles(mesh, seed)) : parts);
  const base = findBase(whole, '+y');
  return {
    known: { file: name, group: 'made', up: '+y', facing: '+z', places: judgedOf(at), stature: statureMm },
    wanted: {
      mesh: whole,
      up: '+y',
      facing: '+z',
      isFacingSure: seed % 2 === 0,
      ground: base?.levelAlongUp ?? null,
      joints: {},
    },
  };
}

/** Soles are where the foot is lowest, which on a raised heel the sculptor's point is not. */
const judgedOf = (landmarks: MeasuredBody['landmarks']): KnownFigure['places'] =>
  Object.fromEntries(Object.entries(landmarks).filter(([id]) => !id.startsWith('sole')));

function roughened(mesh: TriangleMesh, byMm: number, seed: number): TriangleMesh {
  const random = randomFrom(seed);
  return { positions: mesh.positions.map((mm) => mm + byMm * (2 * random() - 1)), indices: mesh.indices };
}

/** Without one triangle in forty. */
function withHoles({ positions, indices }: TriangleMesh, seed: number): TriangleMesh {
  const random = randomFrom(seed);
  const kept: number[] = [];
  for (let i = 0; i < indices.length; i += 3)
    if (random() > 0.025) kept.push(indices[i]!, indices[i + 1]!, indices[i + 2]!);
  return { positions, indices: Uint32Array.from(kept) };
}
