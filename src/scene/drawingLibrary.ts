import type { FigureDrawing } from './figure/figureDrawing.ts';

/** Drawings by file hash: three objects that live outside every store and are disposed of here. */
const drawings = new Map<string, FigureDrawing>();

export const drawingOf = (sha256: string): FigureDrawing | null => drawings.get(sha256) ?? null;

/** Takes charge of a drawing; one that is there already is kept and the new one disposed of. */
export function keepDrawing(sha256: string, drawing: FigureDrawing): void {
  if (drawings.has(sha256)) drawing.dispose();
  else drawings.set(sha256, drawing);
}

/** Puts a drawing in place of another; figures show it when their bodies are posed next. */
export function replaceDrawing(sha256: string, drawing: FigureDrawing): void {
  drawings.get(sha256)?.dispose();
  drawings.set(sha256, drawing);
}

/** Disposes of all drawings but those of the hashes. */
export function keepDrawingsOf(hashes: ReadonlySet<string>): void {
  for (const [sha256, drawing] of drawings) {
    if (hashes.has(sha256)) continue;
    drawing.dispose();
    drawings.delete(sha256);
  }
}
