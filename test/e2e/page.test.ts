import { expect, it } from 'vitest';
import { aVisitedSandbox } from './a-visited-sandbox.ts';
import { accessibilityFindings } from './accessible.ts';

it('an empty channel says what will come, its people have names, and a private notice can be put away', async () => {
  await using sandbox = await aVisitedSandbox();
  const me = await sandbox.visit('writer');
  const { page } = me;
  page.setDefaultTimeout(60_000);
  for (const channel of ['redes', 'portavoz-casos', 'simulacros']) {
    await me.goTo(channel);
    await page.getByRole('heading', { name: `#${channel}` }).waitFor();
    const header = await page.locator('.channel .place-header').boundingBox();
    const comes = page.locator('.channel .empty');
    const box = await comes.boundingBox();
    expect((await comes.textContent())?.split(' ').length, channel).toBeGreaterThan(8);
    expect(box?.y, channel).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 900));
  }

  await me.goTo('portavoz-casos');
  await page.getByText(/^\d+ personas$/).click();
  await page.locator('.place-members li', { hasText: 'Andrés Molina' }).waitFor();
  expect(await accessibilityFindings(page, 'people of a channel')).toEqual([]);
  await page.getByText(/^\d+ personas$/).click();

  await me.type('/casos');
  const notice = page.locator('[data-ephemeral="true"]');
  await notice.waitFor();
  expect(await accessibilityFindings(page, 'private notice')).toEqual([]);
  await notice.getByRole('button', { name: 'Descartar' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: '#portavoz-casos' }).waitFor();
  expect(await notice.count()).toBe(0);
});
