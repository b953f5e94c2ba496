import type { Browser, Page } from 'playwright';
import { makeReference } from '../src/core/body/referenceBody.ts';
import { medianMan, medianWoman, type BodySettings } from '../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../src/core/body/template/loadTemplate.ts';
import { newProbedPage, openPage, untilAtRest } from './measure.ts';
import { medianOf, printLimit } from './report.ts';

/** Grown people of many builds: what a slider passes through. */
const settings: readonly BodySettings[] = [medianMan, medianWoman].flatMap((median) =>
  [5, 20, 35, 50, 65, 80, 95].map((build) => ({ ...median, build })),
);

const steps = 10;

/** How long a body takes to be made at each level, and from a slider's change to the frame that shows it. */
export async function benchReference(browser: Browser, url: string): Promise<void> {
  console.log('\nReference body, medians');
  const template = await loadTemplate();
  const makeMs = (level: 'low' | 'mid' | 'high'): number =>
    medianOf(
      settings.map((each) => {
        const startMs = performance.now();
        makeReference(template, each, level);
        return performance.now() - startMs;
      }),
    );
  makeMs('low');
  const [low, mid, high] = [makeMs('low'), makeMs('mid'), makeMs('high')];
  console.log(`made, ms: low ${low.toFixed(0)}, mid ${mid.toFixed(0)}, high ${high.toFixed(0)}`);
  console.log(`          ÷ low: mid ${(mid / low).toFixed(1)}, high ${(high / low).toFixed(1)}`);
  const { handedMs, shownMs } = await measureSlider(browser, url);
  printLimit("from a slider's change to the shown frame, ms", shownMs, 150);
  console.log(
    `  of these until the body is handed to what draws: ${handedMs.toFixed(0)}, the rest is one frame`,
  );
}

interface StepTimes {
  readonly handedMs: number;
  readonly shownMs: number;
}

async function measureSlider(browser: Browser, url: string): Promise<StepTimes> {
  const page = await newProbedPage(browser);
  try {
    // Where the panel is beside the stage.
    await page.setViewportSize({ width: 1280, height: 720 });
    await openPage(page, `${url}?model=models/median-woman.glb&scale=1:12`);
    await page.getByRole('button', { name: 'Add reference' }).click();
    await page.getByRole('menuitem', { name: 'Median man' }).click();
    await page.getByRole('slider', { name: 'Build' }).focus();
    const times: StepTimes[] = [];
    while (times.length < steps) {
      await untilAtRest(page);
      const [step] = await Promise.all([timeOfStep(page), page.keyboard.press('ArrowRight', { delay: 50 })]);
      times.push(step);
    }
    return {
      handedMs: medianOf(times.map(({ handedMs }) => handedMs)),
      shownMs: medianOf(times.map(({ shownMs }) => shownMs)),
    };
  } finally {
    await page.close();
  }
}

/**
 * From a key press on the slider in focus until the new body is handed over, and until the processor that draws has
 * finished the frame with it.
 */
const timeOfStep = (page: Page): Promise<StepTimes> =>
  page.evaluate(
    () =>
      new Promise<StepTimes>((resolve) => {
        const { probe } = window;
        const uploaded = probe.uploadedBytes;
        let startMs = Infinity;
        addEventListener('keydown', () => (startMs = performance.now()), { capture: true, once: true });
        let handedMs = 0;
        let fence: WebGLSync | null = null;
        const look = (): void => {
          const context = window.probedContext;
          // A body's vertices are far more than all else that a frame hands over.
          if (!fence && context && probe.uploadedBytes - uploaded > 100_000) {
            handedMs = performance.now() - startMs;
            fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
            context.flush();
          }
          if (fence && context!.getSyncParameter(fence, context!.SYNC_STATUS) === context!.SIGNALED)
            resolve({ handedMs, shownMs: performance.now() - startMs });
          else setTimeout(look);
        };
        look();
      }),
  );
