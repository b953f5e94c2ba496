import {
  changeFigure,
  duplicateFigure,
  moveFigure,
  removeFigure,
  type ProjectEdit,
} from '../../core/project/edits.ts';
import { uniqueName } from '../../core/project/newProject.ts';
import type { ProjectFigure } from '../../core/project/project.ts';
import { activeFigure } from '../../state/figures.ts';
import { currentProject } from '../../state/projectStore.ts';
import { changeView, takeTool, viewStore } from '../../state/viewStore.ts';
import type { Command } from '../../ui/commands.ts';
import { edit } from './run.ts';

/** A command on the active figure; off while there is none. */
const onActive = (
  command: Omit<Command, 'run' | 'group'>,
  change: (figure: ProjectFigure) => ProjectEdit,
): Command => ({
  ...command,
  group: 'Figure',
  run: () => {
    const figure = activeFigure();
    if (figure) edit(change(figure));
  },
  isEnabled: command.isEnabled ?? (() => activeFigure() !== null),
});

const indexOf = (figure: ProjectFigure): number => currentProject().figures.indexOf(figure);

function select(step: number): void {
  const { figures } = currentProject();
  const figure = activeFigure();
  if (!figure) return;
  const next = figures[(figures.indexOf(figure) + step + figures.length) % figures.length];
  changeView({ activeFigure: next?.id ?? null });
}

export const figureCommands: readonly Command[] = [
  {
    id: 'next-figure',
    label: 'Next figure',
    group: 'Figure',
    keys: [']'],
    run: () => select(1),
    isEnabled: () => currentProject().figures.length > 1,
  },
  {
    id: 'previous-figure',
    label: 'Previous figure',
    group: 'Figure',
    keys: ['['],
    run: () => select(-1),
    isEnabled: () => currentProject().figures.length > 1,
  },
  onActive(
    { id: 'duplicate-figure', label: 'Duplicate figure', keys: ['d'], keywords: ['copy', 'another scale'] },
    (figure) => {
      const id = crypto.randomUUID();
      const taken = currentProject().figures.map(({ name }) => name);
      changeView({ activeFigure: id });
      return duplicateFigure(figure.id, { id, name: uniqueName(figure.name, taken) });
    },
  ),
  {
    id: 'calibrate',
    label: 'Calibrate the unit by two points',
    group: 'Figure',
    keywords: ['unit', 'scale', 'measure', 'distance'],
    run: () => takeTool(viewStore.getState().tool === 'calibrate' ? null : 'calibrate'),
    isEnabled: () => activeFigure() !== null && !activeFigure()!.isLocked,
    isOn: () => viewStore.getState().tool === 'calibrate',
  },
  onActive({ id: 'remove-figure', label: 'Remove figure', keys: ['Delete'] }, (figure) =>
    removeFigure(figure.id),
  ),
  onActive({ id: 'hide-figure', label: 'Hide or show figure', keys: ['h'] }, (figure) =>
    changeFigure(figure.id, { isHidden: !figure.isHidden }),
  ),
  onActive({ id: 'lock-figure', label: 'Lock or unlock figure' }, (figure) =>
    changeFigure(figure.id, { isLocked: !figure.isLocked }),
  ),
  onActive({ id: 'move-figure-up', label: 'Move figure up in the list' }, (figure) =>
    moveFigure(figure.id, indexOf(figure) - 1),
  ),
  onActive({ id: 'move-figure-down', label: 'Move figure down in the list' }, (figure) =>
    moveFigure(figure.id, indexOf(figure) + 1),
  ),
];
