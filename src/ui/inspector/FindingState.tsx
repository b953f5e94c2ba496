import type { ReactNode } from 'react';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import type { PageFoundFigure } from '../../core/project/foundFigure.ts';
import { askFinding, useFinding, useFound } from '../../state/landmarkStore.ts';
import { Button } from '../controls/Button.tsx';
import { findingMessages as text } from '../messages/findingMessages.ts';
import styles from './finding.module.css';

interface FindingStateProps {
  readonly derived: DerivedFigure;
  readonly children: (found: PageFoundFigure) => ReactNode;
}

/** What was found on a figure, or how far finding is, or why there is nothing. */
export function FindingState({ derived, children }: FindingStateProps) {
  const found = useFound(derived);
  const finding = useFinding(derived);
  const failure = finding && 'failed' in finding && (
    <div className={styles['state']}>
      <p>{text[finding.failed]}</p>
      <Button look="line" onClick={() => askFinding('again', derived)}>
        {finding.failed === 'cancelled' ? text.again : text.tryAgain}
      </Button>
    </div>
  );
  if (failure && !found) return failure;
  if (found === undefined)
    return <Progress derived={derived} share={finding && 'share' in finding ? finding.share : 0} />;
  if (found === null) return <p className={styles['quiet']}>{text.noSurface}</p>;
  if (found.kind !== 'figure')
    return (
      <div className={styles['state']}>
        <p>{text.kinds[found.kind]}</p>
        {found.shows && <p>{text.alone(found.shows)}</p>}
        {found.kind === 'part of a figure' && !found.shows && <p>{text.lacking(found.missing)}</p>}
        {!found.shows && <p className={styles['quiet']}>{text.whatNext}</p>}
      </div>
    );
  const notes = [
    ...(found.turnedDeg === 0 ? [] : [text.turned]),
    ...(found.turnedDeg === 0 && found.isFacingDoubtful ? [text.facingDoubtful] : []),
    ...(found.missing.length > 0 ? [text.lacking(found.missing)] : []),
  ];
  return (
    <>
      {failure}
      {notes.length > 0 && <p className={styles['warning']}>{notes.join(' ')}</p>}
      {children(found)}
    </>
  );
}

function Progress({ derived, share }: { readonly derived: DerivedFigure; readonly share: number }) {
  const percent = Math.round(share * 100);
  return (
    <div className={styles['state']}>
      <p>{text.finding(percent)}</p>
      <progress aria-label={text.progress} max={100} value={percent} />
      <Button look="quiet" onClick={() => askFinding('cancel', derived)}>
        {text.cancel}
      </Button>
    </div>
  );
}
