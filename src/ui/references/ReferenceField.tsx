import type { ReactNode } from 'react';
import styles from './references.module.css';

interface ReferenceFieldProps {
  readonly label: string;
  readonly children: ReactNode;
  /** What stands behind the control, as people read it. */
  readonly value?: string;
}

/** A control with its name before it, which the control says itself to assistive technology. */
export const ReferenceField = ({ label, value, children }: ReferenceFieldProps) => (
  <div className={styles['field']}>
    <span aria-hidden="true">{label}</span>
    <div className={styles['control']}>
      {children}
      {value !== undefined && (
        <span className={styles['value']} aria-hidden="true">
          {value}
        </span>
      )}
    </div>
  </div>
);
