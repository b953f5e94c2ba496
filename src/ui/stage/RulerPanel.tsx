import { useEffect } from 'react';
import { pressesOf, rulerKinds } from '../../core/rulers/ruler.ts';
import { useView } from '../../state/hooks.ts';
import { useRulers } from '../../state/rulerStore.ts';
import { takeTool } from '../../state/viewStore.ts';
import { Icon } from '../controls/Icon.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { rulerMessages as text } from '../messages/rulerMessages.ts';
import styles from './CalibratePanel.module.css';

/** While a ruler is being set: what to press next, and what the last press met. */
export function RulerPanel() {
  const tool = useView((view) => view.tool);
  const { points, met, hasMissed } = useRulers((state) => state);
  const kind = rulerKinds.find((each) => each === tool);
  useEffect(() => {
    if (!kind) return undefined;
    const putAway = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]');
      if (event.key === 'Escape' && !event.defaultPrevented && !isTyping) takeTool(null);
    };
    window.addEventListener('keydown', putAway);
    return () => window.removeEventListener('keydown', putAway);
  }, [kind]);
  if (!kind) return null;
  const told = [
    ...(points.length > 0 ? [text.next(points.length, pressesOf[kind])] : []),
    ...(met ? [text.met[met]] : []),
  ];
  return (
    <section className={styles['panel']} aria-label={text.kinds[kind]}>
      <Icon name="calibrate" />
      <output>
        {hasMissed ? text.missed : text.hints[kind]} {told.join(', ')}
      </output>
      <IconButton icon="close" label={text.cancel} onClick={() => takeTool(null)} />
    </section>
  );
}
