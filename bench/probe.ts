/** What the probe in the page writes down. Times are milliseconds on the page's clock; null: not yet. */
export interface ProbeRecord {
  /** When a file input took its files. */
  openedMs: number | null;
  /** When the processor that draws had finished the frame that the page marked as shown. */
  shownMs: number | null;
  /** When the first draw of more than a few thousand triangles was asked for. */
  firstDrawMs: number | null;
  readonly longTasks: { readonly startMs: number; readonly durationMs: number }[];
  /** Frames in which something was drawn. */
  frames: number;
  /** Bytes of vertices and indices handed to WebGL. */
  uploadedBytes: number;
}

declare global {
  interface Window {
    probe: ProbeRecord;
    /** The context that drew last. */
    probedContext: WebGL2RenderingContext | null;
  }
}

/** Functions that run in the page before its own scripts, the same in the app and in the bare page. */
export const probeScripts: readonly (() => void)[] = [watchPage, watchDrawing, awaitShown];

function watchPage(): void {
  const probe: ProbeRecord = {
    openedMs: null,
    shownMs: null,
    firstDrawMs: null,
    longTasks: [],
    frames: 0,
    uploadedBytes: 0,
  };
  window.probe = probe;
  window.probedContext = null;
  addEventListener('change', () => (probe.openedMs ??= performance.now()), true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      probe.longTasks.push({ startMs: startTime, durationMs: duration });
  }).observe({ type: 'longtask', buffered: true });
}

function watchDrawing(): void {
  type Method = (this: WebGL2RenderingContext, ...args: unknown[]) => void;
  const { probe } = window;
  const before = (name: keyof WebGL2RenderingContext, note: Method): void => {
    const original = Reflect.get(WebGL2RenderingContext.prototype, name) as Method;
    const noted: Method = function (...args) {
      note.apply(this, args);
      original.apply(this, args);
    };
    Reflect.set(WebGL2RenderingContext.prototype, name, noted);
  };
  let frameMs: CSSNumberish | null = null;
  const noteDraw = (context: WebGL2RenderingContext, count: unknown): void => {
    window.probedContext = context;
    if (document.timeline.currentTime !== frameMs) probe.frames++;
    frameMs = document.timeline.currentTime;
    if (probe.openedMs !== null && Number(count) > 10_000) probe.firstDrawMs ??= performance.now();
  };
  for (const name of ['drawElements', 'drawElementsInstanced'] as const)
    before(name, function (_mode, count) {
      noteDraw(this, count);
    });
  for (const name of ['drawArrays', 'drawArraysInstanced'] as const)
    before(name, function (_mode, _first, count) {
      noteDraw(this, count);
    });
  before('bufferData', (_target, data) => {
    probe.uploadedBytes += ArrayBuffer.isView(data) ? data.byteLength : 0;
  });
}

/**
 * The page says when it has asked for its first frame with the figure by `performance.mark('maquette:shown')`; a
 * fence then tells when that frame is done, without making the page wait.
 */
function awaitShown(): void {
  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    const context = window.probedContext;
    const fence = name === 'maquette:shown' && context?.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (context && fence) {
      context.flush();
      const look = (): void => {
        const isDone = context.getSyncParameter(fence, context.SYNC_STATUS) === context.SIGNALED;
        if (isDone) window.probe.shownMs ??= performance.now();
        else setTimeout(look);
      };
      look();
    }
    return mark(name, options);
  };
}
