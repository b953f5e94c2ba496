import { useStore } from 'zustand';
import type { Project } from '../core/project/project.ts';
import { calibrationStore, type Calibration } from './calibration.ts';
import { contextStore, type ContextState } from './contextLoss.ts';
import { paneStore, type PaneState } from './paneStore.ts';
import { projectStore } from './projectStore.ts';
import { onStage, stageOf, type Stage } from './stageStore.ts';
import { taskStore, type TaskState } from './taskStore.ts';
import { thumbnailStore } from './thumbnailStore.ts';
import { viewStore, type ViewState } from './viewStore.ts';

export const useProject = <T>(select: (project: Project) => T): T =>
  useStore(projectStore, (state) => select(state.history.present));

export const useView = <T>(select: (view: ViewState) => T): T => useStore(viewStore, select);

export const useTask = <T>(select: (tasks: TaskState) => T): T => useStore(taskStore, select);

export const usePanes = <T>(select: (panes: PaneState) => T): T => useStore(paneStore, select);

/** A small picture of a figure as a data address; null until it was taken. */
export const useThumbnail = (figureId: string): string | null =>
  useStore(thumbnailStore, ({ pictures }) => pictures[figureId] ?? null);

export const useCalibration = <T>(select: (calibration: Calibration) => T): T =>
  useStore(calibrationStore, select);

export const useContextLoss = <T>(select: (context: ContextState) => T): T => useStore(contextStore, select);

/** The stage as `main[data-stage]` says it. */
export const useStage = (): Stage =>
  useStore({ subscribe: onStage, getState: stageOf, getInitialState: stageOf });
