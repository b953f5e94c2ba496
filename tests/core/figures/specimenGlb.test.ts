import { expect, it } from 'vitest';
import { createSpecimenGlb } from '../../../src/core/figures/specimenGlb.ts';
import { openFigure, plainWish } from '../../../src/workers/jobs.ts';
import { nodeDecoders } from '../../formats/nodeDecoders.ts';

it('is a figure like any other', async () => {
  const blob = new Blob([createSpecimenGlb()]);
  const { report, posed } = await openFigure([{ path: 'specimen.glb', blob }], nodeDecoders, plainWish);
  expect(report.scenes[0]?.bodies[0]).toMatchObject({ triangles: 1, vertices: 3 });
  expect(posed.extent).toEqual({ min: [0, 0, 0], max: [1, 1, 0] });
  expect(report.warnings).toEqual([]);
});
