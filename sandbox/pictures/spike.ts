import Sqlite from 'better-sqlite3';
import type { Browser } from 'playwright-core';
import type { Sandbox } from '../start-sandbox.ts';
import { CASES_CHANNEL } from '../town.ts';
import { visitorOf } from '../visit/visitor.ts';
import { openPage, picture } from './picture.ts';

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 7 * 24 * 60;
/** The bot looks once a minute, and a loaded machine takes its time to draw. */
const SEEN_WITHIN_MS = 300_000;

/** The alert that posts pour in, as the bot itself gives it: an evening of a flood, after eight quiet weeks. */
export async function pictureSpike(browser: Browser, { url, databaseUrl }: Sandbox): Promise<void> {
  pourIn(databaseUrl.replace('sqlite:', ''));
  const page = await openPage(browser, { viewport: { width: 900, height: 860 } });
  await page.goto(`${url}/?as=writer&in=${CASES_CHANNEL}`);
  await visitorOf(page).message('Muchos mensajes: Inundación').waitFor({ timeout: SEEN_WITHIN_MS });
  await picture(page, 'spike-alert');
  await page.close();
}

/** How many posts came in, as the bot keeps it. */
function pourIn(file: string): void {
  const now = Math.floor(Date.now() / MINUTE_MS);
  const db = new Sqlite(file);
  try {
    const insert = db.prepare("insert or replace into post_minutes (minute, playbook, count) values (?, 'flood', ?)");
    const put = (minutesAgo: number, count: number) =>
      insert.run(new Date((now - minutesAgo) * MINUTE_MS).toISOString(), count);
    for (let week = 1; week <= 8; week += 1) {
      // Wide enough for the hour by which clocks are changed in between.
      for (let minute = -120; minute <= 120; minute += 1) put(week * WEEK_MINUTES + minute, 2);
    }
    // So that the eighth week lies behind the first minute that is known.
    put(9 * WEEK_MINUTES, 1);
    // And on, until the bot looks.
    for (let ago = 90; ago >= -5; ago -= 1) put(ago, Math.round(1 + Math.sin(ago) ** 2 + Math.exp((20 - ago) / 6)));
  } finally {
    db.close();
  }
}
