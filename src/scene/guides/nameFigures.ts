import type { GuideDrawing, GuideLabel } from '../../core/guides/guide.ts';
import { nameReference } from '../../core/project/nameReference.ts';
import type { Placement } from '../../core/project/arrange.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import type { FigureSizes } from '../../core/scales/sizes.ts';
import type { StagedPane } from '../../state/stagePanes.ts';

const namePriority = 100;

/** Somebody who stands in the row. */
interface Named {
  readonly name: string;
  readonly size: string | null;
  /** Place along the row, scene mm. */
  readonly xMm: number;
}

const sizeAt = ({ targetScale }: FigureSizes, heightMm: number): string =>
  `${formatRatio(targetScale)} · ${formatLength(heightMm / targetScale, { scaleN: targetScale })}`;

/** Of figures on one spot the lead alone is named. */
function peopleOf({ figures, references, lead }: StagedPane): readonly Named[] {
  const sizesOf = ({ id }: Placement): FigureSizes | null =>
    figures.find(({ placement }) => placement.id === id)?.derived.sizes ?? null;
  return [
    ...figures
      .filter((figure) => figure === lead || figure.placement.xMm !== lead.placement.xMm)
      .map(({ derived: { figure, sizes }, placement }) => ({
        name: figure.name,
        size: sizes && sizeAt(sizes, sizes.statureMm),
        xMm: placement.xMm,
      })),
    ...references
      .filter(({ asideMm }) => asideMm !== 0)
      .map(({ reference, model, placement, asideMm }) => {
        const sizes = sizesOf(placement);
        return {
          name: nameReference(reference),
          size: model && sizes && sizeAt(sizes, model.statureMm),
          xMm: placement.xMm - asideMm * placement.factor,
        };
      }),
  ];
}

/** Names, scales and heights under the feet of those who share a pane, in the lead's life-size millimetres. */
export function nameFigures(pane: StagedPane, belowPx: number): GuideDrawing {
  const { figures, references, lead } = pane;
  const { factor, xMm: leadMm } = lead.placement;
  // On one row, below the lowest base.
  const lowestMm = Math.max(
    ...figures.map(({ derived, placement }) => derived.baseHeightMm * placement.factor),
  );
  const isTurning = references.some((each) => each.isTurning && each.asideMm !== 0);
  const labels = peopleOf(pane).flatMap(({ name, size, xMm }): readonly GuideLabel[] => {
    const at = [(xMm - leadMm) / factor, -lowestMm / factor, 0] as const;
    const space = isTurning ? 'facing' : 'body';
    const common = { at, space, anchor: 'middle', priority: namePriority } as const;
    const nameLabel = { ...common, text: name, tone: 'strong', offsetPx: [0, -belowPx] } as const;
    const sizeLabel = { ...common, tone: 'plain', offsetPx: [0, -belowPx - 20] } as const;
    return size ? [nameLabel, { ...sizeLabel, text: size }] : [nameLabel];
  });
  return { lines: [], labels, planes: [], marks: [] };
}
