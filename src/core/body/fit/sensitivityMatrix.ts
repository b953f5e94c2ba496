import type { ModelId } from '../template/bodyTemplate.ts';
import { sensitivities } from './sensitivities.ts';

/**
 * How the measures of a sculpted body answer: by row a measure, by column the one whose knobs are turned, in mm by mm. A
 * measure answers its own knobs one to one where nothing else is known.
 */
export const sensitivityMatrix = (measures: readonly string[], model: ModelId): number[][] =>
  measures.map((answering) =>
    measures.map((turned) => sensitivities[model][answering]?.[turned] ?? (answering === turned ? 1 : 0)),
  );
