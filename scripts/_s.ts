import { randomSettings } from '../tests/core/body/randomSettings.ts';
import { targetsOf } from '../src/core/body/settings/targetsOf.ts';
import { makeReference } from '../src/core/body/referenceBody.ts';
import { loadTemplate } from '../src/core/body/template/loadTemplate.ts';
import { findSelfCrossings } from '../src/core/geometry/selfCrossings.ts';
const t = await loadTemplate();
for (const seed of process.argv.slice(2).map(Number)) {
  const s = randomSettings(seed); const { measures } = s; const g = targetsOf(s), h = targetsOf({ ...s, measures: {} });
  console.log(seed, JSON.stringify(measures), g['stature']!.toFixed(0));
  for (const id of ['crotchHeight','buttockHeight','iliocristaleHeight','waistHeightOmphalion','chestHeight','axillaHeight','suprasternaleHeight','hipBreadth','buttockDepth','buttockCircumference','thighCircumference','biacromialBreadth','bideltoidBreadth','chestCircumference','chestDepth','chestBreadth','bicepsCircumference', 'trochanterionHeight']) console.log('  ', id, g[id]?.toFixed(0), (g[id]! / g['stature']!).toFixed(3), h[id]?.toFixed(0));
  const { positions } = makeReference(t, s, 'low').rest; console.log(findSelfCrossings({ positions, indices: t.levels.low }, 9).map((x) => x.at.map(Math.round).join(',')));
}
