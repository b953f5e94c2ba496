import { axisIndex, axisSign, type Axis } from '../../geometry/axes.ts';
import type { MeshPieces } from '../../meshes/components.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';

/** What a printer needs and the figure does not have. */
export interface FoundSupports {
  /** For each piece 0: figure, 1: support, 2: raft. */
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
 * when nothing else of the figure reaches down to it. `isOfFigure`: 0 for pieces that are not looked at. Null where
 * there are none.
 */
export function findSupports(
  joined: TriangleMesh,
  pieces: MeshPieces,
  isOfFigure: Uint8Array,
  up: Axis,
): FoundSupports | null {
  const ends = endsOf(pieces, up);
  let [ground, top] = [Infinity, -Infinity];
  for (let piece = 0; piece < pieces.count; piece++) {
    if (!isOfFigure[piece]) continue;
    ground = Math.min(ground, ends[piece * 2]!);
    top = Math.max(top, ends[piece * 2 + 1]!);
  }
  const height = top - ground;
  const thickness = thicknessOf(joined, pieces);
  const kinds = new Uint8Array(pieces.count);
  const counts = { columns: 0, rafts: 0, others: 0 };
  let [raftTop, figureBottom] = [-Infinity, Infinity];
  for (let piece = 0; piece < pieces.count; piece++) {
    if (!isOfFigure[piece]) continue;
    const [bottom, end] = [ends[piece * 2]!, ends[piece * 2 + 1]!];
    const isSlim =
      thickness[piece]! < thickestColumn * height && end - bottom > leastSlimness * thickness[piece]!;
    if (isSlim && bottom - ground < groundShare * height && top - end > leastAbove * height) {
      kinds[piece] = 1;
      counts.columns++;
    } else if (end - ground < highestRaft * height) {
      kinds[piece] = 2;
      counts.rafts++;
      raftTop = Math.max(raftTop, end);
    } else {
      counts.others++;
      figureBottom = Math.min(figureBottom, bottom);
    }
  }
  if (counts.columns < fewestColumns || counts.others === 0) return null;
  // A figure that stands on the plate among its supports has it for a base.
  const hasRaft = figureBottom > raftTop + 0.002 * height;
  return {
    kindOf: hasRaft ? kinds : kinds.map((kind) => (kind === 2 ? 0 : kind)),
    supports: counts.columns,
    rafts: hasRaft ? counts.rafts : 0,
  };
}

/** Where each piece begins and ends along an up axis, as coordinates times the axis's sign, 2 per piece. */
function endsOf({ boxes, count }: MeshPieces, up: Axis): Float64Array {
  const axis = axisIndex(up);
  const ends = new Float64Array(count * 2);
  for (let piece = 0; piece < count; piece++) {
    const [low, high] = [boxes[piece * 6 + axis]!, boxes[piece * 6 + 3 + axis]!];
    ends[piece * 2] = axisSign(up) > 0 ? low : -high;
    ends[piece * 2 + 1] = axisSign(up) > 0 ? high : -low;
  }
  return ends;
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
