import { describe, expect, it } from 'vitest';
import type { FigureFile } from '../../../src/core/figures/figureFile.ts';
import { parentsFirst } from '../../../src/core/figures/nodeOrder.ts';
import { localTransforms } from '../../../src/core/figures/nodeTransforms.ts';
import { worldTransforms } from '../../../src/core/figures/worldTransforms.ts';
import type { FilePose } from '../../../src/core/figures/pose.ts';
import { extentOf, poseMeshes } from '../../../src/core/figures/posedMeshes.ts';
import { translationOf } from '../../../src/core/geometry/matrices.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { boxMesh, channel, figureFile, node } from './figureFileFixture.ts';

const places = (file: FigureFile, pose: FilePose): readonly Vec3[] =>
  worldTransforms(file.nodes, localTransforms(file, pose).localMatrices).map((matrix) => {
    const [x, y, z] = translationOf(matrix).map((value) => Math.round(value * 1e6) / 1e6 + 0);
    return [x!, y!, z!];
  });

const half = Math.SQRT1_2;

/** A hip, a knee 1 below it and a foot 1 below that: bound straight, at rest with knee and ankle bent. */
const leg = figureFile(
  [
    node({ name: 'foot', parent: 1, translation: [0, -1, 0], rotation: [half, 0, 0, -half] }),
    node({ name: 'knee', parent: 2, translation: [0, -1, 0], rotation: [half, 0, 0, half] }),
    node({ name: 'hip', translation: [0, 2, 0] }),
    node({ name: 'leg', mesh: 0, skin: 0, translation: [50, 0, 0] }),
  ],
  {
    meshes: [
      {
        name: '',
        primitives: [
          {
            ...boxMesh([0, 0, 0], [0.1, 2, 0.1]).primitives[0]!,
            joints: Uint16Array.from({ length: 32 }, (_, i) => ((i >> 2) & 2 ? 0 : 1)),
            weights: Float32Array.from({ length: 32 }, (_, i) => (i % 4 === 0 ? 1 : 0)),
            influences: 4,
          },
        ],
      },
    ],
    skins: [
      {
        name: '',
        joints: [2, 1, 0],
        inverseBind: [2, 1, 0].map((y) => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -y, 0, 1]),
        skeletonRoot: null,
      },
    ],
    clips: [
      {
        name: 'up',
        durationS: 2,
        channels: [channel({ node: 2, values: Float32Array.of(0, 2, 0, 0, 4, 0) })],
      },
    ],
  },
);

describe('localTransforms', () => {
  it('stands at rest by the nodes’ own transforms, whatever their order', () => {
    expect(parentsFirst(leg.nodes)).toEqual([2, 3, 1, 0]);
    expect(places(leg, { kind: 'rest' }).slice(0, 3)).toEqual([
      [0, 1, -1],
      [0, 1, 0],
      [0, 2, 0],
    ]);
  });

  it('stands bound by the inverse bind matrices', () => {
    expect(places(leg, { kind: 'bind' }).slice(0, 3)).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [0, 2, 0],
    ]);
  });

  it('moves what a clip moves and leaves the rest at rest', () => {
    expect(places(leg, { kind: 'clip', clip: 0, timeS: 1 }).slice(0, 3)).toEqual([
      [0, 2, -1],
      [0, 2, 0],
      [0, 3, 0],
    ]);
  });

  it('takes a clip that is not there for the rest pose', () => {
    expect(localTransforms(leg, { kind: 'clip', clip: 7, timeS: 1 })).toEqual(
      localTransforms(leg, { kind: 'rest' }),
    );
  });

  it('has a clip set morph weights', () => {
    const file = figureFile([node({ morphWeights: [0, 0] })], {
      clips: [
        {
          name: '',
          durationS: 2,
          channels: [channel({ path: 'weights', values: Float32Array.of(0, 1, 1, 0) })],
        },
      ],
    });
    expect(localTransforms(file, { kind: 'clip', clip: 0, timeS: 0.5 }).morphWeights).toEqual([[0.25, 0.75]]);
  });
});

describe('poseMeshes', () => {
  const extent = (file: FigureFile, pose: FilePose) => {
    const { localMatrices, morphWeights } = localTransforms(file, pose);
    return extentOf(
      poseMeshes(file, [...file.nodes.keys()], worldTransforms(file.nodes, localMatrices), morphWeights),
    );
  };

  it('moves skinned vertices by their joints alone, not by the node that carries them', () => {
    // The upper half follows the hip, which stays; the lower the knee, which is turned by a quarter.
    const bent = extent(leg, { kind: 'rest' })!;
    const bound = extent(leg, { kind: 'bind' })!;
    expect(bound.min.map((v) => Math.round(v * 1e4) / 1e4)).toEqual([0, 0, 0]);
    expect(bound.max.map((v) => Math.round(v * 1e4) / 1e4)).toEqual([0.1, 2, 0.1]);
    expect(bent.min[2]).toBeLessThan(bound.min[2]);
  });

  it('adds morph targets by their weights before anything else', () => {
    const mesh = boxMesh([0, 0, 0], [1, 1, 1]);
    const up = Float32Array.from({ length: 24 }, (_, i) => (i % 3 === 1 ? 2 : 0));
    const file = figureFile([node({ mesh: 0, morphWeights: [0.5], scale: [1, 3, 1] })], {
      meshes: [{ name: '', primitives: [{ ...mesh.primitives[0]!, morphs: [up] }] }],
    });
    expect(extent(file, { kind: 'rest' })).toEqual({ min: [0, 3, 0], max: [1, 6, 1] });
  });

  it('leaves out vertices that no triangle uses', () => {
    const { primitives } = boxMesh([0, 0, 0], [1, 1, 1]);
    const positions = Float32Array.of(...primitives[0]!.positions, 0, 99, 0);
    const file = figureFile([node({ mesh: 0 })], {
      meshes: [{ name: '', primitives: [{ ...primitives[0]!, positions }] }],
    });
    expect(extent(file, { kind: 'rest' })!.max).toEqual([1, 1, 1]);
  });
});
