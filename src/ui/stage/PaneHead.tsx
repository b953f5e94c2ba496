import { formatLength, splitLength } from '../../core/scales/formatLength.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import type { FigureSizes } from '../../core/scales/sizes.ts';
import { usePanes, useProject, useView } from '../../state/hooks.ts';
import type { StagedPane } from '../../state/stagePanes.ts';
import { messages } from '../messages/en.ts';
import { describeDirection, describeProjection } from './describeView.ts';
import styles from './PaneHead.module.css';

interface PaneHeadProps {
  readonly pane: StagedPane;
  /** N of the active figure's target scale: the stage is seen at it. */
  readonly stageN: number;
}

/** What a pane shows: figure, scale, height at scale, view; and where the pointer is in an orthographic view. */
export function PaneHead({ pane, stageN }: PaneHeadProps) {
  const { figure, sizes } = pane.lead.derived;
  const others = pane.figures.length - 1;
  return (
    <header className={styles['head']}>
      <b className={styles['name']}>{figure.name}</b>
      <p className={styles['facts']}>
        {others > 0 && <span data-quiet>{messages.stage.others(others)}</span>}
        {sizes && <Sizes sizes={sizes} drawnN={stageN / pane.lead.placement.factor} />}
      </p>
      <View index={pane.index} />
      <Pointer index={pane.index} scaleN={sizes?.targetScale ?? 1} />
    </header>
  );
}

function Sizes({ sizes, drawnN }: { readonly sizes: FigureSizes; readonly drawnN: number }) {
  const { targetScale: scaleN, heightAtScaleMm } = sizes;
  const isDrawnOtherwise = Math.abs(drawnN / scaleN - 1) > 0.005;
  return (
    <>
      <span className={styles['part']}>{formatRatio(scaleN)}</span>
      <span className={styles['part']}>{formatLength(heightAtScaleMm, { scaleN })}</span>
      {isDrawnOtherwise && (
        <span className={styles['part']} data-quiet>
          {messages.stage.drawnAt(formatRatio(drawnN))}
        </span>
      )}
    </>
  );
}

function View({ index }: { readonly index: number }) {
  const view = useView(({ views }) => views[index] ?? 'front');
  const direction = usePanes(({ readouts }) => describeDirection(view, readouts[index] ?? null));
  const projection = usePanes(({ readouts }) => describeProjection(view, readouts[index] ?? null));
  if (!direction) return null;
  return (
    <p className={styles['view']}>
      <span className={styles['part']}>{direction}</span>
      {projection && <span className={styles['more']}>, {projection}</span>}
    </p>
  );
}

function Pointer({ index, scaleN }: { readonly index: number; readonly scaleN: number }) {
  const pointer = usePanes((panes) => (panes.pointer?.pane === index ? panes.pointer : null));
  const isLifeSize = useProject(({ guides }) => guides.readout === 'lifeSize');
  if (!pointer) return null;
  const n = isLifeSize ? 1 : scaleN;
  const [x, y] = [pointer.xMm, pointer.yMm].map((mm) => splitLength(mm / n, { scaleN: n }).value);
  return (
    <span className={styles['pointer']}>
      <span>{messages.stage.pointer}</span>
      <b>x {x}</b>
      <b>y {y}</b>
      mm
    </span>
  );
}
