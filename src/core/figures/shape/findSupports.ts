import { axisIndex, axisSign, type Axis } from '../../geometry/axes.ts';
import { componentsOf, type MeshPieces } from '../../meshes/components.ts';
import { joinVertices } from '../../meshes/joinVertices.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';

/** What a printer needs and the figure does not have. */
export interface FoundSupports {
  /** For each triangle 0: figure, 1: support, 2: raft. */
  readonly kindOf: Uint8Array;
  /** How many pieces each. */
  readonly supports: number;
  readonly rafts: number;
}

/** Fewer than this many columns may be legs, spears and poles. */
const fewestColumns = 4;
/** A column is not thicker than this share of the whole height, and several times longer. */
const thickestColumn = 0.035;
const leastSlimness = 4;
/** It begins in this lowest share of the height. */
const groundShare = 0.08;
/** A raft is not higher than this share of the height. */
const highestRaft = 0.1;
/** A support's piece ends this share of the height below where the whole does. */
const leastAbove = 0.05;

/**
 * Supports that are pieces of their own: many thin ones that stand on the ground or on a plate, which is their raft
 * when the figure's largest piece does not reach down to it. Null where there are none.
 */
export function findSupports(mesh: TriangleMesh, up: Axis): FoundSupports | null {
  const { mesh: joined } = joinVertices(mesh);
  const pieces = componentsOf(joined);
  if (pieces.count <= fewestColumns) return null;
  const [axis, isPositive] = [axisIndex(up), axisSign(up) > 0];
  const bottomOf = (piece: number): number =>
    isPositive ? pieces.boxes[piece * 6 + axis]! : -pieces.boxes[piece * 6 + 3 + axis]!;
  const topOf = (piece: number): number =>
    isPositive ? pieces.boxes[piece * 6 + 3 + axis]! : -pieces.boxes[piece * 6 + axis]!;
  const all = [...Array(pieces.count).keys()];
  const ground = Math.min(...all.map(bottomOf));
  const height = Math.max(...all.map(topOf)) - ground;
  const thickness = thicknessOf(joined, pieces);
  const isColumn = all.map((piece) => {
    const length = topOf(piece) - bottomOf(piece);
    return (
      bottomOf(piece) - ground < groundShare * height &&
      ground + height - topOf(piece) > leastAbove * height &&
      thickness[piece]! < thickestColumn * height &&
      length > leastSlimness * thickness[piece]!
    );
  });
  const columns = isColumn.filter(Boolean).length;
  if (columns < fewestColumns) return null;
  const others = all.filter((piece) => !isColumn[piece]);
  const isRaft = all.map((piece) => !isColumn[piece] && topOf(piece) - ground < highestRaft * height);
  const figure = others.filter((piece) => !isRaft[piece]);
  if (figure.length === 0) return null;
  const rafts = others.filter((piece) => isRaft[piece]);
  const raftTop = Math.max(...rafts.map(topOf));
  // A figure on a base among its supports: what looks like a raft is then its base.
  const standsOnRaft = figure.some((piece) => bottomOf(piece) <= raftTop + 0.002 * height);
  const kindOf = new Uint8Array(pieces.pieceOf.length);
  for (let triangle = 0; triangle < kindOf.length; triangle++) {
    const piece = pieces.pieceOf[triangle]!;
    kindOf[triangle] = isColumn[piece] ? 1 : isRaft[piece] && !standsOnRaft ? 2 : 0;
  }
  return { kindOf, supports: columns, rafts: standsOnRaft ? 0 : rafts.length };
}

/** Four times the volume by the area of each piece: a long cylinder's diameter; 0 where nothing is enclosed. */
function thicknessOf({ positions, indices }: TriangleMesh, { pieceOf, count }: MeshPieces): Float64Array {
  const areas = new Float64Array(count);
  const volumes = new Float64Array(count);
  const first = (indices[0] ?? 0) * 3;
  const [ox, oy, oz] = [positions[first] ?? 0, positions[first + 1] ?? 0, positions[first + 2] ?? 0];
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const piece = pieceOf[i / 3]!;
    areas[piece]! += Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
    volumes[piece]! +=
      ((positions[a]! - ox) * nx + (positions[a + 1]! - oy) * ny + (positions[a + 2]! - oz) * nz) / 6;
  }
  return volumes.map((volume, piece) => (areas[piece]! > 0 ? (4 * Math.abs(volume)) / areas[piece]! : 0));
}
