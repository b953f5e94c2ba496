import styles from './SampleCards.module.css';

/** A figure that comes with the app, as its card shows it. */
export interface SampleCard {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly licence: string;
  /** Address of its picture. */
  readonly picture: string;
}

interface SampleCardsProps {
  readonly samples: readonly SampleCard[];
  readonly onChoose: (id: string) => void;
}

/** The samples as pictures to press. */
export const SampleCards = ({ samples, onChoose }: SampleCardsProps) => (
  <ul className={styles['cards']}>
    {samples.map(({ id, name, detail, licence, picture }) => (
      <li key={id}>
        <button
          type="button"
          className={styles['card']}
          aria-label={`${name}, ${detail}`}
          title={licence}
          onClick={() => onChoose(id)}
        >
          <span className={styles['picture']}>
            <img alt="" src={picture} />
          </span>
          <span className={styles['text']}>
            <b>{name}</b>
            <span>{detail}</span>
          </span>
        </button>
      </li>
    ))}
  </ul>
);
