import { axisIndex, axisSign, type Axis } from '../../geometry/axes.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import type { Deck } from './findDeck.ts';
import { undersideArea, type FlatFaces } from './flatFaces.ts';
import { isOnePatch } from './isOnePatch.ts';
import { emptyOutline, outlineArea, widenOutline, type Outline } from './outline.ts';
import { sampleSurface } from './surfaceSample.ts';

const samplePoints = 6000;
const slices = 50;

/** The flat underside has this share of its outline: two feet side by side have less. */
const leastUnderside = 0.7;
const undersideBand = 0.012;

/** The figure above is this much narrower in outline than the base where it begins, as a share of the area. */
const drawnIn = 0.55;
/** A little farther up it is this much narrower. */
const leastDrop = 0.45;
/** And the base is not smaller than this share of the usual outline of what stands on it. */
const leastBreadth = 0.9;
const highestRock = 0.3;

/**
 * Rock, earth or rubble that a figure stands on: flat below, broader than the figure, and of no one level above.
 * It ends where the outline has drawn in for good, which is a fair guess only. Null where there is none.
 */
export function findRock(mesh: TriangleMesh, flat: FlatFaces, up: Axis): Deck | null {
  if (!flat.box) return null;
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const height = flat.box.max[axis] - flat.box.min[axis];
  if (height === 0) return null;
  const ground = sign > 0 ? flat.box.min[axis] : -flat.box.max[axis];
  const outlines = sliceSample(mesh, axis, sign, ground, height);
  const areas = outlines.map(outlineArea);
  const foot = Math.max(areas[0]!, areas[1]!);
  if (undersideArea(flat, up, undersideBand) < leastUnderside * foot || foot === 0) return null;
  const figure = areas.slice(Math.ceil(highestRock * slices)).toSorted((a, b) => a - b);
  if (foot < leastBreadth * figure[figure.length >> 1]!) return null;
  let level = 0;
  while (level < slices && areas[level]! > drawnIn * foot) level++;
  if (level < 2 || level > highestRock * slices) return null;
  // A robe draws in slowly and goes on doing so.
  if (areas.slice(level + 1, level + 4).some((area) => area > leastDrop * foot)) return null;
  const end = sign * (ground + ((level + 1) / slices) * height);
  if (!isOnePatch(mesh, axis, sign, end)) return null;
  return { level: level / slices, outline: outlines[0]!, confidence: 0.4 };
}

function sliceSample(
  mesh: TriangleMesh,
  axis: number,
  sign: number,
  ground: number,
  height: number,
): readonly Outline[] {
  const { positions, count } = sampleSurface(mesh, samplePoints);
  const outlines = Array.from({ length: slices }, emptyOutline);
  const [across, along] = [(axis + 1) % 3, (axis + 2) % 3] as [number, number];
  for (let at = 0; at < count * 3; at += 3) {
    const level = Math.floor(((sign * positions[at + axis]! - ground) / height) * slices);
    const outline = outlines[Math.max(0, Math.min(slices - 1, level))]!;
    widenOutline(outline, positions[at + across]!, positions[at + along]!);
  }
  return outlines;
}
