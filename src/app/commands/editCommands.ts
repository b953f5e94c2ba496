import type { Command } from '../../ui/commands.ts';
import { projectStore } from '../../state/projectStore.ts';

const { getState } = projectStore;

export const editCommands: readonly Command[] = [
  {
    id: 'undo',
    label: 'Undo',
    group: 'Edit',
    keys: ['Ctrl+Z'],
    run: () => getState().undo(),
    isEnabled: () => getState().history.past.length > 0,
  },
  {
    id: 'redo',
    label: 'Redo',
    group: 'Edit',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    run: () => getState().redo(),
    isEnabled: () => getState().history.future.length > 0,
  },
];
