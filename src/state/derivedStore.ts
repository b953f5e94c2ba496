import { createStore } from 'zustand/vanilla';
import type { BodyChoice, FigureReport, PosedBody } from '../core/figures/figureReport.ts';
import type { HealthReport } from '../core/figures/health.ts';
import type { ValidationReport } from '../core/figures/validationReport.ts';
import type { ProjectFigure } from '../core/project/project.ts';
import { keepByHash } from './keepByHash.ts';

/**
 * What the worker found, as plain data, kept while the project can reach it and never saved. Reports by file
 * hash, posed bodies by `poseKey`.
 */
export interface DerivedState {
  readonly reports: Readonly<Record<string, FigureReport>>;
  readonly posed: Readonly<Record<string, PosedBody>>;
  /** How sound bodies are, by `poseKey`. */
  readonly health: Readonly<Record<string, HealthReport>>;
  /** What the validator says of files, by hash; null for a file that it has nothing to say of. */
  readonly validations: Readonly<Record<string, ValidationReport | null>>;
}

export const derivedStore = createStore<DerivedState>()(() => ({
  reports: {},
  posed: {},
  health: {},
  validations: {},
}));

/** The body and pose that a figure shows: its own choice, else the file's default scene and first whole body. */
export function chosenBody(figure: ProjectFigure, report: FigureReport): BodyChoice {
  const scene = figure.scene ?? report.defaultScene;
  const body = figure.body ?? report.scenes[scene]?.defaultBody ?? 0;
  const { pose, up, takenIn, joints } = figure;
  return { scene, body, pose, up, takenIn, joints };
}

/** Names a posed body: file, scene, body, pose and what was said of its shape and skeleton. */
export function poseKey(sha256: string, { scene, body, pose, up, takenIn, joints }: BodyChoice): string {
  const moment = pose.kind === 'clip' ? `${pose.clip}@${pose.timeS}` : '';
  return [sha256, scene, body, `${pose.kind}${moment}`, up, ...takenIn, JSON.stringify(joints)].join('/');
}

export const noteReport = (sha256: string, report: FigureReport): void =>
  derivedStore.setState(({ reports }) => ({ reports: { ...reports, [sha256]: report } }));

export const notePosed = (sha256: string, body: PosedBody): void =>
  derivedStore.setState(({ posed }) => ({ posed: { ...posed, [poseKey(sha256, body.choice)]: body } }));

export const noteHealth = (key: string, found: HealthReport): void =>
  derivedStore.setState(({ health }) => ({ health: { ...health, [key]: found } }));

export const noteValidation = (sha256: string, found: ValidationReport | null): void =>
  derivedStore.setState(({ validations }) => ({ validations: { ...validations, [sha256]: found } }));

/** Forgets all that belongs to files that are no longer reachable. */
export const keepDerived = (hashes: ReadonlySet<string>): void =>
  derivedStore.setState(({ reports, posed, health, validations }) => ({
    reports: keepByHash(reports, hashes),
    posed: keepByHash(posed, hashes),
    health: keepByHash(health, hashes),
    validations: keepByHash(validations, hashes),
  }));
