import { expect, it } from 'vitest';
import { makeReference } from '../../../src/core/body/referenceBody.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import { findSelfCrossings } from '../../../src/core/geometry/selfCrossings.ts';
import { randomSettings } from '../../../scripts/sculpt/randomSettings.ts';

/** 300 in the tests; more by `npm run sweep -- 5000`. */
const settingsCount = Number(process.env['SWEEP'] ?? 300);

it(
  `crosses itself in none of ${settingsCount} settings of the whole range`,
  async () => {
    const template = await loadTemplate();
    const indices = template.levels.low;
    const crossing: string[] = [];
    for (let seed = 1; seed <= settingsCount; seed++) {
      const settings = randomSettings(seed);
      const { positions } = makeReference(template, settings, 'low').rest;
      expect(positions.every(Number.isFinite)).toBe(true);
      const [found] = findSelfCrossings({ positions, indices }, 1);
      if (found)
        crossing.push(`seed ${seed} at ${found.at.map(Math.round).join(', ')}: ${JSON.stringify(settings)}`);
    }
    expect(crossing).toEqual([]);
  },
  settingsCount * 4000,
);
