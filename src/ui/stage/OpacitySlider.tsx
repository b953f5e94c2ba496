import { useView } from '../../state/hooks.ts';
import { changeView } from '../../state/viewStore.ts';
import { Slider } from '../controls/Slider.tsx';
import { messages } from '../messages/en.ts';
import styles from './OpacitySlider.module.css';

/** How far the figures that lie over the active one in Overlay let it show through. */
export function OpacitySlider() {
  const opacity = useView((view) => view.overlayOpacity);
  const text = messages.stage.percent(opacity);
  return (
    <div className={styles['opacity']}>
      <span aria-hidden="true">{messages.stage.opacity}</span>
      <Slider
        label={messages.stage.opacity}
        value={opacity}
        max={1}
        step={0.05}
        text={text}
        onChange={(value) => changeView({ overlayOpacity: value })}
      />
      <span className={styles['value']} aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
