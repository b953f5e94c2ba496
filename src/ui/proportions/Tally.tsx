import type { Deviation } from '../../core/comparison/deviation.ts';
import type { Verdict } from '../../core/comparison/verdict.ts';
import { proportionMessages as text } from '../messages/proportionMessages.ts';
import styles from './proportions.module.css';

const order: readonly Verdict[] = ['outside', 'notable', 'within', 'cannot tell'];

/** How many measures are outside, notable, within and not told, as a bar and in words. */
export function Tally({ deviations }: { readonly deviations: readonly Deviation[] }) {
  const counts = order.map((verdict) => ({
    verdict,
    count: deviations.filter((each) => each.verdict === verdict).length,
  }));
  return (
    <div className={styles['tally']}>
      <div className={styles['bar']} aria-hidden="true">
        {counts.map(
          ({ verdict, count }) =>
            count > 0 && <i key={verdict} data-verdict={verdict} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul>
        {counts.map(({ verdict, count }) => (
          <li key={verdict} data-verdict={verdict}>
            <b>{count}</b> {text.tally[verdict]}
          </li>
        ))}
      </ul>
    </div>
  );
}
