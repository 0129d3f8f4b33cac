import { createHmac } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { runAudit } from '../../../src/cli/audit/audit.ts';
import type { ContentAction } from '../../../src/domain/contents/content-action.ts';
import { performContentAction, startContents } from '../../../src/domain/contents/perform-content-action.ts';
import { publishContent } from '../../../src/domain/contents/publish-content.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { ana, berta } from '../../support/builders/a-case.ts';
import { DUE, MASTODON, someContentWords, X } from '../../support/builders/a-content.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { inATerminal } from '../in-a-terminal.ts';

const HOUR_MS = 3_600_000;

/** A post that is out on two networks, one that is approved, and one that never was: then another's hand. */
async function verified(tampering = '', isForgotten = false) {
  await using place = await aDatabaseFile();
  const database = await openDatabase(place.url);
  const desk = await aDesk(null, undefined, database);
  desk.deps.keys.digest = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
  const { contents } = database.outbox;
  const deps = { ...desk.deps, contents };
  let deliveries = 0;
  const asked = (actor: Actor) => ({ actor, channel: 'C1', deliveryKey: `d-${++deliveries}` });
  const planned = async (at: string, steps: readonly (readonly [Actor, 'propose' | 'approve'])[]) => {
    const [begun] = await startContents(deps, { ...asked(ana), posts: [someContentWords({ at })] });
    if (begun === undefined) throw new Error('it was not begun');
    const { id, digest } = begun.content;
    for (const [actor, kind] of steps) {
      const action: ContentAction = { kind, digest };
      await performContentAction(deps, { ...asked(actor), contentId: id, action });
    }
    return id;
  };
  const both = [
    [ana, 'propose'],
    [berta, 'approve'],
  ] as const;
  const out = await planned(DUE, both);
  const later = await planned(momentAfter(DUE, 8 * HOUR_MS), both);
  const draft = await planned(momentAfter(DUE, 1), [[ana, 'propose']]);
  desk.pass(2 * HOUR_MS);
  const publish = async () => ({ kind: 'published', url: 'https://x.com/vallserena/status/1' }) as const;
  for (const target of [X, MASTODON]) await publishContent(deps, { publish }, { contentId: out, target });
  if (isForgotten) await contents.forget({ unsent: momentAfter(DUE, 2), pictures: null, now: DUE });
  await database.close();
  const file = new Sqlite(place.file);
  file.exec(tampering.replaceAll('OUT', out).replaceAll('LATER', later).replaceAll('DRAFT', draft));
  file.close();
  const terminal = { env: { DATABASE_URL: place.url }, directory: '/' };
  const said = await inATerminal((one) => runAudit(['verify'], one), terminal);
  const named = (text: string) => text.replaceAll(out, 'OUT').replaceAll(later, 'LATER').replaceAll(draft, 'DRAFT');
  return { code: said.code, out: named(said.output), err: named(said.errors) };
}

describe('audit verify', () => {
  it('compares planned posts with the record, and says how many', async () => {
    const { code, out, err } = await verified();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Planned posts compared: 3, with 5 sign-offs and 2 departures.\n');
  });

  it('finds no fault with a post that was deleted after its time', async () => {
    const { code, out, err } = await verified('', true);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Planned posts compared: 2,');
  });

  it.each([
    [
      'a changed text',
      "update contents set places = replace(places, 'Navidad', 'Reyes') where id = 'LATER'",
      'LATER',
      /The text of version 1/,
    ],
    [
      'a changed moment',
      "update contents set at = '2026-11-25T20:00:00.000Z' where id = 'LATER'",
      'LATER',
      /The text of version 1/,
    ],
    [
      'a changed source',
      "update contents set source = 'Nadie' where id = 'LATER'",
      'LATER',
      /is not as the record says/,
    ],
    [
      'a changed step',
      `update contents set status = 'approved', status_detail = '{"kind":"approved","dueAt":"${DUE}","handbook":""}' where id = 'DRAFT'`,
      'DRAFT',
      /is not as the record says/,
    ],
    [
      'another approver',
      `update content_sign_offs set "by" = replace("by", 'UBERTA', 'U000') where content_id = 'OUT'`,
      'OUT',
      /does not match the record: slack:T1:U000\.\n.*without its approvals in the record: x\.\n.*without its approvals in the record: mastodon\./,
    ],
    [
      'an approval that nobody gave',
      `insert into content_sign_offs (id, content_id, digest, "by", "as", roles, at, overruled, seq) select 's0', content_id, digest, '{"kind":"slack","team":"T1","user":"U000"}', 'approver', roles, at, '[]', seq from content_sign_offs where content_id = 'DRAFT'`,
      'DRAFT',
      /is not in the record: slack:T1:U000/,
    ],
    [
      'an approval taken out',
      `delete from content_sign_offs where "as" = 'approver' and content_id = 'OUT'`,
      'OUT',
      /without its approvals .*\n.*\n.*is missing: content_sign_off:/,
    ],
    [
      'another address',
      "update departures set url = 'https://x.com/otra/1' where content_id = 'OUT' and network = 'x'",
      'OUT',
      /A publication does not match the record: x\./,
    ],
    [
      'a departure of which nobody knows',
      "insert into departures (id, content_id, target, network, digest, status, claimed_at) select 'd0', 'LATER', target, network, digest, status, claimed_at from departures where network = 'x'",
      'LATER',
      /A publication is not in the record: x\./,
    ],
    [
      'a departure taken out',
      "delete from departures where network = 'x'",
      'OUT',
      /Something that is in the record is missing: departure:content:x\. /,
    ],
    [
      'a post taken out',
      "delete from contents where id = 'LATER'",
      'LATER',
      /^The planned post \(LATER\) does not agree: Something that is in the record is missing: content:LATER\.\n$/,
    ],
    [
      'a post of which nobody knows',
      "create temp table copied as select * from contents where id = 'OUT'; update copied set id = 'other'; insert into contents select * from copied",
      'other',
      /is not in the record: other/,
    ],
  ])('names %s', async (_, tampering, whose, sentence) => {
    const { code, err } = await verified(tampering);
    expect(err).toMatch(sentence);
    expect(err).toMatch(new RegExp(`^The planned post (of \\S+ )?\\(${whose}\\) does not agree`));
    expect(code).toBe(1);
  });
});
