import type { Command } from '../../commands.ts';

export interface CommandGroup {
  readonly group: Command['group'];
  readonly commands: readonly Command[];
}

/** Commands by their groups; groups in the order of their first command. */
export const groupCommands = (commands: readonly Command[]): readonly CommandGroup[] =>
  [...new Set(commands.map(({ group }) => group))].map((group) => ({
    group,
    commands: commands.filter((command) => command.group === group),
  }));
