import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { changeView, viewStore } from '../../../src/state/viewStore.ts';
import { Sheet } from '../../../src/ui/stage/Sheet.tsx';
import { sheetHeights } from '../../../src/ui/stage/sheetStops.ts';
import { renderPage } from './renderPage.tsx';

const tabs = [
  { id: 'scale', content: <p>the scale</p> },
  { id: 'guides', content: <p>the guides</p> },
] as const;

const stop = (): string => viewStore.getState().sheetStop;

/** Drags the sheet's head by so many px upwards, in steps, slowly enough to be no flick. */
async function dragHead(upPx: number): Promise<void> {
  const tab = await page.getByRole('tab', { name: 'Scale' }).findElement();
  const { x, y } = tab.getBoundingClientRect();
  const send = (type: string, movedPx: number): void => {
    const place = { clientX: x + 4, clientY: y + 4 - movedPx, pointerId: 1, isPrimary: true, bubbles: true };
    tab.dispatchEvent(new PointerEvent(type, place));
  };
  send('pointerdown', 0);
  for (const part of [0.25, 0.5, 0.75, 1, 1]) {
    send('pointermove', upPx * part);
    await new Promise(requestAnimationFrame);
  }
  send('pointerup', upPx);
}

describe('the sheet', () => {
  beforeEach(async () => {
    await page.viewport(390, 844);
    changeView({ sheetStop: 'half', sheetTab: 'scale' });
    renderPage(<Sheet tabs={tabs} />);
  });

  it('is dragged from stop to stop by its head', async () => {
    const { half, full, peek } = sheetHeights(844 - 48);
    await dragHead(full - half - 30);
    await expect.poll(stop).toBe('full');
    await dragHead(peek - full + 30);
    await expect.poll(stop).toBe('peek');
  });

  it('does not move for a press on a tab, which it opens', async () => {
    await page.getByRole('tab', { name: 'Guides' }).click();
    await expect.element(page.getByText('the guides')).toBeVisible();
    expect(stop()).toBe('half');
  });

  it('moves by its buttons, which end at the ends', async () => {
    await page.getByRole('button', { name: 'Raise the panel' }).click();
    await expect.poll(stop).toBe('full');
    await expect
      .element(page.getByRole('button', { name: 'Raise the panel' }))
      .toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: 'Lower the panel' }).click();
    await page.getByRole('button', { name: 'Lower the panel' }).click();
    await expect.poll(stop).toBe('peek');
  });

  it('rises from its lowest stop when a tab is pressed', async () => {
    changeView({ sheetStop: 'peek' });
    await page.getByRole('tab', { name: 'Scale' }).click();
    await expect.poll(stop).toBe('half');
    await expect.element(page.getByText('the scale')).toBeVisible();
  });
});
