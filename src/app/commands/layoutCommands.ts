import { layouts } from '../../core/project/arrange.ts';
import { changeProject } from '../../core/project/edits.ts';
import type { Alignment } from '../../core/project/project.ts';
import { currentProject } from '../../state/projectStore.ts';
import { changeView, viewStore } from '../../state/viewStore.ts';
import type { Command } from '../../ui/commands.ts';
import { edit } from './run.ts';

const alignments: readonly { readonly id: Alignment; readonly label: string }[] = [
  { id: 'scale', label: 'Same scale' },
  { id: 'height', label: 'Same height' },
  { id: 'head', label: 'Same head' },
  { id: 'own', label: 'Own scales' },
];

export const layoutCommands: readonly Command[] = [
  ...layouts.map(({ id, label }): Command => ({
    id: `layout-${id}`,
    label,
    group: 'Layout',
    run: () => changeView({ layout: id }),
    isOn: () => viewStore.getState().layout === id,
  })),
  {
    id: 'link-cameras',
    label: 'Link cameras',
    group: 'Layout',
    keys: ['l'],
    run: () => changeView({ isLinked: !viewStore.getState().isLinked }),
    isOn: () => viewStore.getState().isLinked,
  },
  ...alignments.map(({ id, label }): Command => ({
    id: `align-${id}`,
    label,
    group: 'Layout',
    keywords: ['align', 'size'],
    run: () => edit(changeProject({ alignment: id })),
    isOn: () => currentProject().alignment === id,
  })),
];
