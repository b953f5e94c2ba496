import { messages } from '../messages/en.ts';
import styles from './topBar.module.css';

/** The product's name. */
export const Mark = () => <span className={styles['mark']}>{messages.topBar.product}</span>;
