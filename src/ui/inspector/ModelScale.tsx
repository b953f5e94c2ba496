import { findPopulation } from '../../core/populations/index.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import type { FigureSizes } from '../../core/scales/sizes.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Button } from '../controls/Button.tsx';
import { Guess } from '../controls/Guess.tsx';
import { messages } from '../messages/en.ts';
import { PopulationSource } from './PopulationSource.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import styles from './inspector.module.css';

const text = messages.modelScale;

/** The scale that the file already has, as found; opens why, and how to put it right. */
export function ModelScale({ derived }: { readonly derived: DerivedFigure }) {
  const { sizes, unit } = derived;
  if (!sizes) return null;
  const ratio = formatRatio(sizes.modelScale);
  const height = formatLength(sizes.heightModelledMm, 'asModelled');
  const stature = formatLength(sizes.statureMm, { stepMm: 1 });
  return (
    <Guess
      text={messages.scale.modelScale(ratio, sizes.statureFrom === 'given')}
      isDoubtful={!unit.isPlausible}
    >
      <h3>{text.title}</h3>
      <p>
        {reasonOf(derived, sizes, height, stature)}{' '}
        {sizes.statureFrom !== 'model' && text.division(stature, height, ratio)}
      </p>
      {sizes.statureFrom === 'population' && (
        <PopulationSource population={findPopulation(derived.canon.population)!} isBrief />
      )}
      {sizes.statureFrom === 'population' && sizes.heightModelledMm >= smallestPersonMm && (
        <div>
          <Button
            look="line"
            isDisabled={derived.figure.isLocked}
            onClick={() => takeAsLifeSize(derived, sizes)}
          >
            {text.asLifeSize(formatLength(sizes.heightModelledMm, { stepMm: 1 }))}
          </Button>
        </div>
      )}
      <p className={styles['quiet']}>{text.correct}</p>
      <UnitChoice derived={derived} />
    </Guess>
  );
}

/** A model smaller than a newborn is nobody at life-size. */
const smallestPersonMm = 450;

const takeAsLifeSize = ({ figure }: DerivedFigure, { heightModelledMm: mm }: FigureSizes): void =>
  projectStore.getState().edit(changeFigure(figure.id, { stature: { kind: 'mm', mm } }));

function reasonOf({ canon }: DerivedFigure, sizes: FigureSizes, height: string, stature: string): string {
  switch (sizes.statureFrom) {
    case 'model':
      return text.reasons.model(height);
    case 'given':
      return text.reasons.given(height, stature);
    case 'population':
      return text.reasons.population(height, stature, findPopulation(canon.population)!.label);
  }
}
