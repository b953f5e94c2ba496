import type { Finding } from '../../core/comparison/findings.ts';
import type { FigureJudgement } from '../../core/comparison/judgeFigure.ts';
import type { Verdict } from '../../core/comparison/verdict.ts';
import { useView } from '../../state/hooks.ts';
import { judgedFor, sayAside, tellFinding, type JudgedFor } from '../messages/judgementMessages.ts';
import { proportionMessages as text } from '../messages/proportionMessages.ts';
import { chooseMeasure } from './chooseMeasure.ts';
import { VerdictMark } from './VerdictMark.tsx';
import styles from './proportions.module.css';

interface FindingsProps {
  readonly figure: string;
  readonly judgement: FigureJudgement;
  readonly targetScale: number;
  readonly otherName: string | null;
}

/** What is to be said of the figure, worst first; pressing one shows its evidence. */
export function Findings({ figure, judgement, targetScale, otherName }: FindingsProps) {
  const judged = judgedFor(judgement, targetScale, otherName);
  return (
    <>
      <ul className={styles['findings']}>
        {judgement.findings.map((finding) => (
          <li key={finding.keys.join()}>
            <Said figure={figure} finding={finding} judged={judged} />
          </li>
        ))}
      </ul>
      {sayAside(judgement).map((sentence) => (
        <p key={sentence} className={styles['aside']}>
          {sentence}
        </p>
      ))}
    </>
  );
}

interface SaidProps {
  readonly figure: string;
  readonly finding: Finding;
  readonly judged: JudgedFor;
}

function Said({ figure, finding, judged }: SaidProps) {
  const key = evidenceOf(finding);
  const isChosen = useView(({ activeMeasure }) => activeMeasure !== null && activeMeasure === key);
  const { head, more } = tellFinding(finding, judged);
  const verdict = verdictOf(finding);
  return (
    <button
      type="button"
      className={styles['finding']}
      aria-pressed={isChosen}
      data-side={isOver(finding) ? 'over' : 'under'}
      onClick={() => chooseMeasure(figure, isChosen ? null : key)}
    >
      <VerdictMark verdict={verdict} isOver={isOver(finding)} />
      <b>{head}</b>{' '}
      <span>
        {verdict && verdict !== 'within' && <em>{`${text.tally[verdict]}: `}</em>}
        {more}
      </span>
    </button>
  );
}

/** The measure that shows it best. */
const evidenceOf = (finding: Finding): string | null =>
  'worst' in finding ? finding.worst.key : (finding.keys[0] ?? null);

const verdictOf = (finding: Finding): Verdict | null => {
  if ('worst' in finding) return finding.worst.verdict;
  return finding.kind === 'sides' ? finding.difference.verdict : null;
};

const isOver = (finding: Finding): boolean => {
  if ('worst' in finding) return finding.worst.delta > 0;
  return finding.kind === 'sides' && finding.difference.delta > 0;
};
