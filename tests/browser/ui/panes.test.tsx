import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FigureReport, PosedBody } from '../../../src/core/figures/figureReport.ts';
import { restPose } from '../../../src/core/figures/pose.ts';
import { emptyProject, newFigure } from '../../../src/core/project/newProject.ts';
import { onCameraRequest } from '../../../src/state/cameraRequests.ts';
import { notePosed, noteReport } from '../../../src/state/derivedStore.ts';
import { notePane, paneElement, paneStore } from '../../../src/state/paneStore.ts';
import { projectStore } from '../../../src/state/projectStore.ts';
import { changeView, initialView, viewStore } from '../../../src/state/viewStore.ts';
import type { Command } from '../../../src/ui/commands.ts';
import { PaneGrid } from '../../../src/ui/stage/PaneGrid.tsx';
import { renderPage } from './renderPage.tsx';

const report: FigureReport = {
  format: 'glb',
  generator: null,
  credits: { title: null, author: null, licence: null, source: null, copyright: null },
  declaredUnit: 'm',
  scenes: [
    {
      name: '',
      bodies: [{ name: '', meshNodes: [0], baseNodes: [], triangles: 12, vertices: 8, parts: [] }],
      defaultBody: 0,
    },
  ],
  defaultScene: 0,
  nodeNames: ['box'],
  clips: [],
  hasSkin: false,
  warnings: [],
  repairs: [],
};

/** A box as tall as that, in metres. */
const bodyOf = (heightM: number): PosedBody => ({
  choice: { scene: 0, body: 0, pose: restPose, up: null, takenIn: [], joints: {} },
  extent: { min: [-0.3, 0, -0.2], max: [0.3, heightM, 0.2] },
  ownExtent: { min: [-0.3, 0, -0.2], max: [0.3, heightM, 0.2] },
  base: null,
  leftOut: [],
  shown: [],
  up: { axis: '+y', from: 'declared', confidence: 1, runnerUp: null },
  facing: { axis: '+z', from: 'declared', confidence: 1, runnerUp: null },
  stature: null,
  localMatrices: [],
  morphWeights: [],
  rig: { kind: 'none' } as unknown as PosedBody['rig'],
  joints: {},
  segments: {},
  footprint: null,
});

/** Two people of 1800 mm at 1:12 and of 1500 mm at 1:6. */
function openTwoFigures(): void {
  const figures = [
    { heightM: 1.8, n: 12 },
    { heightM: 1.5, n: 6 },
  ].map(({ heightM, n }, i) => {
    const sha256 = String(i).repeat(64);
    noteReport(sha256, report);
    notePosed(sha256, bodyOf(heightM));
    const figure = newFigure(`figure-${i}`, `Figure ${i}`, { sha256, name: 'box.glb', address: null });
    return { ...figure, scale: { kind: 'ratio', n } as const };
  });
  projectStore.getState().replace({ ...emptyProject, figures });
}

const commands: readonly Command[] = ['fit', 'turntable', 'link-cameras'].map((id) => ({
  id,
  label: id,
  group: 'View',
  run: () => {},
}));

const noteViews = (mmPerPx: number): void => {
  for (const pane of [0, 1])
    notePane(pane, { mmPerPx, azimuthRad: 0, polarRad: Math.PI / 2, isPerspective: false });
};

describe('the panes', () => {
  beforeEach(async () => {
    await page.viewport(1000, 600);
    openTwoFigures();
    changeView({ ...initialView, layout: 'pair', activeFigure: 'figure-0' });
    paneStore.setState({ readouts: [], pointer: null });
    noteViews(2);
    renderPage(<PaneGrid />, commands);
    await expect.element(page.getByRole('application').first()).toBeVisible();
  });

  it('give the scene the elements to draw in, side by side', () => {
    const [left, right] = [0, 1].map((pane) => paneElement(pane)!.getBoundingClientRect());
    expect(left!.width).toBeGreaterThan(400);
    expect(right!.left).toBeGreaterThanOrEqual(left!.right);
    expect(right!.top).toBe(left!.top);
  });

  it('say figure, scale, height and view, and a size that is not the figure’s own', async () => {
    await vi.waitFor(() => {
      const [first, second] = [...document.querySelectorAll('header')].map((head) => head.textContent);
      expect(first).toMatch(/Figure 0.*1:12.*150\.0.mm.*Front, orthographic/);
      expect(first).not.toMatch('drawn at');
      expect(second).toMatch(/Figure 1.*1:6.*250\.0.mm.*drawn at 1:12/);
    });
  });

  it('show bars that are true for each figure’s own scale, at every zoom', async () => {
    for (const mmPerPx of [0.37, 2, 11]) {
      noteViews(mmPerPx);
      await vi.waitFor(() => {
        const bars = [...document.querySelectorAll('footer p')];
        expect(bars).toHaveLength(2);
        for (const bar of bars) {
          const drawnMm = bar.querySelector<HTMLElement>('[style]')!.offsetWidth * mmPerPx;
          const lifeSizeMm = Number(/([\d.]+).mm life-size/.exec(bar.textContent)![1]);
          expect(Math.abs(drawnMm - lifeSizeMm)).toBeLessThanOrEqual(mmPerPx);
        }
      });
    }
  });

  it('show where the pointer is, at scale', async () => {
    paneStore.setState({ pointer: { pane: 1, xMm: 120, yMm: 600 } });
    await expect.element(page.getByText('x 20.0')).toBeVisible();
    await expect.element(page.getByText('y 100.0')).toBeVisible();
  });

  it('make the figure active whose pane is pressed', async () => {
    await page.getByRole('application').nth(1).click();
    expect(viewStore.getState().activeFigure).toBe('figure-1');
  });

  it('turn the camera to the face of the cube that is pressed', async () => {
    const request = vi.fn();
    const stop = onCameraRequest(request);
    document.querySelectorAll<HTMLElement>('[data-face=left]')[1]!.click();
    stop();
    expect(request).toHaveBeenCalledWith({ kind: 'view', view: 'left', pane: null });
  });
});
