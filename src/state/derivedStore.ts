import { createStore } from 'zustand/vanilla';
import type { BodyChoice, FigureReport, PosedBody } from '../core/figures/figureReport.ts';
import type { ProjectFigure } from '../core/project/project.ts';

/**
 * What the worker found, as plain data, kept while the project can reach it and never saved. Reports by file
 * hash, posed bodies by `poseKey`.
 */
export interface DerivedState {
  readonly reports: Readonly<Record<string, FigureReport>>;
  readonly posed: Readonly<Record<string, PosedBody>>;
}

export const derivedStore = createStore<DerivedState>()(() => ({ reports: {}, posed: {} }));

/** The body and pose that a figure shows: its own choice, else the file's default scene and first whole body. */
export function chosenBody(figure: ProjectFigure, report: FigureReport): BodyChoice {
  const scene = figure.scene ?? report.defaultScene;
  const body = figure.body ?? report.scenes[scene]?.defaultBody ?? 0;
  return { scene, body, pose: figure.pose };
}

/** Names a posed body: file, scene, body and pose. */
export function poseKey(sha256: string, { scene, body, pose }: BodyChoice): string {
  const moment = pose.kind === 'clip' ? `${pose.clip}@${pose.timeS}` : '';
  return `${sha256}/${scene}/${body}/${pose.kind}${moment}`;
}

export const noteReport = (sha256: string, report: FigureReport): void =>
  derivedStore.setState(({ reports }) => ({ reports: { ...reports, [sha256]: report } }));

export const notePosed = (sha256: string, body: PosedBody): void =>
  derivedStore.setState(({ posed }) => ({ posed: { ...posed, [poseKey(sha256, body.choice)]: body } }));

/** Forgets all that belongs to files that are no longer reachable. */
export function keepDerived(hashes: ReadonlySet<string>): void {
  const isKept = (key: string): boolean => hashes.has(key.slice(0, 64));
  const keep = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)));
  derivedStore.setState(({ reports, posed }) => ({ reports: keep(reports), posed: keep(posed) }));
}
