import { findProfile, profiles } from '../../core/comparison/profiles/index.ts';
import type { FigureJudgement } from '../../core/comparison/judgeFigure.ts';
import { findStyle } from '../../core/comparison/styles/index.ts';
import { findPopulation } from '../../core/populations/index.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeJudging } from '../../core/project/edits.ts';
import type { JudgeSettings } from '../../core/project/project.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { ChoiceMenu } from '../controls/ChoiceMenu.tsx';
import { Guess } from '../controls/Guess.tsx';
import { SearchSelect } from '../controls/SearchSelect.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { PopulationSource } from '../inspector/PopulationSource.tsx';
import { proportionMessages as text } from '../messages/proportionMessages.ts';
import { againstGroups, againstOf, chosenOption } from './againstOptions.ts';
import styles from './proportions.module.css';

const change = (settings: Partial<JudgeSettings>): void =>
  projectStore.getState().edit(changeJudging(settings));

const distances = ['200', '300', '500', '1000', '2000'].map((id) => ({
  id,
  label: text.viewingFrom(Number(id)),
}));

interface HeldAgainstProps {
  readonly derived: DerivedFigure;
  readonly judgement: FigureJudgement | null;
}

/** What figures are held against, how strictly, and from how far they are seen. */
export function HeldAgainst({ derived, judgement }: HeldAgainstProps) {
  const { against, profile, viewingMm } = useProject((project) => project.judging);
  const others = useProject((project) => project.figures).filter(({ id }) => id !== derived.figure.id);
  const groups = againstGroups(judgement, others);
  return (
    <div className={styles['against']}>
      <SearchSelect
        label={text.against}
        value={chosenOption(against, judgement, groups)}
        groups={groups}
        onChoose={(option) => change({ against: againstOf(option) })}
      />
      <div className={styles['strictness']}>
        <Segmented
          label={text.profile}
          segments={profiles}
          value={judgement?.profile ?? findProfile(profile)?.id ?? null}
          onChoose={(id) => change({ profile: id })}
        />
        <span className={styles['viewing']}>
          {text.viewing}{' '}
          <ChoiceMenu
            label={text.viewing}
            text={text.viewingFrom(viewingMm)}
            choices={distances}
            value={String(viewingMm)}
            onChoose={(id) => change({ viewingMm: Number(id) })}
          />
        </span>
      </div>
      {judgement && (
        <div>
          <Guess text={text.limits}>
            <Meaning
              judgement={judgement}
              otherName={others.find(({ id }) => against.kind === 'figure' && id === against.figure)?.name}
            />
          </Guess>
        </div>
      )}
    </div>
  );
}

interface MeaningProps {
  readonly judgement: FigureJudgement;
  readonly otherName: string | undefined;
}

/** What a verdict says and does not say: by what it was judged, and whose numbers those are. */
function Meaning({
  judgement: { against, population, populationBy, canon, profile, likely },
  otherName,
}: MeaningProps) {
  const people = findPopulation(population)!;
  const style = against.kind === 'style' ? findStyle(against.style) : null;
  return (
    <div className={styles['meaning']}>
      <h3>{text.limits}</h3>
      <p>{findProfile(profile)!.description}</p>
      {against.kind === 'people' && <p>{text.peopleMean(people.label)}</p>}
      {against.kind === 'people' && populationBy === 'shape' && likely.maleShare !== null && (
        <p>{text.sexFound((100 * Math.max(likely.maleShare, 1 - likely.maleShare)).toFixed(0))}</p>
      )}
      {against.kind === 'canon' && <p>{text.canonMeans(canon.label, canon.source)}</p>}
      {style && <p>{text.styleMeans(style.label, style.source)}</p>}
      {against.kind === 'figure' && <p>{text.figureMeans(otherName ?? '')}</p>}
      {(against.kind === 'people' || style) && <PopulationSource population={people} />}
    </div>
  );
}
