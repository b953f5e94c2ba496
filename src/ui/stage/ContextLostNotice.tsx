import { Icon } from '../controls/Icon.tsx';
import { messages } from '../messages/en.ts';
import styles from './ContextLostNotice.module.css';

/** Shown in place of the picture while the browser has taken the graphics card away. */
export const ContextLostNotice = () => (
  <output className={styles['notice']}>
    <Icon name="info" />
    <p>
      <b>{messages.stage.contextLost}</b>
      <br />
      {messages.stage.contextLostNext}
    </p>
  </output>
);
