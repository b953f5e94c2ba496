import type { ComponentProps } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'className' | 'type'> {
  readonly icon?: IconName | undefined;
  readonly look?: 'plain' | 'line' | 'primary' | 'quiet';
  /** Stays in the order of the keyboard, so that focus is not lost when a press uses it up. */
  readonly isDisabled?: boolean | undefined;
}

/** A button with a text, perhaps after a drawing. */
export const Button = ({
  icon,
  look = 'plain',
  isDisabled = false,
  onClick,
  children,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type="button"
    className={styles['button']}
    data-look={look}
    aria-disabled={isDisabled || undefined}
    onClick={isDisabled ? undefined : onClick}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
);
