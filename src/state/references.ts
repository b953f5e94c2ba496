import { useStore } from 'zustand';
import type { BodySettings } from '../core/body/settings/bodySettings.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import type { BodyPose, FollowAsk } from '../core/project/followAsk.ts';
import {
  settingsBeside,
  type ReferenceFailure,
  type ReferenceMeasure,
  type ReferenceModel,
} from '../core/project/derivedReference.ts';
import { presetNear } from '../core/project/presetNear.ts';
import { figurePose, type ProjectReference } from '../core/project/reference.ts';
import { derivedStore } from './derivedStore.ts';
import { activeFigure, derivedFigure } from './figures.ts';
import { landmarkStore, marksOf } from './landmarkStore.ts';
import { currentProject, projectStore } from './projectStore.ts';
import { measuresKey, modelKey, referenceStore } from './referenceStore.ts';
import { changeView, viewStore } from './viewStore.ts';

/** A reference as it stands with a figure. */
export interface StandingReference {
  /** Names the reference beside this figure, whatever its settings are. */
  readonly slot: string;
  readonly reference: ProjectReference;
  readonly settings: BodySettings;
  readonly pose: BodyPose;
  readonly key: string;
  /** Its body; while a new one is under way the one before, so that nothing jumps. */
  readonly model: ReferenceModel | null;
}

const slotOf = ({ id }: ProjectReference, { figure }: DerivedFigure): string => `${id}/${figure.id}`;

const lastModels = new Map<string, ReferenceModel>();

/** How a reference stands beside a figure: until that can be followed as the preset that it is most like. */
function poseBeside({ pose, likeness, standing }: ProjectReference, figure: DerivedFigure): BodyPose {
  const { sizes, extent } = figure;
  if (pose !== figurePose || !sizes || !extent) return pose;
  const { statureMm } = sizes;
  const marks = marksOf(figure);
  return marks.length > 0 ? { marks, statureMm, likeness, standing } : presetNear(extent, statureMm);
}

/** The figure that a body was changed to be like; null of one that is as its settings say. */
const changeOf = (pose: BodyPose): FollowAsk | null =>
  typeof pose === 'string' || pose.likeness === 'stature' ? null : { ...pose, standing: {} };

/** The reference beside a figure. */
export function standingReference(reference: ProjectReference, figure: DerivedFigure): StandingReference {
  const settings = settingsBeside(reference, figure.sizes?.statureMm ?? null);
  const pose = poseBeside(reference, figure);
  const key = modelKey(settings, pose);
  const slot = slotOf(reference, figure);
  const made = referenceStore.getState().models[key];
  if (made) lastModels.set(slot, made);
  return { slot, reference, settings, pose, key, model: made ?? lastModels.get(slot) ?? null };
}

/** Takes a body to stand in until the one that is wanted now is made: a dragged slider shows what it passes. */
export const standIn = (slot: string, model: ReferenceModel): void => void lastModels.set(slot, model);

/** Lets go of bodies of references that are neither in the project nor on the stage. */
export function forgetModels(staged: readonly StandingReference[]): void {
  const ids = new Set(
    [...currentProject().references, ...staged.map(({ reference }) => reference)].map(({ id }) => id),
  );
  for (const slot of lastModels.keys()) if (!ids.has(slot.split('/')[0]!)) lastModels.delete(slot);
}

/** The figure that a reference is told of in the panel: the one that it stands with alone, else the chosen one. */
function figureOfReference({ figure: id }: ProjectReference): DerivedFigure | null {
  const figure = id === null ? activeFigure() : currentProject().figures.find((each) => each.id === id);
  return figure ? derivedFigure(figure) : null;
}

/** The reference that the panel shows in full. */
export const activeReference = (): ProjectReference | null => {
  const { activeReference: id } = viewStore.getState();
  return currentProject().references.find((reference) => reference.id === id) ?? null;
};

export const chooseReference = (id: string | null): void => changeView({ activeReference: id });

/** What is known of a reference beside its figure, as the panel tells it. */
export interface KnownReference {
  /** Null while there is no figure to stand with. */
  readonly figure: DerivedFigure | null;
  readonly settings: BodySettings;
  /** The figure that it was changed to be like; null where it is as its settings say. */
  readonly change: FollowAsk | null;
  /** What is told of its bones where it has taken its figure's pose. */
  readonly followed: ReferenceModel['followed'];
  readonly failure: ReferenceFailure | null;
  /** Null until they were taken. */
  readonly measures: readonly ReferenceMeasure[] | null;
  /** Standing height and its percentile; while a new body is under way those of the one before, null before the first. */
  readonly statureMm: number | null;
  readonly percentile: number | null;
}

export function knownReference(reference: ProjectReference): KnownReference {
  const figure = figureOfReference(reference);
  const settings = settingsBeside(reference, figure?.sizes?.statureMm ?? null);
  const { failures, measures, models } = referenceStore.getState();
  const pose = figure ? poseBeside(reference, figure) : reference.pose;
  const key = modelKey(settings, pose);
  const change = changeOf(pose);
  const model = models[key] ?? (figure ? lastModels.get(slotOf(reference, figure)) : null) ?? null;
  return {
    figure,
    settings,
    change,
    followed: model?.followed ?? null,
    failure: failures[key] ?? null,
    measures: measures[measuresKey(settings, change)] ?? null,
    statureMm: (change ? null : settings.statureMm) ?? model?.statureMm ?? null,
    percentile: settings.statureMm === null && !change ? settings.percentile : (model?.percentile ?? null),
  };
}

export function useKnownReference(reference: ProjectReference): KnownReference {
  useStore(projectStore, (state) => state.history.present);
  useStore(viewStore, (view) => view.activeFigure);
  useStore(derivedStore);
  useStore(landmarkStore, ({ found }) => found);
  useStore(referenceStore);
  return knownReference(reference);
}
