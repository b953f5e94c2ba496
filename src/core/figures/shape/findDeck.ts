import { axisIndex, axisSign, type Axis } from '../../geometry/axes.ts';
import type { Box } from '../../geometry/boxes.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { levels, type FlatFaces } from './flatFaces.ts';
import { isOnePatch } from './isOnePatch.ts';
import { emptyOutline, outlineArea, uniteOutlines, widenOutline, type Outline } from './outline.ts';

/** A base ends in this lowest share of the whole height. */
const highestDeck = 0.3;
/** A thinner one, as a share of the height, is the soles' own. */
const lowestDeck = 0.006;
/** A deck shows this share of the base's outline beside the feet. */
const leastDeck = 0.3;
/** The faces below that look down have this share of it: all of a solid base, ring and ceiling of a hollow one. */
const leastUnderside = 0.45;
/** Near the ground it is already this share as large, and this share of it is flat: the rim of a hollow base. */
const leastFoot = 0.6;
const leastRim = 0.1;
/** Narrower than this share of the height it carries nothing. */
const narrowest = 0.12;

/** Where a base ends and how sure that is: what tells whether there is one. */
export interface Deck {
  /** Share of the whole height, from where it begins. */
  readonly level: number;
  readonly outline: Outline;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The deck of the base along an up axis; null where there is none. */
export function findDeck(mesh: TriangleMesh, flat: FlatFaces, up: Axis): Deck | null {
  if (!flat.box || !hasLargeFace(flat, up)) return null;
  const deck = deckAmong(flat, sliceMesh(mesh, flat.box, up), up);
  if (!deck) return null;
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const height = flat.box.max[axis] - flat.box.min[axis];
  const ground = flat.box[sign > 0 ? 'min' : 'max'][axis];
  return isOnePatch(mesh, axis, sign, ground + sign * (deck.level + 1 / levels) * height) ? deck : null;
}

/** Whether anything is flat enough to be a deck, which saves the longer look. */
function hasLargeFace({ areas, box }: FlatFaces, up: Axis): boolean {
  const axis = axisIndex(up);
  const height = box!.max[axis] - box!.min[axis];
  const least = leastDeck * (narrowest * height) ** 2;
  const upward = areas[axis * 2 + (axisSign(up) > 0 ? 1 : 0)]!;
  for (let level = 0; level < highestDeck * levels + 1; level++) {
    const at = (each: number): number => upward[axisSign(up) > 0 ? each : levels - 1 - each]!;
    if (at(level) + at(level + 1) >= least) return true;
  }
  return false;
}

/** Outlines of the vertices at each level from the ground up, and how high the whole is. */
interface Slices {
  readonly height: number;
  readonly outlines: readonly Outline[];
}

const slicedLevels = Math.ceil((highestDeck + 0.02) * levels);

function sliceMesh({ positions, indices }: TriangleMesh, box: Box, up: Axis): Slices {
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const [across, along] = [(axis + 1) % 3, (axis + 2) % 3] as [number, number];
  const ground = sign > 0 ? box.min[axis] : -box.max[axis];
  const height = box.max[axis] - box.min[axis];
  const outlines = Array.from({ length: slicedLevels }, emptyOutline);
  const isKnown = new Uint8Array(positions.length / 3);
  for (let i = 0; i < indices.length; i++) {
    const vertex = indices[i]!;
    if (isKnown[vertex]) continue;
    isKnown[vertex] = 1;
    const at = vertex * 3;
    const level = Math.floor(((sign * positions[at + axis]! - ground) / height) * levels);
    if (level < slicedLevels && level >= 0)
      widenOutline(outlines[level]!, positions[at + across]!, positions[at + along]!);
  }
  return { height, outlines };
}

/** The highest level near the ground at which a good part of the outline below is flat and looks up. */
function deckAmong({ areas }: FlatFaces, { height, outlines }: Slices, up: Axis): Deck | null {
  const [axis, isPositive] = [axisIndex(up), axisSign(up) > 0];
  const read = (looking: Float64Array, level: number): number =>
    looking[isPositive ? level : levels - 1 - level]!;
  const upward = areas[axis * 2 + (isPositive ? 1 : 0)]!;
  const downward = areas[axis * 2 + (isPositive ? 0 : 1)]!;
  const below = emptyOutline();
  let underside = 0;
  let found: Deck | null = null;
  for (let level = 0; level < highestDeck * levels; level++) {
    uniteOutlines(below, outlines[level]!);
    underside += read(downward, level);
    // A deck on the border of two levels is in both.
    const deck = read(upward, level) + read(upward, level + 1);
    if (level < lowestDeck * levels || deck === 0) continue;
    const outline = below.slice();
    uniteOutlines(outline, outlines[level + 1]!);
    const area = outlineArea(outline);
    if (deck < leastDeck * area || underside < leastUnderside * area) continue;
    if (Math.sqrt(area) < narrowest * height || !hasFoot(outlines, downward, read, level, area)) continue;
    const isUpper = read(upward, level + 1) > read(upward, level);
    const confidence = Math.min(0.98, 0.55 + 0.5 * Math.min(deck / area, underside / area));
    found = { level: (level + (isUpper ? 1.5 : 0.5)) / levels, outline, confidence };
  }
  return found;
}

/** Whether a base whose deck is at a level is wide and flat where it begins, as what only bulges there is not. */
function hasFoot(
  outlines: readonly Outline[],
  downward: Float64Array,
  read: (looking: Float64Array, level: number) => number,
  deck: number,
  area: number,
): boolean {
  const foot = emptyOutline();
  let rim = 0;
  for (let level = 0; level <= deck / 5; level++) {
    uniteOutlines(foot, outlines[level]!);
    rim += read(downward, level);
  }
  return outlineArea(foot) > leastFoot * area && rim > leastRim * area;
}
