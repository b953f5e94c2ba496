import { changeFigure } from '../../core/project/edits.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { describeScale, formatRatio } from '../../core/scales/describeScale.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { findScale, scales } from '../../core/scales/index.ts';
import { parseScale } from '../../core/scales/parseScale.ts';
import type { ScaleChoice as Choice } from '../../core/scales/scaleChoice.ts';
import { scaleDenominator } from '../../core/scales/scaleDenominator.ts';
import { projectStore } from '../../state/projectStore.ts';
import { SearchSelect } from '../controls/SearchSelect.tsx';
import type { SelectGroup, SelectOption } from '../controls/searchOptions.ts';
import { messages } from '../messages/en.ts';

const text = messages.scale;
const fieldId = 'scale-choice';

/** Puts the keyboard into the choice of scale, once what was just done is shown. */
export const focusScaleChoice = (): void => {
  requestAnimationFrame(() => document.getElementById(fieldId)?.focus());
};

const optionOf = (choice: Choice, detail: string | undefined): SelectOption => ({
  id: JSON.stringify(choice),
  label: describeScale(choice),
  detail,
});

const listed: readonly SelectGroup[] = (['ratio', 'size', 'inches'] as const).map((kind) => ({
  label: text.kinds[kind],
  options: scales
    .filter(({ choice }) => choice.kind === kind)
    .map(({ choice, note }) => optionOf(choice, note ?? undefined)),
}));

/** The scale that the person wants: one that the trade knows, or any that can be written. */
export function ScaleChoice({ derived }: { readonly derived: DerivedFigure }) {
  const { figure, sizes, canon } = derived;
  if (!sizes) return null;
  const { scale, id, isLocked } = figure;
  const asModelled: SelectOption = { id: 'null', label: formatRatio(sizes.modelScale), detail: text.asFound };
  const offer = (typed: string): SelectOption | null => {
    const choice = parseScale(typed);
    if (!choice) return null;
    const n = scaleDenominator(choice, { statureMm: sizes.statureMm, eyeFraction: canon.eyeFraction });
    return optionOf(choice, text.tall(formatLength(sizes.statureMm / n, { scaleN: n })));
  };
  return (
    <SearchSelect
      id={fieldId}
      label={text.scale}
      value={scale ? optionOf(scale, findScale(scale)?.note ?? undefined) : asModelled}
      groups={[{ label: text.asFoundGroup, options: [asModelled] }, ...listed]}
      offer={offer}
      isDisabled={isLocked}
      onChoose={(option) =>
        projectStore.getState().edit(changeFigure(id, { scale: JSON.parse(option.id) as Choice | null }))
      }
    />
  );
}
