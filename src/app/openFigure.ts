import { failureOf, type FigureFailure } from '../core/figures/figureError.ts';
import { addFigure, changeFigure } from '../core/project/edits.ts';
import { newFigure, uniqueName } from '../core/project/newProject.ts';
import type { ProjectFigure } from '../core/project/project.ts';
import { keepDrawing } from '../scene/drawingLibrary.ts';
import { loadGltfDrawing, type GltfDrawing } from '../scene/figure/gltfDrawing.ts';
import { extensionsOf, readGltfJson } from '../scene/figure/gltfJson.ts';
import { sceneParts } from '../scene/diagnostics.ts';
import { notePosed, noteReport } from '../state/derivedStore.ts';
import { retainModel, type KeptFile } from '../state/models.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { saveFiles } from '../state/savedSession.ts';
import { dismissNotice, nextTaskId, taskStore, tell } from '../state/taskStore.ts';
import { changeView } from '../state/viewStore.ts';
import { figureWorker, type Checked, type Opened } from '../workers/figureWorker.ts';

/** What is said of a figure besides its files. */
export interface OpeningOptions {
  readonly name?: string;
  /** Where on the app's own host the files came from. */
  readonly address?: string;
  readonly said?: Partial<Pick<ProjectFigure, 'scale' | 'canon' | 'stature'>>;
}

/** Files that wait for the ones they lack. */
let pending: { readonly files: readonly KeptFile[]; readonly options: OpeningOptions } | null = null;
let opening: AbortController | null = null;

/**
 * Opens files as a figure of the project and selects it. What was open stays until the new one is ready, and for
 * good when it fails. Files that are given while others wait for them complete those. A newer call cancels an older.
 */
export async function openFiles(files: readonly KeptFile[], options: OpeningOptions = {}): Promise<void> {
  performance.mark('maquette:opening');
  const waiting = pending;
  const all = waiting ? [...waiting.files, ...files] : files;
  const said = waiting ? waiting.options : options;
  pending = null;
  dismissNotice();
  const opened = await readFiles(all, said.name ?? nameOf(all));
  if (opened.kind === 'failed') {
    fail(opened.failure, all, said);
    return;
  }
  if (opened.kind === 'opened') takeIn(opened, all, said);
}

/** Reads files and builds their drawing, with progress that can be cancelled; changes nothing else. */
export async function readFiles(files: readonly KeptFile[], name: string): Promise<ReadResult> {
  opening?.abort();
  const controller = new AbortController();
  opening = controller;
  const id = nextTaskId();
  const show = (stage: 'read' | 'decode' | 'prepare', fraction: number): void => {
    if (opening === controller)
      taskStore.setState({ task: { id, name, stage, fraction, cancel: () => controller.abort() } });
  };
  show('read', 0);
  const drawing: { made: Promise<GltfDrawing> | null } = { made: null };
  try {
    const opened = await figureWorker.open(files, {
      signal: controller.signal,
      onProgress: ({ stage, fraction }) => show(stage, fraction),
      onChecked: (checked) => {
        drawing.made = drawFiles(files, checked);
        // Its failure is heard of below; here it must only not count as unheard.
        drawing.made.catch(() => {});
      },
    });
    if (!drawing.made) throw new Error('readFiles: the file was opened without having been checked');
    keepDrawing(opened.key, await drawing.made);
    if (controller.signal.aborted) return { kind: 'cancelled' };
    return { kind: 'opened', opened };
  } catch (error) {
    void drawing.made?.then((unused) => unused.dispose()).catch(() => {});
    const failure = failureOf(error);
    return failure.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', failure };
  } finally {
    if (opening === controller) {
      opening = null;
      taskStore.setState({ task: null });
    }
  }
}

export type ReadResult =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'failed'; readonly failure: FigureFailure }
  | { readonly kind: 'cancelled' };

async function drawFiles(files: readonly KeptFile[], checked: Checked): Promise<GltfDrawing> {
  const blobOf = (path: string): Blob | null => files.find((file) => file.path === path)?.blob ?? null;
  const main = await blobOf(checked.mainPath)!.arrayBuffer();
  const sideFiles = new Map<string, Blob>();
  for (const [address, path] of Object.entries(checked.pathByAddress)) {
    const blob = blobOf(path);
    if (blob) sideFiles.set(address, blob);
  }
  const { renderer } = await sceneParts();
  const { isText, json } = readGltfJson(main);
  return loadGltfDrawing({ main, isText, extensions: extensionsOf(json), sideFiles }, renderer);
}

function takeIn(
  { opened }: { readonly opened: Opened },
  files: readonly KeptFile[],
  options: OpeningOptions,
): void {
  const { name, address = null, said = {} } = options;
  const { key, report, posed } = opened;
  noteReport(key, report);
  notePosed(key, posed);
  retainModel(key, files);
  const fileName = nameOf(files);
  const taken = currentProject().figures.map((figure) => figure.name);
  const figureName = uniqueName(name ?? report.credits.title ?? fileName.replace(/\.[^.]+$/, ''), taken);
  const figure = newFigure(crypto.randomUUID(), figureName, { sha256: key, name: fileName, address });
  projectStore.getState().edit((project) => changeFigure(figure.id, said)(addFigure(figure)(project)));
  changeView({ activeFigure: figure.id });
  // In a task of its own, when the page has taken in the edit: the figure does not wait for the next frame.
  setTimeout(() => void sceneParts().then(({ drawNow }) => drawNow()));
  saveFiles(key, files).catch(() => tell('info', { code: 'not-kept', data: {} }));
}

function fail(failure: FigureFailure, files: readonly KeptFile[], options: OpeningOptions): void {
  const name = nameOf(files);
  if (failure.code === 'missing-side-file') {
    pending = { files, options };
    taskStore.setState({ pending: { name, missing: failure.data.missing } });
  }
  tell('error', failure, name);
}

/** Files that wait for others are let go when the message about them is dismissed. */
taskStore.subscribe(({ pending: shown }) => {
  if (!shown) pending = null;
});

/** The name to show while nothing is known: the one file's, or that of the file that looks like the main one. */
function nameOf(files: readonly KeptFile[]): string {
  const main = files.find(({ path }) => /\.(glb|gltf|vrm)$/i.test(path)) ?? files[0];
  return main?.path.split('/').at(-1) ?? '';
}
