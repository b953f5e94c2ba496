import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { LandmarkId } from '../../../src/core/landmarks/landmarkIds.ts';
import type { MeasuredBody } from '../../../src/core/measures/measuredBody.ts';
import { standingPosture } from '../../../src/core/measures/posture.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { together } from '../meshes/shapes.ts';

/** An ellipse across the y axis, or where `isAlongZ` across the z axis: its middle and its two half-widths. */
export interface Ring {
  readonly at: Vec3;
  readonly a: number;
  readonly b: number;
}

/** A closed tube through ellipses: along y with half-widths in x and z, or along z with those in x and y. */
export function tube(rings: readonly Ring[], segments = 48, isAlongZ = false): TriangleMesh {
  const positions: number[] = [];
  for (const { at, a, b } of rings)
    for (let i = 0; i < segments; i++) {
      const angle = (2 * Math.PI * i) / segments;
      const [u, v] = [a * Math.sin(angle), b * Math.cos(angle)];
      positions.push(...(isAlongZ ? [at[0] - u, at[1] + v, at[2]] : [at[0] + u, at[1], at[2] + v]));
    }
  const [first, last] = [rings[0]!.at, rings.at(-1)!.at];
  const low = positions.push(...first) / 3 - 1;
  const high = positions.push(...last) / 3 - 1;
  const indices: number[] = [];
  for (let i = 0; i < segments; i++) {
    const next = (i + 1) % segments;
    indices.push(low, next, i);
    const top = (rings.length - 1) * segments;
    indices.push(high, top + i, top + next);
    for (let ring = 0; ring < rings.length - 1; ring++) {
      const [a, b] = [ring * segments + i, ring * segments + next];
      indices.push(a, b, b + segments, a, b + segments, a + segments);
    }
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

/** The same tube with further rings, so that none are farther apart than `spacing`. */
const withRings = (rings: readonly Ring[], spacing: number): readonly Ring[] =>
  rings.flatMap((ring, i) => {
    const next = rings[i + 1];
    if (!next) return [ring];
    const apart = Math.hypot(next.at[1] - ring.at[1], next.at[2] - ring.at[2]);
    const steps = Math.max(1, Math.ceil(apart / spacing));
    const between = (from: number, to: number, step: number): number => from + ((to - from) * step) / steps;
    return Array.from({ length: steps }, (_, step) => ({
      at: [0, 1, 2].map((axis) => between(ring.at[axis]!, next.at[axis]!, step)) as unknown as Vec3,
      a: between(ring.a, next.a, step),
      b: between(ring.b, next.b, step),
    }));
  });

/** An ellipsoid as a tube of many rings. */
function ellipsoid(at: Vec3, half: Vec3, rings = 64, segments = 48): TriangleMesh {
  return tube(
    Array.from({ length: rings + 1 }, (_, i) => {
      const polar = Math.PI * (1 - i / rings);
      const share = Math.max(Math.sin(polar), 1e-4);
      return {
        at: [at[0], at[1] + half[1] * Math.cos(polar), at[2]],
        a: half[0] * share,
        b: half[2] * share,
      };
    }),
    segments,
  );
}

const column = (x: number, z: number, rings: readonly (readonly [number, number, number])[]): Ring[] =>
  rings.map(([y, a, b]) => ({ at: [x, y, z], a, b }));

/** Rings of the trunk: height, half breadth, half depth. */
const trunkRings = [
  [835, 168, 108],
  [890, 174, 124],
  [940, 170, 116],
  [1056, 148, 102],
  [1290, 158, 118],
  [1400, 166, 92],
  [1445, 120, 60],
] as const;

/** Rings of an arm beside the trunk: height, half breadth, half depth. The third is the swell of the deltoid. */
const armRings = [
  [660, 8, 10],
  [750, 12, 42],
  [850, 27, 27],
  [1060, 45, 45],
  [1120, 38, 38],
  [1250, 47, 47],
  [1340, 56, 56],
  [1400, 40, 40],
  [1430, 14, 14],
] as const;

/** Rings of a leg: height, half breadth, half depth. */
export const legRings = [
  [50, 42, 42],
  [120, 35, 35],
  [350, 60, 60],
  [430, 54, 54],
  [480, 57, 57],
  [835, 84, 84],
] as const;

export const armX = 238;
const legX = 92;

/** A foot along z, half 30 high: distance from the ankle, half breadth. */
const footRings = [
  [-62, 20],
  [-30, 34],
  [60, 36],
  [130, 50],
  [180, 44],
  [206, 14],
] as const;

const footHalfHeight = 30;

const bothSides = (make: (x: 1 | -1) => TriangleMesh): TriangleMesh => together(make(1), make(-1));

/** How finely the lay body is made. */
export interface Fineness {
  /** Corners of each section, by the radius of the part's widest. */
  readonly segmentsOf: (radius: number) => number;
  /** Sections are no farther apart. */
  readonly spacing: number;
}

const plain: Fineness = { segmentsOf: () => 48, spacing: Infinity };

/** Triangles with edges of about this length. */
export const even = (edge: number): Fineness => ({
  segmentsOf: (radius) => Math.max(8, 4 * Math.round((Math.PI * radius) / edge / 2)),
  spacing: edge,
});

/** A figure assembled of closed forms that stands with its arms beside it, each part a surface of its own. */
function layMesh({ segmentsOf, spacing }: Fineness = plain): TriangleMesh {
  const part = (rings: readonly Ring[], isAlongZ = false): TriangleMesh =>
    tube(
      withRings(rings, spacing),
      segmentsOf(Math.max(...rings.map(({ a, b }) => Math.max(a, b)))),
      isAlongZ,
    );
  const feet = bothSides((s) =>
    part(
      footRings.map(([z, a]) => ({ at: [s * legX, footHalfHeight, z], a, b: footHalfHeight })),
      true,
    ),
  );
  const legs = bothSides((s) => part(column(s * legX, 0, legRings)));
  const arms = bothSides((s) => part(column(s * armX, 0, armRings)));
  const ears = bothSides((s) => ellipsoid([s * 74, 1620, 5], [14, 20, 12], 16, 16));
  return together(
    feet,
    legs,
    arms,
    ears,
    part(column(0, 0, trunkRings)),
    part(
      column(0, 0, [
        [1430, 60, 60],
        [1500, 56, 56],
        [1560, 62, 62],
      ]),
    ),
    part(
      column(0, 12, [
        [1520, 30, 40],
        [1560, 58, 70],
        [1640, 66, 80],
      ]),
    ),
    ellipsoid([0, 1665, 0], [76, 85, 98], 64, segmentsOf(98)),
  );
}

const pairs: Readonly<Record<string, Vec3>> = {
  pupil: [32, 1640, 90],
  ectocanthus: [45, 1642, 80],
  tragion: [72, 1625, 5],
  euryon: [76, 1665, 0],
  zygion: [68, 1610, 40],
  earTop: [74, 1640, 5],
  earBottom: [74, 1600, 5],
  acromion: [200, 1432, 0],
  axilla: [172, 1328, 40],
  thelion: [90, 1290, 97],
  tenthRib: [150, 1120, 0],
  iliocristale: [150, 1062, 0],
  lateralRib: [144, 1290, 0],
  iliocristaleBone: [137, 1062, 0],
  trochanterion: [170, 901, 0],
  gluteal: [70, 890, -114],
  glutealFurrow: [legX, 810, -82],
  radiale: [armX + 36, 1098, 10],
  olecranon: [armX, 1105, -38],
  stylion: [armX, 850, 27],
  palmCrease: [armX - 20, 848, 0],
  metacarpale2: [armX, 760, 44],
  metacarpale5: [armX, 752, -44],
  fingerBase: [armX - 12, 735, 0],
  dactylion: [armX, 660, 0],
  suprapatella: [legX, 512, 59],
  midpatella: [legX, 488, 58],
  femoralEpicondyle: [legX + 56, 491, 0],
  tibiale: [legX - 56, 468, 0],
  malleolus: [legX + 39, 73, -8],
  medialMalleolus: [legX - 36, 86, 6],
  pternion: [legX, 30, -62],
  akropodion: [legX, 30, 206],
  sole: [legX, 0, 60],
  shoulder: [armX, 1390, 0],
  elbow: [armX, 1108, 0],
  wrist: [armX, 840, 0],
  middleProximal: [armX, 752, 0],
  middleIntermediate: [armX, 712, 0],
  middleDistal: [armX, 684, 0],
  hip: [legX, 920, 0],
  knee: [legX, 488, 0],
  ankle: [legX, 70, 0],
};

const middles: Readonly<Record<string, Vec3>> = {
  vertex: [0, 1750, 0],
  menton: [0, 1520, 50],
  sellion: [0, 1642, 94],
  subnasale: [0, 1590, 92],
  glabella: [0, 1660, 98],
  opisthocranion: [0, 1668, -98],
  infrathyroid: [0, 1500, 56],
  cervicale: [0, 1517, -58],
  suprasternale: [0, 1438, 62],
  omphalion: [0, 1056, 102],
  crotch: [0, 835, 0],
  headBase: [0, 1580, 0],
  neckBase: [0, 1440, 0],
  pelvis: [0, 920, 0],
};

/** Every landmark of the lay body. */
export const layLandmarks: MeasuredBody['landmarks'] = Object.fromEntries([
  ...Object.entries(middles),
  ...Object.entries(pairs).flatMap(([stem, [x, y, z]]) => [
    [`${stem}.left`, [x, y, z]],
    [`${stem}.right`, [-x, y, z]],
  ]),
]) as Record<LandmarkId, Vec3>;

export const layBody = (fineness = plain): MeasuredBody => ({
  mesh: layMesh(fineness),
  landmarks: layLandmarks,
  posture: standingPosture,
});
