/** Writes the sample figures, their descriptions and the gallery's list to public/models: `npm run samples`. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { CylinderGeometry } from 'three';
import { sculptMannequin } from './body/mannequin.ts';
import { trueUp } from './body/trueUp.ts';
import { bindMesh } from './file/bindMesh.ts';
import { describeSample } from './file/describeSample.ts';
import { writeGlb } from './file/writeGlb.ts';
import { sculptMesh } from './mesh/sculptMesh.ts';
import type { ShadedMesh } from './mesh/simplifyMesh.ts';
import type { Proportions } from './proportions.ts';
import { placeJoints } from './rig/joints.ts';
import { makeWalk } from './rig/walk.ts';
import { weigher } from './rig/weights.ts';
import { samples, type Sample } from './samples.ts';

const folder = new URL('../../public/models/', import.meta.url);
const cellsPerStature = 1000;
const triangleCount = 30_000;

/** A miniature's round base in metres, standing on y = 0, drawn in towards its top. */
function makeBase({ diameterMm, thicknessMm, slopeMm }: NonNullable<Sample['base']>): ShadedMesh {
  const foot = diameterMm / 2;
  const disc = new CylinderGeometry(foot - slopeMm, foot, thicknessMm, 128).translate(0, thicknessMm / 2, 0);
  return {
    positions: Float64Array.from(disc.getAttribute('position').array, (mm) => mm / 1000),
    normals: Float64Array.from(disc.getAttribute('normal').array),
    triangles: Uint32Array.from(disc.getIndex()?.array ?? []),
  };
}

async function makeSample(sample: Sample, proportions: Proportions): Promise<Uint8Array> {
  const body = sculptMannequin(proportions);
  const skin = await sculptMesh(body.skin, {
    cellMm: proportions.statureMm / cellsPerStature,
    triangleCount,
    neckMm: proportions.statureMm - 1.2 * proportions.head.heightMm,
    headMm: 0.4 * proportions.head.heightMm,
  });
  const { base } = sample;
  return writeGlb({
    title: sample.name,
    skin,
    binding: bindMesh(skin, weigher(proportions, body)),
    joints: placeJoints(proportions),
    clip: sample.walks ? makeWalk(proportions) : null,
    metresPerMm: sample.heightModelledMm / proportions.statureMm / 1000,
    base: base && { mesh: makeBase(base), thickness: base.thicknessMm / 1000 },
  });
}

mkdirSync(folder, { recursive: true });
const writeJson = (name: string, content: unknown): void =>
  writeFileSync(new URL(name, folder), `${JSON.stringify(content, null, 2)}\n`);

for (const sample of samples) {
  const proportions = trueUp(sample.proportions);
  const bytes = await makeSample(sample, proportions);
  writeFileSync(new URL(`${sample.id}.glb`, folder), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeJson(`${sample.id}.model.json`, describeSample(sample, proportions, sha256));
  console.log(`${sample.id}.glb  ${Math.round(bytes.length / 1024)} kB`);
}
writeJson(
  'index.json',
  samples.map(({ id, name, detail, canon }) => ({
    id,
    file: `${id}.glb`,
    name,
    detail,
    canon: canon.id,
    licence: 'CC0-1.0',
    picture: `${id}.png`,
  })),
);
