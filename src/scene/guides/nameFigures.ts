import type { GuideDrawing, GuideLabel } from '../../core/guides/guide.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import type { StagedPane } from '../../state/stagePanes.ts';

const namePriority = 100;

/** Names, scales and heights under the feet of figures that share a pane, in the lead's life-size millimetres. */
export function nameFigures({ figures, lead }: StagedPane, belowPx: number): GuideDrawing {
  // On one row, below the lowest base.
  const lowestMm = Math.max(
    ...figures.map(({ derived, placement }) => derived.baseHeightMm * placement.factor),
  );
  const labels = figures.flatMap(({ derived, placement }): readonly GuideLabel[] => {
    const at = [
      (placement.xMm - lead.placement.xMm) / lead.placement.factor,
      -lowestMm / lead.placement.factor,
      0,
    ] as const;
    const common = { at, space: 'body', anchor: 'middle', priority: namePriority } as const;
    const { sizes } = derived;
    const size = sizes && formatLength(sizes.heightAtScaleMm, { scaleN: sizes.targetScale });
    return [
      { ...common, text: derived.figure.name, tone: 'strong', offsetPx: [0, -belowPx] },
      ...(sizes
        ? [
            {
              ...common,
              text: `${formatRatio(sizes.targetScale)} · ${size}`,
              tone: 'plain',
              offsetPx: [0, -belowPx - 20],
            } as const,
          ]
        : []),
    ];
  });
  return { lines: [], labels, planes: [], marks: [] };
}
