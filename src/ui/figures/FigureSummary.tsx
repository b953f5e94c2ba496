import type { ProjectFigure } from '../../core/project/project.ts';
import { describeScale, formatRatio } from '../../core/scales/describeScale.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { useDerivedFigure } from '../../state/figures.ts';
import { messages } from '../messages/en.ts';
import styles from './figures.module.css';

/** A figure's scale and its height at that scale. */
export function FigureSummary({ figure }: { readonly figure: ProjectFigure }) {
  const derived = useDerivedFigure(figure);
  return (
    <span className={styles['summary']} title={figure.scale ? describeScale(figure.scale) : undefined}>
      {summarise()}
    </span>
  );

  function summarise(): string {
    if (!derived) return messages.figures.reading;
    if (!derived.sizes) return messages.figures.noHeight;
    const { targetScale, heightAtScaleMm } = derived.sizes;
    return `${formatRatio(targetScale)} · ${formatLength(heightAtScaleMm, { scaleN: targetScale })}`;
  }
}
