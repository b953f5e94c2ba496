import { childOf, medianMan, medianWoman, type BodySettings } from '../../core/body/settings/bodySettings.ts';
import { newReference } from '../../core/project/newReference.ts';
import { peopleOfCanon } from '../../core/project/peopleOfCanon.ts';
import {
  figurePose,
  placements,
  type ProjectReference,
  type ReferencePlacement,
} from '../../core/project/reference.ts';
import { addReferences, changeReference, removeReference } from '../../core/project/referenceEdits.ts';
import { activeFigure, derivedFigure } from '../../state/figures.ts';
import { currentProject } from '../../state/projectStore.ts';
import { activeReference, chooseReference } from '../../state/references.ts';
import { changeView } from '../../state/viewStore.ts';
import type { Command } from '../../ui/commands.ts';
import { edit } from './run.ts';

type Wish = readonly [settings: BodySettings, change?: Partial<ProjectReference>];

/** Adds references in one step, and shows the settings of the one in the middle. */
function add(wishes: readonly Wish[]): void {
  const { references: others } = currentProject();
  const added: ProjectReference[] = [];
  for (const [settings, change] of wishes)
    added.push(newReference(crypto.randomUUID(), settings, [...others, ...added], change));
  edit(addReferences(added));
  chooseReference(added[Math.floor(added.length / 2)]?.id ?? null);
  changeView({ sheetTab: 'references' });
}

/** Whom the chosen figure is drawn for: the people of its canon. */
function peopleOfFigure(): BodySettings {
  const figure = activeFigure();
  const canon = figure && derivedFigure(figure)?.canon;
  return canon ? peopleOfCanon(canon) : medianMan;
}

/** A body by the canon of the chosen figure; a child's canon is a child of that age. */
function bodyByCanon(): BodySettings {
  const figure = activeFigure();
  const canon = figure && derivedFigure(figure)?.canon;
  const people = peopleOfFigure();
  return canon && people.population !== 'children' ? { ...people, canon: canon.id } : people;
}

const grownPeople = (): BodySettings => {
  const people = peopleOfFigure();
  return people.population === 'children' ? medianMan : people;
};

const adding = (id: string, label: string, wishes: () => readonly Wish[]): Command => ({
  id,
  label,
  group: 'Reference',
  keywords: ['reference', 'body', 'anatomy', 'compare', 'add'],
  run: () => add(wishes()),
  isEnabled: () => activeFigure() !== null,
});

/** The reference whose settings are shown, else the only one. */
const chosen = (): ProjectReference | null => {
  const { references } = currentProject();
  return activeReference() ?? (references.length === 1 ? references[0]! : null);
};

const onChosen = (id: string, label: string, run: (reference: ProjectReference) => void): Command => ({
  id,
  label,
  group: 'Reference',
  run: () => {
    const reference = chosen();
    if (reference) run(reference);
  },
  isEnabled: () => chosen() !== null,
});

const placementLabels: Readonly<Record<ReferencePlacement, string>> = {
  beside: 'Reference beside the figure',
  over: 'Reference over the figure, seen through',
  behind: 'Reference behind the figure, as an outline',
};

export const referenceCommands: readonly Command[] = [
  adding('add-median-man', 'Add reference: median man', () => [[medianMan]]),
  adding('add-median-woman', 'Add reference: median woman', () => [[medianWoman]]),
  adding('add-child', 'Add reference: child of seven', () => [[childOf(7, 'male')]]),
  adding('add-same-stature', 'Add reference: same stature as the figure', () => [
    [peopleOfFigure(), { isAsTallAsFigure: true, placement: 'over' }],
  ]),
  adding('add-figure-pose', 'Add reference: in the figure’s pose', () => [
    [peopleOfFigure(), { isAsTallAsFigure: true, placement: 'over', pose: figurePose }],
  ]),
  adding('add-canon-body', 'Add reference: by the figure’s canon', () => [[bodyByCanon()]]),
  adding('add-percentiles', 'Add references: 5th, 50th and 95th percentile', () =>
    [5, 50, 95].map((percentile): Wish => [{ ...grownPeople(), percentile }, { placement: 'behind' }]),
  ),
  ...placements.map((placement) => ({
    ...onChosen(`reference-${placement}`, placementLabels[placement], ({ id }) =>
      edit(changeReference(id, { placement })),
    ),
    isOn: () => chosen()?.placement === placement,
  })),
  onChosen('hide-reference', 'Hide or show reference', ({ id, isHidden }) =>
    edit(changeReference(id, { isHidden: !isHidden })),
  ),
  onChosen('remove-reference', 'Remove reference', ({ id }) => edit(removeReference(id))),
];
