import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { createCharts } from '../../src/adapters/charts/create-charts.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { postsPerMinute } from '../../src/documents/charts/posts-per-minute.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { CASES_CHANNEL, DIGEST_CHANNEL } from '../town.ts';
import { visitorOf } from '../visit/visitor.ts';
import { inventWeek } from './invented-week.ts';
import { openPage, PICTURES, picture } from './picture.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));
/** A loaded machine takes its time to draw. */
const DRAWN_WITHIN_MS = 120_000;
/** All of the digest at once, so that nothing lies over it. */
const TALL = 3_600;

/** The digest of an invented week: its pictures as they are sent, and how a light and a dark screen and a phone show it. */
export async function pictureWeek(browser: Browser, pageDir: string): Promise<void> {
  const sandbox = await startSandbox({ port: 0, drill: null, keep: false, pageDir });
  try {
    await fill(sandbox);
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openPage(browser, { viewport: { width: 900, height: TALL }, colorScheme });
      await page.goto(`${sandbox.url}/?as=lead&in=${DIGEST_CHANNEL}`);
      const me = visitorOf(page);
      if (colorScheme === 'light') await me.type('/digest weekly');
      await me.message('Mensajes por red y por guía').waitFor({ timeout: 60_000 });
      if (colorScheme === 'light') await picture(me.message('Semana hasta'), 'week-digest');
      await picture(me.message('Cuánto tardamos'), `week-${colorScheme}`);
      await page.close();
    }
    await onPhone(browser, sandbox);
    await anAction(browser, sandbox);
    await keepFiles(sandbox);
  } finally {
    await sandbox.stop();
  }
  await keepSpike();
}

async function fill({ databaseUrl }: Sandbox): Promise<void> {
  const database = await openDatabase(databaseUrl);
  try {
    const now = new Date().toISOString();
    const { handbook } = await readHandbook(PLAYBOOKS, now.slice(0, 10));
    if (handbook === null) throw new Error('The shipped handbook has errors.');
    await inventWeek(database, handbook.institution, now);
  } finally {
    await database.close();
  }
}

async function onPhone(browser: Browser, { url }: Sandbox): Promise<void> {
  const page = await openPage(browser, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await page.goto(`${url}/?as=lead&in=${DIGEST_CHANNEL}`);
  await picture(visitorOf(page).message('Mensajes por hora'), 'week-phone');
  await page.close();
}

/** Somebody says that an action of the plan was done. */
async function anAction(browser: Browser, { url }: Sandbox): Promise<void> {
  const page = await openPage(browser, { viewport: { width: 900, height: TALL } });
  await page.goto(`${url}/?as=lead&in=${CASES_CHANNEL}`);
  const me = visitorOf(page);
  await me.type('/playbook plan');
  await me.message('Plan de comunicación').getByRole('button', { name: 'Anotar una acción hecha…' }).first().click();
  await page.getByRole('dialog').waitFor();
  await picture(page.getByRole('dialog'), 'form-action');
  await page.close();
}

/** The very files that the bot sent up. */
async function keepFiles({ workspace }: Sandbox): Promise<void> {
  const files = workspace.messages(DIGEST_CHANNEL).flatMap((message) => message.files ?? []);
  for (const file of files) {
    const name = file.name.replace(/^\d{4}-\d\d-\d\d-\d-/, 'chart-');
    await writeFile(join(PICTURES, name), workspace.bytesOf(file));
  }
}

/** The picture of an alert, of an hour in which a flood begins. */
async function keepSpike(): Promise<void> {
  const counts = Array.from({ length: 60 }, (_, at) => Math.round(1 + Math.sin(at) ** 2 + Math.exp((at - 36) / 6.6)));
  const spike = {
    title: 'Inundación o DANA',
    from: '2026-11-24T16:00:00.000Z',
    counts,
    usual: 2,
    timeZone: 'Europe/Madrid',
  };
  const charts = createCharts(DRAWN_WITHIN_MS);
  try {
    const { png } = await charts.draw(postsPerMinute(spike, textsIn('es')));
    await writeFile(join(PICTURES, 'chart-posts-per-minute.png'), png);
  } finally {
    await charts.stop();
  }
}
