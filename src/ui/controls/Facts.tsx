import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** A thing that is known and its value; null is left out. */
export type Fact = readonly [name: string, value: ReactNode];

/** Things that are known, one under the other. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles['facts']}>
    {facts
      .filter(([, value]) => value !== null)
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
