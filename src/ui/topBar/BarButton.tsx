import { useCommand } from '../commands.ts';
import { formatKeys } from '../controls/formatKeys.ts';
import { Icon } from '../controls/Icon.tsx';
import type { IconName } from '../controls/iconPaths.ts';
import { Tip } from '../controls/Tip.tsx';
import { useCommandState } from '../controls/useCommandState.ts';
import styles from './topBar.module.css';

interface BarButtonProps {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly isShowingKeys?: boolean;
}

/** A command in the top bar: drawing and name, the drawing alone where there is no room. */
export function BarButton({ id, icon, label, isShowingKeys = false }: BarButtonProps) {
  const command = useCommand(id);
  const { isEnabled } = useCommandState(command);
  const keys = command.keys?.[0];
  return (
    <Tip text={label} keys={keys}>
      <button
        type="button"
        className={styles['button']}
        data-fold
        aria-disabled={!isEnabled || undefined}
        onClick={isEnabled ? command.run : undefined}
      >
        <Icon name={icon} />
        <span data-label>{label}</span>
        {isShowingKeys && keys && <kbd aria-hidden="true">{formatKeys(keys)}</kbd>}
      </button>
    </Tip>
  );
}
