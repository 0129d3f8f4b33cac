import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { CaseCore } from '../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { DoneAction } from '../../../src/domain/digests/action-store.ts';
import { anEarlierVersion } from '../../support/builders/rows/an-earlier-version.ts';
import {
  aDraft,
  aHeldCase,
  aMatter,
  anEntry,
  aPost,
  aPublication,
  at,
  clock,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';

const hour = (hours: number) => at(hours * 3_600);

/** What the week's digest counts, on every engine. */
export function weekFiguresContract(inAPlace: InAPlace): void {
  it(
    'counts all posts of a period by hour, class, network, playbook and topic, those of one case too',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { figures } = database.team;
      const about = (topic: string | null, suggests = false) => ({ ...aMatter().assessment, topic, suggests });
      await save(store, [
        { kind: 'matter', row: aMatter({ id: 1, assessment: about('roads') }) },
        ...['a', 'b', 'c'].map((id): Change => ({ kind: 'post', row: aPost({ id, flaggedAt: at(10) }) })),
        { kind: 'post', row: aPost({ id: 'later', network: 'x', flaggedAt: at(3_600) }) },
        { kind: 'post', row: aPost({ id: 'too-early', flaggedAt: at(-1) }) },
        { kind: 'post', row: aPost({ id: 'too-late', flaggedAt: at(7_200) }) },
        { kind: 'matter', row: aMatter({ id: 2, class: 'complaint', playbook: null, assessment: about(null, true) }) },
        { kind: 'post', row: aPost({ id: 'other', caseId: 2, flaggedAt: at(3_599) }) },
      ]);
      const question = { class: 'question', playbook: 'flood', topic: 'roads', suggests: false };
      expect(await figures.posts({ from: at(0), to: at(7_200) })).toEqual([
        { hour: at(0), network: 'mastodon', ...question, count: 3 },
        { hour: at(0), network: 'mastodon', class: 'complaint', playbook: null, topic: null, suggests: true, count: 1 },
        { hour: at(3_600), network: 'x', ...question, count: 1 },
      ]);
      expect(await figures.posts({ from: at(0), to: at(5) })).toEqual([]);
    }),
  );

  it(
    'knows when a case was first taken on, whoever has it now, and tells it once',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { figures } = database.team;
      const claimed = (claim: CaseCore['claim']): Change => ({ kind: 'matter', row: aMatter({ claim }) });
      await save(store, [claimed(null), { kind: 'post', row: aPost({ network: 'web' }) }]);
      await save(store, [claimed({ by: marta, at: at(40) })]);
      await save(store, [claimed(null)]);
      await save(store, [claimed({ by: clock, at: at(90) })]);
      const first = { at: at(40), openedAt: at(0), severity: 'S3', network: 'web', playbook: 'flood' };
      expect((await figures.events({ from: at(0), to: at(100) })).claimed).toEqual([first]);
      expect((await figures.events({ from: at(41), to: at(100) })).claimed).toEqual([]);
      expect((await figures.events({ from: at(0), to: at(40) })).claimed).toEqual([]);
    }),
  );

  it(
    'takes the last approval of the first text that had them all',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { figures } = database.team;
      await save(store, [
        ...aHeldCase(1),
        given(1, 'draft-1', 10, 'proposer'),
        given(1, 'draft-1', 20, 'approver'),
        given(1, 'draft-1', 30, 'approver'),
        ...anotherText(1, 'second'),
        given(1, 'second', 60, 'approver'),
        { kind: 'matter', row: aMatter({ id: 2 }) },
        { kind: 'draft', row: aDraft({ id: 'draft-2', caseId: 2 }) },
        given(2, 'draft-2', 25, 'approver'),
        ...aHeldCase(3),
        given(3, 'draft-3', 35, 'sender'),
      ]);
      const approved = async (from: number, to: number) => {
        const { approved: steps } = await figures.events({ from: at(from), to: at(to) });
        return steps.map((step) => step.at);
      };
      expect(await approved(0, 100)).toEqual([at(30), at(35)]);
      expect(await approved(25, 100)).toEqual([at(30), at(35)]);
      expect(await approved(31, 100)).toEqual([at(35)]);
      const [step] = (await figures.events({ from: at(0), to: at(31) })).approved;
      expect(step).toEqual({ at: at(30), openedAt: at(0), severity: 'S3', network: 'mastodon', playbook: 'flood' });
    }),
  );

  it(
    'tells of one crisis alone where that is asked for',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { figures } = database.team;
      const claim = { by: marta, at: at(20) };
      const out = { status: 'published', publishedAt: at(40) } as const;
      for (const id of [1, 2]) {
        const [, ...rest] = aHeldCase(id);
        const row = aMatter({ id, crisisId: id, claim, currentDraftId: `draft-${id}` });
        const publication = { ...aPublication(out), id: `publication-${id}`, caseId: id, draftId: `draft-${id}` };
        await save(store, [{ kind: 'matter', row }, ...rest, given(id, `draft-${id}`, 30, 'approver')]);
        await save(store, [{ kind: 'publication', row: { ...publication, target: `post-${id}` } }]);
      }
      const closed = { reason: 'spam', by: marta, at: at(50), noteId: null } as const;
      await save(store, [{ kind: 'matter', row: aMatter({ id: 3, crisisId: 2, closed }) }]);
      const counts = async (crisisId?: number) => {
        const period = { from: at(-3_600), to: at(3_600), ...(crisisId === undefined ? {} : { crisisId }) };
        const { opened, closed: ended, claimed, approved, answered } = await figures.events(period);
        const posts = await figures.posts(period);
        const sum = posts.reduce((all, { count }) => all + count, 0);
        return [opened, ended, claimed, approved, answered].map((of) => of.length).concat(sum);
      };
      expect(await counts()).toEqual([3, 1, 2, 2, 2, 2]);
      expect(await counts(1)).toEqual([1, 0, 1, 1, 1, 1]);
      expect(await counts(2)).toEqual([2, 1, 1, 1, 1, 1]);
      expect(await counts(7)).toEqual([0, 0, 0, 0, 0, 0]);
    }),
  );

  it(
    'knows of cases of an earlier version what they are about and who took them on first',
    inAPlace(async (place) => {
      await filledByAnEarlierVersion(place);
      const database = await place.open();
      const { figures } = database.team;
      const { reader } = database.cases;
      const { opened, claimed } = await figures.events({ from: at(0), to: at(100) });
      expect(opened.map(({ topic }) => topic)).toEqual(['roads', null, null]);
      expect(claimed.map((step) => step.at)).toEqual([at(20), at(50)]);
      expect((await reader.caseById(1))?.core.assessment).toMatchObject({ topic: 'roads', suggests: false });
    }),
  );

  it(
    'keeps which actions of the plan were done, once a date, with the record',
    inAPlace(async (place) => {
      const database = await place.open();
      const { actions } = database.team;
      const { reader } = database.cases;
      const record = (done: DoneAction) => actions.transact(({ save: keep }) => keep({ done, audit: [anEntry()] }));
      const agenda = aDone({ id: '1', action: 'agenda', doneOn: '2026-11-19', recordedAt: hour(-120) });
      const late = aDone({ id: '2', action: 'agenda', doneOn: '2026-11-12', recordedAt: hour(1) });
      const notices = aDone({ id: '3', action: 'notices', doneOn: '2026-10-01', recordedAt: hour(-1_000) });
      for (const done of [agenda, late, notices]) await record(done);
      await expect(record({ ...agenda, id: '4' })).rejects.toThrow();
      const week = { firstDate: '2026-11-18', lastDate: '2026-11-24', from: hour(-160), to: hour(8) };
      expect(await actions.doneIn(week)).toEqual([late, agenda]);
      expect(await actions.latest()).toEqual([agenda, notices]);
      await actions.transact(async ({ doneOn, seen }) => {
        expect(await doneOn('agenda', '2026-11-12')).toEqual(late);
        expect(await doneOn('agenda', '2026-11-13')).toBeNull();
        expect([await seen('click'), await seen('click')]).toEqual([false, true]);
      });
      expect((await reader.auditHead()).seq).toBe(3);
    }),
  );

  it(
    'forgets who noted a duty after 400 days, with the next one that is noted, and no action',
    inAPlace(async (place) => {
      const { actions } = (await place.open()).team;
      const old = '2025-10-20';
      const noted = [
        aDone({ id: '1', action: 'agenda', doneOn: old, recordedAt: `${old}T09:00:00.000Z` }),
        aDone({ id: '2', action: 'duty:mentions@08:30', doneOn: old, recordedAt: `${old}T09:00:00.000Z` }),
        aDone({ id: '3', action: 'duty:mentions@08:30', doneOn: '2025-10-21' }),
        aDone({ id: '4', action: 'agenda', doneOn: '2026-11-25', recordedAt: '2026-11-25T09:00:00.000Z' }),
      ];
      const record = (done: DoneAction) => actions.transact(({ save: keep }) => keep({ done, audit: [anEntry()] }));
      const kept = async () => {
        const all = { firstDate: '2020-01-01', lastDate: '2030-01-01', from: at(0), to: at(0) };
        return (await actions.doneIn(all)).map(({ id }) => id);
      };
      for (const done of noted) await record(done);
      expect(await kept()).toEqual(['1', '2', '3', '4']);
      await record(
        aDone({ id: '5', action: 'duty:press@12:00', doneOn: '2026-11-25', recordedAt: '2026-11-25T11:00:00.000Z' }),
      );
      expect(await kept()).toEqual(['1', '3', '4', '5']);
    }),
  );
}

type Store = Awaited<ReturnType<DatabasePlace['open']>>['cases']['store'];

function save(store: Store, changes: Change[]): Promise<void> {
  return store.transact((transaction) => transaction.save(outcomeOf({ changes })));
}

function given(caseId: number, draftId: string, seconds: number, as: 'proposer' | 'approver' | 'sender'): Change {
  const id = `${draftId} ${seconds}`;
  const seen = {
    digest: 'd1',
    by: marta,
    roles: ['approver' as const],
    overruled: [],
    noteId: null,
    spoken: null,
    voidedAt: null,
  };
  return { kind: 'endorsement', row: { id, caseId, draftId, as, at: at(seconds), ...seen } };
}

function anotherText(caseId: number, draftId: string): Change[] {
  return [
    { kind: 'draft', row: aDraft({ id: draftId, caseId, version: 2 }) },
    { kind: 'publication', row: aPublication({ id: `publication ${draftId}`, caseId, draftId }) },
  ];
}

function aDone(over: Partial<DoneAction>): DoneAction {
  return { id: '1', action: 'agenda', doneOn: '2026-11-19', recordedBy: marta, recordedAt: at(0), ...over };
}

/** Taken on and given back; taken on before the record began; never taken on. */
function filledByAnEarlierVersion(place: DatabasePlace): Promise<void> {
  const actor = JSON.stringify(marta);
  const { suggests: _, ...assessment } = aMatter().assessment;
  return anEarlierVersion(place.url, '0013', async (db) => {
    for (const [id, topic, claimAt] of [
      [1, 'roads', null],
      [2, null, at(50)],
      [3, null, null],
    ] as const) {
      const judged = JSON.stringify({ ...assessment, topic });
      const claimBy = claimAt === null ? null : actor;
      await sql`insert into cases (id, opened_at, opened_by, assessment, class, severity, tags, audience, claim_by, claim_at,
        lowered_by, digest_key) values (${id}, ${at(id)}, ${actor}, ${judged}, 'question', 'S3', '[]', 'public', ${claimBy},
        ${claimAt}, '[]', 'k')`.execute(db);
    }
    const claim = { event: 'gesture.claim', result: 'done', caseId: 1 };
    const bodies = [
      { ...claim, result: 'refused', at: at(10) },
      { ...claim, at: at(20) },
      { ...claim, at: at(30) },
      { ...claim, event: 'gesture.release', at: at(5) },
    ];
    for (const [seq, body] of bodies.entries()) {
      const link = { seq: seq + 1, prev: `p${seq}`, hash: `h${seq}` };
      await db
        .insertInto('audit')
        .values({ ...link, body: JSON.stringify(body) })
        .execute();
    }
  });
}
