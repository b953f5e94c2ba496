import styles from './figures.module.css';

/** Stands for a figure's picture. */
export const Silhouette = () => (
  <svg className={styles['silhouette']} viewBox="0 0 40 48" aria-hidden="true">
    <circle cx="20" cy="13" r="5.5" />
    <path d="M8 48c0-3 .4-9 1.2-14.5.8-6 4-9.3 8.3-10.5 1.6 1.2 3.4 1.2 5 0 4.3 1.2 7.5 4.5 8.3 10.500C31.6 39 32 45 32 48z" />
  </svg>
);
