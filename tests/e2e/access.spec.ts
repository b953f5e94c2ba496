import { AxeBuilder } from '@axe-core/playwright';
import { expect, expectStage, openApp, test } from './fixtures.ts';

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing on the empty page and beside a figure, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const query of ['', '?model=models/mannequin-7.5.glb&guides=none']) {
      await openApp(page, query);
      if (query) await expectStage(page, 'ready');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    }
  });
