import { useState, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** Controls at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel under its title. */
export const Section = ({ title, actions, children }: SectionProps) => (
  <section className={styles['section']} aria-label={title}>
    <div className={styles['head']}>
      <h2>{title}</h2>
      {actions}
    </div>
    {children}
  </section>
);

interface FoldProps {
  readonly title: string;
  /** What it says while it is folded, in a quieter tone. */
  readonly summary?: string | undefined;
  readonly children: ReactNode;
}

/** What not everybody needs at once: folded away under its title. */
export function Fold({ title, summary, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['fold']}>
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'down' : 'right'} />
          {title}
          {!isOpen && summary && <span className={styles['summary']}>{summary}</span>}
        </button>
      </h3>
      {isOpen && <div className={styles['folded']}>{children}</div>}
    </div>
  );
}
