import { createContext, useContext } from 'react';

/** Something a person can do: one object feeds buttons, menus, shortcuts, the palette and the sheet of keys. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: 'File' | 'Edit' | 'View' | 'Layout' | 'Guides' | 'Figure' | 'Reference' | 'Page';
  /** Keys as shown and matched: "Ctrl+O" (Ctrl is Cmd on a Mac), "1", "Shift+ArrowLeft". The first is shown. */
  readonly keys?: readonly string[];
  /** Words that the palette finds it by besides its label. */
  readonly keywords?: readonly string[];
  readonly run: () => void;
  readonly isEnabled?: () => boolean;
  /** For switches: whether it is on. */
  readonly isOn?: () => boolean;
}

export const CommandContext = createContext<readonly Command[]>([]);

/** All commands, as the app gives them. */
export const useCommands = (): readonly Command[] => useContext(CommandContext);

/** The command of that id; throws on an id that nobody gives, which is a fault of the program. */
export function useCommand(id: string): Command {
  const command = useContext(CommandContext).find((each) => each.id === id);
  if (!command) throw new Error(`useCommand: no command ${id}`);
  return command;
}
