import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { rest } from './app.ts';
import { expect } from './fixtures.ts';

interface PictureChoice {
  readonly size?: 'As shown' | '1024 px' | '2048 px' | '4096 px';
  readonly backdrop?: 'As shown' | 'Transparent';
  readonly hasGuides?: boolean;
}

/** Saves the view by the dialog; gives the PNG that was downloaded. */
export async function savePicture(
  page: Page,
  { size = 'As shown', backdrop = 'As shown', hasGuides = true }: PictureChoice = {},
): Promise<Buffer> {
  await rest(page);
  await page.keyboard.press('Control+Shift+s');
  const dialog = page.getByRole('dialog', { name: 'Save picture' });
  const choose = (group: string, name: string): Promise<void> =>
    dialog.getByRole('group', { name: group }).getByRole('button', { name, exact: true }).click();
  await choose('Size', size);
  await choose('Backdrop', backdrop);
  const guides = dialog.getByRole('switch', { name: 'With guides' });
  if (!hasGuides) await guides.click();
  await expect(guides).toBeChecked({ checked: hasGuides });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save picture' }).click(),
  ]);
  await expect(dialog).toBeHidden();
  return readFile(await download.path());
}

/** Colours of a picture, four numbers of 0 to 255 a pixel, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Buffer;
}

/** Reads a PNG, by the browser. */
export async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(async (data) => {
    const response = await fetch(`data:image/png;base64,${data}`);
    const bitmap = await createImageBitmap(await response.blob(), { premultiplyAlpha: 'none' });
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data: colours } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const parts: string[] = [];
    for (let at = 0; at < colours.length; at += 0x8000)
      parts.push(String.fromCharCode(...colours.subarray(at, at + 0x8000)));
    return { width: bitmap.width, height: bitmap.height, base64: btoa(parts.join('')) };
  }, png.toString('base64'));
  return { width, height, rgba: Buffer.from(base64, 'base64') };
}

interface Shape {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes, from left to right, of what is painted as the man of these tests is and stands apart; px, ends left out. */
export function paintedShapes({ width, height, rgba }: Pixels): readonly Shape[] {
  const isPainted = (x: number, y: number): boolean => {
    const at = 4 * (y * width + x);
    return rgba[at + 3]! > 250 && rgba[at]! > 1.4 * rgba[at + 2]!;
  };
  const rows = Array.from({ length: height }, (_, y) => y);
  const shapes: Shape[] = [];
  for (let x = 0; x < width; x++) {
    const painted = rows.filter((y) => isPainted(x, y));
    if (painted.length === 0) continue;
    const last = shapes.at(-1);
    const isSame = last?.right === x;
    shapes.splice(isSame ? -1 : shapes.length, 1, {
      left: isSame ? last.left : x,
      right: x + 1,
      top: Math.min(painted[0]!, isSame ? last.top : height),
      bottom: Math.max(painted.at(-1)! + 1, isSame ? last.bottom : 0),
    });
  }
  return shapes;
}
