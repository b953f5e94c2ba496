import { makeBody } from '../../bench/body.ts';
import { firstLoadChunks, pageChunks } from '../../scripts/pageChunks.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

test('the size budget weighs every script that the page loads until the first figure shows', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname.slice(1)));
  await openApp(page);
  await openFigure(page, {
    name: 'body.glb',
    mimeType: 'model/gltf-binary',
    buffer: Buffer.from(await makeBody(1000)),
  });
  const ofPage = new Set(pageChunks());
  const weighed = new Set(firstLoadChunks());
  expect(loaded.filter((file) => weighed.has(file))).not.toHaveLength(0);
  expect(loaded.filter((file) => ofPage.has(file) && !weighed.has(file))).toEqual([]);
});
