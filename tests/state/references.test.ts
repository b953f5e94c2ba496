import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { medianWoman } from '../../src/core/body/settings/bodySettings.ts';
import type { BodyChoice } from '../../src/core/figures/figureReport.ts';
import { defaultChoice } from '../../src/core/figures/openBody.ts';
import { landmarkIds, type LandmarkId } from '../../src/core/landmarks/landmarkIds.ts';
import { addFigure, changeFigure, showGuide } from '../../src/core/project/edits.ts';
import type { ReferenceModel } from '../../src/core/project/derivedReference.ts';
import type { PageFoundFigure } from '../../src/core/project/foundFigure.ts';
import { emptyProject, newFigure } from '../../src/core/project/newProject.ts';
import { newReference } from '../../src/core/project/newReference.ts';
import { addReferences, changeReference } from '../../src/core/project/referenceEdits.ts';
import { notePosed, noteReport } from '../../src/state/derivedStore.ts';
import { derivedById } from '../../src/state/figures.ts';
import { landmarkStore, noteFound, standKey } from '../../src/state/landmarkStore.ts';
import { projectStore } from '../../src/state/projectStore.ts';
import { knownReference } from '../../src/state/references.ts';
import { noteModel, referenceStore } from '../../src/state/referenceStore.ts';
import { stagePanes, type StagedReference } from '../../src/state/stagePanes.ts';
import { changeView } from '../../src/state/viewStore.ts';
import { openFigure, plainWish, poseFigure } from '../../src/workers/jobs.ts';
import { nodeDecoders } from '../formats/nodeDecoders.ts';
import { modelsFolder, readDescription } from '../samples/readSample.ts';

const stated = readDescription('median-man');
const bytes = readFileSync(new URL(stated.file, modelsFolder));
const opened = await openFigure([{ path: 'man.glb', blob: new Blob([bytes]) }], nodeDecoders, plainWish);
const file = { sha256: opened.key, name: 'man.glb', address: null };

/** What is found on the sample, which says where its landmarks are: file coordinates, metres. */
const found = {
  kind: 'figure',
  shows: null,
  missing: [],
  headUp: [0, 1, 0],
  stature: { length: stated.statureMm / 1000, uncertainty: 0.002, from: 'surface' },
  isFacingDoubtful: false,
  turnedDeg: 0,
  landmarks: Object.fromEntries(
    landmarkIds.map((id) => {
      const mm = stated.landmarksMm[id];
      return [
        id,
        mm
          ? { at: mm.map((each) => each / 1000), source: 'surface', uncertainty: 0.004 }
          : { at: null, reason: 'not-looked-for' },
      ];
    }),
  ),
} as unknown as PageFoundFigure;

const reference = newReference('r', medianWoman, [], {
  pose: 'figure',
  isAsTallAsFigure: true,
  placement: 'over',
  standing: { neck: 0.5 },
});

const { edit } = projectStore.getState();
const staged = (): readonly StagedReference[] => stagePanes().flatMap(({ references }) => references);
const find = (id: string): void => noteFound(standKey(derivedById(id)!), found);

beforeEach(() => {
  projectStore.getState().replace(emptyProject);
  referenceStore.setState({ models: {}, failures: {}, measures: {} });
  landmarkStore.setState({ found: {} });
  changeView({ layout: 'single', activeFigure: null });
  noteReport(opened.key, opened.report);
  notePosed(opened.key, opened.posed);
  edit(addFigure(newFigure('f', 'Man', file)));
});

it('stands as the nearest preset until its figure is found, then as that, with its landmarks life-size', () => {
  edit(addReferences([reference]));
  // The sample stands in the A-pose.
  expect(staged()[0]!.pose).toBe('a');
  find('f');
  const [{ pose, settings }] = staged() as [StagedReference];
  expect(settings.statureMm).toBeCloseTo(stated.statureMm, 3);
  if (typeof pose === 'string') throw new Error('it follows nothing');
  expect(pose).toMatchObject({ likeness: 'stature', standing: { neck: 0.5 } });
  const crown = pose.marks.find(({ id }) => id === 'vertex')!;
  expect(crown.at[1]).toBeCloseTo(stated.landmarksMm['vertex' satisfies LandmarkId]![1], 0);
  expect(crown.uncertaintyShare * pose.statureMm).toBeCloseTo(4, 2);
});

it('is made anew for another likeness, another joint and another pose of the figure, and not for another colour', () => {
  edit(addReferences([reference]));
  find('f');
  const keys = [staged()[0]!.key];
  for (const change of [{ likeness: 'segments' }, { standing: { neck: 1 } }] as const) {
    edit(changeReference('r', change));
    keys.push(staged()[0]!.key);
  }
  expect(new Set(keys).size).toBe(3);
  edit(changeReference('r', { color: 'violet' }));
  expect(staged()[0]!.key).toBe(keys.at(-1));
  // In a pose that nothing was found in it waits in a preset again.
  const choice: BodyChoice = { ...defaultChoice(opened.report), pose: { kind: 'standing' } };
  notePosed(opened.key, poseFigure(opened, choice));
  edit(changeFigure('f', { pose: { kind: 'standing' } }));
  expect(staged()[0]!.pose).toBe('down');
});

const model: ReferenceModel = {
  positions: new Float32Array(0),
  normals: new Float32Array(0),
  indices: new Uint32Array(0),
  box: { min: [-200, 0, 100], max: [400, 1700, 300] },
  landmarks: { 'hip.left': [150, 900, 60], 'hip.right': [50, 900, 60] },
  footprint: null,
  followed: {},
  statureMm: 1700,
  percentile: 90,
};

it('stands where its figure does, in the frame of which it was made, while others are put upon its axis', () => {
  edit(addReferences([reference]));
  find('f');
  const [{ key }] = staged() as [StagedReference];
  noteModel(key, model, new Set([key]));
  expect(staged()[0]!.axis).toEqual([0, 0, 0]);
  expect(staged()[0]!.reachMm).toBe(400);
  noteModel(key, { ...model, followed: null }, new Set([key]));
  expect(staged()[0]!.axis).toEqual([100, 0, 60]);
});

it('is told by what it was changed to be, not by what its settings say', () => {
  const changed = { ...reference, id: 'q', likeness: 'segments' } as const;
  edit(addReferences([reference, changed]));
  find('f');
  expect(knownReference(reference).change).toBeNull();
  expect(knownReference(reference).statureMm).toBeCloseTo(stated.statureMm, 3);
  const before = knownReference(changed);
  expect(before).toMatchObject({ change: { likeness: 'segments', standing: {} }, statureMm: null });
  const [, { key }] = staged() as [StagedReference, StagedReference];
  noteModel(key, model, new Set([key]));
  expect(knownReference(changed)).toMatchObject({ statureMm: 1700, percentile: 90, followed: {} });
});

it('follows the figure of its own, and beside several each of them', () => {
  edit(addFigure(newFigure('g', 'Other', file)));
  edit(
    addReferences([
      { ...reference, figure: 'g' },
      { ...reference, id: 's' },
    ]),
  );
  changeView({ layout: 'pair', activeFigure: 'f' });
  expect(
    staged()
      .map(({ slot }) => slot)
      .toSorted(),
  ).toEqual(['r/g', 's/f', 's/g']);
});

it('is accompanied by the outlines of its guide, which are of no project', () => {
  edit(showGuide('bandSilhouette', true));
  expect(staged().map(({ settings, reference: { placement } }) => [settings.build, placement])).toEqual([
    [5, 'behind'],
    [95, 'behind'],
  ]);
  expect(projectStore.getState().history.present.references).toEqual([]);
  find('f');
  expect(staged().every(({ pose }) => typeof pose !== 'string')).toBe(true);
  edit(showGuide('bandSilhouette', false));
  expect(staged()).toEqual([]);
});
