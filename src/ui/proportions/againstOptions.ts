import { canons } from '../../core/canons/index.ts';
import type { Against } from '../../core/comparison/against.ts';
import type { FigureJudgement } from '../../core/comparison/judgeFigure.ts';
import { styles } from '../../core/comparison/styles/index.ts';
import { findPopulation, populations } from '../../core/populations/index.ts';
import type { ProjectFigure } from '../../core/project/project.ts';
import type { SelectGroup, SelectOption } from '../controls/searchOptions.ts';
import { proportionMessages as text } from '../messages/proportionMessages.ts';

const optionOf = (against: Against, label: string, detail?: string): SelectOption => ({
  id: JSON.stringify(against),
  label,
  detail,
});

/** What an option stands for. */
export const againstOf = ({ id }: SelectOption): Against => JSON.parse(id) as Against;

const asFound: Against = { kind: 'people', population: null };
const ownCanon: Against = { kind: 'canon', canon: null };

/** All that a figure can be held against, in groups. */
export function againstGroups(
  judgement: FigureJudgement | null,
  others: readonly ProjectFigure[],
): readonly SelectGroup[] {
  const found =
    judgement && judgement.populationBy !== 'person' ? findPopulation(judgement.population) : null;
  const groups: readonly SelectGroup[] = [
    { label: text.asFound, options: [optionOf(asFound, text.asFound, found?.label)] },
    {
      label: text.groups.figures,
      options: others.map(({ id, name }) => optionOf({ kind: 'figure', figure: id }, name)),
    },
    {
      label: text.groups.people,
      options: populations.map(({ id, label }) => optionOf({ kind: 'people', population: id }, label)),
    },
    {
      label: text.groups.styles,
      options: styles.map(({ id, label }) => optionOf({ kind: 'style', style: id }, label)),
    },
    {
      label: text.groups.canons,
      options: [
        optionOf(ownCanon, text.ownCanon),
        ...canons.map(({ id, label }) => optionOf({ kind: 'canon', canon: id }, label)),
      ],
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** What is chosen, as the entry that says it. */
export function chosenOption(
  against: Against,
  judgement: FigureJudgement | null,
  groups: readonly SelectGroup[],
): SelectOption {
  const id = JSON.stringify(against);
  const option = groups.flatMap(({ options }) => options).find((each) => each.id === id);
  if (against.kind === 'people' && against.population === null && judgement)
    return optionOf(
      against,
      findPopulation(judgement.population)!.label,
      judgement.populationBy === 'shape' ? text.byShape : undefined,
    );
  return option ?? optionOf(asFound, text.asFound);
}
