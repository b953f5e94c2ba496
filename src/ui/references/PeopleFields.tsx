import { agesOf, type BodyPopulation, type BodySettings } from '../../core/body/settings/bodySettings.ts';
import { findPopulation } from '../../core/populations/index.ts';
import type { Population } from '../../core/populations/population.ts';
import type { ProjectReference } from '../../core/project/reference.ts';
import { changeReferenceSettings } from '../../core/project/referenceEdits.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Segmented } from '../controls/Segmented.tsx';
import { PopulationMark } from '../inspector/PopulationMark.tsx';
import { messages } from '../messages/en.ts';
import { ReferenceField } from './ReferenceField.tsx';
import { ReferenceSlider } from './ReferenceSlider.tsx';
import styles from './references.module.css';

const text = messages.references;
const populations: readonly BodyPopulation[] = ['ansur2-men', 'ansur2-women', 'children'];

/** Whose body it is: a man, a woman, or a child of an age; and who was measured. */
export function PeopleFields({ reference: { id, settings } }: { readonly reference: ProjectReference }) {
  const { population, sex, ageYears } = settings;
  const change = (next: Partial<BodySettings>): void =>
    projectStore.getState().edit(changeReferenceSettings(id, next));
  const isChild = population === 'children';
  const measured = measuredPeople(settings);
  const { least, most } = agesOf(population);
  return (
    <>
      <div className={styles['part']}>
        <Segmented
          isFull
          label={text.people}
          segments={populations.map((each) => ({ id: each, label: text.peoples[each] }))}
          value={population}
          onChoose={(each) => change(populationChange(each, settings))}
        />
      </div>
      {isChild && (
        <ReferenceField label={text.sex}>
          <Segmented
            isFull
            label={text.sex}
            segments={(['male', 'female'] as const).map((each) => ({ id: each, label: text.sexes[each] }))}
            value={sex}
            onChoose={(each) => change({ sex: each })}
          />
        </ReferenceField>
      )}
      <ReferenceSlider
        label={text.age}
        value={ageYears}
        min={least}
        max={most}
        step={1}
        text={text.years(ageYears)}
        change={(value) => changeReferenceSettings(id, { ageYears: value })}
      />
      {measured && <PopulationMark population={measured} />}
    </>
  );
}

/** What goes with other people: a stature, age or canon that was set is for those before. */
function populationChange(population: BodyPopulation, settings: BodySettings): Partial<BodySettings> {
  const { sex, population: before } = settings;
  const ageYears = agesOf(population) === agesOf(before) ? settings.ageYears : agesOf(population).usual;
  const common = { population, ageYears, statureMm: null, measures: {} } as const;
  if (population === 'children') return { ...common, sex, canon: null };
  return { ...common, sex: population === 'ansur2-men' ? 'male' : 'female' };
}

function measuredPeople({ population, sex, ageYears }: BodySettings): Population | null {
  if (population !== 'children') return findPopulation(population);
  return findPopulation(`cdc-${sex === 'male' ? 'boys' : 'girls'}-${Math.round(ageYears)}`);
}
