import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { measureAll } from '../src/core/body/fit/measureAll.ts';
import { makeReference } from '../src/core/body/referenceBody.ts';
import {
  childOf,
  medianMan,
  medianWoman,
  type BodySettings,
} from '../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../src/core/body/template/loadTemplate.ts';
import type { BodyLevel } from '../src/core/body/template/bodyTemplate.ts';
import { limitOf } from '../src/core/body/fit/limits.ts';
import { signedVolumeOf } from '../src/core/meshes/measureMesh.ts';
import { valueAt } from '../src/core/populations/surface/valueAt.ts';

/** Writes docs/reference-body.md: what the reference body was to measure and what it measures. npm run reference-table */
const level = (process.argv[2] ?? 'high') as BodyLevel;
const bodies: readonly (readonly [string, BodySettings])[] = [
  ['Man, median', medianMan],
  ['Man, 5th percentile', { ...medianMan, percentile: 5 }],
  ['Man, 95th percentile', { ...medianMan, percentile: 95 }],
  ['Woman, median', medianWoman],
  ['Woman, 5th percentile', { ...medianWoman, percentile: 5 }],
  ['Woman, 95th percentile', { ...medianWoman, percentile: 95 }],
  ['Girl of seven', childOf(7, 'female')],
];

const template = await loadTemplate();
const sections = bodies.map(([title, settings]) => {
  const body = makeReference(template, settings, level);
  const found = measureAll(template, body);
  const rows = Object.entries(body.targets).map(([id, targetMm]) => {
    const result = found[id] ?? found[`${id}.left`];
    const mm = result?.isTaken && 'mm' in result ? result.mm : null;
    return { id, targetMm, mm, limitMm: limitOf(id) };
  });
  const met = rows.filter(
    ({ mm, targetMm, limitMm }) => mm !== null && limitMm !== null && Math.abs(mm - targetMm) <= limitMm,
  );
  const judged = rows.filter(({ limitMm }) => limitMm !== null);
  const litres = signedVolumeOf({ positions: body.rest.positions, indices: template.levels[level] }) / 1e6;
  const mass = settings.population === 'children' ? null : valueAt('weight', settings.population, 50);
  const missed = judged
    .filter((row) => !met.includes(row))
    .map(({ id, mm, targetMm }) => `${id} ${mm === null ? 'not taken' : (mm - targetMm).toFixed(1)}`);
  process.stdout.write(
    `${title}: ${met.length} of ${judged.length} within their limits, ${litres.toFixed(1)} l${mass === null ? '' : ` (median mass ${mass.toFixed(1)} kg)`}; missed: ${missed.join(', ') || 'none'}\n`,
  );
  const show = (mm: number | null): string => (mm === null ? '–' : mm.toFixed(1));
  return [
    `## ${title}`,
    `${met.length} of ${judged.length} measures within their limits. Volume ${litres.toFixed(1)} litres${mass === null ? '' : `; the survey's median mass is ${mass.toFixed(1)} kg`}.`,
    '| measure | target mm | measured mm | difference | limit |\n| --- | ---: | ---: | ---: | ---: |',
    rows
      .map(
        ({ id, targetMm, mm, limitMm }) =>
          `| ${id} | ${show(targetMm)} | ${show(mm)} | ${mm === null ? '–' : show(mm - targetMm)} | ${limitMm ?? 'none'} |`,
      )
      .join('\n'),
  ].join('\n\n');
});
const text = [
  '# The reference body and its measures',
  `Made by \`npm run reference-table\` at the ${level} level: what each body was to measure (\`core/body/settings/targetsOf\`), what \`core/measures\` finds on its surface, and the limits of ISO 20685-1 for body scanners. A percentile is one of stature; all else is what the survey expects at that stature. Left sides of paired measures. Of a child only stature, crotch height and head's height and girth have a source; what is else set follows the plain figure.`,
  ...sections,
].join('\n\n');
writeFileSync('docs/reference-body.md', await format(text, { parser: 'markdown' }));
