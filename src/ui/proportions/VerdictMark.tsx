import type { Verdict } from '../../core/comparison/verdict.ts';
import styles from './proportions.module.css';

interface VerdictMarkProps {
  /** Null: not judged. */
  readonly verdict: Verdict | null;
  /** Whether the measure is larger or smaller than expected. */
  readonly isOver: boolean;
}

/** A verdict by shape and sign besides colour: filled outside, outlined notable, a question mark where it cannot be told. */
export const VerdictMark = ({ verdict, isOver }: VerdictMarkProps) => (
  <i
    className={styles['mark']}
    data-verdict={verdict ?? 'none'}
    data-side={isOver ? 'over' : 'under'}
    aria-hidden="true"
  >
    {verdict === 'cannot tell' ? '?' : verdict === 'within' || verdict === null ? '' : isOver ? '+' : '−'}
  </i>
);
