import { describe, expect, it } from 'vitest';
import { bakeBody, type BodyToBake } from '../../../src/core/figures/bakeBody.ts';
import { bakeDirections } from '../../../src/core/figures/bakeDirections.ts';
import type { FigureFile, FilePrimitive } from '../../../src/core/figures/figureFile.ts';
import { localTransforms } from '../../../src/core/figures/nodeTransforms.ts';
import { restPose } from '../../../src/core/figures/pose.ts';
import { worldTransforms } from '../../../src/core/figures/worldTransforms.ts';
import { rotationOf } from '../../../src/core/geometry/axes.ts';
import { identity, multiply, scaling, translating, type Mat4 } from '../../../src/core/geometry/matrices.ts';
import { joinVertices } from '../../../src/core/meshes/joinVertices.ts';
import { pairEdges } from '../../../src/core/meshes/edges.ts';
import { boxOfMesh, signedVolumeOf } from '../../../src/core/meshes/measureMesh.ts';
import { joinMeshes } from '../../../src/core/figures/joinMeshes.ts';
import { boxesFile, boxMesh, figureFile, node } from './figureFileFixture.ts';

/** All nodes with meshes, at rest. */
function bodyOf(file: FigureFile, change: Partial<BodyToBake> = {}): BodyToBake {
  const { localMatrices, morphWeights } = localTransforms(file, restPose);
  return {
    nodes: [...file.nodes.keys()].filter((index) => file.nodes[index]!.mesh !== null),
    shown: [],
    worlds: worldTransforms(file.nodes, localMatrices),
    morphWeights,
    fileToSaved: identity,
    cutLevel: null,
    ...change,
  };
}

/** A bar 2 high whose lower half follows one joint and its upper half another, at (0, 1, 0), turned about +Z. */
function bar(turn: number, joint: Partial<ReturnType<typeof node>> = {}): FigureFile {
  const [lower, upper] = [boxMesh([-0.1, 0, -0.1], [0.1, 1, 0.1]), boxMesh([-0.1, 1, -0.1], [0.1, 2, 0.1])];
  const primitives = [lower, upper].map(({ primitives: [box] }, i): FilePrimitive => ({
    ...box!,
    joints: new Uint16Array(32).fill(i),
    weights: Float32Array.from({ length: 32 }, (_, k) => (k % 4 === 0 ? 1 : 0)),
    influences: 4,
  }));
  return figureFile(
    [
      node({ name: 'Lower' }),
      node({
        parent: 0,
        translation: [0, 1, 0],
        rotation: [0, 0, Math.sin(turn / 2), Math.cos(turn / 2)],
        ...joint,
      }),
      node({ name: 'Bar', mesh: 0, skin: 0, translation: [9, 9, 9] }),
    ],
    {
      meshes: [{ name: 'Bar', primitives }],
      skins: [
        { name: '', joints: [0, 1], inverseBind: [identity, translating([0, -1, 0])], skeletonRoot: null },
      ],
    },
  );
}

describe('baking a body', () => {
  it('stands it where the saved frame has it', () => {
    const file = boxesFile([{ name: 'Box', min: [1, 2, 3], max: [2, 4, 6] }]);
    const fileToSaved: Mat4 = multiply(scaling(1000), rotationOf('+z', '-y')!);
    const [part] = bakeBody(file, bodyOf(file, { fileToSaved }));
    expect(part).toMatchObject({ name: 'Box', node: 0, primitive: 0, origins: null, isCut: false });
    expect(boxOfMesh(part!)).toEqual({ min: [1000, 3000, -4000], max: [2000, 6000, -2000] });
    expect(signedVolumeOf(part!) / 6e9).toBeCloseTo(1, 6);
  });

  it('rounds once, so that it loses nothing far from the origin', () => {
    const file = boxesFile([{ min: [4096, 0, 0], max: [4097, 1, 1] }]);
    const [part] = bakeBody(
      file,
      bodyOf(file, { fileToSaved: multiply(scaling(1 / 3), translating([-4096, 0, 0])) }),
    );
    expect(boxOfMesh(part!)).toEqual({ min: [0, 0, 0], max: [1 / 3, 1 / 3, 1 / 3].map(Math.fround) });
  });

  it('keeps the outside of what is mirrored outside', () => {
    const file = figureFile(
      [node({ mesh: 0, scale: [-1, 1, 1] }), node({ mesh: 0, translation: [5, 0, 0] })],
      {
        meshes: [boxMesh([0, 0, 0], [1, 1, 1])],
      },
    );
    for (const part of bakeBody(file, bodyOf(file))) expect(signedVolumeOf(part)).toBeCloseTo(1, 6);
    const turned = bar(0, { scale: [-1, 1, 1] });
    const mirrored = {
      ...turned,
      nodes: turned.nodes.map((each, i) => (i === 0 ? { ...each, scale: [1, 1, -1] as const } : each)),
    };
    for (const part of bakeBody(mirrored, bodyOf(mirrored)))
      expect(signedVolumeOf(part)).toBeCloseTo(0.04, 6);
  });

  it('bends what is skinned, and gives no two parts one name', () => {
    const file = bar(Math.PI / 2);
    const parts = bakeBody(file, bodyOf(file));
    expect(parts.map(({ name }) => name)).toEqual(['Bar 1', 'Bar 2']);
    const { min, max } = boxOfMesh(joinMeshes(parts))!;
    expect(min[0]).toBeCloseTo(-1, 6);
    expect(max[1]).toBeCloseTo(1.1, 6);
  });

  it('takes some triangles with the vertices that they use', () => {
    const file = boxesFile([
      { min: [0, 0, 0], max: [1, 1, 1] },
      { min: [5, 0, 0], max: [6, 1, 1] },
    ]);
    const shown = [
      { node: 0, primitive: 0, triangles: Uint32Array.of(2, 3) },
      { node: 1, primitive: 0, triangles: new Uint32Array() },
    ];
    const [part, ...others] = bakeBody(file, bodyOf(file, { shown }));
    expect(others).toEqual([]);
    expect(part!.positions).toHaveLength(12);
    expect(part!.origins!.from.toSorted()).toEqual(Uint32Array.of(4, 5, 6, 7));
    expect(boxOfMesh(part!)).toEqual({ min: [0, 0, 1], max: [1, 1, 1] });
  });

  it('cuts parts together and closes the cut', () => {
    const file = boxesFile([
      { name: 'Leg', min: [0, 0, 0], max: [1, 4, 1] },
      { name: 'Other leg', min: [3, 0, 0], max: [4, 4, 1] },
      { name: 'Ground', min: [-1, 0, -1], max: [5, 1, 2] },
    ]);
    const parts = bakeBody(file, bodyOf(file, { cutLevel: 1 }));
    expect(parts.map(({ name, isCut }) => [name, isCut])).toEqual([
      ['Leg', false],
      ['Other leg', false],
      ['Leg 2', true],
      ['Other leg 2', true],
    ]);
    const whole = joinVertices(joinMeshes(parts)).mesh;
    expect(signedVolumeOf(whole)).toBeCloseTo(6, 6);
    expect(pairEdges(whole).open).toBe(0);
    for (const { origins } of parts) expect(Math.max(...origins!.from, ...origins!.to)).toBeLessThan(8);
  });
});

describe('baking directions', () => {
  it('turns normals of a bent skin with it', () => {
    const file = bar(Math.PI / 2);
    const up = Float32Array.from({ length: 24 }, (_, i) => (i % 3 === 1 ? 3 : 0));
    const baked = bakeDirections(file, { node: 2, primitive: 1 }, up, 'normal', bodyOf(file));
    expect(baked[0]).toBeCloseTo(-1, 6);
    expect(baked[1]).toBeCloseTo(0, 6);
  });

  it('keeps normals at right angles to a slope that is stretched or mirrored', () => {
    for (const scale of [
      [4, 1, 1],
      [-4, 1, 1],
    ] as const) {
      const file = figureFile([node({ mesh: 0, scale })], { meshes: [boxMesh([0, 0, 0], [1, 1, 1])] });
      const at = { node: 0, primitive: 0 };
      const normal = bakeDirections(file, at, Float32Array.of(1, 1, 0), 'normal', bodyOf(file));
      const slope = bakeDirections(file, at, Float32Array.of(1, -1, 0), 'along', bodyOf(file));
      expect(normal[0]! * slope[0]! + normal[1]! * slope[1]!).toBeCloseTo(0, 6);
      expect(Math.hypot(...normal)).toBeCloseTo(1, 6);
      expect(Math.sign(normal[0]!)).toBe(Math.sign(scale[0]));
    }
  });
});
