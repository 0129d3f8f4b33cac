import type { Locator } from 'playwright-core';
import { CASES_CHANNEL } from '../town.ts';
import type { Visitor } from '../visit/visitor.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { picture } from './picture.ts';

/** The report of a crisis: what is said below its board, and the page that hangs there. */
export async function pictureReport(me: Visitor, board: Locator, workspace: Workspace): Promise<void> {
  await me.type('/crisis report');
  const files = () =>
    workspace
      .messages(CASES_CHANNEL)
      .flatMap((message) => workspace.thread(message))
      .flatMap((message) => message.files ?? []);
  const page = await workspace.waitFor(() => files().find(({ name }) => name.endsWith('.html')) ?? null, {
    what: 'the report as a page',
  });
  await board.getByRole('button', { name: /respuestas/ }).click();
  const short = me.message('Queda por hacer');
  await short.waitFor();
  await picture(short, 'crisis-report-message');
  const browser = me.page.context().browser();
  if (browser === null) throw new Error('This page has no browser of its own.');
  const sheet = await browser.newPage({ viewport: { width: 900, height: 1_250 } });
  await sheet.setContent(workspace.bytesOf(page).toString('utf8'));
  await picture(sheet, 'crisis-report');
  await picture(sheet.locator('section').filter({ hasText: 'Cronología' }), 'crisis-report-timeline');
  await sheet.close();
}
