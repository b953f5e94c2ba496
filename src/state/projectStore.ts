import { createStore } from 'zustand/vanilla';
import * as history from '../core/project/history.ts';
import { emptyProject } from '../core/project/newProject.ts';
import type { ProjectEdit } from '../core/project/edits.ts';
import type { Project } from '../core/project/project.ts';

/** The project with its undo steps. All changes of it go through here. */
export interface ProjectState {
  readonly history: history.History;
  readonly edit: (change: ProjectEdit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Between begin and end all edits are one undo step; cancel puts the project back. */
  readonly beginGesture: () => void;
  readonly endGesture: () => void;
  readonly cancelGesture: () => void;
  /** Takes another project in place of this one, with no steps to undo. */
  readonly replace: (project: Project) => void;
}

export const projectStore = createStore<ProjectState>()((set) => {
  const step = (change: (h: history.History) => history.History) => () =>
    set((state) => ({ history: change(state.history) }));
  return {
    history: history.startHistory(emptyProject),
    edit: (change) =>
      set((state) => ({ history: history.commit(state.history, change(state.history.present)) })),
    undo: step(history.undo),
    redo: step(history.redo),
    beginGesture: step(history.beginGesture),
    endGesture: step(history.endGesture),
    cancelGesture: step(history.cancelGesture),
    replace: (project) => set({ history: history.startHistory(project) }),
  };
});

export const currentProject = (): Project => projectStore.getState().history.present;
