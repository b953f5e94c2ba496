import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Diagnostics } from '../../src/scene/diagnostics.ts';
import { expect, expectStage } from './fixtures.ts';

/** Wide enough for both panels, and not much else: pictures of the stage are small and quick. */
export const wide = { width: 1240, height: 560 } as const;

/** The input that takes files; there from the start. */
export const fileInput = (page: Page): Locator => page.locator('input[type=file][aria-label="Open figure"]');

/** A number or word of the inspector by its name. */
export const fact = (page: Page, name: string): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').getByText(name, { exact: true }) })
    .getByRole('definition');

/** What the scene holds and shows now. */
export async function diagnosticsOf(page: Page): Promise<Diagnostics> {
  const diagnostics = await page.evaluate(() => window.maquette?.diagnostics() ?? null);
  if (!diagnostics) throw new Error('The scene does not run.');
  return diagnostics;
}

/** Waits until all that was asked for is drawn and no more frames follow. */
export async function rest(page: Page): Promise<void> {
  await expectStage(page, 'ready');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stage = document.querySelector<HTMLElement>('main')!;
        let frames = -1;
        let still = 0;
        const look = (): void => {
          const now = window.maquette!.diagnostics()!.frames;
          still = now === frames && stage.dataset['stage'] === 'ready' ? still + 1 : 0;
          frames = now;
          if (still === 4) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

type Camera = Diagnostics['cameras'][number];

/** The cameras of the panes, at rest. */
export async function camerasOf(page: Page): Promise<readonly Camera[]> {
  await rest(page);
  return (await diagnosticsOf(page)).cameras;
}

/** The picture that the scene draws, at rest, as a PNG without anything that lies over it. */
export async function pictureOf(page: Page): Promise<Buffer> {
  await rest(page);
  return page.locator('main canvas').screenshot({
    style: 'body * { visibility: hidden !important } canvas { visibility: visible !important }',
  });
}

/** Types into a field with choices and takes the first that answers. */
export async function choose(page: Page, field: 'Scale' | 'Stature' | 'Canon', typed: string): Promise<void> {
  const input = page.getByRole('combobox', { name: field, exact: true });
  await input.fill(typed);
  await expect(page.getByRole('listbox', { name: field }).getByRole('option').first()).toBeVisible();
  await input.press('Enter');
  await expect(page.getByRole('listbox', { name: field })).toBeHidden();
}

/** Turns a guide's switch and waits until it says so. */
export async function setGuide(page: Page, name: string, isOn: boolean): Promise<void> {
  const guide = page.getByRole('switch', { name, exact: true });
  if ((await guide.getAttribute('aria-checked')) !== String(isOn)) await guide.click();
  await expect(guide).toBeChecked({ checked: isOn });
}

/** Drags with the mouse from the middle of something. */
export async function drag(
  page: Page,
  target: Locator,
  [byX, byY]: readonly [number, number],
  button: 'left' | 'right' = 'left',
): Promise<void> {
  const { x, y, width, height } = (await target.boundingBox())!;
  const [startX, startY] = [x + width / 2, y + height / 2];
  await page.mouse.move(startX, startY);
  await page.mouse.down({ button });
  await page.mouse.move(startX + byX, startY + byY, { steps: 4 });
  await page.mouse.up({ button });
}

/** The rows of the list of figures. */
export const figureRows = (page: Page): Locator =>
  page.getByRole('region', { name: 'Figures', exact: true }).getByRole('listitem');

/** Does something from the menu of a figure of the list. */
export async function doWithFigure(page: Page, figure: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${figure}`, exact: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/**
 * Axe finds nothing, by all rules in the dark; in the light nothing but colours differs. Leaves the page dark.
 * @param within where to look when the rest of the page was looked at before
 */
export async function expectAccessible(page: Page, what: string, within = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).include(within);
    const { violations } = await (colorScheme === 'dark' ? axe : axe.withRules('color-contrast')).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}
