import { findPopulation, populations } from '../../core/populations/index.ts';
import type { Population } from '../../core/populations/population.ts';
import { changeFigure } from '../../core/project/edits.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import type { StatureChoice as Choice } from '../../core/project/project.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { sizesOf } from '../../core/scales/sizes.ts';
import { projectStore } from '../../state/projectStore.ts';
import { SearchSelect } from '../controls/SearchSelect.tsx';
import type { SelectGroup, SelectOption } from '../controls/searchOptions.ts';
import { messages } from '../messages/en.ts';
import { PopulationMark } from './PopulationMark.tsx';
import { readStature } from './readStature.ts';

const text = messages.scale;

const formatStature = (mm: number): string => formatLength(mm, { stepMm: 1 });

const optionOf = (choice: Choice | null, mm: number, detail: string): SelectOption => ({
  id: JSON.stringify(choice),
  label: formatStature(mm),
  detail,
});

const people: SelectGroup = {
  label: text.people,
  options: populations.map(({ id, label, statureMm }) =>
    optionOf({ kind: 'population', population: id }, statureMm.p50, label),
  ),
};

/** Whose height the figure stands for: as found, a population's median, or a length. */
export function StatureChoice({ derived }: { readonly derived: DerivedFigure }) {
  const { figure, sizes, canon } = derived;
  if (!sizes) return null;
  const { id, stature, isLocked } = figure;
  const { heightModelledMm } = sizes;
  const found = sizesOf({ heightModelledMm, statureMm: null, target: null, canon })!;
  const asFound = optionOf(
    null,
    found.statureMm,
    found.statureFrom === 'model' ? text.fromFile : text.medianOf(findPopulation(canon.population)!.label),
  );
  const population = populationOf(stature, found.statureFrom === 'model' ? null : canon.population);
  return (
    <>
      <SearchSelect
        label={text.stature}
        value={stature ? optionOf(stature, sizes.statureMm, detailOf(stature)) : asFound}
        groups={[{ label: text.asFoundGroup, options: [asFound] }, people]}
        offer={offerLength}
        isDisabled={isLocked}
        onChoose={(option) =>
          projectStore.getState().edit(changeFigure(id, { stature: JSON.parse(option.id) as Choice | null }))
        }
      />
      {population && <PopulationMark population={population} />}
    </>
  );
}

/** Whose median is shown: that of the choice, or of what was found without one; null where it is nobody's. */
function populationOf(choice: Choice | null, found: string | null): Population | null {
  if (choice?.kind === 'mm') return null;
  const id = choice ? choice.population : found;
  return id === null ? null : findPopulation(id);
}

const detailOf = (choice: Choice): string =>
  choice.kind === 'mm' ? text.given : (findPopulation(choice.population)?.label ?? text.unknownPeople);

function offerLength(typed: string): SelectOption | null {
  const mm = readStature(typed);
  return mm === null ? null : optionOf({ kind: 'mm', mm }, mm, text.asTyped);
}
