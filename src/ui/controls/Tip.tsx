import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { formatKeys } from './formatKeys.ts';
import styles from './Tip.module.css';

interface TipProps {
  readonly text: string;
  /** Keys of the command, as commands write them. */
  readonly keys?: string | undefined;
  readonly position?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactElement;
}

/** Says what a control does when the pointer rests on it or the keyboard reaches it. */
export const Tip = ({ text, keys, position = 'bottom', children }: TipProps) => (
  <Tooltip
    unstyled
    classNames={{ tooltip: styles['tip'] }}
    position={position}
    openDelay={400}
    events={{ hover: true, focus: true, touch: false }}
    transitionProps={{ duration: 90 }}
    label={
      <>
        {text}
        {keys && <kbd>{formatKeys(keys)}</kbd>}
      </>
    }
  >
    {children}
  </Tooltip>
);
