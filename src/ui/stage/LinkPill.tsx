import { useCommand } from '../commands.ts';
import { formatKeys } from '../controls/formatKeys.ts';
import { Icon } from '../controls/Icon.tsx';
import { useCommandState } from '../controls/useCommandState.ts';
import styles from './LinkPill.module.css';

/** Says whether the panes' cameras move as one, and changes it. It sits astride a divider between panes. */
export function LinkPill() {
  const command = useCommand('link-cameras');
  const { isOn = false } = useCommandState(command);
  const keys = command.keys?.[0];
  return (
    <button type="button" className={styles['pill']} aria-pressed={isOn} onClick={command.run}>
      <Icon name={isOn ? 'link' : 'unlink'} />
      {command.label}
      {keys && <kbd aria-hidden="true">{formatKeys(keys)}</kbd>}
    </button>
  );
}
