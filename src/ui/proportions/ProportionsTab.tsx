import { useState } from 'react';
import type { FigurePart } from '../../core/measures/partOfMeasure.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { useProject } from '../../state/hooks.ts';
import { useJudgement } from '../../state/judgementStore.ts';
import { useMeasured } from '../../state/landmarkStore.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { FindingState } from '../inspector/FindingState.tsx';
import pageStyles from '../inspector/inspector.module.css';
import { messages } from '../messages/en.ts';
import { sayJudgement } from '../messages/judgementMessages.ts';
import { proportionMessages as text } from '../messages/proportionMessages.ts';
import { BodyChart } from './BodyChart.tsx';
import { ChildOffer } from './ChildOffer.tsx';
import { DeviationChart } from './DeviationChart.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { Findings } from './Findings.tsx';
import { HeldAgainst } from './HeldAgainst.tsx';
import { Tally } from './Tally.tsx';
import styles from './proportions.module.css';

/** Which proportions of a figure are off, by how much, beside what, and how sure that is. */
export function ProportionsTab({ derived }: { readonly derived: DerivedFigure }) {
  const judgement = useJudgement(derived)?.judgement ?? null;
  const isMany = useProject((project) => project.figures.filter(({ isHidden }) => !isHidden).length > 1);
  return (
    <section className={pageStyles['tab']} aria-label={messages.sheet.tabs.proportions}>
      <HeldAgainst derived={derived} judgement={judgement} />
      <FindingState derived={derived}>{() => <Judged derived={derived} />}</FindingState>
      {isMany && <FiguresTable />}
    </section>
  );
}

function Judged({ derived }: { readonly derived: DerivedFigure }) {
  const measured = useMeasured(derived);
  const shown = useJudgement(derived);
  const against = useProject((project) => project.judging.against);
  const otherName = useProject(
    ({ figures }) =>
      (against.kind === 'figure' ? figures.find(({ id }) => id === against.figure)?.name : null) ?? null,
  );
  const [part, setPart] = useState<FigurePart | null>(null);
  const { sizes } = derived;
  if (!sizes || !measured || shown === undefined) return <p className={styles['aside']}>{text.judging}</p>;
  if (shown === null)
    return (
      <p className={styles['aside']}>{against.kind === 'figure' ? text.otherUnmeasured : text.notJudged}</p>
    );
  const { judgement } = shown;
  const { targetScale } = sizes;
  const judged = judgement.deviations.filter(({ verdict }) => verdict !== null);
  return (
    <>
      <Tally deviations={judged} />
      <ChildOffer derived={derived} judgement={judgement} />
      <Findings figure={derived.figure.id} {...{ judgement, targetScale, otherName }} />
      <div className={styles['copy']}>
        <CopyButton
          label={text.copy}
          copied={text.copied}
          notCopied={text.notCopied}
          write={() => sayJudgement(judgement, targetScale, otherName).join('\n')}
        />
      </div>
      <BodyChart deviations={judgement.deviations} part={part} onChoose={setPart} />
      <DeviationChart {...{ derived, judgement, targetScale, part }} onPart={setPart} />
    </>
  );
}
