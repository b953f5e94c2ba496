import { useCommand } from '../commands.ts';
import { IconButton } from './IconButton.tsx';
import type { IconName } from './iconPaths.ts';
import { useCommandState } from './useCommandState.ts';

interface CommandButtonProps {
  readonly id: string;
  readonly icon: IconName;
  readonly label?: string;
}

/** A command as a button that is only a drawing. */
export function CommandButton({ id, icon, label }: CommandButtonProps) {
  const command = useCommand(id);
  const { isEnabled, isOn } = useCommandState(command);
  return (
    <IconButton
      icon={icon}
      label={label ?? command.label}
      keys={command.keys?.[0]}
      isPressed={isOn}
      isDisabled={!isEnabled}
      onClick={command.run}
    />
  );
}
