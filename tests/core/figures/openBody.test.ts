import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/core/figures/figureError.ts';
import type { FigureFile } from '../../../src/core/figures/figureFile.ts';
import { defaultChoice, poseBody, reportOf } from '../../../src/core/figures/openBody.ts';
import { fileToBody } from '../../../src/core/figures/upright.ts';
import { sizeOf, transformBox } from '../../../src/core/geometry/boxes.ts';
import type { Quat, Vec3 } from '../../../src/core/geometry/vectors.ts';
import { boxesFile, boxMesh, figureFile, node } from './figureFileFixture.ts';
import { sampleBody } from './shape/bodies.ts';

const open = (file: FigureFile) => {
  const report = reportOf(file);
  return { report, posed: poseBody(file, report, defaultChoice(report), false) };
};

/** The body's extent as it stands, mm. */
function standing(file: FigureFile) {
  const { posed } = open(file);
  const matrix = fileToBody(posed, {
    millimetresPerUnit: 1000,
    up: '+y',
    facing: '+z',
    extent: posed.extent,
  });
  return transformBox(matrix, posed.extent!);
}

const man = [
  { name: 'legs', min: [-0.2, 0, -0.1], max: [0.2, 0.9, 0.1] },
  { name: 'trunk', min: [-0.2, 0.9, -0.1], max: [0.2, 1.8, 0.1] },
] as const;

/** The same file below a node that moves, turns and sizes it all. */
function below(file: FigureFile, change: { translation?: Vec3; rotation?: Quat; scale?: Vec3 }): FigureFile {
  const root = file.nodes.length;
  const nodes = [...file.nodes.map((each) => ({ ...each, parent: root })), node(change)];
  return figureFile(nodes, { meshes: file.meshes });
}

const coordinate = fc.double({ min: -5, max: 5, noNaN: true });

describe('a body', () => {
  it('stands the same wherever the file has put it', () => {
    const plain = standing(boxesFile(man));
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, (x, y, z) => {
        const moved = standing(below(boxesFile(man), { translation: [x, y, z] }));
        for (const axis of [0, 1, 2] as const) {
          expect(moved.min[axis]).toBeCloseTo(plain.min[axis], 2);
          expect(moved.max[axis]).toBeCloseTo(plain.max[axis], 2);
        }
      }),
    );
  });

  it('keeps its height when it is turned about the upright', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2, 3), (turns) => {
        const angle = (turns * Math.PI) / 4;
        const rotation = [0, Math.sin(angle), 0, Math.cos(angle)] as const;
        const [width, height, depth] = sizeOf(standing(below(boxesFile(man), { rotation })));
        expect(height).toBeCloseTo(1800, 2);
        expect(turns % 2 === 0 ? width : depth).toBeCloseTo(400, 2);
      }),
    );
  });

  it('is as many times as high as it is sized', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), (k) => {
        const [, height] = sizeOf(standing(below(boxesFile(man), { scale: [k, k, k] })));
        expect(height / 1800 / k).toBeCloseTo(1, 5);
      }),
    );
  });

  it('has its base apart, below the soles', () => {
    const file = boxesFile([...man, { name: 'base', min: [-0.5, -0.1, -0.5], max: [0.5, 0, 0.5] }]);
    const { posed } = open(file);
    expect(posed.extent!.min[1]).toBe(0);
    expect(posed.base!.box.min[1]).toBeCloseTo(-0.1);
    expect(standing(file).min[1]).toBeCloseTo(0);
  });

  it('names the file’s nodes, clips and scenes', () => {
    const { report } = open(boxesFile(man));
    expect(report).toMatchObject({
      nodeNames: ['legs', 'trunk'],
      clips: [],
      defaultScene: 0,
      hasSkin: false,
    });
  });

  it('is sought in other scenes where the file’s own has none', () => {
    const scenes = [
      { name: 'Empty', roots: [] },
      { name: 'Man', roots: [0, 1] },
    ];
    expect(reportOf({ ...boxesFile(man), scenes }).defaultScene).toBe(1);
  });
});

describe('what is no body', () => {
  const failure = (file: FigureFile) => {
    try {
      open(file);
      return null;
    } catch (error) {
      return failureOf(error);
    }
  };

  it('has no triangles', () => {
    expect(failure(figureFile([node()]))).toEqual({ code: 'no-triangles', data: {} });
  });

  it('lies in one point', () => {
    expect(failure(below(boxesFile(man), { scale: [0, 0, 0] }))).toEqual({ code: 'no-extent', data: {} });
  });

  it('reaches beyond all numbers', () => {
    expect(failure(below(boxesFile(man), { scale: [1e200, 1e200, 1e200] }))?.code).toBe('not-finite');
  });
});

it(
  'takes in what lies far off without taking it for the figure’s own height',
  { timeout: 60_000 },
  async () => {
    const body = await sampleBody('heroic-28');
    const positions = body.positions.slice();
    positions.set([0, 90, 0], body.indices[300]! * 3);
    const [primitive] = boxMesh([0, 0, 0], [1, 1, 1]).primitives;
    const mesh = { name: '', primitives: [{ ...primitive!, positions, indices: body.indices }] };
    const file = figureFile([node({ mesh: 0 })], { meshes: [mesh] });
    const report = reportOf(file);
    const left = poseBody(file, report, defaultChoice(report));
    const taken = poseBody(file, report, { ...defaultChoice(report), takenIn: ['stray'] });
    expect(left.extent!.max[1]).toBeLessThan(2);
    expect(taken.extent!.max[1]).toBe(90);
    expect(taken.ownExtent).toEqual(left.extent);
    expect(left.ownExtent).toEqual(left.extent);
  },
);
