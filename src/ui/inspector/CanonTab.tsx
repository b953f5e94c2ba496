import type { Canon, Certainty } from '../../core/canons/canon.ts';
import { formatHeads } from '../../core/canons/formatHeads.ts';
import { canons } from '../../core/canons/index.ts';
import { levelHeightMm } from '../../core/canons/levelHeightMm.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { splitLength } from '../../core/scales/formatLength.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Facts } from '../controls/Facts.tsx';
import { SearchSelect } from '../controls/SearchSelect.tsx';
import type { SelectGroup, SelectOption } from '../controls/searchOptions.ts';
import { Dot } from '../controls/Dot.tsx';
import { Table } from '../controls/Table.tsx';
import { figureMessages } from '../messages/figureMessages.ts';
import styles from './inspector.module.css';

const text = figureMessages.canon;

const optionOf = ({ id, label, certainty }: Canon): SelectOption => ({
  id,
  label,
  detail: text.certainty[certainty],
});

const groups: readonly SelectGroup[] = (['any', 'man', 'woman', 'miniature', 'child'] as const).map(
  (subject) => ({
    label: text.groups[subject],
    options: canons.filter((canon) => canon.subject === subject).map(optionOf),
  }),
);

/** The rule of proportion that ladder and lines follow: which, how sure, and its heights on this figure. */
export function CanonTab({ derived: { figure, canon, sizes } }: { readonly derived: DerivedFigure }) {
  return (
    <section className={styles['tab']} aria-label={text.title}>
      <SearchSelect
        label={text.title}
        value={optionOf(canon)}
        groups={groups}
        isDisabled={figure.isLocked}
        onChoose={({ id }) => projectStore.getState().edit(changeFigure(figure.id, { canon: id }))}
      />
      {sizes && <Levels canon={canon} statureMm={sizes.statureMm} scaleN={sizes.targetScale} />}
      <CertaintyLegend />
      <p className={styles['quiet']}>{text.note}</p>
      <Facts
        facts={[
          [text.source, canon.source],
          [text.status, canon.status],
          [text.eye, `${text.eyeFraction(String(canon.eyeFraction))}. ${canon.eyeSource}`],
        ]}
      />
    </section>
  );
}

interface LevelsProps {
  readonly canon: Canon;
  readonly statureMm: number;
  readonly scaleN: number;
}

const Levels = ({ canon, statureMm, scaleN }: LevelsProps) => (
  <Table
    caption={text.caption}
    columns={[text.level, text.heads, text.atScale, text.lifeSize]}
    rows={canon.levels.map((level) => {
      const heightMm = levelHeightMm(canon, level, statureMm);
      return {
        key: level.id,
        head: (
          <>
            <CertaintyMark certainty={level.certainty} />
            {level.label}
          </>
        ),
        cells: [
          formatHeads(level.headsFromCrown),
          splitLength(heightMm / scaleN, { scaleN }).value,
          splitLength(heightMm, { stepMm: 1 }).value,
        ],
      };
    })}
  />
);

/** Read in the source, told by others, uncertain. */
const fills = { confirmed: 'full', secondary: 'half', uncertain: 'empty' } as const;

const CertaintyLegend = () => (
  <p className={styles['legend']} aria-hidden="true">
    {(['confirmed', 'secondary', 'uncertain'] as const).map((certainty) => (
      <span key={certainty}>
        <Dot fill={fills[certainty]} />
        {text.certainty[certainty]}
      </span>
    ))}
  </p>
);

const CertaintyMark = ({ certainty }: { readonly certainty: Certainty }) => (
  <Dot fill={fills[certainty]} title={text.certainty[certainty]}>
    <span className="visually-hidden">{`${text.certainty[certainty]}: `}</span>
  </Dot>
);
