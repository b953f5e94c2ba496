import type { BodySettings } from './settings/bodySettings.ts';
import type { ModelShares } from './shape/restShape.ts';

/** Until when a body is wholly the plain child's, and from when it is wholly grown, years. */
const [childUntil, grownFrom] = [9, 18];

/** Which sculpted bodies a body with these settings is mixed of. */
export function modelShares({ population, sex, ageYears }: BodySettings): ModelShares {
  if (population !== 'children')
    return { man: 0, woman: 0, child: 0, [population === 'ansur2-men' ? 'man' : 'woman']: 1 };
  const grown = Math.max(0, Math.min(1, (ageYears - childUntil) / (grownFrom - childUntil)));
  return { man: 0, woman: 0, child: 1 - grown, [sex === 'male' ? 'man' : 'woman']: grown };
}
