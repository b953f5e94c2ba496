import { views, type NamedView } from '../../state/cameraPose.ts';
import { requestCamera } from '../../state/cameraRequests.ts';
import { activePane } from '../../state/stagePanes.ts';
import { changeView, surfaces, viewStore } from '../../state/viewStore.ts';
import type { Command } from '../../ui/commands.ts';

const view = () => viewStore.getState();

const viewKeys: Readonly<Record<NamedView, readonly string[]>> = {
  front: ['1'],
  back: ['Shift+1'],
  right: ['3'],
  left: ['Shift+3'],
  top: ['7'],
  perspective: ['9'],
};

const step = Math.PI / 12;
const panPx = 40;

const turn = (azimuthRad: number, polarRad: number) => () =>
  requestCamera({ kind: 'turn', azimuthRad, polarRad, pane: null });
const pan = (rightPx: number, upPx: number) => () =>
  requestCamera({ kind: 'pan', rightPx, upPx, pane: null });
const zoom = (factor: number) => () => requestCamera({ kind: 'zoom', factor, pane: null });

/** Ways of moving the camera by key: label, key, what it does. */
const moves: readonly (readonly [id: string, label: string, keys: readonly string[], run: () => void])[] = [
  ['turn-left', 'Turn left', ['ArrowLeft'], turn(-step, 0)],
  ['turn-right', 'Turn right', ['ArrowRight'], turn(step, 0)],
  ['turn-up', 'Look from higher', ['ArrowUp'], turn(0, -step)],
  ['turn-down', 'Look from lower', ['ArrowDown'], turn(0, step)],
  ['pan-left', 'Move left', ['Shift+ArrowLeft'], pan(-panPx, 0)],
  ['pan-right', 'Move right', ['Shift+ArrowRight'], pan(panPx, 0)],
  ['pan-up', 'Move up', ['Shift+ArrowUp'], pan(0, panPx)],
  ['pan-down', 'Move down', ['Shift+ArrowDown'], pan(0, -panPx)],
  ['zoom-in', 'Zoom in', ['+', '='], zoom(1.25)],
  ['zoom-out', 'Zoom out', ['-'], zoom(1 / 1.25)],
];

export const viewCommands: readonly Command[] = [
  ...views.map(({ id, label }): Command => ({
    id: `view-${id}`,
    label,
    group: 'View',
    keys: viewKeys[id],
    keywords: ['view', 'camera'],
    run: () => requestCamera({ kind: 'view', view: id, pane: null }),
    isOn: () => view().views[activePane()] === id,
  })),
  {
    id: 'projection',
    label: 'Orthographic or perspective',
    group: 'View',
    keys: ['5'],
    run: () => requestCamera({ kind: 'projection', pane: null }),
  },
  {
    id: 'fit',
    label: 'Fit',
    group: 'View',
    keys: ['f'],
    keywords: ['frame', 'centre', 'whole figure'],
    run: () => requestCamera({ kind: 'fit', pane: null }),
  },
  ...moves.map(([id, label, keys, run]): Command => ({ id, label, group: 'View', keys, run })),
  {
    id: 'turntable',
    label: 'Turntable',
    group: 'View',
    keys: ['t'],
    keywords: ['spin', 'rotate'],
    run: () => changeView({ isTurning: !view().isTurning }),
    isOn: () => view().isTurning,
  },
  ...surfaces.map(({ id, label }): Command => ({
    id: `surface-${id}`,
    label,
    group: 'View',
    ...(id === 'clay' ? { keys: ['c'] } : id === 'wireframe' ? { keys: ['w'] } : {}),
    keywords: ['material', 'surface'],
    run: () => changeView({ surface: view().surface === id ? 'authored' : id }),
    isOn: () => view().surface === id,
  })),
];
