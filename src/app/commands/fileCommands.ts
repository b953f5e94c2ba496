import type { Command } from '../../ui/commands.ts';
import { activeFigure } from '../../state/figures.ts';
import { currentProject } from '../../state/projectStore.ts';
import { validateFile } from '../examine.ts';
import type { AppActions } from './appActions.ts';

const hasFigures = (): boolean => currentProject().figures.length > 0;

export const fileCommands = (actions: AppActions): readonly Command[] => [
  {
    id: 'open-figure',
    label: 'Open figure',
    group: 'File',
    keys: ['Ctrl+O'],
    keywords: ['file', 'model', 'import', 'load'],
    run: actions.chooseFiles,
  },
  {
    id: 'open-folder',
    label: 'Open folder',
    group: 'File',
    keywords: ['directory', 'textures'],
    run: actions.chooseFolder,
  },
  {
    id: 'samples',
    label: 'Samples',
    group: 'File',
    keywords: ['mannequin', 'gallery', 'example'],
    run: () => actions.show('samples'),
  },
  {
    id: 'save-figure',
    label: 'Save figure',
    group: 'File',
    keys: ['Ctrl+S'],
    keywords: ['export', 'convert', 'stl', 'obj', '3mf', 'glb', 'print'],
    run: () => actions.show('save'),
    isEnabled: hasFigures,
  },
  {
    id: 'validate-file',
    label: 'Check the file with the Khronos validator',
    group: 'File',
    keywords: ['gltf', 'validate', 'standard', 'health'],
    run: () => void validateFile(activeFigure()!),
    isEnabled: () => activeFigure() !== null,
  },
  {
    id: 'picture',
    label: 'Save picture',
    group: 'File',
    keys: ['Ctrl+Shift+S'],
    keywords: ['png', 'image', 'export', 'screenshot'],
    run: () => actions.show('picture'),
    isEnabled: hasFigures,
  },
  {
    id: 'copy-link',
    label: 'Copy link to this view',
    group: 'File',
    keywords: ['share', 'url', 'address'],
    run: actions.copyLink,
    isEnabled: () => currentProject().figures.some(({ file }) => file.address !== null),
  },
];
