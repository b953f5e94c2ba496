import type { Population } from '../../core/populations/population.ts';
import { Guess } from '../controls/Guess.tsx';
import { messages } from '../messages/en.ts';
import { PopulationSource } from './PopulationSource.tsx';
import styles from './PopulationMark.module.css';

const text = messages.populations;

/** A dotted mark beside a number that is a population's; opens whose it is. */
export const PopulationMark = ({ population }: { readonly population: Population }) => (
  <div className={styles['mark']}>
    <Guess text={text.whoWasMeasured}>
      <h3>{population.label}</h3>
      <PopulationSource population={population} />
    </Guess>
  </div>
);
