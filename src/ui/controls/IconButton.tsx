import type { ComponentProps } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { Tip } from './Tip.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<
  ComponentProps<'button'>,
  'disabled' | 'className' | 'type' | 'children' | 'aria-label'
> {
  readonly icon: IconName;
  /** Its name, for tooltip and assistive technology alike. */
  readonly label: string;
  readonly keys?: string | undefined;
  /** For buttons that stay down. */
  readonly isPressed?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly tipPosition?: 'top' | 'bottom' | 'left' | 'right';
}

/** A square button that is only a drawing; 28 px, 44 where fingers use it. */
export const IconButton = ({
  icon,
  label,
  keys,
  isPressed,
  isDisabled = false,
  tipPosition = 'bottom',
  onClick,
  ...rest
}: IconButtonProps) => (
  <Tip text={label} keys={keys} position={tipPosition}>
    <button
      {...rest}
      type="button"
      className={styles['button']}
      aria-label={label}
      aria-pressed={isPressed}
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  </Tip>
);
