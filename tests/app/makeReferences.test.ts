import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadReferences } from '../../src/scene/reference/lateReferences.ts';
import { startMakingReferences } from '../../src/app/makeReferences.ts';
import { medianMan } from '../../src/core/body/settings/bodySettings.ts';
import type { ReferenceModel } from '../../src/core/project/derivedReference.ts';
import { addFigure } from '../../src/core/project/edits.ts';
import { emptyProject, newFigure } from '../../src/core/project/newProject.ts';
import { newReference } from '../../src/core/project/newReference.ts';
import { addReferences, changeReferenceSettings } from '../../src/core/project/referenceEdits.ts';
import { openFigure, plainWish } from '../../src/workers/jobs.ts';
import type { ReferenceJobs } from '../../src/workers/referenceProtocol.ts';
import { notePosed, noteReport } from '../../src/state/derivedStore.ts';
import { projectStore } from '../../src/state/projectStore.ts';
import { referenceStore } from '../../src/state/referenceStore.ts';
import { stagePanes } from '../../src/state/stagePanes.ts';
import { changeView } from '../../src/state/viewStore.ts';
import { boxMan, writeGlb } from '../formats/fixtures.ts';
import { nodeDecoders } from '../formats/nodeDecoders.ts';

const model = (statureMm: number): ReferenceModel => ({
  positions: new Float32Array(0),
  normals: new Float32Array(0),
  indices: new Uint32Array(0),
  box: { min: [-300, 0, -100], max: [300, statureMm, 100] },
  landmarks: {},
  footprint: null,
  followed: null,
  statureMm,
  percentile: 50,
});

/** A maker that answers when it is told to. */
class SlowMaker {
  readonly asked: string[] = [];
  readonly #answers: ((answer: never) => void)[] = [];

  readonly ask = (<Kind extends keyof ReferenceJobs>(kind: Kind, ask: ReferenceJobs[Kind]['ask']) => {
    this.asked.push(kind === 'measure' ? kind : `build ${ask.settings.build}`);
    return new Promise((resolve) => this.#answers.push(resolve));
  }) as <Kind extends keyof ReferenceJobs>(
    kind: Kind,
    ask: ReferenceJobs[Kind]['ask'],
  ) => Promise<ReferenceJobs[Kind]['answer']>;

  async answer(answer: unknown = model(1755)): Promise<void> {
    this.#answers.shift()!(answer as never);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const reference = newReference('r', medianMan, []);
const { edit, beginGesture, endGesture } = projectStore.getState();
const build = (percentile: number): void => edit(changeReferenceSettings('r', { build: percentile }));
const shown = () => stagePanes()[0]!.references[0]!.model;

let maker = new SlowMaker();
let stop = (): void => {};

beforeEach(async () => {
  const files = [{ path: 'man.glb', blob: new Blob([await writeGlb(boxMan())]) }];
  const { key, report, posed } = await openFigure(files, nodeDecoders, plainWish);
  projectStore.getState().replace(emptyProject);
  referenceStore.setState({ models: {}, failures: {}, measures: {} });
  noteReport(key, report);
  notePosed(key, posed);
  edit(addFigure(newFigure('f', 'Man', { sha256: key, name: 'man.glb', address: null })));
  maker = new SlowMaker();
  stop = startMakingReferences(maker);
});
afterEach(() => stop());

// What draws them is there already, so that only the making takes turns.
beforeAll(loadReferences);

describe('startMakingReferences', () => {
  it('makes one body at a time, and of what a slider asked for meanwhile the last alone', async () => {
    edit(addReferences([reference]));
    expect(maker.asked).toEqual(['build 50']);
    await maker.answer();
    const first = shown();
    expect(first?.statureMm).toBe(1755);
    beginGesture();
    for (const percentile of [60, 70, 80]) build(percentile);
    expect(maker.asked).toEqual(['build 50', 'build 60']);
    // The body before stays until there is another.
    expect(shown()).toBe(first);
    await maker.answer(model(1758));
    expect(maker.asked).toEqual(['build 50', 'build 60', 'build 80']);
    // What a drag passes is shown until its last is there.
    expect(shown()?.statureMm).toBe(1758);
    await maker.answer(model(1760));
    expect(shown()?.statureMm).toBe(1760);
    endGesture();
    projectStore.getState().undo();
    // Kept, so that an undo shows at once.
    expect(shown()).toBe(first);
    expect(maker.asked).toHaveLength(3);
  });

  it('measures the chosen one, but not while a slider is dragged', async () => {
    edit(addReferences([reference]));
    changeView({ activeReference: 'r' });
    beginGesture();
    build(60);
    await maker.answer();
    await maker.answer();
    expect(maker.asked).toEqual(['build 50', 'build 60']);
    endGesture();
    expect(maker.asked).toEqual(['build 50', 'build 60', 'measure']);
    await maker.answer([]);
    changeView({ activeReference: null });
  });
});
