import { findPose } from '../../src/core/body/pose/posePresets.ts';
import { measuringPoses } from '../../src/core/body/pose/measuringPoses.ts';
import { standOnGround } from '../../src/core/body/pose/standOnGround.ts';
import { makeReference, poseReference } from '../../src/core/body/referenceBody.ts';
import { rigReference } from '../../src/core/body/rigReference.ts';
import type { BodyLevel, BodyTemplate } from '../../src/core/body/template/bodyTemplate.ts';
import { add, type Vec3 } from '../../src/core/geometry/vectors.ts';
import type { LandmarkId } from '../../src/core/landmarks/landmarkIds.ts';
import type { MeasuredBody } from '../../src/core/measures/measuredBody.ts';
import { boxOfMesh } from '../../src/core/meshes/measureMesh.ts';
import { writeRiggedGlb } from '../../src/formats/save/gltf/writeRiggedGlb.ts';
import { writeStl } from '../../src/formats/save/writeStl.ts';
import {
  describeMeasures,
  describeReference,
  type ReferenceDescription,
} from '../../src/cli/describeReference.ts';
import { levelFeet } from './levelFeet.ts';
import { makeBase } from './makeBase.ts';
import { makeWalk } from './makeWalk.ts';
import type { Model } from './model.ts';

/** A model's files, and what it measures. */
export interface MadeModel {
  readonly glb: Uint8Array<ArrayBuffer>;
  /** In mm, +Z up as slicers have it; null where it is not for printing. */
  readonly stl: Uint8Array<ArrayBuffer> | null;
  /** Life-size mm, the soles on y = 0: landmarks and joints in the pose, measures of the body as it stands upright. */
  readonly description: ReferenceDescription;
  readonly statureMm: number;
  /** How high it stands in its pose, life-size mm above the soles. */
  readonly standsMm: number;
}

export const licence = 'CC0-1.0';
export const madeBy = 'Made wholly by code, without any scan or other body: npm run models';

/** Makes a model from the reference body; the same each time. */
export async function makeModel(template: BodyTemplate, model: Model, level: BodyLevel): Promise<MadeModel> {
  const { settings, base, scaleN } = model;
  const body = makeReference(template, settings, level);
  const chosen = findPose(model.pose)!.pose;
  const pose = base ? levelFeet(template, body, chosen) : chosen;
  const rig = rigReference(template, body);
  const unmoved = poseReference(template, body, pose);
  const posed = base ? centreFeet(standOnGround(unmoved)) : standOnGround(unmoved);
  const [fromPelvis, toPelvis] = [unmoved.landmarks.pelvis!, posed.landmarks.pelvis!];
  const onBaseMm = (base?.thicknessMm ?? 0) * scaleN;
  const disc = base && makeBase(base);
  const rest = poseReference(template, body, {}).landmarks;
  const glb = await writeRiggedGlb({
    title: model.name,
    source: madeBy,
    body: rig,
    pose,
    hipsMoveMm: [
      toPelvis[0] - fromPelvis[0],
      toPelvis[1] - fromPelvis[1] + onBaseMm,
      toPelvis[2] - fromPelvis[2],
    ],
    metresPerMm: 1e-3 / scaleN,
    base: disc,
    clip: model.isWalking ? makeWalk(rig.skeleton, solesOf(rest)) : null,
  });
  const inFile = {
    indices: posed.mesh.indices,
    positions: posed.mesh.positions.map((mm, i) => (mm + (i % 3 === 1 ? onBaseMm : 0)) / scaleN),
  };
  return {
    glb,
    stl: model.isPrinted ? writeStl(model.name, disc ? [inFile, disc] : [inFile], '+z') : null,
    description: {
      ...describeReference(template, body, posed),
      measures: describeMeasures(template, body, poseReference(template, body, measuringPoses.standing)),
    },
    statureMm: body.targets['stature']!,
    standsMm: highestOf(posed),
  };
}

/** The body moved so that the middle of its feet is over the origin. */
function centreFeet(body: MeasuredBody): MeasuredBody {
  const { positions, indices } = body.mesh;
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  const reach = 0.08 * highestOf(body);
  for (const vertex of indices) {
    if (positions[vertex * 3 + 1]! > reach) continue;
    [0, 2].forEach((axis, i) => {
      low[i] = Math.min(low[i]!, positions[vertex * 3 + axis]!);
      high[i] = Math.max(high[i]!, positions[vertex * 3 + axis]!);
    });
  }
  const move: Vec3 = [-(low[0]! + high[0]!) / 2, 0, -(low[1]! + high[1]!) / 2];
  return {
    ...body,
    mesh: { indices, positions: positions.map((mm, i) => mm + move[(i % 3) as 0 | 1 | 2]) },
    landmarks: Object.fromEntries(
      Object.entries(body.landmarks).map(([id, point]) => [id, add(point, move)]),
    ),
  };
}

const highestOf = ({ mesh }: MeasuredBody): number => boxOfMesh(mesh)!.max[1];

/** Where the left foot rests on the ground. */
function solesOf(rest: Readonly<Partial<Record<LandmarkId, Vec3>>>) {
  const [heel, tip] = [rest['pternion.left']!, rest['akropodion.left']!];
  const ball: Vec3 = [heel[0] + 0.7 * (tip[0] - heel[0]), 0, heel[2] + 0.7 * (tip[2] - heel[2])];
  return { heel: [heel[0], 0, heel[2]] as const, ball, tip: [tip[0], 0, tip[2]] as const };
}
