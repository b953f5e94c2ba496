import { useRef, type PointerEvent } from 'react';
import { useView } from '../../state/hooks.ts';
import { changeView } from '../../state/viewStore.ts';
import styles from './SplitLine.module.css';

/** The line between two figures that lie over one another, to be dragged; the slider below it is for the keyboard. */
export function SplitLine() {
  const split = useView((view) => view.overlaySplit);
  const line = useRef<HTMLDivElement>(null);
  const drag = ({ buttons, clientX }: PointerEvent): void => {
    const box = buttons === 0 ? null : line.current?.parentElement?.getBoundingClientRect();
    if (!box) return;
    changeView({ overlaySplit: Math.min(1, Math.max(0, (clientX - box.left) / box.width)) });
  };
  return (
    <div
      ref={line}
      className={styles['line']}
      style={{ left: `${100 * split}%` }}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
      aria-hidden="true"
    />
  );
}
