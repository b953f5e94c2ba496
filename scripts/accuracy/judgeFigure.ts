import { axisIndex, rotationOf, type Axis } from '../../src/core/geometry/axes.ts';
import { transformPoint } from '../../src/core/geometry/matrices.ts';
import { lengthOf, subtract, type Vec3 } from '../../src/core/geometry/vectors.ts';
import type { FoundFigure } from '../../src/core/landmarks/foundLandmarks.ts';
import type { LandmarkId } from '../../src/core/landmarks/landmarkIds.ts';

/** What is known of a figure: where its landmarks are, in the frame and unit in which they were found. */
export interface KnownFigure {
  readonly file: string;
  readonly group: FigureGroup;
  readonly up: Axis;
  readonly facing: Axis;
  readonly places: Readonly<Partial<Record<LandmarkId, Vec3>>>;
  /** Of who is shown. */
  readonly stature: number;
}

export const figureGroups = ['rigged', 'standing', 'posed', 'miniature', 'made'] as const;

export type FigureGroup = (typeof figureGroups)[number];

/** How far a found landmark lies from where it is, in shares of stature. */
export interface LandmarkMiss {
  readonly id: LandmarkId;
  readonly stem: string;
  /** To the figure's left, up and to the front; of the right side mirrored, so that both sides agree. */
  readonly way: Vec3;
  /** The distance; of crown and soles, which are flat, the height alone. */
  readonly miss: number;
  readonly uncertainty: number;
}

export interface JudgedFigure {
  readonly known: KnownFigure;
  readonly found: FoundFigure;
  readonly milliseconds: number;
  readonly misses: readonly LandmarkMiss[];
  /** Landmarks with a truth that were not found. */
  readonly lacking: readonly LandmarkId[];
  /** By how much the stature is off, as a share of it; null where none was told. */
  readonly statureMiss: number | null;
  /** Joints of the limbs that lie nearer to their twins of the other side. */
  readonly swapped: number;
}

const isHeight = (stem: string): boolean => stem === 'vertex' || stem === 'sole';

export function judgeFigure(known: KnownFigure, found: FoundFigure, milliseconds: number): JudgedFigure {
  const { places, stature, up, facing } = known;
  const turn = rotationOf(up, facing)!;
  const misses: LandmarkMiss[] = [];
  const lacking: LandmarkId[] = [];
  for (const [id, place] of Object.entries(places) as [LandmarkId, Vec3][]) {
    const landmark = found.landmarks[id];
    if (!landmark.at) {
      if (landmark.reason !== 'not-looked-for') lacking.push(id);
      continue;
    }
    const way = subtract(landmark.at, place);
    const [stem, side] = id.split('.') as [string, string | undefined];
    const [x, y, z] = transformPoint(turn, way).map((part) => part / stature) as unknown as Vec3;
    misses.push({
      id,
      stem,
      way: [side === 'right' ? -x : x, y, z],
      miss: isHeight(stem) ? Math.abs(way[axisIndex(up)]) / stature : lengthOf(way) / stature,
      uncertainty: landmark.uncertainty / stature,
    });
  }
  return {
    known,
    found,
    milliseconds,
    misses,
    lacking,
    statureMiss: found.stature && found.stature.length / stature - 1,
    swapped: swappedOf(known, found),
  };
}

function swappedOf({ places }: KnownFigure, { landmarks }: FoundFigure): number {
  let count = 0;
  for (const stem of ['shoulder', 'elbow', 'hip', 'knee'] as const) {
    const [left, right] = [places[`${stem}.left`], places[`${stem}.right`]];
    const found = landmarks[`${stem}.left`].at;
    if (left && right && found && lengthOf(subtract(found, right)) < lengthOf(subtract(found, left))) count++;
  }
  return count;
}
