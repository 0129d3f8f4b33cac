import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { runAudit } from '../../../src/cli/audit/audit.ts';
import { publishApproved } from '../../../src/domain/cases/publish-approved.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { ana, berta, oscar } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { inATerminal } from '../in-a-terminal.ts';

const COLUMNS =
  'draft_id, digest, network, audience, status, hold_until, handbook_hash, corrects, puts_right, went_out';

type Place = { url: string; file: string };

/** Two cases with a published answer each, of which the second was edited; what happens afterwards is another's hand. */
async function withAnswers(test: (place: Place) => Promise<void>, tampering = '', isErased = false): Promise<void> {
  await using place = await aDatabaseFile();
  const database = await openDatabase(place.url);
  const desk = await aDesk(null, undefined, database);
  desk.deps.keys.digest = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
  for (const id of [1, 2]) {
    const url = `https://x.com/vecina/status/${id}`;
    await desk.flag({ text: `¿A qué hora abre la oficina ${id} del padrón mañana?`, url });
    if (id === 2) {
      const { core } = await desk.caseOf(2);
      const text = 'Te atendemos en el 010. Más en https://www.vallserena.example';
      await desk.does(oscar, 2, { kind: 'edit', draftId: core.currentDraftId, text });
    }
    await desk.backs(ana, id, 'propose');
    await desk.backs(berta, id, 'approve');
    desk.pass(30_000);
    const publicationId = (await desk.caseOf(id)).publications[0]?.id ?? 'none';
    await publishApproved(
      desk.deps,
      { publish: async () => ({ kind: 'published', url: `https://x.com/v/${id}` }) },
      publicationId,
    );
  }
  if (isErased) {
    const postIds = (await desk.caseOf(1)).posts.map(({ id }) => id);
    await erasePosts(desk.deps, { caseId: 1, postIds, rule: 'request', actor: ana });
  }
  await database.close();
  const file = new Sqlite(place.file);
  file.exec(tampering);
  file.close();
  await test(place);
}

async function run({ url }: Place, directory: string, ...args: string[]) {
  const given = { env: { DATABASE_URL: url }, directory };
  const said = await inATerminal((terminal) => runAudit(args, terminal), given);
  return { code: said.code, out: said.output, err: said.errors };
}

describe('audit verify', () => {
  it('compares texts, sign-offs and publications with the record, and says how many', () =>
    withAnswers(async (place) => {
      const { code, out, err } = await run(place, '/', 'verify');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(
        /^The record is whole: \d+ rows, head .*\nCompared with it: \d+ texts, 5 sign-offs, 2 publications\.\n$/,
      );
    }));

  it.each([
    [
      'a changed text',
      "update drafts set text = 'Te atendemos en la calle Nueva.' where written_by is not null",
      /^Case #2 does not agree: The text of version \d+ does not match its digest\.\n$/,
    ],
    [
      'a text changed with its digest',
      "update drafts set text = 'Otro', digest = 'd1' where written_by is not null",
      /^Case #2 does not agree: The text of version .*\nCase #2 does not agree: The digest of version \d+ is not the one in the record\. \(row \d+\)\n/,
    ],
    [
      'another approver',
      `update endorsements set "by" = replace("by", 'UBERTA', 'U000') where "as" = 'approver' and case_id = 1`,
      /^Case #1 does not agree: A request or an approval does not match the record: slack:T1:U000\.\nCase #1 does not agree: A publication was sent without its approvals in the record: x\.\n$/,
    ],
    [
      'an approval that nobody gave',
      `insert into endorsements (id, case_id, draft_id, digest, "by", "as", roles, at, overruled)
       select 'e0', case_id, draft_id, digest, '{"kind":"slack","team":"T1","user":"U000"}', 'approver', roles, at, '[]'
       from endorsements where "as" = 'approver' and case_id = 1`,
      /^Case #1 does not agree: A request or an approval is not in the record: slack:T1:U000\.\n$/,
    ],
    [
      'an approval taken out',
      `delete from endorsements where "as" = 'approver' and case_id = 1`,
      /without its approvals in the record: x\.\nCase #1 does not agree: Something that is in the record is missing: endorsement:/,
    ],
    [
      'another address',
      "update publications set proof = 'https://x.com/otra/1' where case_id = 1",
      /^Case #1 does not agree: A publication does not match the record: x\.\n$/,
    ],
    [
      'a publication of which nobody knows',
      `insert into publications (id, case_id, target, ${COLUMNS})
       select 'p0', case_id, 'statement', ${COLUMNS} from publications where case_id = 1`,
      /^Case #1 does not agree: A publication is not in the record: x\.\n$/,
    ],
    [
      'a case that passes for erased',
      "update cases set erased_at = opened_at, erased_by = opened_by, erased_rule = 'request', digest_key = '' where id = 1",
      /^Case #1 does not agree: Case 1 appears as erased, and the record does not say so\.\n/,
    ],
  ])('names %s', (_what, tampering, sentence) =>
    withAnswers(async (place) => {
      const { code, err } = await run(place, '/', 'verify');
      expect(err).toMatch(sentence);
      expect(code).toBe(1);
    }, tampering),
  );

  it('finds no fault with what left after its approval while the clock of the machine was turned back', async () => {
    await using place = await aDatabaseFile();
    const database = await openDatabase(place.url);
    const desk = await aDesk(null, undefined, database);
    desk.deps.keys.digest = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
    await desk.flag({ text: '¿A qué hora abre la oficina del padrón mañana?' });
    await desk.backs(ana, 1, 'propose');
    await desk.backs(berta, 1, 'approve');
    desk.pass(-3_600_000);
    const publicationId = (await desk.caseOf(1)).publications[0]?.id ?? 'none';
    await desk.does(berta, 1, { kind: 'publish_now', publicationId });
    const publish = async () => ({ kind: 'published', url: 'https://x.com/v/1' }) as const;
    await publishApproved(desk.deps, { publish }, publicationId);
    expect((await desk.caseOf(1)).publications[0]?.status).toBe('published');
    await database.close();
    expect(await run(place, '/', 'verify')).toMatchObject({ code: 0, err: '' });
  });

  it('says which texts are erased, and finds no fault with them', () =>
    withAnswers(
      async (place) => {
        const { code, out, err } = await run(place, '/', 'verify');
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toMatch(/ \d+ texts are erased and cannot be compared\.\n$/);
      },
      '',
      true,
    ));
});

it('says of a database of an earlier version that this version must open it first', async () => {
  await using place = await aDatabaseFile();
  const before = new URL('../../fixtures/databases/6c82c37/sqlite.db.gz', import.meta.url);
  await writeFile(place.file, gunzipSync(await readFile(before)));
  const { code, err } = await run(place, '/', 'verify');
  expect({ code, err }).toEqual({
    code: 1,
    err: 'This database is of an earlier version of Portavoz. Start this version on it, or on a copy of it, and try again.\n',
  });
});

describe('audit case', () => {
  it('says on its page what does not agree', () =>
    withAnswers(async (place) => {
      const folder = await mkdtemp(join(tmpdir(), 'portavoz-proof-'));
      try {
        const { code } = await run(place, folder, 'case', '2', '--show-personal-data', '--reason', 'court');
        expect(code).toBe(1);
        const page = await readFile(join(folder, 'case-2.html'), 'utf8');
        expect(page).toContain('Esto no coincide con el registro:');
        expect(page).toMatch(/El texto de la versión \d+ no es el de su huella\./);
        await run(place, folder, 'case', '1', '--show-personal-data', '--reason', 'court');
        expect(await readFile(join(folder, 'case-1.html'), 'utf8')).toContain('todo coincide.');
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }, "update drafts set text = 'Te atendemos en la calle Nueva.' where written_by is not null"));
});
