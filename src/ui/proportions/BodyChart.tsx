import type { Deviation } from '../../core/comparison/deviation.ts';
import { partVerdict } from '../../core/comparison/partVerdict.ts';
import type { Verdict } from '../../core/comparison/verdict.ts';
import { figureParts, type FigurePart } from '../../core/measures/partOfMeasure.ts';
import { proportionMessages as text } from '../messages/proportionMessages.ts';
import styles from './proportions.module.css';

/** A person from before on a field of 72 × 172, each part by the outlines that make it. */
const outlines: Readonly<Record<FigurePart, readonly string[]>> = {
  head: ['M36 3c6 0 9.5 4.5 9.5 11 0 7-4 12.5-9.5 12.5S26.5 21 26.5 14C26.5 7.5 30 3 36 3z'],
  neck: ['M31.5 27.5h9l1 6h-11z'],
  trunk: ['M30 35c-8 1-11 3-12.5 7l4.5 12 1.5 17-3 17h31l-3-17 1.5-17 4.5-12c-1.5-4-4.5-6-12.5-7z'],
  arms: [
    'M16.5 43.5c-3 7-4.5 16-5 24L8 86.5l4.5 1 6-18.5 3-13z',
    'M55.5 43.5c3 7 4.5 16 5 24L64 86.5l-4.5 1-6-18.5-3-13z',
  ],
  hands: [
    'M7.5 88.5l5 1c.5 5-.5 10-3.5 12.5-2.5-2.5-3-8-1.5-13.5z',
    'M64.5 88.5l-5 1c-.5 5 .5 10 3.5 12.5 2.5-2.5 3-8 1.5-13.5z',
  ],
  legs: [
    'M20 90h15l-1.5 26-1.5 22-1.5 21h-7l-1.5-22-1.5-21z',
    'M52 90H37l1.5 26 1.5 22 1.5 21h7l1.5-22 1.5-21z',
  ],
  feet: ['M23 161h8l.5 6-3 2.5h-8.5z', 'M49 161h-8l-.5 6 3 2.5h8.5z'],
};

/** Where the sign of a part stands. */
const signs: Readonly<Record<FigurePart, readonly [number, number]>> = {
  head: [36, 15],
  neck: [36, 31],
  trunk: [36, 60],
  arms: [15, 68],
  hands: [9.5, 95],
  legs: [28, 124],
  feet: [27, 165.5],
};

interface BodyChartProps {
  readonly deviations: readonly Deviation[];
  readonly part: FigurePart | null;
  readonly onChoose: (part: FigurePart | null) => void;
}

/** Every part of a body by its worst measure, in colour, outline and sign; pressing one shows that part alone. */
export function BodyChart({ deviations, part, onChoose }: BodyChartProps) {
  const said = figureParts.map((each) => ({ part: each, ...partVerdict(deviations, each) }));
  return (
    <div className={styles['body']}>
      <svg viewBox="0 0 72 172" aria-hidden="true">
        {said.map(({ part: each, verdict, isOver }) => (
          <g
            key={each}
            data-verdict={verdict ?? 'none'}
            data-side={isOver ? 'over' : 'under'}
            data-chosen={each === part || undefined}
            onClick={() => onChoose(each === part ? null : each)}
          >
            {outlines[each].map((outline) => (
              <path key={outline} d={outline} />
            ))}
            {verdict && verdict !== 'within' && (
              <text x={signs[each][0]} y={signs[each][1]}>
                {verdict === 'cannot tell' ? '?' : isOver ? '+' : '−'}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ul aria-label={text.bodyChart}>
        {said.map(({ part: each, verdict, isOver }) => (
          <li key={each}>
            <button
              type="button"
              aria-pressed={each === part}
              data-verdict={verdict ?? 'none'}
              data-side={isOver ? 'over' : 'under'}
              onClick={() => onChoose(each === part ? null : each)}
            >
              <span>{text.parts[each]}</span>
              <small>{wordsOf(verdict, isOver)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const wordsOf = (verdict: Verdict | null, isOver: boolean): string => {
  if (!verdict) return text.notMeasured;
  const isAmiss = verdict === 'outside' || verdict === 'notable';
  return `${isAmiss ? (isOver ? '+ ' : '− ') : ''}${text.tally[verdict]}`;
};
