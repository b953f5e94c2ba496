import type { BodySettings } from './settings/bodySettings.ts';
import type { ModelShares } from './shape/restShape.ts';

/** Which sculpted bodies a body with these settings is mixed of: children and teenagers are plain figures. */
export function modelShares({ population }: BodySettings): ModelShares {
  const model = { 'ansur2-men': 'man', 'ansur2-women': 'woman', children: 'child' }[population];
  return { man: 0, woman: 0, child: 0, [model]: 1 };
}
