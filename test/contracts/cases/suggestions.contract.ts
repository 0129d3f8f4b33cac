import { expect, it } from 'vitest';
import { verifyChain } from '../../../src/adapters/database/audit/verify-chain.ts';
import type { CaseCore } from '../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import type { SuggestionOutcome } from '../../../src/domain/cases/model/suggestions/suggestion.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { ana, oscar } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { SUGGESTS, sayOutcome, WHO, WORDS } from '../../support/builders/cases/a-suggestion.ts';
import { anEarlierVersion } from '../../support/builders/rows/an-earlier-version.ts';
import {
  aDraft,
  aMatter,
  aPost,
  aPublication,
  at,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { DatabasePlace, InAPlace } from '../../support/drivers/database-place.ts';

const suggests = { ...aMatter().assessment, suggests: true };
const said = (status: SuggestionOutcome['status'], seconds: number): SuggestionOutcome => ({
  status,
  area: 'parks',
  noteId: 'n1',
  whoNoteId: 'n2',
  by: marta,
  at: at(seconds),
});

async function save(place: DatabasePlace, ...cores: Partial<CaseCore>[]) {
  const database = await place.open();
  const changes = cores.flatMap((core, index) => {
    const id = index + 1;
    return [
      { kind: 'matter', row: aMatter({ id, assessment: suggests, ...core }) } as const,
      { kind: 'post', row: aPost({ id: `post-${id}`, caseId: id, text: SUGGESTS }) } as const,
    ];
  });
  await database.cases.store.transact((transaction) => transaction.save(outcomeOf({ changes })));
  return database;
}

/** What every database keeps to about suggestions, and what became of them. */
export function suggestionsContract(inAPlace: InAPlace): void {
  it(
    'lists those that nobody has said anything of first, and leaves closed, erased and other cases out',
    inAPlace(async (place) => {
      const closed = { reason: 'monitor', by: marta, at: at(5), noteId: null } as const;
      const erased = { at: at(5), by: marta, rule: 'request' } as const;
      const database = await save(
        place,
        {},
        { outcome: said('done', 10) },
        { closed },
        { erased },
        { class: 'life_risk' },
        { assessment: { ...suggests, suggests: false } },
        { class: 'complaint' },
      );
      const { suggestions } = database.cases.screens;
      const open = async (most: number) =>
        (await suggestions.open(most, null)).map(({ state, posts }) => [state.core.id, posts]);
      expect(await open(9)).toEqual([
        [7, 1],
        [1, 1],
        [2, 1],
      ]);
      expect(await open(1)).toEqual([[7, 1]]);
      expect((await suggestions.open(9, null)).at(-1)?.state.core.outcome).toEqual(said('done', 10));
    }),
  );

  it(
    'counts every one by topic, however many there are, and lists those of some topics alone',
    inAPlace(async (place) => {
      const topicOf = (topic: string | null) => ({ assessment: { ...suggests, topic } });
      const [parks, water, none] = [topicOf('parks'), topicOf('water'), topicOf(null)];
      const closed = { reason: 'monitor', by: marta, at: at(5), noteId: null } as const;
      const many = Array.from({ length: 250 }, () => parks);
      const said1 = { ...water, outcome: said('done', 10) };
      const database = await save(place, ...many, water, said1, none, none, none, { ...water, closed });
      const { suggestions } = database.cases.screens;
      expect(await suggestions.byTopic()).toEqual([
        { topic: 'parks', all: 250, unsaid: 250 },
        { topic: null, all: 3, unsaid: 3 },
        { topic: 'water', all: 2, unsaid: 1 },
      ]);
      const open = async (topics: (string | null)[]) =>
        (await suggestions.open(9, topics)).map(({ state }) => state.core.id);
      expect(await open(['water'])).toEqual([251, 252]);
      expect(await open([null, 'water'])).toEqual([255, 254, 253, 251, 252]);
      expect(await open([])).toEqual([]);
    }),
  );

  it(
    'counts the replies that told it in a period, and nothing that put one right',
    inAPlace(async (place) => {
      const database = await save(place, {});
      const tells = aDraft({ id: 'tells', templateId: 'outcome/n1' });
      const thanks = aDraft({ id: 'thanks', version: 2, templateId: null });
      const out = (id: string, over: Partial<Publication>): Change => ({
        kind: 'publication',
        row: aPublication({ id, caseId: 1, draftId: 'tells', target: id, status: 'published', ...over }),
      });
      const changes: Change[] = [
        { kind: 'draft', row: tells },
        { kind: 'draft', row: thanks },
        out('first', { publishedAt: at(10) }),
        out('down', { publishedAt: at(29), status: 'withdrawn' }),
        out('before', { publishedAt: at(9) }),
        out('after', { publishedAt: at(30) }),
        out('on its way', { publishedAt: null, status: 'publishing' }),
        out('right', { publishedAt: at(15), corrects: ['first'] }),
        out('thanks', { publishedAt: at(15), draftId: 'thanks' }),
      ];
      await database.cases.store.transact((transaction) => transaction.save(outcomeOf({ changes })));
      const { told } = await database.cases.screens.suggestions.figures({ from: at(10), to: at(30) });
      expect(told).toBe(2);
    }),
  );

  it(
    'counts what was said in a period, and what waits now; erased cases no longer',
    inAPlace(async (place) => {
      const closed = { reason: 'monitor', by: marta, at: at(40), noteId: null } as const;
      const erased = { at: at(50), by: marta, rule: 'request' } as const;
      const database = await save(
        place,
        {},
        {},
        { outcome: said('done', 10) },
        { outcome: said('done', 20), closed },
        { outcome: said('declined', 20) },
        { outcome: said('planned', 20), erased },
        { outcome: said('planned', 30) },
        { closed },
      );
      const { suggestions } = database.cases.screens;
      expect(await suggestions.figures({ from: at(10), to: at(30) })).toEqual({
        done: 2,
        planned: 0,
        declined: 1,
        unsaid: 2,
        told: 0,
      });
      expect(await suggestions.figures({ from: at(30), to: at(60) })).toEqual({
        done: 0,
        planned: 1,
        declined: 0,
        unsaid: 2,
        told: 0,
      });
    }),
  );

  it(
    'keeps the word of one of two who answer at once, and the other hears of it',
    inAPlace(async (place) => {
      await save(place, {});
      const [one, other] = [await place.open(), await place.open()];
      const desks = await Promise.all([one, other].map((database) => aDesk(null, aHandbook(), database)));
      const [first, second] = desks;
      if (first === undefined || second === undefined) throw new Error('There are two desks');
      const ends = await Promise.all([
        first.does(ana, 1, sayOutcome('planned'), 'first'),
        second.does(oscar, 1, sayOutcome('declined'), 'second'),
      ]);
      expect(ends.toSorted()).toEqual(['done', 'refusal.outcome_said']);
      const { core, notes } = await first.caseOf(1);
      expect(core.outcome?.status).toBe(ends[0] === 'done' ? 'planned' : 'declined');
      expect(notes.map(({ text }) => text)).toEqual([WORDS, WHO]);
      expect(await verifyChain(one.cases.reader)).toMatchObject({ kind: 'whole' });
    }),
  );

  it(
    'loses the words and the name with the case',
    inAPlace(async (place) => {
      const database = await save(place, {});
      const desk = await aDesk(null, aHandbook(), database);
      expect(await desk.does(ana, 1, sayOutcome('done'))).toBe('done');
      const all = { caseId: 1, postIds: ['post-1'], rule: 'mistake', actor: ana } as const;
      expect(await erasePosts(desk.deps, all)).toBe('case_erased');
      const { core, notes } = await desk.caseOf(1);
      expect(core.erased).not.toBeNull();
      expect(notes).toEqual([]);
      expect(await database.cases.screens.suggestions.open(9, null)).toEqual([]);
      expect(await desk.does(ana, 1, sayOutcome('planned'))).toBe('refusal.erased');
    }),
  );

  it(
    'opens a database of before, where nothing was said of any',
    inAPlace(async (place) => {
      await anEarlierVersion(place.url, '0107', async () => undefined);
      const database = await save(place, {});
      expect(await database.cases.screens.suggestions.open(9, null)).toMatchObject([{ posts: 1 }]);
    }),
  );
}
