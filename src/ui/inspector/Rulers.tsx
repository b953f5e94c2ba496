import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { ownMarks } from '../../core/project/marks.ts';
import { rulerKinds } from '../../core/rulers/ruler.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { useView } from '../../state/hooks.ts';
import { isCut, readingOf, useRulers } from '../../state/rulerStore.ts';
import { takeTool } from '../../state/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { DraftInput } from '../controls/DraftInput.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { rulerMessages as text } from '../messages/rulerMessages.ts';
import { changeRuler, type RulerProps } from './changeRuler.ts';
import { PlaneSliders } from './PlaneSliders.tsx';
import styles from './rulers.module.css';

/** Tools to measure by hand, and what was set with them. */
export function Rulers({ derived }: { readonly derived: DerivedFigure }) {
  const tool = useView((view) => view.tool);
  const { figure } = derived;
  const { rulers } = ownMarks(derived);
  return (
    <section className={styles['rulers']} aria-label={text.title}>
      <h3>{text.title}</h3>
      <div className={styles['tools']}>
        {rulerKinds.map((kind) => (
          <Button
            key={kind}
            look="line"
            title={text.hints[kind]}
            aria-pressed={tool === kind}
            isDisabled={figure.isLocked}
            onClick={() => takeTool(tool === kind ? null : kind)}
          >
            {text.kinds[kind]}
          </Button>
        ))}
      </div>
      {rulers.length === 0 ? (
        <p className={styles['quiet']}>{text.none}</p>
      ) : (
        <ul>
          {rulers.map((ruler) => (
            <Row key={ruler.id} derived={derived} ruler={ruler} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ derived, ruler }: RulerProps) {
  const { isLocked } = derived.figure;
  const { id, name, isHidden } = ruler;
  return (
    <li data-hidden={isHidden || undefined}>
      <div className={styles['row']}>
        <DraftInput
          aria-label={text.name(name)}
          value={name}
          onCommit={(next) => changeRuler(derived, id, { name: next })}
        />
        <Reading derived={derived} ruler={ruler} />
        <IconButton
          icon={isHidden ? 'hidden' : 'eye'}
          label={isHidden ? text.show(name) : text.hide(name)}
          isDisabled={isLocked}
          onClick={() => changeRuler(derived, id, { isHidden: !isHidden })}
        />
        <IconButton
          icon="remove"
          label={text.remove(name)}
          isDisabled={isLocked}
          onClick={() => changeRuler(derived, id, null)}
        />
      </div>
      {ruler.kind === 'girth' && !isLocked && <PlaneSliders derived={derived} ruler={ruler} />}
    </li>
  );
}

function Reading({ derived, ruler }: RulerProps) {
  const sections = useRulers((state) => state.sections);
  const reading = readingOf(derived, ruler, sections);
  if (!reading)
    return (
      <span className={styles['quiet']}>
        {isCut(derived, ruler) ? text.noReading[ruler.kind] : text.cutting}
      </span>
    );
  if (reading.kind === 'angle') return <b>{reading.degrees.toFixed(1)}°</b>;
  const { modelScale, targetScale: scaleN } = derived.sizes ?? { modelScale: 1, targetScale: 1 };
  const atScale = (mm: number): string => formatLength((mm * modelScale) / scaleN, { scaleN });
  const more = [
    text.lifeSize(formatLength(reading.mm * modelScale, { stepMm: 1 })),
    ...(reading.parts ? [text.parts(...(reading.parts.map(atScale) as [string, string, string]))] : []),
    ...(reading.tissueMm === null ? [] : [text.tissue(atScale(reading.tissueMm))]),
  ];
  return (
    <span className={styles['reading']}>
      <b>{atScale(reading.mm)}</b>
      <small>{more.join('; ')}</small>
    </span>
  );
}
