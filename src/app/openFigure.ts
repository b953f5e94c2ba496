import type { FigureErrorData, FigureFailure } from '../core/figures/figureError.ts';
import { addFigure, changeFigure } from '../core/project/edits.ts';
import { newFigure, uniqueName } from '../core/project/newProject.ts';
import type { ProjectFigure } from '../core/project/project.ts';
import { distinctPaths } from '../formats/distinctPaths.ts';
import { notePosed, noteReport } from '../state/derivedStore.ts';
import { retainModel, type KeptFile } from '../state/models.ts';
import { sceneParts } from '../scene/diagnostics.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { saveFiles } from '../state/savedSession.ts';
import { dismissNotice, taskStore, tell } from '../state/taskStore.ts';
import { changeView } from '../state/viewStore.ts';
import { plainWish, type OpeningWish } from '../workers/figureWorker.ts';
import { readFiles, type ReadFigure } from './readFiles.ts';
import { settleFigure } from './settleFigure.ts';

/** What is said of a figure besides its files. */
export interface OpeningOptions {
  readonly name?: string;
  /** Where on the app's own host the files came from. */
  readonly address?: string;
  readonly said?: Partial<Pick<ProjectFigure, 'scale' | 'canon' | 'stature'>>;
  readonly wish?: OpeningWish;
}

/** Files that wait for the ones they lack. */
let pending: { readonly files: readonly KeptFile[]; readonly options: OpeningOptions } | null = null;

/**
 * Opens files as a figure of the project and selects it. What was open stays until the new one is ready, and for
 * good when it fails. Files that are given while others wait for them complete those. A newer call cancels an older.
 */
export async function openFiles(files: readonly KeptFile[], options: OpeningOptions = {}): Promise<void> {
  performance.mark('maquette:opening');
  const waiting = pending;
  const isNew = ({ path }: KeptFile): boolean => files.every((file) => file.path !== path);
  const all = distinctPaths(waiting ? [...waiting.files.filter(isNew), ...files] : files);
  const said = waiting ? waiting.options : options;
  pending = null;
  dismissNotice();
  taskStore.setState({ question: null });
  const result = await readFiles(all, said.name ?? nameOf(all), said.wish);
  if (result.kind === 'failed') fail(result.failure, all, said);
  if (result.kind !== 'opened') return;
  await settleFigure(result.opened, takeIn(result, said));
}

function takeIn({ opened, files }: ReadFigure, { name, address, said = {} }: OpeningOptions): ProjectFigure {
  const { key, report, posed } = opened;
  noteReport(key, report);
  notePosed(key, posed);
  retainModel(key, files);
  const fileName = files[0]?.path.split('/').at(-1) ?? '';
  const taken = currentProject().figures.map((figure) => figure.name);
  const found = name ?? report.credits.title ?? fileName.replace(/\.[^.]+$/, '');
  const figureName = uniqueName(found, taken);
  const file = { sha256: key, name: fileName, address: address ?? null };
  const figure = newFigure(crypto.randomUUID(), figureName, file);
  projectStore.getState().edit((project) => changeFigure(figure.id, said)(addFigure(figure)(project)));
  changeView({ activeFigure: figure.id });
  // In a task of its own, when the page has taken in the edit: the figure does not wait for the next frame.
  setTimeout(() => void sceneParts().then(({ drawNow }) => drawNow()));
  saveFiles(key, files).catch(() => tell('info', { code: 'not-kept', data: {} }));
  return figure;
}

function fail(failure: FigureFailure, files: readonly KeptFile[], options: OpeningOptions): void {
  const name = nameOf(files);
  if (failure.code === 'several-files') {
    askWhich(failure.data, files, options);
    return;
  }
  if (failure.code === 'many-triangles') {
    askHowMany(failure.data, name, files, options);
    return;
  }
  if (failure.code === 'missing-side-file') {
    pending = { files, options };
    taskStore.setState({ pending: { name, missing: failure.data.missing } });
  }
  tell('error', failure, name);
}

/** Lets the person say which of several figures to open; each becomes a figure of its own. */
function askWhich(
  { name, files: choices }: FigureErrorData['several-files'],
  files: readonly KeptFile[],
  options: OpeningOptions,
): void {
  const open = async (paths: readonly string[]): Promise<void> => {
    for (const main of paths)
      await openFiles(files, { ...options, wish: { ...(options.wish ?? plainWish), main } });
  };
  taskStore.setState({ question: { kind: 'several-files', name, files: choices, open } });
}

/** Lets the person say whether a figure of very many triangles is drawn whole. */
function askHowMany(
  { triangles, reduced }: FigureErrorData['many-triangles'],
  name: string,
  files: readonly KeptFile[],
  options: OpeningOptions,
): void {
  const open = (detail: 'whole' | 'reduced'): Promise<void> =>
    openFiles(files, { ...options, wish: { ...(options.wish ?? plainWish), detail } });
  taskStore.setState({ question: { kind: 'many-triangles', name, triangles, reduced, open } });
}

/** Files that wait for others are let go when the message about them is dismissed. */
taskStore.subscribe(({ pending: shown }) => {
  if (!shown) pending = null;
});

/** The name to show while nothing is known: the one file's, or that of the file that looks like the main one. */
function nameOf(files: readonly KeptFile[]): string {
  const main = files.find(({ path }) => /\.(glb|gltf|vrm|stl|obj|ply|3mf|zip)$/i.test(path)) ?? files[0];
  return main?.path.split('/').at(-1) ?? '';
}
