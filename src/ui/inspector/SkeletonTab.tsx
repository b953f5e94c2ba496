import { segments } from '../../core/rigs/segments.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { splitLength } from '../../core/scales/formatLength.ts';
import { Facts } from '../controls/Facts.tsx';
import { Table } from '../controls/Table.tsx';
import { figureMessages } from '../messages/figureMessages.ts';
import { JointMap } from './JointMap.tsx';
import styles from './inspector.module.css';

const text = figureMessages.skeleton;

/** What the skeleton was taken for, or why there is none; lengths between its joints. */
export function SkeletonTab({ derived }: { readonly derived: DerivedFigure }) {
  const { rig } = derived.posed;
  return (
    <section className={styles['tab']} aria-label={text.title}>
      {rig.kind === 'none' && <p>{text.none}</p>}
      {rig.kind === 'not-humanoid' && (
        <>
          <p>{text.notHumanoid(rig.jointCount)}</p>
          <p className={styles['quiet']}>{text.missing(rig.missing.map((joint) => text.joints[joint]))}</p>
        </>
      )}
      {rig.kind === 'humanoid' && (
        <>
          <Facts
            facts={[
              [text.convention, rig.label],
              [text.confidence, text.percent(rig.confidence)],
              [text.sides, rig.sidesSwapped ? text.sidesSwapped : text.sidesAgree],
            ]}
          />
          <SegmentTable derived={derived} />
        </>
      )}
      {rig.kind !== 'none' && <JointMap derived={derived} rig={rig} />}
    </section>
  );
}

function SegmentTable({ derived: { posed, sizes, fileToLife } }: { readonly derived: DerivedFigure }) {
  if (!sizes) return null;
  const scaleN = sizes.targetScale;
  // The transform turns and enlarges alike in all directions, so one column tells how much.
  const lifeMmPerFileUnit = Math.hypot(fileToLife[0]!, fileToLife[1]!, fileToLife[2]!);
  const rows = segments.flatMap(({ id, label }) => {
    const length = posed.segments[id];
    if (length === undefined) return [];
    const lifeMm = length * lifeMmPerFileUnit;
    const cells = [splitLength(lifeMm / scaleN, { scaleN }).value, splitLength(lifeMm, { stepMm: 1 }).value];
    return [{ key: id, head: label, cells }];
  });
  return (
    <div>
      <h3>{text.segments}</h3>
      <Table
        caption={text.segmentsHint}
        columns={[text.segment, figureMessages.canon.atScale, text.lifeSize]}
        rows={rows}
      />
    </div>
  );
}
