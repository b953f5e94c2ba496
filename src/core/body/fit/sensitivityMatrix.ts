import type { ModelShares } from '../shape/restShape.ts';
import { modelIds } from '../template/bodyTemplate.ts';
import { sensitivities } from './sensitivities.ts';

/**
 * How the measures of a mixed body answer: by row a measure, by column the one whose knobs are turned, in mm by mm. A
 * measure answers its own knobs one to one where nothing else is known.
 */
export const sensitivityMatrix = (measures: readonly string[], shares: ModelShares): number[][] =>
  measures.map((answering) =>
    measures.map((turned) =>
      modelIds.reduce(
        (sum, id) =>
          sum + shares[id] * (sensitivities[id][answering]?.[turned] ?? (answering === turned ? 1 : 0)),
        0,
      ),
    ),
  );
