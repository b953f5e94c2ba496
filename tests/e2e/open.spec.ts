import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { corpusEntries, corpusFolder } from '../formats/corpus.ts';
import { fact, fileInput, wide } from './app.ts';
import {
  changedMan,
  encodings,
  fileOf,
  man,
  manInParts,
  manTriangles,
  twoBodies,
  twoScenes,
  type TestFile,
} from './figures.ts';
import { expect, expectStage, openApp, openFigure, test } from './fixtures.ts';

test.use({ viewport: wide });

const triangles = (count: number): RegExp => new RegExp(`^${count.toLocaleString('en')} triangles`);

/** What every figure that was opened shows: its name in the list, a height, its triangles. */
async function expectFigure(page: Page, name: string, height: string, count = manTriangles): Promise<void> {
  await expectStage(page, 'ready');
  await expect(
    page.getByRole('region', { name: 'Figures' }).getByRole('button', { name, exact: true }),
  ).toBeVisible();
  await expect(fact(page, 'As modelled')).toHaveText(height);
  await expect(fact(page, 'Mesh')).toHaveText(triangles(count));
}

/** Drops what stands on the disk at these paths, files or folders, in the middle of the page. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
    if (type === 'dragOver') await expect(page.getByText('Drop to open')).toBeVisible();
  }
  await expect(page.getByText('Drop to open')).toBeHidden();
}

async function paste(page: Page, { name, buffer }: TestFile): Promise<void> {
  await page.evaluate(
    ([fileName, bytes]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(bytes)], fileName));
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [name, [...buffer]] as const,
  );
}

/** Puts files on the disk below a folder of the test's own. */
async function keep(folder: string, files: Readonly<Record<string, TestFile>>): Promise<void> {
  for (const [path, { buffer }] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), buffer);
  }
}

/** Serves files at the app's own host. */
async function serve(page: Page, files: Readonly<Record<string, TestFile>>): Promise<void> {
  for (const [path, { buffer }] of Object.entries(files))
    await page.route(`**/${path}`, (route) =>
      route.fulfill({ body: buffer, contentType: 'application/octet-stream' }),
    );
}

test('the input that is in the page from the start takes every encoding', async ({ page }) => {
  await openApp(page);
  await expectStage(page, 'empty');
  await expect(fileInput(page)).toHaveAttribute('multiple');
  await expect(fileInput(page)).not.toHaveAttribute('accept');
  await openFigure(page, await man());
  await expectFigure(page, 'Man', '1.768 m');
  for (const { name, height, make } of encodings) {
    await openFigure(page, await make());
    await expectFigure(page, name, height);
  }
  // One scene and one body are taken, and the others named.
  await openFigure(page, await twoScenes());
  await expectFigure(page, 'two-scenes', '1.400 m');
  await expect(page.getByRole('button', { name: 'Scene: Second' })).toBeVisible();
  await openFigure(page, await twoBodies());
  await expectFigure(page, 'two-bodies', '1.768 m');
  await expect(page.getByRole('radio', { name: 'Adam' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Bert' })).not.toBeChecked();
});

test('files and folders are dropped on the page, and a file is pasted', async ({ page }, info) => {
  const { main, data, picture } = await manInParts();
  const folder = info.outputPath('dropped');
  await keep(folder, {
    'single/Adam.glb': await man({ name: 'Adam' }),
    'several/Man.gltf': main,
    'several/Man.bin': data,
    'several/Paint.png': picture,
    'tree/Bert.gltf': fileOf(
      '',
      main.buffer.toString().replace('Man.bin', 'data/Man.bin').replace('Paint.png', 'paint/Paint.png'),
    ),
    'tree/data/Man.bin': data,
    'tree/paint/Paint.png': picture,
  });
  await openApp(page);
  await drop(page, [join(folder, 'single/Adam.glb')]);
  await expectFigure(page, 'Adam', '1.768 m');
  await drop(
    page,
    ['Man.gltf', 'Man.bin', 'Paint.png'].map((name) => join(folder, 'several', name)),
  );
  await expectFigure(page, 'Man', '1.768 m');
  await drop(page, [join(folder, 'tree')]);
  await expectFigure(page, 'Bert', '1.768 m');
  await expect(page.getByRole('heading', { name: 'Warnings' })).toBeHidden();
  await paste(page, await man({ name: 'Pasted' }));
  await expectFigure(page, 'Pasted', '1.768 m');
});

test('a link opens a figure of this host with the files beside it, at its scale', async ({ page }) => {
  const { main, data, picture } = await manInParts();
  await serve(page, { 'linked/Man.gltf': main, 'linked/Man.bin': data, 'linked/Paint.png': picture });
  await openApp(page, '?model=linked/Man.gltf&scale=1:12&view=right&guides=ruler');
  await expectFigure(page, 'Man', '1.768 m');
  await expect(fact(page, 'At scale, to the crown')).toHaveText('147.3 mm');
  await expect(page.getByRole('button', { name: 'Right', pressed: true })).toBeVisible();
  await expect(page.getByRole('switch', { checked: true })).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Warnings' })).toBeHidden();
});

test('a link to nothing says so, and one to another host is refused without asking that host', async ({
  page,
}) => {
  const alert = page.getByRole('alert');
  for (const address of ['https://example.org/Man.glb', '//example.org/Man.glb']) {
    await openApp(page, `?model=${encodeURIComponent(address)}`);
    await expectStage(page, 'error');
    await expect(alert).toContainText('was not opened');
    await expect(alert).toContainText('on another host, from where nothing is ever fetched');
  }
  await openApp(page, '?model=models/nobody.glb');
  await expectStage(page, 'error');
  await expect(alert).toContainText('There is nothing at models/nobody.glb.');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expectStage(page, 'empty');
});

test('samples open from the empty page, from their dialog and by link', async ({ page }) => {
  const [first, second] = JSON.parse(readFileSync('public/models/index.json', 'utf8')) as readonly [
    Sample,
    Sample,
  ];
  await openApp(page);
  await page.getByRole('button', { name: first.name }).click();
  await expectStage(page, 'ready');
  await expect(fact(page, 'Licence')).not.toBeEmpty();
  await page.getByRole('button', { name: 'Samples' }).click();
  await page.getByRole('dialog', { name: 'Samples' }).getByRole('button', { name: second.name }).click();
  await expectStage(page, 'ready');
  const figures = page.getByRole('region', { name: 'Figures' }).getByRole('listitem');
  await expect(figures).toHaveText([new RegExp(first.name), new RegExp(second.name)]);
  await openApp(page, `?model=models/${first.file}`);
  await expectStage(page, 'ready');
});

interface Sample {
  readonly name: string;
  readonly file: string;
}

test('Ctrl+O and the button ask for files, and side files that are missing are added then and there', async ({
  page,
}) => {
  const { main, data, picture } = await manInParts();
  await openApp(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles([main]);
  await expectStage(page, 'error');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Man.gltf needs one more file.');
  await expect(alert.getByRole('listitem')).toHaveText(['Man.bin']);

  const [more] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Add files' }).click(),
  ]);
  await more.setFiles([data]);
  await expectFigure(page, 'Man', '1.768 m');
  await expect(alert).toBeHidden();
  await expect(page.getByText('Images are missing, so surfaces are plain: Paint.png.')).toBeVisible();

  const [again] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open figure' }).first().click(),
  ]);
  await again.setFiles([main, data, picture]);
  await expectFigure(page, 'Man 2', '1.768 m');
  await expect(page.getByText('Images are missing')).toBeHidden();
});

test('what cannot be opened says what, why and what next; an image from elsewhere is left out with a warning', async ({
  page,
}) => {
  const whole = await man();
  const refused: readonly (readonly [TestFile, readonly string[]])[] = [
    [
      fileOf('notes.txt', 'Buy plasticine.'),
      ['notes.txt cannot be opened.', 'It is a text, not a model.', 'Open the model file'],
    ],
    [
      fileOf('cut.glb', whole.buffer.subarray(0, 900)),
      ['cut.glb is not complete.', 'It should have', 'again'],
    ],
    [fileOf('empty.glb', ''), ['empty.glb is empty.', 'no bytes', 'again']],
    [
      await changedMan('strange.glb', (json) => {
        Object.assign(json, { extensionsUsed: ['ACME_clay'], extensionsRequired: ['ACME_clay'] });
      }),
      [
        'strange.glb cannot be opened.',
        'It requires what is not supported here: ACME_clay.',
        'Export it without',
      ],
    ],
  ];
  await openApp(page);
  await openFigure(page, whole);
  for (const [file, words] of refused) {
    await fileInput(page).setInputFiles(file);
    await expect(page.getByRole('alert')).toContainText(words[0]!);
    for (const word of words) await expect(page.getByRole('alert')).toContainText(word);
    await expectStage(page, 'error');
    await expect(page.getByRole('region', { name: 'Figures' }).getByRole('listitem')).toHaveCount(1);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expectFigure(page, 'Man', '1.768 m');
  }

  const address = 'https://example.org/paint.png';
  await openFigure(
    page,
    await changedMan('Elsewhere.glb', (json) => {
      json['images'] = [{ uri: address }];
      json['textures'] = [{ source: 0 }];
      json['materials']![0]!['pbrMetallicRoughness'] = { baseColorTexture: { index: 0 } };
    }),
  );
  await expectFigure(page, 'Elsewhere', '1.768 m');
  await expect(page.getByRole('listitem').filter({ hasText: address })).toBeVisible();
});

test('an opening is cancelled, and another takes its place, while the figure before stays', async ({
  page,
}) => {
  const draco = await encodings[0]!.make();
  // The decoder is held back, so that opening waits for it.
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/draco.*\.wasm/, async (route) => {
    await released;
    await route.continue();
  });
  await openApp(page);
  await openFigure(page, await man());
  await fileInput(page).setInputFiles(draco);
  await expectStage(page, 'loading');
  await expect(page.getByRole('progressbar', { name: 'Progress of opening' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Man', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel opening' }).click();
  await expectFigure(page, 'Man', '1.768 m');
  await expect(page.getByRole('progressbar')).toBeHidden();

  await fileInput(page).setInputFiles(draco);
  await expectStage(page, 'loading');
  release();
  await expectFigure(page, 'Draco', '1.768 m');
});

/** Triangles of the body shown and its height, by file. */
const elsewhere: Readonly<Record<string, readonly [number, string]>> = {
  'cesiumman.glb': [4672, '1.507 m'],
  'cesiumman_draco.glb': [4672, '1.507 m'],
  'cesiumman_ktx2_texture.glb': [4672, '1.507 m'],
  'cesiumman_meshopt.glb': [4672, '1.507 m'],
  'mh_female_draco_unskinned.glb': [26756, '1.590 m'],
  'mh_female_sparse_morph.glb': [26756, '1.590 m'],
  'quaternius_man_casual_embedded.gltf': [6206, '1.870 m'],
  'two_figures_one_scene.glb': [6206, '1.870 m'],
  'two_scenes.glb': [26756, '1.730 m'],
};

test('every encoding of files from elsewhere opens', async ({ page }) => {
  test.skip(corpusFolder === null, 'There is no folder of figure files from elsewhere.');
  const entries = corpusEntries(/^E_encodings\//);
  expect(entries.map(({ file }) => basename(file)).sort()).toEqual(Object.keys(elsewhere).sort());
  await openApp(page);
  for (const { file } of entries) {
    await openFigure(page, join(corpusFolder!, file));
    const [count, height] = elsewhere[basename(file)]!;
    await expect(fact(page, 'File')).toHaveText(basename(file));
    await expect(fact(page, 'Mesh')).toHaveText(triangles(count));
    await expect(fact(page, 'As modelled')).toHaveText(height);
  }
});
