import type { Command } from '../../ui/commands.ts';
import type { AppActions } from './appActions.ts';
import { editCommands } from './editCommands.ts';
import { figureCommands } from './figureCommands.ts';
import { fileCommands } from './fileCommands.ts';
import { guideCommands } from './guideCommands.ts';
import { layoutCommands } from './layoutCommands.ts';
import { pageCommands } from './pageCommands.ts';
import { referenceCommands } from './referenceCommands.ts';
import { viewCommands } from './viewCommands.ts';

/** Everything that a person can do, in the order of the palette and the sheet of keys. */
export const createCommands = (actions: AppActions): readonly Command[] => [
  ...fileCommands(actions),
  ...editCommands,
  ...viewCommands,
  ...layoutCommands,
  ...guideCommands,
  ...figureCommands,
  ...referenceCommands,
  ...pageCommands(actions),
];
