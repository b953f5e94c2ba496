import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Guess.module.css';

interface GuessProps {
  /** What was found, in a few words. */
  readonly text: string;
  /** Says that something about it is doubtful. */
  readonly isDoubtful?: boolean;
  /** The reason and the correction. */
  readonly children: ReactNode;
}

/** Something that was found and not said by the person: a dotted mark that opens its reason and its correction. */
export const Guess = ({ text, isDoubtful = false, children }: GuessProps) => (
  <Popover
    unstyled
    trapFocus
    returnFocus
    position="bottom-end"
    width={328}
    offset={6}
    transitionProps={{ duration: 90 }}
  >
    <Popover.Target>
      <button type="button" className={styles['guess']} data-doubtful={isDoubtful || undefined}>
        {text}
      </button>
    </Popover.Target>
    <Popover.Dropdown className={styles['reason']}>{children}</Popover.Dropdown>
  </Popover>
);
