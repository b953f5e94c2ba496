import { useRef, useState, type PointerEvent } from 'react';
import type { ViewState } from '../../state/viewStore.ts';
import { stopAfterDrag, type SheetHeights } from './sheetStops.ts';

interface Grip {
  readonly startY: number;
  readonly startHeight: number;
  lastY: number;
  lastTime: number;
  /** Upwards, CSS px per second. */
  speed: number;
  isDragging: boolean;
}

/** A press that moves less is a press on what lies under it. */
const thresholdPx = 6;

/** Drags the sheet by its head. Gives its height while it is held, null otherwise, and what its head listens to. */
export function useSheetDrag(
  stop: ViewState['sheetStop'],
  heights: SheetHeights,
  onStop: (stop: ViewState['sheetStop']) => void,
) {
  const grip = useRef<Grip | null>(null);
  const [heldPx, setHeldPx] = useState<number | null>(null);

  const onPointerDown = ({ clientY, timeStamp, isPrimary }: PointerEvent): void => {
    if (!isPrimary) return;
    const startHeight = heights[stop];
    grip.current = {
      startY: clientY,
      startHeight,
      lastY: clientY,
      lastTime: timeStamp,
      speed: 0,
      isDragging: false,
    };
  };

  const onPointerMove = ({ clientY, timeStamp, currentTarget, pointerId }: PointerEvent): void => {
    const held = grip.current;
    if (!held) return;
    if (!held.isDragging) {
      if (Math.abs(clientY - held.startY) < thresholdPx) return;
      held.isDragging = true;
      currentTarget.setPointerCapture(pointerId);
    }
    held.speed = ((held.lastY - clientY) / Math.max(timeStamp - held.lastTime, 1)) * 1000;
    held.lastY = clientY;
    held.lastTime = timeStamp;
    setHeldPx(heightOf(held));
  };

  const heightOf = ({ startHeight, startY, lastY }: Grip): number =>
    Math.max(heights.peek, Math.min(startHeight + startY - lastY, heights.full));

  const letGo = (): void => {
    const held = grip.current;
    grip.current = null;
    setHeldPx(null);
    if (held?.isDragging) onStop(stopAfterDrag(heightOf(held), held.speed, heights));
  };

  return { heldPx, handlers: { onPointerDown, onPointerMove, onPointerUp: letGo, onPointerCancel: letGo } };
}
