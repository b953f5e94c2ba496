import { describe, expect, it } from 'vitest';
import { footprintOf as footprintWithin } from '../../../src/core/figures/footprint.ts';
import { extentOf, type PosedMesh } from '../../../src/core/figures/posedMeshes.ts';
import { identity } from '../../../src/core/geometry/matrices.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { boxMesh } from './figureFileFixture.ts';

const footprintOf = (meshes: readonly PosedMesh[]) => footprintWithin(meshes, extentOf(meshes), identity);

function box(min: Vec3, max: Vec3): PosedMesh {
  const { positions, indices } = boxMesh(min, max).primitives[0]!;
  return { node: 0, primitive: 0, positions, indices };
}

/** The cover under a point of the ground, 0 to 255; 0 outside the square. */
function coverAt(meshes: readonly PosedMesh[], x: number, z: number): number {
  const { size, cover, area } = footprintOf(meshes)!;
  const cell = (area.max[0] - area.min[0]) / size;
  const [column, row] = [Math.floor((x - area.min[0]) / cell), Math.floor((z - area.min[2]) / cell)];
  return [column, row].every((at) => at >= 0 && at < size) ? cover[row * size + column]! : 0;
}

const feet = [box([-0.2, 0, -0.1], [-0.1, 0.9, 0.16]), box([0.1, 0, -0.1], [0.2, 0.9, 0.16])];
const trunk = box([-0.2, 0.9, -0.1], [0.2, 1.8, 0.1]);
const man = [...feet, trunk];

describe('footprintOf', () => {
  it('is full under the feet and empty between and beside them', () => {
    expect(coverAt(man, 0.15, 0.03)).toBeGreaterThan(250);
    expect(coverAt(man, -0.15, 0.03)).toBeGreaterThan(250);
    expect(coverAt(man, 0, 0.03)).toBe(0);
    expect(coverAt(man, 0.27, 0.2)).toBe(0);
  });

  it('lies round what is near the ground, with room to fade', () => {
    const { area, size, cover } = footprintOf([...man, box([-2, 1.2, 0], [2, 1.3, 0.1])])!;
    expect(cover).toHaveLength(size * size);
    expect(area.max[0] - area.min[0]).toBeCloseTo(0.6);
    expect(area.min[0]).toBeCloseTo(-0.3);
    expect(cover.subarray(0, size).every((value) => value === 0)).toBe(true);
  });

  it('fades with height', () => {
    const raised = (height: number) => coverAt([...man, box([0.6, height, -0.1], [0.8, 1, 0.1])], 0.7, 0);
    expect(raised(0.02)).toBeGreaterThan(raised(0.06));
    expect(raised(0.06)).toBeGreaterThan(0);
    expect(raised(0.2)).toBe(0);
  });

  it('does not depend on how the surface is parted into triangles', () => {
    const quad = (parts: number): PosedMesh => {
      const positions: number[] = [];
      for (let i = 0; i < parts; i++) {
        const [a, b] = [i / parts, (i + 1) / parts];
        positions.push(a, 0, 0, b, 0, 1, b, 0, 0, a, 0, 0, a, 0, 1, b, 0, 1);
      }
      return { node: 0, primitive: 0, positions: Float32Array.from(positions), indices: null };
    };
    const tall = box([0.4, 0, 0.4], [0.6, 3, 0.6]);
    const [coarse, fine] = [1, 50].map((parts) => footprintOf([quad(parts), tall])!.cover);
    const worst = Math.max(...coarse!.map((value, i) => Math.abs(value - fine![i]!)));
    expect(worst).toBeLessThan(16);
  });

  it('is nothing for what has no area or no height', () => {
    expect(footprintOf([])).toBeNull();
    expect(footprintOf([box([0, 0, 0], [1, 0, 1])])).toBeNull();
    expect(footprintOf([box([0, 0, 0], [0, 1, 0])])).toBeNull();
  });
});
