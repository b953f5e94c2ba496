import { formatLength, unitSpace } from '../../core/scales/formatLength.ts';
import { formatSignificant } from '../../core/scales/formatNumber.ts';
import { usePanes } from '../../state/hooks.ts';
import { messages } from '../messages/en.ts';
import { chooseScaleBar } from './chooseScaleBar.ts';
import styles from './ScaleBar.module.css';

interface ScaleBarProps {
  readonly pane: number;
  readonly scaleN: number;
  /** How much larger than life-size the figure is drawn. */
  readonly factor: number;
}

/** Widest that the bar is drawn, CSS px. */
const limitPx = 100;

/** A round length as it is drawn now, in mm at scale and life-size. */
export function ScaleBar({ pane, scaleN, factor }: ScaleBarProps) {
  const mmPerPx = usePanes(({ readouts }) => readouts[pane]?.mmPerPx ?? 0);
  const bar = chooseScaleBar(mmPerPx, scaleN, factor, limitPx);
  const text = messages.stage;
  return (
    <p className={styles['scaleBar']}>
      {bar && (
        <>
          <span className="visually-hidden">{text.scaleBar}</span>
          <span className={styles['bar']} style={{ width: bar.widthPx }} />
          <b>{formatLength(bar.atScaleMm, { stepMm: bar.atScaleMm })}</b>
          <span className={styles['life']}>
            {scaleN !== 1 && `${formatSignificant(bar.lifeSizeMm, 4)}${unitSpace}mm `}
            {text.lifeSize}
          </span>
        </>
      )}
    </p>
  );
}
