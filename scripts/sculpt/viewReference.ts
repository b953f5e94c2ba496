import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { standOnGround } from '../../src/core/body/pose/standOnGround.ts';
import { findPose } from '../../src/core/body/pose/posePresets.ts';
import { makeReference, poseReference } from '../../src/core/body/referenceBody.ts';
import { medianMan, type BodyPopulation } from '../../src/core/body/settings/bodySettings.ts';
import type { BodyLevel, BodyTemplate } from '../../src/core/body/template/bodyTemplate.ts';
import { loadTemplate } from '../../src/core/body/template/loadTemplate.ts';
import { unpackTemplate } from '../../src/core/body/template/packTemplate.ts';
import { encodePng } from './render/png.ts';
import { renderSurface, type View } from './render/renderSurface.ts';
import type { Vector } from './vector.ts';

/**
 * Draws the reference body in poses, one row each, seen from some sides:
 * tsx scripts/sculpt/viewReference.ts --population ansur2-men --pose down,walk --turns 0,45,90,180 --out picture.png
 * --center x,y,z and --height (mm that fill the picture) look closer; --template reads a template baked elsewhere.
 */
const { values } = parseArgs({
  options: {
    population: { type: 'string', default: 'ansur2-men' },
    percentile: { type: 'string', default: '50' },
    build: { type: 'string', default: '50' },
    age: { type: 'string', default: '7' },
    sex: { type: 'string', default: 'male' },
    canon: { type: 'string' },
    pose: { type: 'string', default: 'down' },
    level: { type: 'string', default: 'high' },
    turns: { type: 'string', default: '0,45,90,180' },
    tilt: { type: 'string', default: '0' },
    pixels: { type: 'string', default: '900' },
    center: { type: 'string' },
    height: { type: 'string' },
    template: { type: 'string' },
    out: { type: 'string', default: 'reference.png' },
  },
});

const template = values.template ? readTemplate(values.template) : await loadTemplate();
const reference = makeReference(
  template,
  {
    ...medianMan,
    population: values.population as BodyPopulation,
    percentile: Number(values.percentile),
    build: Number(values.build),
    ageYears: Number(values.age),
    sex: values.sex as 'male',
    canon: values.canon ?? null,
  },
  values.level as BodyLevel,
);
const rows = values.pose.split(',').map(drawRow);
const [width, height] = [rows[0]!.width, Number(values.pixels)];
const pixels = new Uint8Array(width * height * rows.length * 3);
rows.forEach((row, i) => pixels.set(row.pixels, i * width * height * 3));
writeFileSync(values.out, encodePng(width, height * rows.length, pixels));
process.stdout.write(`${values.out}\n`);

function readTemplate(path: string): BodyTemplate {
  return unpackTemplate(/'([^']+)'/.exec(readFileSync(path, 'utf8'))![1]!);
}

/** The pictures of one pose, from left to right. */
function drawRow(id: string): { width: number; pixels: Uint8Array } {
  const preset = findPose(id);
  if (!preset) throw new Error(`There is no pose "${id}".`);
  const { mesh } = standOnGround(poseReference(template, reference, preset.pose));
  const surface = { positions: mesh.positions, triangles: Uint32Array.from(mesh.indices) };
  const tallMm = reference.targets['stature']!;
  const heightMm = Number(values.height ?? tallMm * 1.06);
  const center = (values.center?.split(',').map(Number) ?? [0, tallMm / 2, 0]) as unknown as Vector;
  const size = Number(values.pixels);
  const isClose = values.height !== undefined;
  const columnWidth = Math.round(isClose ? size : size * (id === 't' ? 1.1 : id === 'a' ? 0.85 : 0.62));
  const turns = values.turns.split(',').map(Number);
  const width = columnWidth * turns.length;
  const all = new Uint8Array(width * size * 3);
  turns.forEach((turn, column) => {
    const view: View = { turn, tilt: Number(values.tilt), center, heightMm };
    const picture = renderSurface(surface, view, columnWidth, size);
    for (let y = 0; y < size; y++)
      all.set(
        picture.subarray(y * columnWidth * 3, (y + 1) * columnWidth * 3),
        (y * width + column * columnWidth) * 3,
      );
  });
  return { width, pixels: all };
}
