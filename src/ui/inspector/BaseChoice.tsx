import { axisIndex } from '../../core/geometry/axes.ts';
import { sizeOf } from '../../core/geometry/boxes.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { projectStore } from '../../state/projectStore.ts';
import { SwitchRow } from '../controls/SwitchRow.tsx';
import { messages } from '../messages/en.ts';
import styles from './inspector.module.css';

const text = messages.base;

/** What the figure stands on, and whether heights begin under it. */
export function BaseChoice({ derived }: { readonly derived: DerivedFigure }) {
  const { posed, figure, unit, up } = derived;
  if (!posed.base) return null;
  const { box, form } = posed.base;
  const upright = axisIndex(up);
  const size = sizeOf(box).map((length) => formatLength(length * unit.millimetresPerUnit, 'asModelled'));
  const [width, depth] = size.filter((_, axis) => axis !== upright);
  return (
    <div>
      <SwitchRow
        label={text.label}
        hint={text.hint}
        isOn={figure.isBaseIncluded}
        onChange={(isBaseIncluded) =>
          projectStore.getState().edit(changeFigure(figure.id, { isBaseIncluded }))
        }
      />
      <p className={styles['quiet']}>
        {text.found(text.forms[form], width!, depth!, size[upright]!, figure.isBaseIncluded)}
      </p>
    </div>
  );
}
