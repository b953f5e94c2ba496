import { cross, dot, normalize, scaleVector, subtract, type Vec3 } from '../../geometry/vectors.ts';
import { findLandmark, landmarkIdAt } from '../../landmarks/findLandmark.ts';
import { bodySides, type BodySide } from '../../landmarks/landmark.ts';
import type { LandmarkId, LandmarkStem } from '../../landmarks/landmarkIds.ts';
import type { FigurePoint, FigurePoints } from './figurePoints.ts';
import { boneLines, partLines, twistLines, type SightEnd, type SightEnds } from './sightStems.ts';

/** A line between two landmarks of a figure whose direction a body is to have too; of lengths nothing is asked. */
export interface Sight {
  readonly from: LandmarkId;
  readonly to: LandmarkId;
  /** The figure's direction, of length one; of a twist across its axis. */
  readonly toward: Vec3;
  /** The axis about which alone it counts, of length one; null where its whole direction does. */
  readonly about: Vec3 | null;
  /** One standard deviation, radians. */
  readonly sd: number;
}

/** So near bones come to lie to the figure's, whatever joints like best: a ninth of a degree. */
const boneSd = 0.002;

/**
 * By so much directions between landmarks differ from body to body that stand alike: 3°. Of a woman, a child, a heroic
 * miniature, a broad and a small body against the median man they differ by 0 to 5° (root mean square), most at the trunk.
 */
const bodySd = 0.05;

/**
 * Ends of a line are found off together, so that its direction is surer than two landmarks by themselves would have it: on
 * 24 bodies whose landmarks are known lines were mostly off by less than half of that.
 */
const togetherShare = 0.5;

/** What of a figure tells its pose. Lines without both landmarks, or of no length, are left out. */
export function sightsOf(points: FigurePoints): readonly Sight[] {
  const lines = [
    ...eachLine(points, boneLines).map((line) => directionSight(line, boneSd)),
    ...eachLine(points, partLines).map((line) => directionSight(line, null)),
    ...twistLines.flatMap(([ends, axis]) =>
      sidesOfLine(ends, axis).map((side) =>
        twistSight(lineAt(points, ends, side), lineAt(points, axis, side)),
      ),
    ),
  ];
  return lines.filter((sight) => sight !== null);
}

interface Line {
  readonly from: LandmarkId;
  readonly to: LandmarkId;
  readonly way: Vec3;
  /** One standard deviation of its ends across it together, mm. */
  readonly sd: number;
}

const eachLine = (points: FigurePoints, lines: readonly SightEnds[]): (Line | null)[] =>
  lines.flatMap((ends) => sidesOfLine(ends).map((side) => lineAt(points, ends, side)));

/** A line across the middle is one, from right to left; others with a paired end are two. */
function sidesOfLine(...lines: readonly SightEnds[]): readonly BodySide[] {
  const ends = lines.flat();
  const isAcross = ends.some((end) => end.startsWith('~'));
  return !isAcross && ends.some((end) => findLandmark(end as LandmarkStem).isPaired) ? bodySides : ['left'];
}

function lineAt(points: FigurePoints, [from, to]: SightEnds, side: BodySide): Line | null {
  const ids = [idAt(from, side), idAt(to, side)] as const;
  const [start, end] = ids.map((id): FigurePoint | undefined => points[id]);
  if (!start || !end) return null;
  return {
    from: ids[0],
    to: ids[1],
    way: subtract(end.at, start.at),
    sd: togetherShare * Math.hypot(start.uncertainty, end.uncertainty),
  };
}

const idAt = (end: SightEnd, side: BodySide): LandmarkId =>
  end.startsWith('~')
    ? landmarkIdAt(end.slice(1) as LandmarkStem, 'right')
    : landmarkIdAt(end as LandmarkStem, side);

function directionSight(line: Line | null, sd: number | null): Sight | null {
  const toward = line && normalize(line.way);
  if (!toward) return null;
  const { from, to, way } = line;
  return { from, to, toward, about: null, sd: sd ?? Math.hypot(bodySd, line.sd / Math.hypot(...way)) };
}

function twistSight(line: Line | null, axis: Line | null): Sight | null {
  const about = axis && normalize(axis.way);
  if (!line || !about) return null;
  const way = acrossOf(line.way, about);
  const toward = normalize(way);
  if (!toward) return null;
  return {
    from: line.from,
    to: line.to,
    toward,
    about,
    sd: Math.hypot(bodySd, line.sd / Math.hypot(...way)),
  };
}

const acrossOf = (way: Vec3, axis: Vec3): Vec3 => subtract(way, scaleVector(axis, dot(way, axis)));

/** Numbers that a sight's miss has. */
export const rowsOf = ({ about }: Sight): number => (about ? 1 : 3);

/**
 * By how many standard deviations a line of the body looks elsewhere than the figure's, written into `misses` from `at`
 * on; 0 for a line that the body does not have.
 */
export function missOf(sight: Sight, start: Vec3, end: Vec3, misses: Float64Array, at: number): void {
  const { about, toward, sd } = sight;
  const way = subtract(end, start);
  if (about) {
    const across = acrossOf(way, about);
    misses[at] = Math.atan2(dot(about, cross(across, toward)), dot(across, toward)) / sd;
    return;
  }
  const size = Math.hypot(...way) || 1;
  for (let i = 0; i < 3; i++) misses[at + i] = (toward[i]! - way[i]! / size) / sd;
}
