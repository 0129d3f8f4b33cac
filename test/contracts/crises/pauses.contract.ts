import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { SignOff } from '../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { Crisis } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../src/domain/cases/model/crises/pause.ts';
import type { PreApproval } from '../../../src/domain/cases/model/publication.ts';
import { anEarlierVersion } from '../../support/builders/rows/an-earlier-version.ts';
import { anyCrisis } from '../../support/builders/rows/any-crises.ts';
import {
  aDraft,
  aHeldCase,
  aMatter,
  aPublication,
  at,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

const LINE: PreApproval = {
  kind: 'line',
  textId: 'line:emergency/es/public',
  approvedOn: '2026-10-01',
  validUntil: '2027-06-30',
  approvedBy: { name: 'Rosa Soler', post: 'jefa de Emergencias' },
};

/** What a database keeps to of what a pause holds back and what slips, and of what a board reads beside its rows. */
export function pausesContract(inAPlace: InAPlace): void {
  it(
    'tell what slipped: out since the minute before, or on its way then, as long as the pause lasts',
    inAPlace(async (place) => {
      const database = await place.open();
      const out = (id: string, publishedAt: string): Change => publication({ id, status: 'published', publishedAt });
      await saved(
        database,
        { kind: 'matter', row: aMatter() },
        { kind: 'draft', row: aDraft() },
        { kind: 'pause', row: aPause() },
        out('long-before', at(10)),
        out('just-before', at(50)),
        out('while-it-lasts', at(200)),
        publication({ id: 'in-hand', status: 'publishing', holdUntil: at(90) }),
        publication({ id: 'lost', status: 'unknown', holdUntil: at(100) }),
        publication({ id: 'held', status: 'held', holdUntil: at(130) }),
        publication({ id: 'of-the-leader', status: 'publishing', holdUntil: at(90), network: 'x' }),
        publication({ id: 'to-a-person-in-danger', status: 'publishing', holdUntil: at(90), basis: LINE }),
      );
      const slipped = async (pause: Pause) => (await database.crises.pauses.slipped(pause, at(40))).map(({ id }) => id);
      const all = ['just-before', 'while-it-lasts', 'in-hand', 'lost'];
      expect(await slipped(aPause())).toEqual(all);
      const over = aPause({ resumed: { by: marta, at: at(150) } });
      expect(await slipped(over)).toEqual(all.filter((id) => id !== 'while-it-lasts'));
      expect(await slipped(aPause({ scope: { kind: 'playbook', playbook: 'wildfire' } }))).toEqual([]);
    }),
  );

  it(
    'tell what they hold back, and which of them last',
    inAPlace(async (place) => {
      const database = await place.open();
      await saved(
        database,
        ...aHeldCase(1),
        ...aHeldCase(2),
        ...aHeldCase(3),
        publication({ ...aPublication({ id: 'publication-3', caseId: 3, draftId: 'draft-3' }), basis: LINE }),
        { kind: 'matter', row: aMatter({ id: 2, playbook: 'wildfire', currentDraftId: 'draft-2' }) },
        { kind: 'pause', row: aPause() },
        { kind: 'pause', row: aPause({ id: 'pause-2', resumed: { by: marta, at: at(150) } }) },
      );
      const held = async (pause: Pick<Pause, 'scope' | 'except'>) =>
        (await database.crises.pauses.held(pause)).map(({ core }) => core.id);
      expect(await held({ scope: { kind: 'all' }, except: null })).toEqual([1, 2]);
      expect(await held({ scope: { kind: 'all' }, except: 'mastodon' })).toEqual([]);
      expect(await held({ scope: { kind: 'playbook', playbook: 'wildfire' }, except: null })).toEqual([2]);
      expect((await database.crises.pauses.lasting()).map(({ id }) => id)).toEqual(['pause-1']);
      expect([
        (await database.crises.pauses.byId('pause-2'))?.resumed?.at,
        await database.crises.pauses.byId('none'),
      ]).toEqual([at(150), null]);
    }),
  );

  it(
    'say on a board which texts wait for an approval, and which approvals by voice for another person',
    inAPlace(async (place) => {
      const database = await place.open();
      const crisis = { ...fc.sample(anyCrisis(3), 1)[0], id: 3, closed: null } as Crisis;
      await saved(
        database,
        { kind: 'crisis', row: crisis },
        ...[1, 2, 3].flatMap((id): Change[] => [
          { kind: 'matter', row: aMatter({ id, crisisId: id === 3 ? null : 3, currentDraftId: `draft-${id}` }) },
          { kind: 'draft', row: aDraft({ id: `draft-${id}`, caseId: id }) },
          { kind: 'endorsement', row: anEndorsement(id, id === 2 ? { saidAt: at(1), confirmed: null } : null) },
        ]),
      );
      const board = await database.crises.reader.board(3);
      expect([board?.inReview, board?.spoken]).toEqual([[1, 2], [2]]);
      const confirmed = { saidAt: at(1), confirmed: { by: marta, at: at(9) } };
      await saved(
        database,
        { kind: 'endorsement', row: anEndorsement(2, confirmed) },
        publication({ id: 'p', caseId: 1, draftId: 'draft-1', status: 'held' }),
      );
      const after = await database.crises.reader.board(3);
      expect([after?.inReview, after?.spoken]).toEqual([[2], []]);
    }),
  );

  it(
    'let a line go that an earlier version had held back in a pause, and nothing else',
    inAPlace(async (place) => {
      await anEarlierVersion(place.url, '0049', async (db) => {
        await sql`insert into cases (id, opened_at, opened_by, assessment, class, severity, tags, audience, lowered_by, digest_key)
          values (1, ${at(0)}, '{}', '{}', 'life_risk', 'S1', '[]', 'public', '[]', 'k')`.execute(db);
        await sql`insert into drafts (id, case_id, version, variant, language, language_fell_back, text, digest, fact_ids, missing_facts,
          created_at, touched_by) values ('draft-1', 1, 1, 'a', 'es', 0, 'Llama ahora al 112.', 'd1', '[]', '[]', ${at(0)}, '[]')`.execute(
          db,
        );
        for (const [id, status, basis] of [
          ['line', 'held', JSON.stringify(LINE)],
          ['text', 'held', null],
          ['gone', 'published', JSON.stringify(LINE)],
        ]) {
          await sql`insert into publications (id, case_id, draft_id, digest, target, network, audience, status, hold_until, handbook_hash,
            basis) values (${id}, 1, 'draft-1', 'd1', ${id}, 'x', 'public', ${status}, ${at(5)}, 'h', ${basis})`.execute(
            db,
          );
        }
      });
      const database = await place.open();
      const due = await database.outbox.queue.take(at(10_000), 10);
      expect(due.map(({ effect }) => effect)).toEqual([{ kind: 'publish', publicationId: 'line', dueAt: at(5) }]);
    }),
  );
}

function aPause(over: Partial<Pause> = {}): Pause {
  return {
    id: 'pause-1',
    crisisId: null,
    scope: { kind: 'all' },
    except: 'x',
    reason: 'Hay víctimas',
    by: marta,
    at: at(100),
    errands: [],
    resumed: null,
    ...over,
  };
}

function publication(over: Parameters<typeof aPublication>[0]): Change {
  return { kind: 'publication', row: aPublication({ target: `place-of-${over?.id}`, ...over }) };
}

function anEndorsement(caseId: number, spoken: SignOff['spoken']): SignOff {
  return {
    id: `endorsement-${caseId}`,
    caseId,
    draftId: `draft-${caseId}`,
    digest: 'd1',
    by: marta,
    as: 'approver',
    roles: ['approver'],
    at: at(5),
    overruled: [],
    noteId: null,
    spoken,
    voidedAt: null,
  };
}

async function saved({ cases: { store } }: Database, ...changes: Change[]): Promise<void> {
  await store.transact(({ save }) => save(outcomeOf({ changes })));
}
