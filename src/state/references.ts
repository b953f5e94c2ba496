import { useStore } from 'zustand';
import type { BodySettings } from '../core/body/settings/bodySettings.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import {
  settingsBeside,
  type ReferenceFailure,
  type ReferenceMeasure,
  type ReferenceModel,
} from '../core/project/derivedReference.ts';
import type { ProjectReference } from '../core/project/reference.ts';
import { derivedStore } from './derivedStore.ts';
import { activeFigure, derivedFigure } from './figures.ts';
import { currentProject, projectStore } from './projectStore.ts';
import { measuresKey, modelKey, referenceStore } from './referenceStore.ts';
import { changeView, viewStore } from './viewStore.ts';

/** A reference as it stands with a figure. */
export interface StandingReference {
  /** Names the reference beside this figure, whatever its settings are. */
  readonly slot: string;
  readonly reference: ProjectReference;
  readonly settings: BodySettings;
  readonly key: string;
  /** Its body; while a new one is under way the one before, so that nothing jumps. */
  readonly model: ReferenceModel | null;
}

const slotOf = ({ id }: ProjectReference, { figure }: DerivedFigure): string => `${id}/${figure.id}`;

const lastModels = new Map<string, ReferenceModel>();

/** The reference beside a figure. */
export function standingReference(reference: ProjectReference, figure: DerivedFigure): StandingReference {
  const settings = settingsBeside(reference, figure.sizes?.statureMm ?? null);
  const key = modelKey(settings, reference.pose);
  const slot = slotOf(reference, figure);
  const made = referenceStore.getState().models[key];
  if (made) lastModels.set(slot, made);
  return { slot, reference, settings, key, model: made ?? lastModels.get(slot) ?? null };
}

/** Takes a body to stand in until the one that is wanted now is made: a dragged slider shows what it passes. */
export const standIn = (slot: string, model: ReferenceModel): void => void lastModels.set(slot, model);

/** Lets go of bodies of references that are no longer in the project. */
export function forgetModels(): void {
  const ids = new Set(currentProject().references.map(({ id }) => id));
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
  const key = modelKey(settings, reference.pose);
  const model = models[key] ?? (figure ? lastModels.get(slotOf(reference, figure)) : null) ?? null;
  return {
    figure,
    settings,
    failure: failures[key] ?? null,
    measures: measures[measuresKey(settings)] ?? null,
    statureMm: settings.statureMm ?? model?.statureMm ?? null,
    percentile: settings.statureMm === null ? settings.percentile : (model?.percentile ?? null),
  };
}

export function useKnownReference(reference: ProjectReference): KnownReference {
  useStore(projectStore, (state) => state.history.present);
  useStore(viewStore, (view) => view.activeFigure);
  useStore(derivedStore);
  useStore(referenceStore);
  return knownReference(reference);
}
