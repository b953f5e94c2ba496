import { axisIndex, axisSign, type Axis } from '../../geometry/axes.ts';
import type { Box } from '../../geometry/boxes.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { findDeck } from './findDeck.ts';
import { findFlatFaces, levels } from './flatFaces.ts';
import { findRock } from './findRock.ts';
import { isOwnPiece } from './isOwnPiece.ts';
import { formOfOutline } from './outline.ts';

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

/**
 * What a figure stands on along an up axis: a flat deck of one level near the ground above a flat underside, or
 * rock that ends where the outline draws in. Null where there is none, or nothing stands on it. In linear time.
 */
export function findBase(mesh: TriangleMesh, up: Axis): FoundBase | null {
  const flat = findFlatFaces(mesh);
  const deck = findDeck(mesh, flat, up) ?? findRock(mesh, flat, up);
  if (!deck || !flat.box) return null;
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const height = flat.box.max[axis] - flat.box.min[axis];
  const ground = flat.box[sign > 0 ? 'min' : 'max'][axis];
  const level = levelOfDeck(mesh, axis, ground + sign * deck.level * height, height);
  return {
    levelAlongUp: level,
    box: boxBelow(mesh, axis, sign, level + sign * 0.001 * height),
    form: formOfOutline(deck.outline),
    confidence: deck.confidence,
    parts: isOwnPiece(mesh, axis, sign, level, height) ? 'own' : 'fused',
  };
}

/**
 * The coordinate along an axis at which the face near a level lies that is largest from above: the histogram is no finer
 * than a four-hundredth of the height. The level itself where none does.
 */
function levelOfDeck(
  { positions, indices }: TriangleMesh,
  axis: number,
  level: number,
  height: number,
): number {
  const [across, along] = [(axis + 1) % 3, (axis + 2) % 3] as [number, number];
  let [found, largest] = [level, 0];
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    const middle = (positions[a + axis]! + positions[b + axis]! + positions[c + axis]!) / 3;
    if (Math.abs(middle - level) * levels > height) continue;
    const seen =
      (positions[b + across]! - positions[a + across]!) * (positions[c + along]! - positions[a + along]!) -
      (positions[b + along]! - positions[a + along]!) * (positions[c + across]! - positions[a + across]!);
    if (Math.abs(seen) > largest) [found, largest] = [middle, Math.abs(seen)];
  }
  return found;
}

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
