import { join } from 'node:path';
import { corpusFolder } from '../formats/corpus.ts';
import { diagnosticsOf, pictureOf, rest, wide } from './app.ts';
import { expect, expectStage, openApp, openFigure, test } from './fixtures.ts';

const walking = 'C_makehuman/mh_male_avg_walk.glb';

test('a walking figure from elsewhere has a body of its stature laid over it in its stride, and joints put back', async ({
  page,
}) => {
  test.skip(corpusFolder === null, 'There is no folder of figure files from elsewhere.');
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page);
  await openFigure(page, join(corpusFolder!, walking));
  const panel = page.getByRole('region', { name: 'Reference', exact: true });
  await panel.getByRole('button', { name: 'In the figure’s pose' }).click();
  await expect(panel.getByText('As the figure stands')).toBeVisible();
  await expect(panel.getByText('Man, same stature')).toBeVisible();
  // The joints are told of once the figure's landmarks are found.
  const joints = panel.getByRole('button', { name: /^Joints/ });
  await expect(joints).toBeVisible({ timeout: 60_000 });
  await expectStage(page, 'ready');
  await rest(page);
  const striding = await pictureOf(page);
  await panel.getByRole('button', { name: 'Segments' }).click();
  await expect.poll(async () => (await pictureOf(page)).equals(striding), { timeout: 30_000 }).toBe(false);
  await panel.getByRole('button', { name: 'Stature', exact: true }).click();
  await joints.click();
  await rest(page);
  const before = await pictureOf(page);
  await panel.getByRole('button', { name: 'All to standing' }).click();
  await expect.poll(async () => (await pictureOf(page)).equals(before), { timeout: 30_000 }).toBe(false);
});

test('a rigged figure stands up, and the band of builds stands behind it', async ({ page }) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page, '?model=models/heroic-28.glb&guides=none');
  await page.getByRole('tab', { name: 'Pose', exact: true }).click();
  await rest(page);
  const walked = await pictureOf(page);
  await page.getByRole('radio', { name: /^Stand up/ }).click();
  await expectStage(page, 'ready');
  await rest(page);
  const stood = await pictureOf(page);
  expect(stood.equals(walked)).toBe(false);
  await page.getByRole('switch', { name: 'Band silhouette' }).click();
  await expect.poll(async () => (await pictureOf(page)).equals(stood), { timeout: 60_000 }).toBe(false);
  expect((await diagnosticsOf(page)).labels.join(' ')).toMatch(/p5|5th|slight/i);
});
