import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findPose } from '../../src/core/body/pose/posePresets.ts';
import { makeReference } from '../../src/core/body/referenceBody.ts';
import { agesOf, medianMan, type BodyPopulation } from '../../src/core/body/settings/bodySettings.ts';
import type { BodyLevel, BodyTemplate } from '../../src/core/body/template/bodyTemplate.ts';
import { standReference } from '../../src/core/body/standReference.ts';
import { loadTemplate } from '../../src/core/body/template/loadTemplate.ts';
import { unpackTemplate } from '../../src/core/body/template/packTemplate.ts';
import { encodePng } from './render/png.ts';
import { renderSurface, type Manner, type View } from './render/renderSurface.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';

/**
 * Draws the reference body in poses, one row each, seen from some sides:
 * tsx scripts/sculpt/viewReference.ts --population ansur2-men --pose down,walk --turns 0,45,90,180 --out picture.png
 * --center x,y,z and --height (mm that fill the picture) look closer; --manner ghost looks through; --template reads a
 * template baked elsewhere.
 */
const { values } = parseArgs({
  options: {
    population: { type: 'string', default: 'ansur2-men' },
    percentile: { type: 'string', default: '50' },
    build: { type: 'string', default: '50' },
    muscle: { type: 'string', default: '0' },
    age: { type: 'string' },
    sex: { type: 'string', default: 'male' },
    canon: { type: 'string' },
    pose: { type: 'string', default: 'down' },
    level: { type: 'string', default: 'high' },
    turns: { type: 'string', default: '0,45,90,180' },
    tilt: { type: 'string', default: '0' },
    pixels: { type: 'string', default: '900' },
    center: { type: 'string' },
    height: { type: 'string' },
    manner: { type: 'string', default: 'clay' },
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
    muscle: Number(values.muscle),
    ageYears: Number(values.age ?? agesOf(values.population as BodyPopulation).usual),
    sex: values.sex as 'male',
    canon: values.canon ?? null,
  },
  values.level as BodyLevel,
);
const rows = values.pose.split(',').map(drawRow);
const heightPixels = Number(values.pixels);
const widthPixels = Math.max(...rows.map((row) => row.width));
const pixels = new Uint8Array(widthPixels * heightPixels * rows.length * 3).fill(120);
rows.forEach((row, i) => paste(pixels, widthPixels, 0, i * heightPixels, row));
writeFileSync(values.out, encodePng(widthPixels, heightPixels * rows.length, pixels));
process.stdout.write(`${values.out}\n`);

function readTemplate(path: string): BodyTemplate {
  return unpackTemplate(/'([^']+)'/.exec(readFileSync(path, 'utf8'))![1]!);
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The pictures of one pose, from left to right. */
function drawRow(id: string): Picture {
  const preset = findPose(id);
  if (!preset) throw new Error(`There is no pose "${id}".`);
  const { mesh } = standReference(template, reference, preset).posed;
  const surface = { positions: mesh.positions, triangles: Uint32Array.from(mesh.indices) };
  const tallMm = reference.targets['stature']!;
  const heightMm = Number(values.height ?? tallMm * 1.06);
  const center = (values.center?.split(',').map(Number) ?? [0, tallMm / 2, 0]) as unknown as Vec3;
  const height = Number(values.pixels);
  const reach = values.height ? 1 : id === 't' ? 1.1 : id === 'a' || id === 'walk' ? 0.8 : 0.62;
  const column = Math.round(height * reach);
  const turns = values.turns.split(',').map(Number);
  const row = new Uint8Array(column * turns.length * height * 3);
  turns.forEach((turn, i) => {
    const view: View = { turn, tilt: Number(values.tilt), center, heightMm };
    const drawn = renderSurface(surface, view, column, height, values.manner as Manner);
    paste(row, column * turns.length, i * column, 0, { width: column, height, pixels: drawn });
  });
  return { width: column * turns.length, height, pixels: row };
}

function paste(onto: Uint8Array, ontoWidth: number, x: number, y: number, picture: Picture): void {
  for (let row = 0; row < picture.height; row++)
    onto.set(
      picture.pixels.subarray(row * picture.width * 3, (row + 1) * picture.width * 3),
      ((y + row) * ontoWidth + x) * 3,
    );
}
