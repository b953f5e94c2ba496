import { changeView, viewStore } from '../../state/viewStore.ts';
import type { Command } from '../../ui/commands.ts';
import type { AppActions } from './appActions.ts';

export const pageCommands = (actions: AppActions): readonly Command[] => [
  {
    id: 'palette',
    label: 'Commands',
    group: 'Page',
    keys: ['Ctrl+K'],
    run: () => actions.show('palette'),
  },
  {
    id: 'keys',
    label: 'Help and keys',
    group: 'Page',
    keys: ['?'],
    keywords: ['shortcuts', 'keyboard', 'mouse', 'touch'],
    run: () => actions.show('keys'),
  },
  {
    id: 'theme',
    label: 'Light or dark theme',
    group: 'Page',
    run: () => {
      const isDark = document.documentElement.dataset['theme'] !== 'light';
      changeView({ theme: isDark ? 'light' : 'dark' });
    },
  },
  {
    id: 'fold-left',
    label: 'Fold the left panel',
    group: 'Page',
    run: () => changeView({ isLeftFolded: !viewStore.getState().isLeftFolded }),
  },
  {
    id: 'fold-right',
    label: 'Fold the inspector',
    group: 'Page',
    run: () => changeView({ isRightFolded: !viewStore.getState().isRightFolded }),
  },
];
