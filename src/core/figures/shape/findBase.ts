import { axisIndex, axisSign, type Axis } from '../../geometry/axes.ts';
import type { Box } from '../../geometry/boxes.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { findFlatFaces, levels, type FlatFaces } from './flatFaces.ts';
import { isOwnPiece } from './isOwnPiece.ts';
import {
  emptyOutline,
  formOfOutline,
  outlineArea,
  uniteOutlines,
  widenOutline,
  type Outline,
} from './outline.ts';

/** What a figure stands on, in the mesh's frame. */
export interface FoundBase {
  /** The coordinate along the up axis at which the base ends and the figure begins. */
  readonly levelAlongUp: number;
  readonly box: Box;
  readonly form: 'disc' | 'slab' | 'other';
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether the base is a piece of its own or hangs together with the figure. */
  readonly parts: 'own' | 'fused';
}

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

/**
 * What a figure stands on along an up axis: a flat deck of one level near the ground above a flat underside, or
 * rock that ends where the outline draws in. Null where there is none, or nothing stands on it. In linear time.
 */
export function findBase(mesh: TriangleMesh, up: Axis): FoundBase | null {
  return baseAmong(mesh, findFlatFaces(mesh), up);
}

/** The same, where the flat faces are known. */
export function baseAmong(mesh: TriangleMesh, flat: FlatFaces, up: Axis): FoundBase | null {
  if (!flat.box) return null;
  const slices = sliceMesh(mesh, flat.box, up);
  const deck = findDeck(flat, slices, up) ?? findRock(mesh, flat, slices, up);
  if (!deck) return null;
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const { height, ground } = slices;
  const level = sign * (ground + deck.level * height);
  return {
    levelAlongUp: level,
    box: boxBelow(mesh, axis, sign, level + sign * 0.001 * height),
    form: formOfOutline(deck.outline),
    confidence: deck.confidence,
    parts: isOwnPiece(mesh, axis, sign, level, height) ? 'own' : 'fused',
  };
}

/** Outlines of the vertices at each level from the ground up, and how high the whole is. */
interface Slices {
  /** The axis's sign times the coordinate at which the whole begins. */
  readonly ground: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
}

interface Deck {
  /** Share of the height. */
  readonly level: number;
  readonly outline: Outline;
  readonly confidence: number;
}

const slicedLevels = Math.ceil((highestDeck + 0.02) * levels);

function sliceMesh({ positions, indices }: TriangleMesh, box: Box, up: Axis): Slices {
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const [across, along] = [(axis + 1) % 3, (axis + 2) % 3] as [number, number];
  const ground = sign > 0 ? box.min[axis] : -box.max[axis];
  const height = box.max[axis] - box.min[axis];
  const outlines = Array.from({ length: slicedLevels }, emptyOutline);
  for (let i = 0; i < indices.length; i++) {
    const at = indices[i]! * 3;
    const level = Math.floor(((sign * positions[at + axis]! - ground) / height) * levels);
    if (level < slicedLevels && level >= 0)
      widenOutline(outlines[level]!, positions[at + across]!, positions[at + along]!);
  }
  return { ground, height, outlines };
}

/** The highest level near the ground at which a good part of the outline below is flat and looks up. */
function findDeck({ areas }: FlatFaces, { height, outlines }: Slices, up: Axis): Deck | null {
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

const findRock = (_mesh: TriangleMesh, _flat: FlatFaces, _slices: Slices, _up: Axis): Deck | null => null;

function boxBelow({ positions, indices }: TriangleMesh, axis: number, sign: number, level: number): Box {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < indices.length; i++) {
    const at = indices[i]! * 3;
    if (sign * (positions[at + axis]! - level) > 0) continue;
    for (let each = 0; each < 3; each++) {
      const value = positions[at + each]!;
      if (value < min[each]!) min[each] = value;
      if (value > max[each]!) max[each] = value;
    }
  }
  return { min: [min[0]!, min[1]!, min[2]!], max: [max[0]!, max[1]!, max[2]!] };
}
