import { expect, it } from 'vitest';
import { measureSensitivities } from '../../../../scripts/sculpt/measureSensitivities.ts';
import { sensitivities } from '../../../../src/core/body/fit/sensitivities.ts';
import { childOf, medianMan, medianWoman } from '../../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';

const template = await loadTemplate();

it.each([
  ['man', medianMan],
  ['woman', medianWoman],
  ['child', childOf(7, 'male')],
] as const)('what is written of the %s’s answers is what the sculpted body gives', (id, settings) => {
  const now = measureSensitivities(template, settings);
  const off = Object.entries(now).flatMap(([measure, answers]) =>
    Object.entries(answers)
      .filter(([turned, change]) => Math.abs(change - (sensitivities[id][measure]?.[turned] ?? 0)) > 0.05)
      .map(([turned]) => `${measure} to ${turned}`),
  );
  // Where a breadth or girth is greatest can leap to another height, and an answer with it.
  expect(off.slice(4)).toEqual([]);
});
