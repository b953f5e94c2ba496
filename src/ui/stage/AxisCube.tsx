import { useEffect, useRef } from 'react';
import type { NamedView } from '../../state/cameraPose.ts';
import { requestCamera } from '../../state/cameraRequests.ts';
import { useView } from '../../state/hooks.ts';
import { paneStore } from '../../state/paneStore.ts';
import { axisCubeTransform } from './axisCubeTransform.ts';
import styles from './AxisCube.module.css';

const faces: readonly { readonly view: NamedView; readonly letter: string }[] = [
  { view: 'front', letter: 'F' },
  { view: 'back', letter: 'B' },
  { view: 'left', letter: 'L' },
  { view: 'right', letter: 'R' },
  { view: 'top', letter: 'T' },
];

/**
 * A small cube that turns with the pane's camera; pressing a face looks at it from there. For pointers only: the
 * view buttons do the same for the keyboard and assistive technology.
 */
export function AxisCube({ pane }: { readonly pane: number }) {
  const cube = useRef<HTMLSpanElement>(null);
  const isLinked = useView((view) => view.isLinked);

  // Written past React: a camera on the move changes it at every frame.
  useEffect(() => {
    const turn = (): void => {
      const readout = paneStore.getState().readouts[pane];
      if (cube.current && readout)
        cube.current.style.transform = axisCubeTransform(readout.azimuthRad, readout.polarRad);
    };
    turn();
    return paneStore.subscribe(turn);
  }, [pane]);

  return (
    <span className={styles['frame']} aria-hidden="true">
      <span ref={cube} className={styles['cube']}>
        {faces.map(({ view, letter }) => (
          <button
            key={view}
            type="button"
            tabIndex={-1}
            data-face={view}
            // A hidden element must not take the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => requestCamera({ kind: 'view', view, pane: isLinked ? null : pane })}
          >
            {letter}
          </button>
        ))}
        <span data-face="bottom" />
      </span>
    </span>
  );
}
