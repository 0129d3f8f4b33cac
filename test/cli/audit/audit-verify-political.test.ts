import { createHmac } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { runAudit } from '../../../src/cli/audit/audit.ts';
import type { ContentAction } from '../../../src/domain/contents/content-action.ts';
import { performContentAction, startContents } from '../../../src/domain/contents/perform-content-action.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { ana, lluc, oscar } from '../../support/builders/a-case.ts';
import { DUE, someContentWords } from '../../support/builders/a-content.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { inATerminal } from '../in-a-terminal.ts';

const WHY = 'Habla de un logro del equipo de gobierno';

/** Two posts of Ana's that Óscar calls political; legal takes the mark of the second away. Then another's hand. */
async function verified(tampering = '') {
  await using place = await aDatabaseFile();
  const database = await openDatabase(place.url);
  const desk = await aDesk(null, undefined, database);
  desk.deps.keys.digest = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
  const deps = { ...desk.deps, contents: database.outbox.contents };
  let deliveries = 0;
  const asked = (actor: Actor) => ({ actor, channel: 'C1', deliveryKey: `d-${++deliveries}` });
  const marked = async () => {
    const [begun] = await startContents(deps, { ...asked(ana), posts: [someContentWords({ at: DUE })] });
    const contentId = begun?.content.id ?? 'none';
    const does = (actor: Actor, action: ContentAction) =>
      performContentAction(deps, { ...asked(actor), contentId, action });
    await does(oscar, { kind: 'mark_political', note: WHY });
    return { contentId, does };
  };
  const kept = await marked();
  const taken = await marked();
  const words = someContentWords({ at: DUE, political: false });
  await taken.does(lluc, { kind: 'write', words });
  const rows = await database.cases.reader.auditRows(1, 100);
  const named = (text: string) => text.replaceAll(kept.contentId, 'KEPT').replaceAll(taken.contentId, 'TAKEN');
  const said = rows.map(({ body }) => {
    const { event, actor, detail } = JSON.parse(named(body));
    return [detail.content, event, actor.user, detail.political ?? null];
  });
  const hasReason = rows.some(({ body }) => body.includes(WHY));
  await database.close();
  const file = new Sqlite(place.file);
  file.exec(tampering.replaceAll('KEPT', kept.contentId).replaceAll('TAKEN', taken.contentId));
  file.close();
  const terminal = { env: { DATABASE_URL: place.url }, directory: '/' };
  const { code, errors } = await inATerminal((one) => runAudit(['verify'], one), terminal);
  return { said, hasReason, code, err: named(errors) };
}

describe('the mark of what is political', () => {
  it('is in the record with who made it and who took it away, and nobody’s words', async () => {
    const { said, hasReason, code, err } = await verified();
    expect({ hasReason, code, err }).toEqual({ hasReason: false, code: 0, err: '' });
    expect(said).toEqual([
      ['KEPT', 'content.plan', 'UANA', null],
      ['KEPT', 'content.mark_political', 'UOSCAR', null],
      ['TAKEN', 'content.plan', 'UANA', null],
      ['TAKEN', 'content.mark_political', 'UOSCAR', null],
      ['TAKEN', 'content.write', 'ULLUC', false],
    ]);
  });

  it.each([
    ['another person who made it', "update contents set political = replace(political, 'UOSCAR', 'UANA')", 'KEPT'],
    ['another reason', `update contents set political = replace(political, '${WHY}', 'Nada')`, 'KEPT'],
    ['another moment', `update contents set political = replace(political, '"at":"2026', '"at":"2025')`, 'KEPT'],
    ['a mark taken out', "update contents set political = null where id = 'KEPT'", 'KEPT'],
    [
      'a mark put back',
      "update contents set political = (select political from contents where id = 'KEPT') where id = 'TAKEN'",
      'TAKEN',
    ],
  ])('shows %s at audit verify', async (_, tampering, whose) => {
    const { code, err } = await verified(tampering);
    expect(err).toMatch(
      new RegExp(`^The planned post of \\S+ \\(${whose}\\) does not agree: .* is not as the record says`),
    );
    expect(code).toBe(1);
  });

  it('shows a change of the row of the record that names who made it', async () => {
    const { code, err } = await verified(
      `drop trigger audit_no_update; update audit set body = replace(body, 'UOSCAR', 'UANA') where body like '%content.mark_political%'`,
    );
    expect(err).toMatch(/^The record is broken at row 2: /);
    expect(code).toBe(1);
  });
});
