import { describe, expect, it } from 'vitest';
import { describeModel } from '../../scripts/models/describeModel.ts';
import { faults } from '../../scripts/models/faultyMan.ts';
import { makeModel } from '../../scripts/models/makeModel.ts';
import { makeWalk } from '../../scripts/models/makeWalk.ts';
import { models } from '../../scripts/models/models.ts';
import { bones } from '../../src/core/body/bones.ts';
import { makeReference } from '../../src/core/body/referenceBody.ts';
import { rigReference } from '../../src/core/body/rigReference.ts';
import { medianMan } from '../../src/core/body/settings/bodySettings.ts';
import { checkSettings } from '../../src/core/body/settings/checkSettings.ts';
import { targetsOf } from '../../src/core/body/settings/targetsOf.ts';
import { loadTemplate } from '../../src/core/body/template/loadTemplate.ts';
import { extentOf, poseMeshes } from '../../src/core/figures/posedMeshes.ts';
import type { FigureFile } from '../../src/core/figures/figureFile.ts';
import type { Box } from '../../src/core/geometry/boxes.ts';
import { createFileSet } from '../../src/formats/fileSet.ts';
import { validateGltf } from '../../src/formats/gltf/validateGltf.ts';
import { readBytes } from '../formats/fixtures.ts';
import { wholeBody } from '../formats/save/savedFigure.ts';

const template = await loadTemplate();

/** All that a file shows, or one of its nodes. */
function boxOf(file: FigureFile, node: string | null = null): Box {
  const whole = wholeBody(file);
  const nodes = whole.nodes.filter((index) => node === null || file.nodes[index]!.name === node);
  return extentOf(poseMeshes(file, nodes, whole.worlds, whole.morphWeights))!;
}

describe.each(models)('the model $id', { timeout: 60_000 }, async (model) => {
  const made = await makeModel(template, model, 'low');
  const stated = describeModel(model, made);
  const file = await readBytes(made.glb);

  it('is a glTF with nothing to complain of', async () => {
    const set = createFileSet([{ path: 'model.glb', blob: new Blob([made.glb]) }]);
    expect((await validateGltf(set, 'model.glb')).counts).toMatchObject({ error: 0, warning: 0 });
    expect(file.credits).toMatchObject({ title: model.name, author: 'Maquette', licence: 'CC0-1.0' });
  });

  it('stands on its soles or on its base, as tall as stated', () => {
    const body = boxOf(file, 'body');
    const solesMm = model.base?.thicknessMm ?? 0;
    const slackMm = 3 / model.scaleN;
    expect(Math.abs(body.min[1] * 1000 - solesMm)).toBeLessThan(slackMm);
    expect(Math.abs(body.max[1] * 1000 - solesMm - stated.heightModelledMm)).toBeLessThan(slackMm);
    expect(boxOf(file).min[1]).toBeCloseTo(0, 4);
  });

  it('states what it measures, near what it was to measure', () => {
    expect(stated.measures['stature']!.mm).toBeCloseTo(stated.statureMm, 0);
    expect(Object.keys(stated.landmarksMm).length).toBeGreaterThan(60);
    expect(Object.keys(stated.jointsMm).length).toBeGreaterThan(15);
    expect(stated).toMatchObject({ licence: 'CC0-1.0', unit: 'm', file: `${model.id}.glb` });
  });

  it('is a body that can be, unless it has faults', () => {
    const refused = checkSettings(model.settings).map(({ code }) => code);
    expect(refused).toEqual(model.id === 'faulty-man' ? ['measure-out-of-range'] : []);
  });
});

const modelOf = (id: string) => models.find((model) => model.id === id)!;

describe('the heroic miniature', async () => {
  const { scaleN, base, settings } = modelOf('heroic-28');
  const made = await makeModel(template, modelOf('heroic-28'), 'low');
  const file = await readBytes(made.glb);

  it('measures 28 mm from its soles to its eyes and is six heads tall', () => {
    const { eyeHeight, headHeight, stature } = made.description.measures;
    expect(Math.abs(eyeHeight!.mm! / scaleN - 28)).toBeLessThan(0.1);
    expect(stature!.mm! / headHeight!.mm!).toBeCloseTo(6, 1);
    expect(settings.canon).toBe('heroic-miniature');
  });

  it('strides with both feet on a round base of 25 mm, 3 mm high', () => {
    const disc = boxOf(file, 'base');
    expect(disc.max[0] - disc.min[0]).toBeCloseTo(0.025, 6);
    expect([disc.min[1], disc.max[1]]).toEqual([0, expect.closeTo(base!.thicknessMm / 1000, 6)]);
    const { 'pternion.left': heel, 'akropodion.right': toe } = made.description.landmarks;
    expect(Math.abs(heel![2] - toe![2])).toBeGreaterThan(300);
    for (const [x, , z] of [heel!, toe!]) expect(Math.hypot(x, z) / scaleN).toBeLessThan(11.5);
  });

  it('is a print file too, in mm and +Z up', async () => {
    const { min, max } = boxOf(await readBytes(made.stl!, 'heroic.stl'));
    expect(max[0] - min[0]).toBeCloseTo(25, 1);
    expect(min[2]).toBeCloseTo(0, 3);
    expect(max[2]).toBeCloseTo(base!.thicknessMm + made.standsMm / scaleN, 1);
  });
});

describe('the man with faults', async () => {
  const made = await makeModel(template, modelOf('faulty-man'), 'low');
  const right = targetsOf(medianMan);

  it.each([
    ['handLength', 'handLength.left', faults.hand],
    ['radialeStylionLength', 'radialeStylionLength.right', faults.forearm],
    ['headHeight', 'headHeight', faults.head],
    ['headLength', 'headLength', faults.head],
  ] as const)('is off in %s by what is said', (measure, key, share) => {
    expect(made.description.measures[key]!.mm! / right[measure]!).toBeCloseTo(share, 2);
  });
});

describe('the walk', () => {
  const { skeleton } = rigReference(template, makeReference(template, medianMan, 'low'));
  const walk = makeWalk(skeleton, { heel: [100, 0, -95], ball: [110, 0, 95], tip: [120, 0, 170] });

  it('closes after a second, with unit quaternions of bones that there are', () => {
    expect([walk.timesS[0], walk.timesS.at(-1)]).toEqual([0, 1]);
    expect(walk.hipsMm.at(-1)).toEqual(walk.hipsMm[0]);
    const ids = new Set(bones.map(({ id }) => id));
    for (const [bone, turns] of walk.turns) {
      expect(ids.has(bone)).toBe(true);
      expect(turns.at(-1)).toEqual(turns[0]);
      for (const turn of turns) expect(Math.hypot(...turn)).toBeCloseTo(1, 9);
    }
  });
});
