import type { ReactNode } from 'react';
import { formatHeads } from '../../core/canons/formatHeads.ts';
import type { Canon } from '../../core/canons/canon.ts';
import { formatNumber } from '../../core/scales/formatNumber.ts';
import type { FigureSizes } from '../../core/scales/sizes.ts';
import { Length } from '../controls/Length.tsx';
import { messages } from '../messages/en.ts';
import styles from './Sizes.module.css';

interface SizesProps {
  readonly sizes: FigureSizes;
  readonly canon: Canon;
  /** Of the head by its landmarks, life-size mm; null until they are found. */
  readonly headMm: number | null;
}

const text = messages.scale;

/** The three sizes side by side, at scale first; under them what the canon says follows, the head as it is once it was measured. */
export function Sizes({ sizes, canon, headMm }: SizesProps) {
  const atScale = { scaleN: sizes.targetScale };
  const rows: readonly (readonly [string, ReactNode])[] = [
    [text.atScale, <Length key="" mm={sizes.heightAtScaleMm} lengthStyle={atScale} />],
    [text.lifeSize, <Length key="" mm={sizes.statureMm} lengthStyle={{ stepMm: 1 }} />],
    [text.asModelled, <Length key="" mm={sizes.heightModelledMm} lengthStyle="asModelled" />],
    [text.toEye, <Length key="" mm={sizes.eyeHeightAtScaleMm} lengthStyle={atScale} />],
    headMm === null
      ? [text.head, <Length key="" mm={sizes.headHeightAtScaleMm} lengthStyle={atScale} />]
      : [text.measuredHead, <Length key="" mm={headMm / sizes.targetScale} lengthStyle={atScale} />],
    headMm === null
      ? [text.headsTall, <Sourced key="" value={formatHeads(canon.heads)} source={text.byCanon} />]
      : [
          text.headsTall,
          <Sourced key="" value={formatNumber(sizes.statureMm / headMm, 2)} source={text.measured} />,
        ],
  ];
  return (
    <dl className={styles['sizes']}>
      {rows.map(([name, value]) => (
        <div key={name} data-long={name === text.atScale && sizes.heightAtScaleMm >= 1e5 ? true : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const Sourced = ({ value, source }: { readonly value: string; readonly source: string }) => (
  <>
    {value} <span className={styles['source']}>{source}</span>
  </>
);
