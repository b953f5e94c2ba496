import type { ReactNode } from 'react';
import styles from './Dot.module.css';

interface DotProps {
  readonly fill: 'full' | 'half' | 'empty' | 'accent';
  readonly title?: string;
  readonly children?: ReactNode;
}

/** How sure something is, by how full the dot is. */
export const Dot = ({ fill, title, children }: DotProps) => (
  <span className={styles['dot']} data-fill={fill} title={title}>
    {children}
  </span>
);
