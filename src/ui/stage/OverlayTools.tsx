import { useEffect } from 'react';
import { useReducedMotion } from '@mantine/hooks';
import { useView } from '../../state/hooks.ts';
import { changeView, viewStore, type OverlayMode } from '../../state/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { ChoiceMenu } from '../controls/ChoiceMenu.tsx';
import { Slider } from '../controls/Slider.tsx';
import { messages } from '../messages/en.ts';
import styles from './OverlayTools.module.css';

const text = messages.stage.overlay;

const modes = (['blend', 'split', 'blink'] as const).map((id) => ({ id, label: text.modes[id] }));

/** A look at one figure and then at the other takes about so long, ms. */
const blinkMs = 700;

const swap = (): void => changeView({ isOverShown: !viewStore.getState().isOverShown });

/** How figures that lie over one another are told apart: the upper seen through, a line between them, or by turns. */
export function OverlayTools() {
  const mode = useView((view) => view.overlayMode);
  return (
    <div className={styles['tools']}>
      <ChoiceMenu
        label={text.label}
        text={text.modes[mode]}
        choices={modes}
        value={mode}
        onChoose={(overlayMode) => changeView({ overlayMode, isOverShown: false })}
      />
      {mode === 'blink' ? <Blink /> : <Amount mode={mode} />}
    </div>
  );
}

function Amount({ mode }: { readonly mode: Exclude<OverlayMode, 'blink'> }) {
  const value = useView((view) => (mode === 'blend' ? view.overlayOpacity : view.overlaySplit));
  const label = mode === 'blend' ? messages.stage.opacity : text.split;
  const shown = messages.stage.percent(value);
  return (
    <>
      <Slider
        label={label}
        value={value}
        max={1}
        step={mode === 'blend' ? 0.05 : 0.01}
        text={shown}
        onChange={(next) => changeView(mode === 'blend' ? { overlayOpacity: next } : { overlaySplit: next })}
      />
      <span className={styles['value']} aria-hidden="true">
        {shown}
      </span>
    </>
  );
}

/** Turns by itself where motion is welcome, and by a press. */
function Blink() {
  const isStill = useReducedMotion();
  useEffect(() => {
    if (isStill) return;
    const timer = setInterval(swap, blinkMs);
    return () => clearInterval(timer);
  }, [isStill]);
  return (
    <Button look="line" onClick={swap}>
      {text.swap}
    </Button>
  );
}
