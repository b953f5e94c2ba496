import type { Project } from './project.ts';

/** Snapshots for undo and redo, and the project as it was when a gesture began. */
export interface History {
  readonly past: readonly Project[];
  readonly present: Project;
  readonly future: readonly Project[];
  readonly gestureStart: Project | null;
}

/** Steps that can be undone; older ones are forgotten. */
export const historyLimit = 100;

export const startHistory = (present: Project): History => ({
  past: [],
  present,
  future: [],
  gestureStart: null,
});

/** Makes `next` the present: one step, or part of the gesture under way. The same object is no step. */
export function commit(history: History, next: Project): History {
  if (next === history.present) return history;
  if (history.gestureStart) return { ...history, present: next };
  return {
    past: [...history.past, history.present].slice(-historyLimit),
    present: next,
    future: [],
    gestureStart: null,
  };
}

export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (!previous || history.gestureStart) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    gestureStart: null,
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next || history.gestureStart) return history;
  return { past: [...history.past, history.present], present: next, future, gestureStart: null };
}

/** From here until the gesture ends, all edits are one step. */
export const beginGesture = (history: History): History =>
  history.gestureStart ? history : { ...history, gestureStart: history.present };

export function endGesture(history: History): History {
  if (!history.gestureStart) return history;
  return commit({ ...history, present: history.gestureStart, gestureStart: null }, history.present);
}

/** Ends the gesture and puts back what was before it. */
export const cancelGesture = (history: History): History =>
  history.gestureStart ? { ...history, present: history.gestureStart, gestureStart: null } : history;

/** All projects that undo and redo can reach, the present one included. */
export const reachable = (history: History): readonly Project[] => [
  ...history.past,
  history.present,
  ...history.future,
  ...(history.gestureStart ? [history.gestureStart] : []),
];
