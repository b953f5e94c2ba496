import { useState } from 'react';
import { axisVector } from '../../core/geometry/axes.ts';
import { add, dot, scaleVector } from '../../core/geometry/vectors.ts';
import { figureAxes, leanOf, normalOf, type PlaneLean } from '../../core/rulers/planeLean.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Slider } from '../controls/Slider.tsx';
import { rulerMessages as text } from '../messages/rulerMessages.ts';
import { changeRuler, type RulerProps } from './changeRuler.ts';
import styles from './rulers.module.css';

/** How far a plane can be slid either way from where it was taken hold of, as a share of stature. */
const slideShare = 0.15;

/** Slides a girth's plane along its direction, tilts it to the front and turns it to the side. */
export function PlaneSliders({ derived, ruler }: RulerProps) {
  const { up, facing, sizes, fileToLife } = derived;
  const axes = figureAxes(axisVector(up), axisVector(facing));
  const normal = ruler.normal ?? axes.upright;
  const [point] = ruler.points;
  const along = point ? dot(point, normal) : 0;
  // The slider's own range stays while it is dragged, though the place that it moves is its middle.
  const [middle, setMiddle] = useState(along);
  if (!point) return null;
  const lean = leanOf(normal, axes);
  const lifeMm = Math.hypot(fileToLife[0]!, fileToLife[1]!, fileToLife[2]!);
  const reach = (slideShare * (sizes?.statureMm ?? 1000)) / lifeMm;
  const scaleN = sizes?.targetScale ?? 1;
  const { beginGesture, endGesture } = projectStore.getState();
  const gesture = { onBegin: beginGesture, onEnd: endGesture };
  const leanTo = (change: Partial<PlaneLean>): void => {
    const next = normalOf({ ...lean, ...change }, axes);
    setMiddle(dot(point, next));
    changeRuler(derived, ruler.id, { normal: next });
  };
  const angle = (label: string, key: keyof PlaneLean) => (
    <>
      <span>{label}</span>
      <Slider
        label={label}
        value={Math.round(lean[key])}
        min={-89}
        max={89}
        step={1}
        text={`${Math.round(lean[key])}°`}
        onChange={(next) => leanTo({ [key]: next })}
        {...gesture}
      />
    </>
  );
  return (
    <div className={styles['sliders']}>
      <span>{text.slide}</span>
      <Slider
        label={text.slide}
        value={along}
        min={middle - reach}
        max={middle + reach}
        step={(0.1 * scaleN) / lifeMm}
        text={formatLength(((along - middle) * lifeMm) / scaleN, { scaleN })}
        onChange={(to) =>
          changeRuler(derived, ruler.id, { points: [add(point, scaleVector(normal, to - along))] })
        }
        {...gesture}
      />
      {angle(text.tilt, 'tiltDeg')}
      {angle(text.turn, 'turnDeg')}
    </div>
  );
}
