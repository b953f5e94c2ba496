import type { ReactNode } from 'react';
import { formatHeads } from '../../core/canons/formatHeads.ts';
import type { Canon } from '../../core/canons/canon.ts';
import type { FigureSizes } from '../../core/scales/sizes.ts';
import { Length } from '../controls/Length.tsx';
import { messages } from '../messages/en.ts';
import styles from './Sizes.module.css';

interface SizesProps {
  readonly sizes: FigureSizes;
  readonly canon: Canon;
}

const text = messages.scale;

/** The three sizes side by side, at scale first; under them what the canon says follows. */
export function Sizes({ sizes, canon }: SizesProps) {
  const atScale = { scaleN: sizes.targetScale };
  const rows: readonly (readonly [string, ReactNode])[] = [
    [text.atScale, <Length key="" mm={sizes.heightAtScaleMm} lengthStyle={atScale} />],
    [text.lifeSize, <Length key="" mm={sizes.statureMm} lengthStyle={{ stepMm: 1 }} />],
    [text.asModelled, <Length key="" mm={sizes.heightModelledMm} lengthStyle="asModelled" />],
    [text.toEye, <Length key="" mm={sizes.eyeHeightAtScaleMm} lengthStyle={atScale} />],
    [text.head, <Length key="" mm={sizes.headHeightAtScaleMm} lengthStyle={atScale} />],
    [text.headsTall, <ByCanon key="" value={formatHeads(canon.heads)} />],
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

const ByCanon = ({ value }: { readonly value: string }) => (
  <>
    {value} <span className={styles['byCanon']}>{text.byCanon}</span>
  </>
);
