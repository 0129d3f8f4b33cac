import { createHmac, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aSmallHandbook } from '../../sandbox/processes/a-small-handbook.ts';
import { verifyCases } from '../../src/adapters/database/audit/verify-cases.ts';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import { shortHash } from '../../src/adapters/database/engine/short-hash.ts';
import type { Database } from '../../src/adapters/database/open-database.ts';
import { handbookSource } from '../../src/adapters/handbook/read-handbook.ts';
import { openActiveHandbook } from '../../src/app/handbook/active-handbook.ts';
import type { CaseAction } from '../../src/domain/cases/action.ts';
import type { CaseDeps } from '../../src/domain/cases/decision/case-deps.ts';
import { currentDraft, statusOf } from '../../src/domain/cases/model/case-status.ts';
import { performAction } from '../../src/domain/cases/perform-action.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { ROLES } from '../../src/domain/handbook/vocabulary.ts';
import { CLICK_ACTIONS } from '../../src/slack/cases/listeners/click-actions.ts';
import type { CardReference } from '../../src/slack/cases/view/card-reference.ts';
import { decodeReference } from '../../src/slack/cases/view/card-reference.ts';
import { LIVE_URL, POSTS, REPLIES } from '../fixtures/databases/story.ts';
import { HANDED_IN } from '../fixtures/databases/story-of-a-crisis.ts';
import { adopts } from '../support/adopts.ts';
import { anIncomingPost } from '../support/builders/an-incoming-post.ts';
import { aDatabaseOfBefore, aMinuteAfter } from '../support/drivers/a-database-of-before.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

/** Another person than those of the story. */
const actor = { kind: 'slack', team: 'T000000001', user: 'UOTHER' } as const;
const digestOf = (key: string, text: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex');

const BEFORE_HANDBOOKS = '0342eae';
/** Its handbook has no words for statements of our own. */
const WITH_AN_OLD_HANDBOOK = '22b18a4';
const WITH_CRISES = ['6c82c37', 'e8e0c16', 'b5fd7b5'];
const VERSIONS = [BEFORE_HANDBOOKS, WITH_AN_OLD_HANDBOOK, ...WITH_CRISES];

/** What a database that an earlier version left is for those who open it today. */
export function earlierVersionsContract(inAPlace: InAPlace): void {
  let files: Awaited<ReturnType<typeof aSmallHandbook>>;
  beforeAll(async () => {
    files = await aSmallHandbook();
  });
  afterAll(() => files.remove());

  it.for(VERSIONS)('%s: every case is there, with its status and its texts, and the record is whole', (commit) =>
    inAPlace(async (place) => {
      const { head } = await aDatabaseOfBefore(place, commit);
      const { cases, upkeep, team } = await place.open();
      // It was at work before there was a trial.
      expect(await team.stages.read()).toEqual({ kind: 'live', since: null });
      const { reader } = cases;
      const text = expect.any(String);
      expect(await casesIn(reader)).toEqual([
        ['open', POSTS[1], text, []],
        ['in_review', POSTS[2], REPLIES[2], []],
        ['approved', POSTS[3], REPLIES[3], ['held']],
        ['answered', POSTS[4], REPLIES[4], ['published']],
        ['approved', POSTS[5], REPLIES[5], ['publishing']],
        ['dismissed', POSTS[6], text, []],
        // That version had no line to send to a person at risk.
        ...(commit === BEFORE_HANDBOOKS
          ? [['open', POSTS[7], text, []]]
          : [['answered', POSTS[7], text, ['published']]]),
      ]);
      expect((await reader.caseById(4))?.publications).toMatchObject([{ proof: LIVE_URL }]);
      expect((await reader.caseById(7))?.handoffs).toMatchObject([{ who: 'Sala del 112, Marta', phone: '112' }]);
      expect(await verifyChain(reader, head)).toEqual({ kind: 'whole', head });
      expect(await verifyCases(upkeep.record)).toMatchObject({
        faults: [],
        erased: 0,
        publications: expect.any(Number),
      });
      await expect(place.tamper('delete from audit')).rejects.toThrow('audit is append-only');
    })(),
  );

  it.for(VERSIONS)('%s: what is done by the buttons of its old cards is done', (commit) =>
    inAPlace(async (place) => {
      const { head, button } = await aDatabaseOfBefore(place, commit);
      const database = await place.open();
      const deps = await depsOn(database, files.dir);
      const does = (reference: CardReference, action: CaseAction) =>
        performAction(deps, { caseId: reference.caseId, action, actor, channel: null, deliveryKey: action.kind });
      const clicks = (words: string, id: string) => {
        const reference = decodeReference(button(words, id));
        return does(reference, CLICK_ACTIONS[id]?.(reference) ?? { kind: 'claim' });
      };

      await clicks('#3 ·', 'publication.undo');
      await clicks('#2 ·', 'draft.approve');
      const copied = decodeReference(button('#5 ·', 'publication.copy'));
      const published = { publicationId: copied.publicationId ?? '', proof: `${LIVE_URL}5`, textOut: null };
      await does(copied, { kind: 'mark_published', ...published });
      await does(decodeReference(button('#6 ·', 'case.reopen')), { kind: 'reopen', note: 'No era publicidad' });

      const after = (await casesIn(database.cases.reader)).map(([status, , , publications]) => [status, publications]);
      expect([after[1], after[2], after[4], after[5]]).toEqual([
        ['approved', ['held']],
        ['open', ['stopped']],
        ['answered', ['published']],
        ['open', []],
      ]);
      expect(await verifyChain(database.cases.reader, head)).toMatchObject({ kind: 'whole' });
    })(),
  );

  it(
    '0342eae: has no handbook yet and takes the files, as a first start does',
    inAPlace(async (place) => {
      await aDatabaseOfBefore(place, BEFORE_HANDBOOKS);
      expect((await opensHandbook(await place.open(), files.dir)).isOfFiles).toBe(true);
    }),
  );

  it.for(WITH_CRISES)('%s: goes on with the handbook that it keeps, whatever the files say', (commit) =>
    inAPlace(async (place) => {
      await aDatabaseOfBefore(place, commit);
      expect((await opensHandbook(await place.open(), files.dir)).isOfFiles).toBe(false);
    })(),
  );

  it(
    '22b18a4: goes on with the handbook that it keeps, which has no words for statements of our own, and says so',
    inAPlace(async (place) => {
      await aDatabaseOfBefore(place, WITH_AN_OLD_HANDBOOK);
      const database = await place.open();
      const { handbook, isOfFiles, warned } = await opensHandbook(database, files.dir);
      expect([isOfFiles, handbook.style.languages.es?.statements]).toEqual([false, undefined]);
      expect(warned).toContain('languages.es.statements');
      // The team goes on, and puts its files in force when it is ready.
      expect(await adopts(place.url, files.dir, '--reason', 'Versión nueva', '--no-backup')).toMatchObject({
        code: 0,
        errors: '',
      });
      expect((await opensHandbook(database, files.dir)).isOfFiles).toBe(true);
      expect(await verifyChain(database.cases.reader)).toMatchObject({ kind: 'whole' });
    }),
  );

  it.for(WITH_CRISES)('%s: its crisis has its facts and what fell; a post that came in does not come again', (commit) =>
    inAPlace(async (place) => {
      await aDatabaseOfBefore(place, commit);
      const database = await place.open();
      const { reader: crises } = database.crises;
      const { queue: intake } = database.intake;
      const again = HANDED_IN.map(({ network_id: networkId, ...post }) => ({
        source: 'vigia',
        post: anIncomingPost({ ...post, networkId }),
      }));
      expect(await intake.accept(again, new Date().toISOString())).toEqual(['duplicate', 'duplicate']);
      const board = await crises.board(1);
      expect(board?.facts.map(({ value, status }) => [value, status])).toEqual([
        ['La Marina', 'retracted'],
        ['naranja', 'verified'],
      ]);
      expect(board?.recalls).toMatchObject([
        { recall: { caseId: 8, correctionCaseId: 9, why: 'retracted' }, publication: { status: 'published' } },
      ]);
    })(),
  );
}

/** Of each case its status, what was written to us, what we say, and how that stands. */
async function casesIn(reader: Database['cases']['reader']) {
  const cases = await Promise.all(Object.keys(POSTS).map((id) => reader.caseById(Number(id))));
  return cases.map((state) => {
    if (state === null) return [];
    const publications = state.publications.map(({ status }) => status);
    return [statusOf(state), state.posts[0]?.text, currentDraft(state)?.text, publications];
  });
}

/** Opens the handbook as a start does, with the files of that folder. */
async function opensHandbook(
  { team: { handbooks } }: Database,
  dir: string,
): Promise<{ handbook: Handbook; isOfFiles: boolean; warned: string[] }> {
  const warned: string[] = [];
  const log = { warn: ({ field }: { field: string }) => void warned.push(field) };

  const source = handbookSource(dir);
  const now = new Date().toISOString();
  const files = await source.load(now.slice(0, 10));
  const handbook = (
    await openActiveHandbook({ dir, files, source, handbooks, log: log as Pick<Logger, 'warn'> }, now)
  ).current();
  return { handbook, isOfFiles: handbook.hash === files.handbook?.hash, warned };
}

/** What use cases need of the world, a minute after the last row of the record, when nothing has left its hold yet. */
async function depsOn(database: Database, dir: string): Promise<CaseDeps> {
  const { handbook } = await opensHandbook(database, dir);
  const now = await aMinuteAfter(database.cases.reader);
  return {
    settings: { mode: 'real', holdMs: 60_000, openAtOnce: 10, colleaguesFlag: true },
    store: database.cases.store,
    now: () => now,
    keys: { newId: randomUUID, digest: digestOf, hash: shortHash, randomKey: randomUUID },
    people: { standingOf: async () => ({ kind: 'member', roles: [...ROLES] }) },
    handbook: { current: () => handbook, own: () => null, follow: async () => {} },
    language: { detect: () => 'es', model: null },
  };
}
