import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { crisisDesk, FLOOD_FACTS } from '../../sandbox/crisis-desk.ts';
import { shippedHandbook } from '../../sandbox/shipped-handbook.ts';
import type { Notification } from '../../sandbox/workspace/notifications.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { minutesBetween } from '../../src/domain/time/minutes.ts';
import type { VisitedSandbox } from './a-visited-sandbox.ts';
import { aVisitedSandbox, reads } from './a-visited-sandbox.ts';

const LONGEST_MS = 300_000;
/** Who was rung a moment ago is not rung again within a minute. */
const GATHERED_MS = 150_000;
/** Of the shipped handbook, for S1. */
const APPROVAL_MINUTES = 5;
const PICTURES = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));

it(
  'lets an approver who looks at nothing but their notifications approve in time',
  async () => {
    await using sandbox = await aVisitedSandbox();
    await using desk = await crisisDesk(sandbox.databaseUrl, await shippedHandbook());
    await desk.start({ level: 'S1', title: 'DANA en La Marina' });
    await desk.begin({ ...FLOOD_FACTS, zone: 'La Marina' });
    const id = await desk.states('holding');
    const lucia = await sandbox.visit('writer');
    const telephone = await sandbox.telephone();

    await lucia.press(lucia.card(id), 'Pedir aprobación');
    // The opened crisis has just rung for Andrés.
    const rung = await rungDirectly(sandbox, 'approver', 'espera aprobación');
    // A locked telephone shows number and severity, and nothing that anybody wrote.
    expect(rung.text).not.toMatch(/Marina|DANA/);

    const message = await opened(rung, telephone, sandbox);
    await reads(message, 'La Marina', 'Aprobar', 'Devolver');
    await telephone.screenshot({ path: `${PICTURES}notified-message.png` });
    await message.getByRole('button', { name: 'Aprobar', exact: true }).click();
    const screen = telephone.getByRole('dialog');
    await reads(screen, 'La Marina');
    await telephone.screenshot({ path: `${PICTURES}notified-screen.png` });
    await screen.locator('[type=submit]').click();

    await reads(lucia.card(id), 'Necesita: dirección del plan');
    await reads(message, 'has aprobado este texto');
    expect(await message.getByRole('button', { name: 'Aprobar', exact: true }).count()).toBe(0);
    await telephone.screenshot({ path: `${PICTURES}notified-over.png` });
    expect(await minutesToApprove(sandbox.databaseUrl, id)).toBeLessThan(APPROVAL_MINUTES);
  },
  LONGEST_MS,
);

/** The notification of a direct message to a person, once one has these words. */
function rungDirectly({ workspace }: VisitedSandbox, key: string, words: string): Promise<Notification> {
  const { id } = workspace.person(key);
  const isThis = ({ user, why, text }: Notification) => user === id && why === 'direct' && text.includes(words);
  return workspace.waitFor(() => workspace.notifications().find(isThis), {
    what: `a ring for ${key}`,
    timeoutMs: GATHERED_MS,
  });
}

/** Opens what the notification links to, and nothing else. */
async function opened({ channel, ts }: Notification, page: Page, { url }: VisitedSandbox): Promise<Locator> {
  await page.goto(`${url}/archives/${channel}/p${ts.replace('.', '')}?as=approver`);
  const message = page.locator(`[data-ts="${ts}"]`);
  await message.waitFor();
  return message;
}

/** From the moment at which approval was asked for to the first approval, as the database has it. */
async function minutesToApprove(databaseUrl: string, caseId: number): Promise<number> {
  const database = await openDatabase(databaseUrl, { readOnly: true });
  const state = await database.cases.reader.caseById(caseId);
  await database.close();
  const at = (as: string) => state?.signOffs.find((one) => one.as === as && one.voidedAt === null)?.at ?? '';
  return minutesBetween(at('proposer'), at('approver'));
}
