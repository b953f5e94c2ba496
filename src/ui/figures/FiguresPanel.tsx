import { changeProject } from '../../core/project/edits.ts';
import type { Alignment } from '../../core/project/project.ts';
import { useActiveFigure } from '../../state/figures.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { CommandButton } from '../controls/CommandButton.tsx';
import { Section } from '../controls/Section.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { messages } from '../messages/en.ts';
import { FigureRow } from './FigureRow.tsx';
import { useFigureDrag } from './useFigureDrag.ts';
import styles from './figures.module.css';

const text = messages.figures;
const alignments: readonly Alignment[] = ['scale', 'height', 'head', 'own'];

/** The figures of the project; behind them how they are sized against one another, once there are two. */
export function FiguresPanel() {
  const figures = useProject((project) => project.figures);
  const alignment = useProject((project) => project.alignment);
  const active = useActiveFigure();
  const dragOf = useFigureDrag();
  return (
    <Section title={text.title} actions={<CommandButton id="open-figure" icon="plus" label={text.add} />}>
      <ul className={styles['list']}>
        {figures.map((figure, index) => (
          <FigureRow
            key={figure.id}
            figure={figure}
            index={index}
            count={figures.length}
            isActive={figure === active}
            {...dragOf(index)}
          />
        ))}
      </ul>
      {figures.length > 1 && (
        <Segmented
          isFull
          label={text.align}
          segments={alignments.map((id) => ({ id, label: text.alignments[id] }))}
          value={alignment}
          onChoose={(id) => projectStore.getState().edit(changeProject({ alignment: id }))}
        />
      )}
    </Section>
  );
}
