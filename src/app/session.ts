import { reachable } from '../core/project/history.ts';
import type { BodyChoice } from '../core/figures/figureReport.ts';
import { failureOf } from '../core/figures/figureError.ts';
import type { Project, ProjectFigure } from '../core/project/project.ts';
import { drawingOf, keepDrawingsOf } from '../scene/drawingLibrary.ts';
import { keepLandmarks } from '../state/landmarkStore.ts';
import { keepSections } from '../state/rulerStore.ts';
import { chosenBody, derivedStore, keepDerived, notePosed, poseKey } from '../state/derivedStore.ts';
import { forgetDerived } from '../state/figures.ts';
import { modelFiles, retainModel, retainModelsOf, type KeptFile } from '../state/models.ts';
import { projectStore } from '../state/projectStore.ts';
import {
  forgetFiles,
  loadFiles,
  loadSession,
  saveSession,
  type SavedSession,
} from '../state/savedSession.ts';
import { tell } from '../state/taskStore.ts';
import { changeView, viewStore } from '../state/viewStore.ts';
import { figureWorker } from '../workers/figureWorker.ts';
import { readFiles } from './readFiles.ts';
import { settleUnseen } from './settleFigure.ts';

/** Milliseconds of rest after an edit or another view before the project is saved. */
const savingRest = 200;

const hashesOf = (projects: readonly Project[]): ReadonlySet<string> =>
  new Set(projects.flatMap(({ figures }) => figures.map(({ file }) => file.sha256)));

/** Keeps what is derived in step with the project, saves it, and lets go of what can no longer be reached. */
export function startSession(): void {
  let timer = 0;
  const saveSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), savingRest);
  };
  projectStore.subscribe((state, before) => {
    if (state.history === before.history) return;
    letGo();
    for (const figure of state.history.present.figures) void poseFigure(figure);
    void bringBack(state.history.present);
    saveSoon();
  });
  viewStore.subscribe(saveSoon);
  // The last edit before the page is left or hidden is saved at once.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save();
  });
}

const posing = new Map<string, Promise<void>>();

/** Has the worker place the body that the figure shows, unless that is known or under way. */
async function poseFigure(figure: ProjectFigure): Promise<void> {
  const { sha256 } = figure.file;
  const { reports, posed } = derivedStore.getState();
  const report = reports[sha256];
  if (!report) return;
  const choice = chosenBody(figure, report);
  const key = poseKey(sha256, choice);
  if (posed[key] || posing.has(key)) return;
  const job = pose(sha256, choice).finally(() => posing.delete(key));
  posing.set(key, job);
  await job;
}

async function pose(sha256: string, choice: BodyChoice): Promise<void> {
  try {
    notePosed(sha256, await figureWorker.ask('pose', sha256, { choice }));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code !== 'cancelled') tell('error', failure);
  }
}

/**
 * Frees what belongs to figures that are not in the project now. Their files stay known as long as undo or redo can
 * bring them back; then they are read again.
 */
function letGo(): void {
  const { history } = projectStore.getState();
  retainModelsOf(hashesOf(reachable(history)));
  const hashes = hashesOf([history.present]);
  const gone = Object.keys(derivedStore.getState().reports).filter((sha256) => !hashes.has(sha256));
  if (gone.length === 0) return;
  for (const sha256 of gone) figureWorker.release(sha256);
  keepDerived(hashes);
  keepLandmarks(hashes);
  keepSections(new Set(history.present.figures.map(({ id }) => id)));
  keepDrawingsOf(hashes);
  forgetDerived();
}

let bringing: Promise<void> = Promise.resolve();

/** Reads figures again that undo or redo brought back, one after the other. */
function bringBack(project: Project): Promise<void> {
  const isGone = (sha256: string): boolean =>
    !derivedStore.getState().reports[sha256] && modelFiles(sha256) !== null;
  if (![...hashesOf([project])].some(isGone)) return bringing;
  bringing = readMissing(bringing, isGone);
  return bringing;
}

/** Reads the project's figures that are not known, once `before` is over. */
async function readMissing(before: Promise<void>, isGone: (sha256: string) => boolean): Promise<void> {
  await before;
  for (const sha256 of hashesOf([projectStore.getState().history.present]))
    if (isGone(sha256)) await readAgain(sha256, modelFiles(sha256)!);
}

/** Reads a figure that was open before. Resolves to whether it could be; not when the person cancelled it. */
async function readAgain(
  sha256: string,
  files: readonly KeptFile[],
): Promise<'opened' | 'failed' | 'cancelled'> {
  const detail = sha256.endsWith('-reduced') ? 'reduced' : 'whole';
  const result = await readFiles(files, files[0]?.path ?? '', { main: null, detail });
  if (result.kind === 'failed') tell('error', result.failure, files[0]?.path ?? null);
  if (result.kind !== 'opened') return result.kind;
  retainModel(sha256, files);
  await settleUnseen(result.opened, files[0]?.path ?? '');
  return 'opened';
}

async function save(): Promise<void> {
  const { present } = projectStore.getState().history;
  if (present.figures.length === 0) return;
  try {
    await saveSession(present);
    await forgetFiles(hashesOf([present]));
  } catch {
    tell('info', { code: 'not-kept', data: {} });
  }
}

/** The session that was left last, if the browser kept one with figures. */
export async function findSavedSession(): Promise<SavedSession | null> {
  const saved = await loadSession().catch(() => null);
  const isEmpty = saved?.parsed.kind === 'project' && saved.parsed.project.figures.length === 0;
  return isEmpty ? null : saved;
}

/** Takes up a saved session: reads all its files again, then shows it as it was. */
export async function resumeSession({ parsed, view }: SavedSession): Promise<void> {
  if (parsed.kind !== 'project') {
    tell('error', { code: 'not-restored', data: { reason: parsed.kind } });
    return;
  }
  for (const sha256 of hashesOf([parsed.project])) {
    if (drawingOf(sha256)) continue;
    const files = modelFiles(sha256) ?? (await loadFiles(sha256).catch(() => null));
    const outcome = files ? await readAgain(sha256, files) : 'failed';
    if (outcome === 'cancelled') return;
    if (outcome === 'failed') {
      tell('error', { code: 'not-restored', data: { reason: 'files' } });
      return;
    }
  }
  projectStore.getState().replace(parsed.project);
  if (view) changeView({ ...viewStore.getState(), ...view });
}
