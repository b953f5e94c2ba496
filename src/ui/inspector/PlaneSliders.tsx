import { useState } from 'react';
import { axisVector } from '../../core/geometry/axes.ts';
import { scaleOf } from '../../core/geometry/matrices.ts';
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
  // While the slider is dragged its range stays, though the place that it moves is its middle.
  const [held, setHeld] = useState<number | null>(null);
  const middle = held ?? along;
  if (!point) return null;
  const lean = leanOf(normal, axes);
  const lifeMm = scaleOf(fileToLife);
  const reach = (slideShare * (sizes?.statureMm ?? 1000)) / lifeMm;
  const scaleN = sizes?.targetScale ?? 1;
  const { beginGesture, endGesture } = projectStore.getState();
  const angle = (label: string, key: keyof PlaneLean) => (
    <AngleSlider
      label={label}
      degrees={Math.round(lean[key])}
      onChange={(next) =>
        changeRuler(derived, ruler.id, { normal: normalOf({ ...lean, [key]: next }, axes) })
      }
    />
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
        onBegin={() => {
          setHeld(along);
          beginGesture();
        }}
        onEnd={() => {
          setHeld(null);
          endGesture();
        }}
      />
      {angle(text.tilt, 'tiltDeg')}
      {angle(text.turn, 'turnDeg')}
    </div>
  );
}

interface AngleSliderProps {
  readonly label: string;
  readonly degrees: number;
  readonly onChange: (degrees: number) => void;
}

function AngleSlider({ label, degrees, onChange }: AngleSliderProps) {
  const { beginGesture, endGesture } = projectStore.getState();
  return (
    <>
      <span>{label}</span>
      <Slider
        label={label}
        value={degrees}
        min={-89}
        max={89}
        step={1}
        text={`${degrees}°`}
        onChange={onChange}
        onBegin={beginGesture}
        onEnd={endGesture}
      />
    </>
  );
}
