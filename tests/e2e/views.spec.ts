import type { Locator, Page } from '@playwright/test';
import { camerasOf, diagnosticsOf, drag, figureRows, pictureOf, rest, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

test.use({ viewport: wide });

type Direction = readonly [number, number, number];

interface View {
  readonly name: string;
  readonly key: string;
  readonly from: Direction;
  readonly up: Direction;
}

const [slant, side] = [Math.cos(1.4), Math.sin(1.4)];

/** From where the camera looks, and which way is up in its picture; the figure faces +Z and its left is +X. */
const views: readonly View[] = [
  { name: 'Back', key: 'Shift+1', from: [0, 0, -1], up: [0, 1, 0] },
  { name: 'Left', key: 'Shift+3', from: [1, 0, 0], up: [0, 1, 0] },
  { name: 'Right', key: '3', from: [-1, 0, 0], up: [0, 1, 0] },
  { name: 'Top', key: '7', from: [0, 1, 0], up: [0, 0, -1] },
  {
    name: 'Perspective',
    key: '9',
    from: [side * Math.sin(0.6), slant, side * Math.cos(0.6)],
    up: [-slant * Math.sin(0.6), side, -slant * Math.cos(0.6)],
  },
  { name: 'Front', key: '1', from: [0, 0, 1], up: [0, 1, 0] },
];

/** A camera's axes and place, and whether its picture has a vanishing point. */
async function look(page: Page) {
  const [camera] = await camerasOf(page);
  const { matrixWorld, projectionMatrix } = camera!;
  const column = (i: number): Direction => matrixWorld.slice(4 * i, 4 * i + 3) as unknown as Direction;
  return {
    up: column(1),
    from: column(2),
    place: column(3),
    zoom: projectionMatrix[5]!,
    isOrthographic: projectionMatrix[15] === 1 && projectionMatrix[11] === 0,
    isPerspective: projectionMatrix[15] === 0 && projectionMatrix[11] === -1,
  };
}

function expectDirection(actual: Direction, expected: Direction): void {
  actual.forEach((value, axis) => expect(value).toBeCloseTo(expected[axis]!, 3));
}

const pane = (page: Page): Locator => page.getByRole('application');

const degrees = (angle: number): number => (angle * Math.PI) / 180;

test('views are taken by button and by key, truly orthographic but for Perspective', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  const ways = [
    ({ name }: View) => page.getByRole('button', { name, exact: true }).click(),
    ({ key }: View) => page.keyboard.press(key),
  ];
  for (const take of ways)
    for (const view of views) {
      await take(view);
      const seen = await look(page);
      expectDirection(seen.from, view.from);
      expectDirection(seen.up, view.up);
      expect(seen.isPerspective, view.name).toBe(view.name === 'Perspective');
      expect(seen.isOrthographic, view.name).toBe(view.name !== 'Perspective');
      await expect(page.getByRole('button', { name: view.name, exact: true, pressed: true })).toBeVisible();
    }
  await expect(pane(page)).toHaveAccessibleName('Man: Front, orthographic');
});

test('keys turn, move and zoom, change the projection and fit again', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  const start = await look(page);
  await page.keyboard.press('9');
  expect((await look(page)).isPerspective).toBe(true);
  await page.keyboard.press('1');

  await page.keyboard.press('ArrowRight');
  expectDirection((await look(page)).from, [Math.sin(degrees(15)), 0, Math.cos(degrees(15))]);
  await page.keyboard.press('ArrowUp');
  expect((await look(page)).from[1]).toBeCloseTo(Math.sin(degrees(15)), 3);
  await expect(pane(page)).toHaveAccessibleName('Man: 15° left, 15° above, orthographic');
  const turned = await look(page);
  await page.keyboard.press('5');
  const perspective = await look(page);
  expect(perspective.isPerspective).toBe(true);
  expectDirection(perspective.from, turned.from);
  await page.keyboard.press('5');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  expectDirection((await look(page)).from, [0, 0, 1]);

  await page.keyboard.press('+');
  expect((await look(page)).zoom / start.zoom).toBeCloseTo(1.25, 3);
  await page.keyboard.press('Shift+ArrowRight');
  const moved = await look(page);
  expect(Math.abs(moved.place[0] - start.place[0])).toBeGreaterThan(1);
  await page.keyboard.press('f');
  const fitted = await look(page);
  expect(fitted.zoom).toBeCloseTo(start.zoom, 9);
  fitted.place.forEach((value, axis) => expect(value).toBeCloseTo(start.place[axis]!, 2));
});

test('the mouse turns, zooms and moves', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  const start = await look(page);
  await drag(page, pane(page), [80, 0]);
  const turned = await look(page);
  expect(turned.from[1]).toBeCloseTo(0, 6);
  expect(turned.from[0]).toBeLessThan(-0.1);
  expect(turned.zoom).toBe(start.zoom);
  await expect(
    page.getByRole('group', { name: 'View', exact: true }).getByRole('button', { pressed: true }),
  ).toHaveCount(0);
  await drag(page, pane(page), [0, 60]);
  expect((await look(page)).from[1]).toBeGreaterThan(0.1);

  await page.keyboard.press('1');
  const { place } = await look(page);
  await drag(page, pane(page), [50, 30], 'right');
  const moved = await look(page);
  expectDirection(moved.from, [0, 0, 1]);
  // What is dragged goes with the pointer, so the camera goes against it.
  expect(moved.place[0]).toBeLessThan(place[0] - 1);
  expect(moved.place[1]).toBeGreaterThan(place[1] + 1);

  await pane(page).hover();
  await page.mouse.wheel(0, -200);
  expect((await look(page)).zoom).toBeGreaterThan(moved.zoom * 1.05);
  await page.mouse.wheel(0, 400);
  expect((await look(page)).zoom).toBeLessThan(moved.zoom);
});

test('the turntable turns until it is stopped, and at rest nothing is drawn', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  // The small picture of the list is drawn when nothing else is.
  await expect(figureRows(page).locator('img')).toBeVisible();
  const start = await look(page);
  const turntable = page.getByRole('button', { name: 'Turntable' });
  await turntable.click();
  await expect(turntable).toHaveAttribute('aria-pressed', 'true');
  const angleTurned = async (): Promise<number> => {
    const { cameras } = await diagnosticsOf(page);
    return Math.abs(cameras[0]!.matrixWorld[8]! - start.from[0]);
  };
  await expect.poll(angleTurned).toBeGreaterThan(0.05);
  await turntable.click();
  const stopped = await look(page);
  const { frames } = await diagnosticsOf(page);
  await page.evaluate(async () => {
    for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame);
  });
  const still = await diagnosticsOf(page);
  expect(still.frames).toBe(frames);
  expectDirection(still.cameras[0]!.matrixWorld.slice(8, 11) as unknown as Direction, stopped.from);
});

/** Takes the right side and counts the directions that the camera passes through, the first and the last too. */
async function countDirections(page: Page): Promise<number> {
  await rest(page);
  const count = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = new Set<string>();
        const note = (): string => {
          const direction = window.maquette!.diagnostics()!.cameras[0]!.matrixWorld[8]!.toFixed(6);
          seen.add(direction);
          return direction;
        };
        const watch = (): void => {
          if (note() === '-1.000000') resolve(seen.size);
          else requestAnimationFrame(watch);
        };
        note();
        window.dispatchEvent(new KeyboardEvent('keydown', { key: '3', code: 'Digit3' }));
        requestAnimationFrame(watch);
      }),
  );
  await page.keyboard.press('1');
  return count;
}

test('view changes glide, but jump where the system asks for reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openApp(page);
  await openFigure(page, await man());
  expect(await countDirections(page)).toBeGreaterThan(2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await countDirections(page)).toBe(2);
});

test('the surface is shown as authored, as clay and with its wires', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  await page.keyboard.press('g');
  const pictures = [await pictureOf(page)];
  for (const name of ['Clay', 'Wireframe']) {
    await page.getByRole('button', { name, exact: true }).click();
    const picture = await pictureOf(page);
    expect(
      pictures.some((other) => other.equals(picture)),
      name,
    ).toBe(false);
    pictures.push(picture);
  }
  await page.getByRole('button', { name: 'As authored' }).click();
  expect((await pictureOf(page)).equals(pictures[0]!)).toBe(true);
  await page.keyboard.press('c');
  expect((await pictureOf(page)).equals(pictures[1]!)).toBe(true);
});
