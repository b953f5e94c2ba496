import type { CSSProperties } from 'react';
import styles from './Slider.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  /** The value as people read it. */
  readonly text: string;
  readonly onChange: (value: number) => void;
  /** Called before the first and after the last change of one drag or one press of a key. */
  readonly onBegin?: () => void;
  readonly onEnd?: () => void;
}

/** A number on a line. */
export function Slider({ label, value, min = 0, max, step, text, onChange, onBegin, onEnd }: SliderProps) {
  const fraction = max > min ? (value - min) / (max - min) : 0;
  return (
    <input
      type="range"
      className={styles['slider']}
      style={{ '--fraction': fraction } as CSSProperties}
      aria-label={label}
      aria-valuetext={text}
      value={value}
      min={min}
      max={max}
      step={step}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      onPointerDown={onBegin}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
      onKeyDown={(event) => sliderKeys.has(event.key) && onBegin?.()}
      onKeyUp={onEnd}
      onBlur={onEnd}
    />
  );
}

const sliderKeys = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]);
