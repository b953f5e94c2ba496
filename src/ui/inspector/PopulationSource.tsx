import type { Population } from '../../core/populations/population.ts';
import { messages } from '../messages/en.ts';
import styles from './PopulationSource.module.css';

const text = messages.populations;

interface PopulationSourceProps {
  readonly population: Population;
  /** Names the publication in a few words where others say more beside it. */
  readonly isBrief?: boolean;
}

/** Whose measures a number is from: who was measured, when and how many, whom they do not speak for, and the publication. */
export const PopulationSource = ({ population, isBrief = false }: PopulationSourceProps) => (
  <div className={styles['source']}>
    <p>
      {text.measured(population)} {population.limits}
    </p>
    <p>{text.cited(isBrief ? population.source : population.citation)}</p>
  </div>
);
