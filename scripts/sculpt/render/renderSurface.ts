import type { Surface } from '../extractSurface.ts';
import { creaseNormals } from '../../../src/core/meshes/creaseNormals.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { normalize } from '../vector.ts';

export interface View {
  /** Degrees that the camera has gone round: 0 sees the front, 90 the figure's left side. */
  readonly turn: number;
  /** Degrees that the camera looks down. */
  readonly tilt?: number;
  /** Middle of the picture and the height that fills it, mm. */
  readonly center: Vec3;
  readonly heightMm: number;
}

const keyLight = normalize([-0.45, 0.56, 0.7]);
const fillLight = normalize([0.8, 0.15, 0.45]);
const backdrop: Vec3 = [118, 120, 124];
const clay: Vec3 = [222, 208, 196];

/** How a surface is drawn: as clay under a raking light, or see-through, its edges denser. */
export type Manner = 'clay' | 'ghost';

/** A picture of a surface in parallel projection: 8-bit RGB, rows from above. */
export function renderSurface(
  surface: Surface,
  view: View,
  width: number,
  height: number,
  manner: Manner = 'clay',
): Uint8Array {
  const draw = { clay: drawClay, ghost: drawGhost }[manner];
  const fine = draw(surface, view, width * 2, height * 2);
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (const [dx, dy] of [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ] as const)
          sum += fine[((y * 2 + dy) * width * 2 + x * 2 + dx) * 3 + c]!;
        pixels[(y * width + x) * 3 + c] = sum / 4;
      }
  return pixels;
}

function drawClay(surface: Surface, view: View, width: number, height: number): Uint8Array {
  const depth = new Float32Array(width * height).fill(-1e9);
  const normalAt = new Float32Array(width * height * 3);
  forEachFragment(surface, view, width, height, (at, z, nx, ny, nz, isFront) => {
    if (z <= depth[at]! || !isFront) return;
    depth[at] = z;
    normalAt[at * 3] = nx;
    normalAt[at * 3 + 1] = ny;
    normalAt[at * 3 + 2] = nz;
  });
  return shade(depth, normalAt, width, height, height / view.heightMm);
}

/** Each skin that is looked through takes some of the backdrop's light, the more the more it is seen edge-on. */
function drawGhost(surface: Surface, view: View, width: number, height: number): Uint8Array {
  const through = new Float32Array(width * height).fill(1);
  forEachFragment(surface, view, width, height, (at, _z, nx, ny, nz) => {
    const edge = 1 - Math.abs(nz) / (Math.hypot(nx, ny, nz) || 1);
    through[at]! *= 1 - (0.1 + 0.6 * edge ** 2.5);
  });
  const pixels = new Uint8Array(width * height * 3);
  for (let i = 0; i < pixels.length; i++) {
    const share = through[Math.floor(i / 3)]!;
    pixels[i] = share * 40 + (1 - share) * clay[i % 3]!;
  }
  return pixels;
}

/** Every piece of a surface that covers the middle of a pixel, with its depth towards the camera and its normal. */
function forEachFragment(
  surface: Surface,
  view: View,
  width: number,
  height: number,
  visit: (at: number, z: number, nx: number, ny: number, nz: number, isFront: boolean) => void,
): void {
  const { positions, triangles } = surface;
  const { normals } = creaseNormals({ positions, indices: triangles }, Math.PI);
  const count = positions.length / 3;
  const [turn, tilt] = [(view.turn * Math.PI) / 180, ((view.tilt ?? 0) * Math.PI) / 180];
  const [ct, st, cl, sl] = [Math.cos(turn), Math.sin(turn), Math.cos(tilt), Math.sin(tilt)];
  const turned = (source: Float32Array, offset: Vec3): Float32Array => {
    const out = new Float32Array(count * 3);
    for (let i = 0; i < count * 3; i += 3) {
      const x = source[i]! - offset[0],
        y = source[i + 1]! - offset[1],
        z = source[i + 2]! - offset[2];
      const across = x * ct - z * st,
        deep = x * st + z * ct;
      out[i] = across;
      out[i + 1] = y * cl - deep * sl;
      out[i + 2] = y * sl + deep * cl;
    }
    return out;
  };
  const eye = turned(positions, view.center);
  const facing = turned(normals, [0, 0, 0]);
  const size = height / view.heightMm;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3];
    const ax = eye[a]! * size + width / 2,
      ay = height / 2 - eye[a + 1]! * size;
    const bx = eye[b]! * size + width / 2,
      by = height / 2 - eye[b + 1]! * size;
    const cx = eye[c]! * size + width / 2,
      cy = height / 2 - eye[c + 1]! * size;
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area === 0) continue;
    const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5)),
      x1 = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
    const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5)),
      y1 = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const px = x + 0.5,
          py = y + 0.5;
        const u = ((bx - px) * (cy - py) - (cx - px) * (by - py)) / area;
        const v = ((cx - px) * (ay - py) - (ax - px) * (cy - py)) / area;
        const w = 1 - u - v;
        if (u < 0 || v < 0 || w < 0) continue;
        const z = u * eye[a + 2]! + v * eye[b + 2]! + w * eye[c + 2]!;
        const mix = (k: number): number => u * facing[a + k]! + v * facing[b + k]! + w * facing[c + k]!;
        visit(y * width + x, z, mix(0), mix(1), mix(2), area < 0);
      }
  }
}

function shade(
  depth: Float32Array,
  normals: Float32Array,
  width: number,
  height: number,
  size: number,
): Uint8Array {
  const pixels = new Uint8Array(width * height * 3);
  const rings = [3, 7, 14, 26].map((reachMm) => reachMm * size);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      if (depth[at]! < -1e8) {
        for (let c = 0; c < 3; c++) pixels[at * 3 + c] = backdrop[c]!;
        continue;
      }
      const length = Math.hypot(normals[at * 3]!, normals[at * 3 + 1]!, normals[at * 3 + 2]!) || 1;
      const [nx, ny, nz] = [
        normals[at * 3]! / length,
        normals[at * 3 + 1]! / length,
        normals[at * 3 + 2]! / length,
      ];
      let hidden = 0;
      let looks = 0;
      for (const ring of rings)
        for (let step = 0; step < 6; step++) {
          const angle = step * 1.0472 + ring;
          const sx = Math.round(x + Math.cos(angle) * ring),
            sy = Math.round(y + Math.sin(angle) * ring);
          looks++;
          if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue;
          const rise = depth[sy * width + sx]! - depth[at]!;
          const acrossX = (sx - x) / size,
            acrossY = (y - sy) / size;
          const above = (rise * nz + acrossX * nx + acrossY * ny) / Math.hypot(rise, acrossX, acrossY);
          if (rise > -1e8 && rise < 60) hidden += Math.max(0, above - 0.08);
        }
      const open = Math.max(0.25, 1 - (1.6 * hidden) / looks);
      const key = Math.max(0, nx * keyLight[0] + ny * keyLight[1] + nz * keyLight[2]);
      const fill = Math.max(0, nx * fillLight[0] + ny * fillLight[1] + nz * fillLight[2]);
      const light = (0.2 + 0.12 * ny + 0.27 * fill + 0.6 * key) * open;
      for (let c = 0; c < 3; c++)
        pixels[at * 3 + c] = Math.min(255, clay[c]! * Math.pow(Math.max(0, light), 0.8));
    }
  return pixels;
}
