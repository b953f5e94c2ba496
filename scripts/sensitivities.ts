/** Measures how the sculpted bodies answer to their knobs and writes it down for fitting: npm run sensitivities */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { childOf, medianMan, medianWoman } from '../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../src/core/body/template/loadTemplate.ts';
import { measureSensitivities } from './sculpt/measureSensitivities.ts';

const file = 'src/core/body/fit/sensitivities.ts';
const template = await loadTemplate();
const bodies = { man: medianMan, woman: medianWoman, child: childOf(7, 'male') };
const answers = Object.fromEntries(
  Object.entries(bodies).map(([id, settings]) => [id, measureSensitivities(template, settings)]),
);
const [head] = readFileSync(file, 'utf8').split('> = ');
const source = `${head}> = ${JSON.stringify(answers)};`;
writeFileSync(file, await format(source, { ...(await resolveConfig(file)), parser: 'typescript' }));
for (const [id, rows] of Object.entries(answers))
  console.log(`${id}: ${Object.values(rows).reduce((sum, row) => sum + Object.keys(row).length, 0)} answers`);
