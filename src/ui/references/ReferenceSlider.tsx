import type { ProjectEdit } from '../../core/project/edits.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Slider } from '../controls/Slider.tsx';
import { ReferenceField } from './ReferenceField.tsx';

interface ReferenceSliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly text: string;
  /** The edit that gives a reference the value. */
  readonly change: (value: number) => ProjectEdit;
}

/** A number of a reference on a line; one drag is one step to undo. */
export function ReferenceSlider({ change, ...slider }: ReferenceSliderProps) {
  const { edit, beginGesture, endGesture } = projectStore.getState();
  return (
    <ReferenceField label={slider.label} value={slider.text}>
      <Slider
        {...slider}
        onChange={(value) => edit(change(value))}
        onBegin={beginGesture}
        onEnd={endGesture}
      />
    </ReferenceField>
  );
}
