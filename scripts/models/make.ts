/**
 * Writes the figures that come with the app, their descriptions and the gallery's list, all made from the reference body:
 * `npm run models`, or `npm run models -- FOLDER` to write elsewhere than to public/models.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { loadTemplate } from '../../src/core/body/template/loadTemplate.ts';
import { describeModel } from './describeModel.ts';
import { licence, makeModel } from './makeModel.ts';
import { models } from './models.ts';

/** About 25,000 triangles: all figures together stay below 6 MB, uncompressed. */
const level = 'mid';
const mostBytes = 6e6;

const [, , wish] = process.argv;
const folder = wish ? pathToFileURL(`${resolve(wish)}/`) : new URL('../../public/models/', import.meta.url);
mkdirSync(folder, { recursive: true });

let total = 0;
function write(name: string, content: Uint8Array | string): void {
  writeFileSync(new URL(name, folder), content);
  total += content.length;
  console.log(`${name}  ${Math.ceil(content.length / 1024)} kB`);
}
const textOf = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

const template = await loadTemplate();
for (const model of models) {
  const made = await makeModel(template, model, level);
  write(`${model.id}.glb`, made.glb);
  if (made.stl) write(`${model.id}.stl`, made.stl);
  write(`${model.id}.model.json`, textOf(describeModel(model, made)));
}
const list = models.map(({ id, name, detail, canon }) => ({
  id,
  file: `${id}.glb`,
  name,
  detail,
  canon,
  licence,
  picture: `${id}.png`,
}));
write('index.json', textOf(list));
if (total > mostBytes) throw new Error(`The models take ${total} bytes; ${mostBytes} are allowed.`);
