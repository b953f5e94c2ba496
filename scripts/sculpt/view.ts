import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bounds } from './bounds.ts';
import { extractSurface } from './extractSurface.ts';
import { modelBody } from './body/modelBody.ts';
import { encodePng } from './render/png.ts';
import { renderSurface, type View } from './render/renderSurface.ts';
import { sampleGrid } from './sampleGrid.ts';
import { mirrorSurface, smoothSurface, surveySurface } from './surfaces.ts';

/**
 * Makes the body, or a part of it, at a spacing and writes a picture of it:
 * tsx scripts/sculpt/view.ts --of man --region body|head|hand|foot|trunk --spacing 3 --turns 0,45,90,180 --out picture.png
 */
const { values } = parseArgs({
  options: {
    of: { type: 'string', default: 'man' },
    region: { type: 'string', default: 'body' },
    spacing: { type: 'string', default: '4' },
    turns: { type: 'string', default: '0,40,90,180' },
    tilt: { type: 'string', default: '0' },
    height: { type: 'string', default: '860' },
    box: { type: 'string' },
    out: { type: 'string', default: 'sculpt.png' },
  },
});

const started = performance.now();
const model = modelBody(values.of as 'man');
const bounds = values.box
  ? (values.box.split(',').map(Number) as unknown as Bounds)
  : model.regions[values.region as 'body'];
const surface = mirrorSurface(
  smoothSurface(extractSurface(sampleGrid(model.parts, bounds, Number(values.spacing))), 3),
);
const made = performance.now();
const turns = values.turns.split(',').map(Number);
const height = Number(values.height);
const heightMm = (bounds[4] - bounds[1]) * 1.02;
const isSided = values.region === 'hand';
const reach = Math.hypot(isSided ? bounds[3] - bounds[0] : bounds[3] * 2, bounds[5] - bounds[2]);
const width = Math.round(
  (height * Math.min(reach, (isSided ? bounds[3] - bounds[0] : bounds[3] * 2) * 1.1, heightMm * 1.1)) /
    heightMm,
);
const pixels = new Uint8Array(width * turns.length * height * 3);
turns.forEach((turn, column) => {
  const view: View = {
    turn,
    tilt: Number(values.tilt),
    center: [
      isSided ? (bounds[0] + bounds[3]) / 2 : 0,
      (bounds[1] + bounds[4]) / 2,
      (bounds[2] + bounds[5]) / 2,
    ],
    heightMm,
  };
  const picture = renderSurface(surface, view, width, height);
  for (let row = 0; row < height; row++)
    pixels.set(
      picture.subarray(row * width * 3, (row + 1) * width * 3),
      (row * turns.length + column) * width * 3,
    );
});
writeFileSync(values.out, encodePng(width * turns.length, height, pixels));
const survey = surface.triangles.length < 6e6 ? surveySurface(surface) : null;
process.stdout.write(
  `${values.out}: ${surface.triangles.length / 3} triangles, ${JSON.stringify(survey)}, made in ${((made - started) / 1000).toFixed(1)} s, drawn in ${((performance.now() - made) / 1000).toFixed(1)} s\n`,
);
