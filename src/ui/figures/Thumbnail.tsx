import { useThumbnail } from '../../state/hooks.ts';
import styles from './figures.module.css';

/** A figure's small picture; a silhouette until there is one. */
export function Thumbnail({ figureId }: { readonly figureId: string }) {
  const picture = useThumbnail(figureId);
  return (
    <span className={styles['thumbnail']}>
      {picture ? (
        <img src={picture} alt="" draggable={false} />
      ) : (
        <svg viewBox="0 0 40 48" aria-hidden="true">
          <circle cx="20" cy="13" r="5.5" />
          <path d="M8 48c0-3 .4-9 1.2-14.5.8-6 4-9.3 8.3-10.5 1.6 1.2 3.4 1.2 5 0 4.3 1.2 7.5 4.5 8.3 10.5C31.6 39 32 45 32 48z" />
        </svg>
      )}
    </span>
  );
}
