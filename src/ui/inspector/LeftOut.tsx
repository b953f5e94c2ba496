import type { LeftOutReport } from '../../core/figures/figureReport.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { projectStore } from '../../state/projectStore.ts';
import { SwitchRow } from '../controls/SwitchRow.tsx';
import { messages } from '../messages/en.ts';
import styles from './inspector.module.css';

const text = messages.leftOut;

/** What of the file is no part of the figure; a switch takes each kind in again. */
export function LeftOut({ derived: { posed, figure } }: { readonly derived: DerivedFigure }) {
  if (posed.leftOut.length === 0) return null;
  const take =
    ({ kind }: LeftOutReport) =>
    (isTakenIn: boolean): void => {
      const others = figure.takenIn.filter((each) => each !== kind);
      const takenIn = isTakenIn ? [...others, kind] : others;
      projectStore.getState().edit(changeFigure(figure.id, { takenIn }));
    };
  return (
    <div>
      <h3>{text.title}</h3>
      <p className={styles['quiet']}>{text.hint}</p>
      {posed.leftOut.map((each) => (
        <SwitchRow
          key={each.kind}
          label={text.kinds[each.kind](each.pieces)}
          isOn={each.isTakenIn}
          onChange={take(each)}
        />
      ))}
    </div>
  );
}
