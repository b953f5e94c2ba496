import { iconPaths, type IconName } from './iconPaths.ts';
import styles from './Icon.module.css';

/** A drawing of 16 px in the colour of the text around it; whoever shows it gives it its name. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={styles['icon']} viewBox="0 0 16 16" data-name={name} aria-hidden="true">
    <path d={iconPaths[name]} />
  </svg>
);
