import type { FigureJudgement } from '../../core/comparison/judgeFigure.ts';
import { isSurelyChild } from '../../core/comparison/likelyPeople.ts';
import { findPopulation } from '../../core/populations/index.ts';
import { isBeyondSurvey } from '../../core/populations/isBeyondSurvey.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import type { StatureChoice } from '../../core/project/project.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Button } from '../controls/Button.tsx';
import { proportionMessages as text } from '../messages/proportionMessages.ts';
import styles from './proportions.module.css';

interface ChildOfferProps {
  readonly derived: DerivedFigure;
  readonly judgement: FigureJudgement;
}

/** A figure with the proportions of a child that counts as a grown person: offered to be taken for a child, as its size allows. */
export function ChildOffer({ derived: { figure, sizes }, judgement: { likely } }: ChildOfferProps) {
  if (!sizes || figure.stature !== null || figure.isLocked || !isSurelyChild(likely)) return null;
  const { from, to } = likely.ageYears!;
  const middle = Math.round((from + to!) / 2);
  const child = findPopulation(`cdc-boys-${middle}`);
  if (!child || !isBeyondSurvey(child.id, sizes.statureMm)) return null;
  const take = (stature: StatureChoice): void =>
    projectStore.getState().edit(changeFigure(figure.id, { stature }));
  const ages = Array.from({ length: to! - from + 1 }, (_, i) => findPopulation(`cdc-boys-${from + i}`));
  const isLifeSize = ages.some((each) => each && !isBeyondSurvey(each.id, sizes.heightModelledMm));
  return (
    <div className={styles['offer']}>
      {isLifeSize && (
        <Button look="line" onClick={() => take({ kind: 'mm', mm: Math.round(sizes.heightModelledMm) })}>
          {text.child.lifeSize}
        </Button>
      )}
      <Button look="line" onClick={() => take({ kind: 'population', population: child.id })}>
        {text.child.offer(middle)}
      </Button>
    </div>
  );
}
