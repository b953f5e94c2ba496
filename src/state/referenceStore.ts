import { createStore } from 'zustand/vanilla';
import type { BodySettings } from '../core/body/settings/bodySettings.ts';
import type { BodyPose, FollowAsk } from '../core/project/followAsk.ts';
import type { ReferenceFailure, ReferenceMeasure, ReferenceModel } from '../core/project/derivedReference.ts';

/** What the worker made of references: bodies and failures by `modelKey`, measures by `measuresKey`; never saved. */
export interface ReferenceState {
  readonly models: Readonly<Record<string, ReferenceModel>>;
  readonly failures: Readonly<Record<string, ReferenceFailure>>;
  readonly measures: Readonly<Record<string, readonly ReferenceMeasure[]>>;
  /** Whether somebody is about to add one, so that its maker can get ready. */
  readonly isExpected: boolean;
}

export const referenceStore = createStore<ReferenceState>()(() => ({
  models: {},
  failures: {},
  measures: {},
  isExpected: false,
}));

export const expectReference = (): void => {
  if (!referenceStore.getState().isExpected) referenceStore.setState({ isExpected: true });
};

/** Names a body in a pose: a preset's, or that of the figure that it follows. */
export const modelKey = (settings: BodySettings, pose: BodyPose): string => JSON.stringify([settings, pose]);

/** Names a body, whatever its pose. `change`: the figure that it was changed to be like. */
export const measuresKey = (settings: BodySettings, change: FollowAsk | null): string =>
  JSON.stringify([settings, change]);

/** Bodies and measures that are kept besides those in use, so that an undo shows at once. */
const spare = 8;

/** Takes a body that was made; of those that are not in use the last few stay. */
export const noteModel = (key: string, model: ReferenceModel, used: ReadonlySet<string>): void =>
  referenceStore.setState(({ models }) => ({ models: keepSome({ ...models, [key]: model }, used) }));

export const noteReferenceFailure = (key: string, failure: ReferenceFailure): void =>
  referenceStore.setState(({ failures }) => ({ failures: { ...failures, [key]: failure } }));

export const noteMeasures = (key: string, taken: readonly ReferenceMeasure[]): void =>
  referenceStore.setState(({ measures }) => ({
    measures: keepSome({ ...measures, [key]: taken }, new Set([key])),
  }));

function keepSome<T>(record: Readonly<Record<string, T>>, used: ReadonlySet<string>): Record<string, T> {
  const idle = Object.keys(record).filter((key) => !used.has(key));
  const kept = new Set(idle.slice(-spare));
  return Object.fromEntries(Object.entries(record).filter(([key]) => used.has(key) || kept.has(key)));
}
