import type { Population } from '../../core/populations/population.ts';
import { messages } from '../messages/en.ts';
import styles from './PopulationSource.module.css';

const text = messages.populations;

/** Whose measures a number is from: who was measured, when and how many, whom they do not speak for, and the publication. */
export const PopulationSource = ({ population }: { readonly population: Population }) => (
  <div className={styles['source']}>
    <p>
      {text.measured(population)} {population.limits}
    </p>
    <p>{text.cited(population.citation)}</p>
  </div>
);
