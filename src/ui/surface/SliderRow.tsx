import { projectStore } from '../../state/projectStore.ts';
import { Slider } from '../controls/Slider.tsx';

interface SliderRowProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** Three cells of a grid: a name, a number of the project on a line, and the number; one drag is one step to undo. */
export function SliderRow(slider: SliderRowProps) {
  const { beginGesture, endGesture } = projectStore.getState();
  return (
    <>
      <span>{slider.label}</span>
      <Slider {...slider} onBegin={beginGesture} onEnd={endGesture} />
      <b>{slider.text}</b>
    </>
  );
}
