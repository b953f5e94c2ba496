import { useId, type ReactNode } from 'react';
import { Tip } from './Tip.tsx';
import styles from './SwitchRow.module.css';

interface SwitchRowProps {
  readonly label: string;
  /** A sentence that says what it does. */
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** A choice that belongs to it, before the switch. */
  readonly children?: ReactNode;
}

/** A name and its switch; the name may be pressed too. */
export function SwitchRow({ label, hint, isOn, onChange, children }: SwitchRowProps) {
  const id = useId();
  const name = (
    <label id={`${id}-name`} htmlFor={id} className={styles['label']}>
      {label}
    </label>
  );
  return (
    <div className={styles['row']}>
      {hint ? (
        <Tip text={hint} position="right">
          {name}
        </Tip>
      ) : (
        name
      )}
      {children}
      <button
        id={id}
        type="button"
        role="switch"
        className={styles['switch']}
        aria-checked={isOn}
        aria-labelledby={`${id}-name`}
        aria-describedby={hint && `${id}-hint`}
        onClick={() => onChange(!isOn)}
      />
      {hint && (
        <span id={`${id}-hint`} hidden>
          {hint}
        </span>
      )}
    </div>
  );
}
