import { guides } from '../../core/guides/index.ts';
import { changeGuides, showGuide } from '../../core/project/edits.ts';
import { currentProject } from '../../state/projectStore.ts';
import type { Command } from '../../ui/commands.ts';
import { edit } from './run.ts';

export const guideCommands: readonly Command[] = [
  ...guides.map(({ id, label }): Command => {
    const isShown = (): boolean => currentProject().guides.shown.includes(id);
    return {
      id: `guide-${id}`,
      label,
      group: 'Guides',
      keywords: ['guide', 'show', 'hide'],
      run: () => edit(showGuide(id, !isShown())),
      isOn: isShown,
    };
  }),
  {
    id: 'guides-off',
    label: 'All guides off',
    group: 'Guides',
    keys: ['g'],
    run: () => edit(changeGuides({ shown: [] })),
    isEnabled: () => currentProject().guides.shown.length > 0,
  },
];
