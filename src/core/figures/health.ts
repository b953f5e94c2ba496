import { boxOf, sizeOf } from '../geometry/boxes.ts';
import { translationOf } from '../geometry/matrices.ts';
import { distance, lengthOf, type Vec3 } from '../geometry/vectors.ts';
import { examineMesh, type MeshHealth } from '../meshes/examineMesh.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { FigureFile, FileRepair } from './figureFile.ts';
import { localTransforms } from './nodeTransforms.ts';
import { restPose, type FilePose } from './pose.ts';
import { worldTransforms } from './worldTransforms.ts';

/** How sound a body of a file is, as the file has it once it is read; what was mended on the way is in its repairs. */
export interface HealthReport extends Omit<MeshHealth, 'volume'> {
  /** In the file's unit³; null where the mesh is not closed. */
  readonly volumeInFile: number | null;
  /** Vertices of the whole file whose skin weights were mended: not numbers, not adding up to one, on no joint. */
  readonly weights: { readonly nan: number; readonly notNormal: number; readonly outOfRange: number };
  /** Whether a joint stands elsewhere at rest than where its mesh was bound to it, by more than 1 %. */
  readonly restUnlikeBind: boolean;
  /** The farthest that one does, as a share of the skeleton's size; null without a skin. */
  readonly largestJointOffset: number | null;
  /** Names of the pictures that were not given. */
  readonly missingImages: readonly string[];
}

const bindPose: FilePose = { kind: 'bind' };

/** A joint is where it was bound within this share of the skeleton's size. */
const jointTolerance = 0.01;

/** Examines a body: its triangles as they stand, in file coordinates, and what the file says of skins and pictures. */
export function examineBody(file: FigureFile, mesh: TriangleMesh): HealthReport {
  const { volume, ...health } = examineMesh(mesh);
  const largestJointOffset = jointOffsetOf(file);
  const countOf = (code: FileRepair['code']): number =>
    file.repairs.reduce((sum, repair) => (repair.code === code ? sum + repair.count : sum), 0);
  return {
    ...health,
    volumeInFile: volume,
    weights: {
      nan: countOf('nan-weights-mended'),
      notNormal: countOf('weights-mended'),
      outOfRange: countOf('joints-clamped'),
    },
    restUnlikeBind: largestJointOffset !== null && largestJointOffset > jointTolerance,
    largestJointOffset,
    missingImages: file.warnings.flatMap(({ code, names }) => (code === 'missing-image' ? names : [])),
  };
}

/**
 * How far a joint stands at rest from where it was bound, at most, as a share of the size of the box round all
 * joints at rest; null without joints that are apart.
 */
function jointOffsetOf(file: FigureFile): number | null {
  const joints = [...new Set(file.skins.flatMap((skin) => skin.joints))];
  if (joints.length === 0) return null;
  const placesIn = (pose: FilePose): readonly Vec3[] => {
    const worlds = worldTransforms(file.nodes, localTransforms(file, pose).localMatrices);
    return joints.map((joint) => translationOf(worlds[joint] ?? []));
  };
  const atRest = placesIn(restPose);
  const bound = placesIn(bindPose);
  const size = lengthOf(sizeOf(boxOf(atRest)));
  if (!(size > 0)) return null;
  const offsets = atRest.map((place, i) => distance(place, bound[i]!));
  return offsets.reduce((largest, offset) => Math.max(largest, offset), 0) / size;
}

/** What is wrong with a body, or worth knowing of it. The sentence for each stands in ui/messages. */
export type HealthCode =
  | 'not-finite'
  | 'inside-out'
  | 'inconsistent-winding'
  | 'holes'
  | 'non-manifold'
  | 'open-and-thin'
  | 'duplicate-faces'
  | 'zero-area'
  | 'several-pieces'
  | 'nan-weights'
  | 'weights-not-normal'
  | 'joints-out-of-range'
  | 'rest-unlike-bind'
  | 'missing-images';

/** Whether it spoils printing or measuring, or is only worth knowing. */
export type HealthSeverity = 'hurts' | 'worth-knowing';

export interface HealthFinding {
  readonly code: HealthCode;
  readonly severity: HealthSeverity;
  /** How many edges, triangles, pieces, vertices or pictures it concerns; of `rest-unlike-bind` the offset in percent. */
  readonly count: number;
  /** What it concerns, where it has names. */
  readonly names: readonly string[];
}

/** What there is to say of a body, the gravest first; nothing of a sound one. */
export function findingsOf(health: HealthReport): readonly HealthFinding[] {
  const { weights, missingImages } = health;
  const counts: readonly (readonly [HealthCode, HealthSeverity, number])[] = [
    ['not-finite', 'hurts', health.nonFinite],
    ['inside-out', 'hurts', health.isInsideOut ? health.triangles : 0],
    ['inconsistent-winding', 'hurts', health.inconsistentEdges],
    ['holes', 'hurts', health.holedPieces],
    ['non-manifold', 'hurts', health.nonManifoldEdges],
    ['open-and-thin', 'hurts', health.sheets],
    ['duplicate-faces', 'worth-knowing', health.duplicateFaces],
    ['zero-area', 'worth-knowing', health.zeroAreaFaces],
    ['several-pieces', 'worth-knowing', health.pieces > 1 ? health.pieces : 0],
    ['nan-weights', 'worth-knowing', weights.nan],
    ['weights-not-normal', 'worth-knowing', weights.notNormal],
    ['joints-out-of-range', 'worth-knowing', weights.outOfRange],
    [
      'rest-unlike-bind',
      'worth-knowing',
      health.restUnlikeBind ? Math.round((health.largestJointOffset ?? 0) * 100) : 0,
    ],
    ['missing-images', 'worth-knowing', missingImages.length],
  ];
  return counts.flatMap(([code, severity, count]) =>
    count > 0 ? [{ code, severity, count, names: code === 'missing-images' ? missingImages : [] }] : [],
  );
}
