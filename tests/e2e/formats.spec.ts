import type { Locator, Page } from '@playwright/test';
import { ballMesh, writeBinaryStl } from '../formats/meshFixtures.ts';
import { layFigureBytes, sizeOfMesh } from '../formats/layMeshes.ts';
import { zipOf } from '../formats/zip/zipFixtures.ts';
import { diagnosticsOf, fact, figureRows, fileInput, pictureOf, wide } from './app.ts';
import { fileOf, man, twoBodies, type TestFile } from './figures.ts';
import { expect, expectStage, openApp, openFigure, test } from './fixtures.ts';
import { heightModelledMm, lengthText } from './lengths.ts';
import { pixelsOf } from './pictures.ts';
import { crowd, printMesh, printObj, printPly, printStl, printThreemf } from './prints.ts';

test.use({ viewport: { ...wide, height: 900 } });
// Surfaces are looked at from all sides, which takes a busy machine its time.
test.describe.configure({ timeout: 240_000 });

const printHeightMm = sizeOfMesh(await printMesh())[2];
const printHeight = lengthText(printHeightMm);

const modelled = (page: Page): Locator => fact(page, 'As modelled');

const unitButton = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** The button of a way that is up or in front. */
const direction = (page: Page, group: 'Up' | 'Facing', axis: string): Locator =>
  page.getByRole('group', { name: group, exact: true }).getByRole('button', { name: axis, exact: true });

/** Waits until a figure has been looked at: what is up and where it faces is settled. */
async function expectStanding(page: Page, up: string, facing: string): Promise<void> {
  await expect(direction(page, 'Up', up)).toHaveAttribute('aria-pressed', 'true');
  await expect(direction(page, 'Facing', facing)).toHaveAttribute('aria-pressed', 'true');
}

const bytesOf = ({ buffer }: TestFile): Uint8Array => new Uint8Array(buffer);

/** The share of a picture that is red. */
async function shareOfRed(page: Page): Promise<number> {
  const { rgba } = await pixelsOf(page, await pictureOf(page));
  let red = 0;
  for (let i = 0; i < rgba.length; i += 4)
    if (rgba[i]! > 2 * rgba[i + 1]! && rgba[i]! > 2 * rgba[i + 2]!) red++;
  return red / (rgba.length / 4);
}

test('a print file of each kind stands upright, as tall as it is, in the colours that it has', async ({
  page,
}) => {
  await openApp(page);
  const stl = await printStl();
  for (const [files, format, isRed] of [
    [[stl], 'STL (binary)', false],
    [await printObj(), 'OBJ', true],
    [[await printPly()], 'PLY (binary)', true],
    [[await printThreemf()], '3MF', false],
  ] as const) {
    await openFigure(page, [...files]);
    await expect(fact(page, 'Format')).toHaveText(format);
    await expectStanding(page, '+Z', '−Y');
    await expect(modelled(page)).toHaveText(printHeight);
    await expect(page.getByText('Sound: nothing was found')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Warnings' })).toBeHidden();
    expect((await shareOfRed(page)) > 0.01, `${format} is red`).toBe(isRed);
  }
});

test('what is in an archive opens: the one figure at once, of several those that are chosen', async ({
  page,
}) => {
  const [first, second] = [await man({ name: 'Adam' }), await man({ name: 'Bert', height: 1.5 })];
  await openApp(page);
  await openFigure(page, fileOf('one.zip', zipOf({ 'in/Adam.glb': bytesOf(first), 'in/notes.txt': 'Red.' })));
  await expect(figureRows(page)).toHaveText([/^Adam/]);
  await expect(modelled(page)).toHaveText('1.768 m');

  await fileInput(page).setInputFiles(
    fileOf('two.zip', zipOf({ 'a/Adam.glb': bytesOf(first), 'b/Bert.glb': bytesOf(second) })),
  );
  const dialog = page.getByRole('dialog', { name: '2 figures in two.zip' });
  await expect(dialog.getByRole('checkbox')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'All' }).click();
  await dialog.getByRole('button', { name: 'Open 2' }).click();
  await expect(figureRows(page)).toHaveText([/^Adam/, /^Adam 2/, /^Bert/]);
  await expectStage(page, 'ready');
  await expect(modelled(page)).toHaveText('1.500 m');
});

test('a GLB that is called STL opens as what it is, and says so', async ({ page }) => {
  await openApp(page);
  await openFigure(page, fileOf('Man.stl', bytesOf(await man())));
  await expect(
    page.getByText('The name of Man.stl says otherwise, but by its content it is glTF 2.0'),
  ).toBeVisible();
  await expect(modelled(page)).toHaveText('1.768 m');
});

test('up and facing are turned by a press and back by undo', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await printStl());
  await expectStanding(page, '+Z', '−Y');
  const standing = await pictureOf(page);

  await direction(page, 'Facing', '+Y').click();
  await expectStanding(page, '+Z', '+Y');
  expect((await pictureOf(page)).equals(standing)).toBe(false);
  await expect(modelled(page)).toHaveText(printHeight);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectStanding(page, '+Z', '−Y');
  expect((await pictureOf(page)).equals(standing)).toBe(true);

  await direction(page, 'Up', '+Y').click();
  await expect(direction(page, 'Up', '+Y')).toHaveAttribute('aria-pressed', 'true');
  await expect(modelled(page)).not.toHaveText(printHeight);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectStanding(page, '+Z', '−Y');
  await expect(modelled(page)).toHaveText(printHeight);
  expect((await pictureOf(page)).equals(standing)).toBe(true);
});

test('heights begin on the base until its switch is on', async ({ page }) => {
  await openApp(page);
  await openFigure(page, fileOf('Heroic.glb', layFigureBytes('heroic-28')));
  const heightMm = heightModelledMm('heroic-28');
  await expect(modelled(page)).toHaveText(lengthText(heightMm));
  await expect(page.getByText('A base, 25.00 mm and 3.000 mm thick, was found')).toBeVisible();
  await page.getByRole('switch', { name: 'Base counts in heights' }).click();
  await expect(modelled(page)).toHaveText(lengthText(heightMm + 3));
});

test('of several bodies another is taken, and one becomes a figure of its own', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await twoBodies());
  await expect(page.getByRole('radio', { name: 'Adam' })).toBeChecked();
  const adam = await pictureOf(page);
  await page.getByRole('radio', { name: 'Bert' }).check();
  await expectStage(page, 'ready');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('radio', { name: 'Adam' })).toBeChecked();
  expect((await pictureOf(page)).equals(adam)).toBe(true);

  await page.getByRole('button', { name: 'Add Bert as a figure of its own' }).click();
  await expect(figureRows(page)).toHaveText([/^two-bodies/, /^Bert/]);
  await expect(page.getByRole('radio', { name: 'Bert' })).toBeChecked();
  await expectStage(page, 'ready');
});

test('a stray point far off decides nothing until it is taken in', async ({ page }) => {
  const { positions, indices } = await printMesh();
  // The crown's next point is pulled far up, with the triangles that hang on it.
  const pulled = positions.slice();
  const stray = 3 * indices[0]!;
  pulled[stray + 2] = 4000;
  await openApp(page);
  await openFigure(page, fileOf('Stray.stl', writeBinaryStl({ positions: pulled, indices })));
  const taken = page.getByRole('switch', { name: 'A stray point far off' });
  await expect(taken).toBeChecked({ checked: false });
  await expect(modelled(page)).toHaveText(printHeight);
  await taken.click();
  await expect(modelled(page)).toHaveText('4.000 m');
  await taken.click();
  await expect(modelled(page)).toHaveText(printHeight);
});

test('the unit is set by a press, or by two points and the distance between them', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await printStl());
  await expectStanding(page, '+Z', '−Y');
  await expect(
    page.getByText(`The file names no unit. In millimetres the figure is ${printHeight} tall`),
  ).toBeVisible();
  const others = page.getByRole('button', { name: 'Another unit' });
  if (await others.isVisible()) await others.click();
  await unitButton(page, /^centimetres: /).click();
  await expect(modelled(page)).toHaveText(lengthText(printHeightMm * 10));
  await unitButton(page, 'As found').first().click();
  await expect(modelled(page)).toHaveText(printHeight);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('calibrate');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Calibrate' });
  await expect(panel).toContainText('Press the first of two points');
  const { x, y, width, height } = (await page.getByRole('application').boundingBox())!;
  await page.mouse.click(x + width * 0.25, y + height * 0.75);
  await expect(panel).toContainText('There is nothing of the figure under that point.');
  await page.mouse.click(x + width / 2, y + height * 0.36);
  await expect(panel).toContainText('Press the second point.');
  await page.mouse.click(x + width / 2, y + height * 0.46);
  await expect(panel).toContainText('Now taken as');
  const now = Number(/Now taken as ([\d.]+)\smm/.exec((await panel.textContent())!)![1]);
  expect(now).toBeGreaterThan(5);
  await panel.getByRole('textbox').fill('much');
  await panel.getByRole('button', { name: 'Set the unit by it' }).click();
  await expect(panel).toContainText('Type a length such as');
  await panel.getByRole('textbox').fill(`${now * 4} mm`);
  await panel.getByRole('button', { name: 'Set the unit by it' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText('By the distance that you gave, one unit of the file is')).toBeVisible();
  const calibrated = await modelled(page).textContent();
  expect(Number(/[\d.]+/.exec(calibrated!)![0])).toBeCloseTo(printHeightMm * 4, -1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(modelled(page)).toHaveText(printHeight);
});

test('the Khronos validator reports on a glTF file, and is not offered for others', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await printStl());
  const ask = page.getByRole('button', { name: 'Check with the Khronos validator' });
  await expectStanding(page, '+Z', '−Y');
  await expect(ask).toBeHidden();
  await openFigure(page, await man());
  await ask.click();
  await expect(
    page.getByText(/^The Khronos validator \(.+\) finds nothing wrong\.$|^\d+ errors?, \d+ warnings?$/),
  ).toBeVisible();
});

test('a figure of very many triangles is asked about, and one of too many refused', async ({ page }) => {
  const many = await crowd('Many.glb', 520);
  expect(many.triangles).toBeGreaterThan(5e6);
  await openApp(page);
  await openFigure(page, await man({ name: 'Kept' }));
  await fileInput(page).setInputFiles(many.file);
  const dialog = page.getByRole('dialog', { name: 'Many.glb is very detailed' });
  await expect(dialog).toContainText('It has 5.1 million triangles.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(figureRows(page)).toHaveText([/^Kept/]);
  await expectStage(page, 'ready');

  await fileInput(page).setInputFiles(many.file);
  await dialog.getByRole('button', { name: 'Open reduced' }).click();
  await expect(figureRows(page)).toHaveText([/^Kept/, /^Many/], { timeout: 120_000 });
  await expect(page.locator('main')).toHaveAttribute('data-stage', 'ready', { timeout: 120_000 });
  const [drawn] = /^[\d,]+/.exec((await fact(page, 'Mesh').textContent())!)!;
  expect(Number(drawn.replaceAll(',', ''))).toBeLessThan(600_000);
  await expect(modelled(page)).toHaveText(/^1\.(79\d|800)\sm$/);

  const tooMany = await crowd('Crowd.glb', 2100);
  expect(tooMany.triangles).toBeGreaterThan(20e6);
  await fileInput(page).setInputFiles(tooMany.file);
  await expect(page.getByRole('alert')).toContainText(
    `It has ${tooMany.triangles.toLocaleString('en')} triangles with all its copies; up to 20,000,000 can be drawn.`,
  );
  await expect(figureRows(page)).toHaveText([/^Kept/, /^Many/]);
});

test('a print file is there again after the page is opened anew', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await printStl());
  await expectStanding(page, '+Z', '−Y');
  await direction(page, 'Facing', '+Y').click();
  await expectStanding(page, '+Z', '+Y');
  const left = await pictureOf(page);
  // The project is saved when the page is left.
  await openApp(page);
  await page.getByRole('button', { name: /Continue where you left off.*Print/ }).click();
  await expectStage(page, 'ready');
  await expectStanding(page, '+Z', '+Y');
  await expect(modelled(page)).toHaveText(printHeight);
  expect((await pictureOf(page)).equals(left)).toBe(true);
});

test('a long opening is cancelled at once, and leaves what was open', async ({ page }) => {
  const ball = ballMesh(50, 350);
  await openApp(page);
  await openFigure(page, await man({ name: 'Kept' }));
  await fileInput(page).setInputFiles(fileOf('Long.stl', writeBinaryStl(ball)));
  await page.getByRole('button', { name: 'Cancel opening' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expectStage(page, 'ready');
  await expect(figureRows(page)).toHaveText([/^Kept/]);
  await openFigure(page, await man({ name: 'Next' }));
  await expect(figureRows(page)).toHaveText([/^Kept/, /^Next/]);
});

test('a large print file is seen before it is ready, and is gone again where that is not awaited', async ({
  page,
}) => {
  const large = fileOf('Large.stl', writeBinaryStl(ballMesh(50, 350)));
  await openApp(page);
  await openFigure(page, await man({ name: 'Kept' }));
  await fileInput(page).setInputFiles(large);
  await expect(figureRows(page)).toHaveText([/^Kept/, /^Large/]);
  await page.getByRole('button', { name: 'Cancel opening' }).click();
  await expect(figureRows(page)).toHaveText([/^Kept/]);
  await expectStage(page, 'ready');
  await openFigure(page, large);
  await expect(figureRows(page)).toHaveText([/^Kept/, /^Large/]);
  await expect(fact(page, 'Mesh')).toContainText('488,600 triangles');
});

test.describe('a worker that breaks down', () => {
  test.use({ allowedMessages: [/Out of memory/] });

  test('is said, leaves what was open, and another takes its place', async ({ page }) => {
    await openApp(page);
    await openFigure(page, await man({ name: 'Kept' }));
    const { geometries } = await diagnosticsOf(page);
    expect(geometries).toBeGreaterThan(0);
    const workers = page.workers();
    expect(workers.length).toBeGreaterThan(0);
    await fileInput(page).setInputFiles(fileOf('Long.stl', writeBinaryStl(ballMesh(50, 350))));
    await expectStage(page, 'loading');
    for (const worker of workers)
      await worker.evaluate(() => {
        setTimeout(() => {
          throw new Error('Out of memory');
        });
      });
    await expect(page.getByRole('alert')).toContainText('most likely because memory ran out');
    await expect(figureRows(page)).toHaveText([/^Kept/]);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await openFigure(page, await man({ name: 'Next' }));
    await expect(figureRows(page)).toHaveText([/^Kept/, /^Next/]);
    // What was open before is asked of the new worker too.
    await page.getByRole('button', { name: 'Kept', exact: true }).click();
    await page.getByRole('tab', { name: 'Pose' }).click();
    await page.getByRole('radio', { name: 'Bind pose' }).check();
    await expectStage(page, 'ready');
    await expect(modelled(page)).toHaveText('1.768 m');
  });
});
