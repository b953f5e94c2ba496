import { failureOf, type FigureFailure } from '../core/figures/figureError.ts';
import { sceneParts } from '../scene/diagnostics.ts';
import { keepDrawing } from '../scene/drawingLibrary.ts';
import { buildArrayDrawing } from '../scene/figure/arrayDrawing.ts';
import type { FigureDrawing } from '../scene/figure/figureDrawing.ts';
import { loadGltfDrawing } from '../scene/figure/gltfDrawing.ts';
import { extensionsOf, readGltfJson } from '../scene/figure/gltfJson.ts';
import type { KeptFile } from '../state/models.ts';
import { nextTaskId, taskStore } from '../state/taskStore.ts';
import {
  figureWorker,
  plainWish,
  wholeFraction,
  type Checked,
  type Opened,
  type OpeningWish,
  type Progress,
} from '../workers/figureWorker.ts';

/** A figure that was read and can be drawn, with the files that it was made of, the main one first. */
export interface ReadFigure {
  readonly kind: 'opened';
  readonly opened: Opened;
  readonly files: readonly KeptFile[];
}

export type ReadResult =
  ReadFigure | { readonly kind: 'failed'; readonly failure: FigureFailure } | { readonly kind: 'cancelled' };

let reading: AbortController | null = null;

/** Reads files and builds their drawing, with progress that can be cancelled; changes nothing else. */
export async function readFiles(
  files: readonly KeptFile[],
  name: string,
  wish: OpeningWish = plainWish,
): Promise<ReadResult> {
  reading?.abort();
  const controller = new AbortController();
  reading = controller;
  const id = nextTaskId();
  const show = (progress: Progress): void => {
    if (reading !== controller) return;
    const fraction = wholeFraction(progress);
    taskStore.setState({
      task: { id, name, stage: progress.stage, fraction, cancel: () => controller.abort() },
    });
  };
  show({ stage: 'read', fraction: 0 });
  const loading: { used: readonly KeptFile[]; drawing: Promise<FigureDrawing> | null } = {
    used: files,
    drawing: null,
  };
  try {
    const hooks = {
      signal: controller.signal,
      onProgress: show,
      onChecked: (checked: Checked) => {
        loading.used = usedFiles(files, checked);
        if (checked.formatId !== 'gltf' || wish.detail === 'reduced') return;
        loading.drawing = drawGltf(loading.used, checked);
        // Its failure is heard of below; here it must only not count as unheard.
        loading.drawing.catch(() => {});
      },
    };
    const opened = await figureWorker.open(files, hooks, wish);
    const imageOf = (path: string): Blob | null =>
      loading.used.find((file) => file.path === path)?.blob ?? null;
    const drawing = opened.drawn ? await buildArrayDrawing(opened.drawn, imageOf) : await loading.drawing;
    if (!drawing) throw new Error('readFiles: the file was opened without a drawing');
    keepDrawing(opened.key, drawing);
    if (controller.signal.aborted) return { kind: 'cancelled' };
    return { kind: 'opened', opened: { ...opened, drawn: null }, files: loading.used };
  } catch (error) {
    void loading.drawing?.then((unused) => unused.dispose()).catch(() => {});
    const failure = failureOf(error);
    return failure.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', failure };
  } finally {
    if (reading === controller) {
      reading = null;
      taskStore.setState({ task: null });
    }
  }
}

/** The files that a figure is made of, the main one first: those that came out of an archive, or some of those given. */
function usedFiles(files: readonly KeptFile[], { extracted, mainPath, pathByAddress }: Checked) {
  if (extracted) return extracted;
  const paths = new Set([mainPath, ...Object.values(pathByAddress)]);
  return [...paths].flatMap((path) => files.find((file) => file.path === path) ?? []);
}

async function drawGltf(files: readonly KeptFile[], checked: Checked): Promise<FigureDrawing> {
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
