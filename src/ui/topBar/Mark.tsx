import { messages } from '../messages/en.ts';
import styles from './topBar.module.css';

/** The product's name: the page's title, but on the empty page, which has its own. */
export const Mark = ({ isEmpty }: { readonly isEmpty: boolean }) => {
  const Element = isEmpty ? 'span' : 'h1';
  return <Element className={styles['mark']}>{messages.topBar.product}</Element>;
};
