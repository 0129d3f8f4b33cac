import { expect, it } from 'vitest';
import type { AreaQuestion } from '../../../src/domain/cases/model/area-question.ts';
import { isPending } from '../../../src/domain/cases/model/case-status.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import {
  aDraft,
  aHeldCase,
  aMatter,
  aPublication,
  aTelling,
  at,
  clock,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

const spam = { reason: 'spam', by: marta, at: at(3_600), noteId: null } as const;
const monitored = { ...spam, reason: 'monitor' } as const;
const draftId = (id: number) => `draft-${id}`;

/** Cases in every state that a list tells apart. */
const cases: Change[] = [
  { kind: 'matter', row: aMatter({ id: 1, severity: 'S3', openedAt: at(10), claim: { by: marta, at: at(11) } }) },
  { kind: 'matter', row: aMatter({ id: 2, severity: 'S1', openedAt: at(20) }) },
  { kind: 'matter', row: aMatter({ id: 3, severity: 'S3', openedAt: at(5) }) },
  { kind: 'matter', row: aMatter({ id: 4, closed: spam, claim: { by: marta, at: at(1) } }) },
  { kind: 'matter', row: aMatter({ id: 5, closed: monitored }) },
  ...aHeldCase(6),
  { kind: 'matter', row: aMatter({ id: 6, openedAt: at(60), currentDraftId: draftId(6) }) },
  { kind: 'publication', row: out(6, { publishedAt: at(360), network: 'mastodon' }) },
  ...aHeldCase(7),
  {
    kind: 'matter',
    row: aMatter({ id: 7, severity: 'S2', currentDraftId: 'draft-7b', claim: { by: clock, at: at(1) } }),
  },
  { kind: 'draft', row: aDraft({ id: 'draft-7b', caseId: 7, version: 2 }) },
  { kind: 'publication', row: out(7, { publishedAt: at(90), network: 'web' }) },
];

const urgent = { class: 'life_risk', severity: 'S1' } as const;

/** Answered and untold; answered and told; told and not answered; closed long ago; closed of late; not at risk. */
const atRisk: Change[] = [
  ...aHeldCase(1),
  { kind: 'matter', row: aMatter({ ...urgent, id: 1, openedAt: at(1), currentDraftId: draftId(1) }) },
  { kind: 'publication', row: out(1, { publishedAt: at(5), network: 'web' }) },
  ...aHeldCase(2),
  { kind: 'matter', row: aMatter({ ...urgent, id: 2, openedAt: at(2), currentDraftId: draftId(2) }) },
  { kind: 'publication', row: out(2, { publishedAt: at(6), network: 'web' }) },
  { kind: 'telling', row: aTelling({ id: 'telling-2', caseId: 2 }) },
  { kind: 'matter', row: aMatter({ ...urgent, id: 3, openedAt: at(3) }) },
  { kind: 'telling', row: aTelling({ id: 'telling-3', caseId: 3 }) },
  { kind: 'matter', row: aMatter({ ...urgent, id: 4, openedAt: at(4), closed: spam }) },
  { kind: 'matter', row: aMatter({ ...urgent, id: 5, openedAt: at(200), closed: spam }) },
  { kind: 'matter', row: aMatter({ id: 6, openedAt: at(6) }) },
];

function out(id: number, over: { publishedAt: string; network: string }) {
  const published = { status: 'published', proof: 'https://example.org/1', publishedBy: marta } as const;
  return aPublication({
    id: `publication-${id}`,
    caseId: id,
    draftId: draftId(id),
    target: `post-${id}`,
    ...published,
    ...over,
  });
}

/** What every reader of cases keeps to. */
export function caseReaderContract(inAPlace: InAPlace): void {
  it(
    'lists the cases of each kind, most urgent first and then oldest',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      await store.transact(({ save }) => save(outcomeOf({ changes: cases })));
      const ids = async (filter: Parameters<typeof reader.list>[0]) =>
        (await reader.list(filter)).map((state) => state.core.id);
      expect(await ids({ kind: 'open' })).toEqual([2, 7, 3, 1]);
      expect(await ids({ kind: 'mine', actorKey: 'slack:T1:UMARTA' })).toEqual([1]);
      expect(await ids({ kind: 'mine', actorKey: 'slack:T2:UMARTA' })).toEqual([]);
      expect((await reader.list({ kind: 'open' })).every(isPending)).toBe(true);
      expect(await reader.caseById(99)).toBeNull();
    }),
  );

  it(
    'lists what a person promised: unanswered questions of theirs to areas, and open breaches that they recorded',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const breach = { awareAt: at(1), recordedBy: marta, recordedAt: at(2), edits: [], end: null };
      const end = { kind: 'notified', at: at(3), registry: 'R1', by: marta, recordedAt: at(4) } as const;
      const asked = (caseId: number, over: Partial<AreaQuestion> = {}): Change => {
        const of = { id: `i${caseId}`, caseId, area: 'water', noteId: 'n' };
        return { kind: 'inquiry', row: { ...of, askedBy: marta, askedAt: at(5), report: null, answer: null, ...over } };
      };
      const answer = { noteId: 'n', factId: null, recordedBy: marta, at: at(6) };
      const changes: Change[] = [
        ...[1, 2, 3].map((id): Change => ({ kind: 'matter', row: aMatter({ id }) })),
        { kind: 'matter', row: aMatter({ id: 4, breach }) },
        { kind: 'matter', row: aMatter({ id: 5, breach: { ...breach, end } }) },
        { kind: 'matter', row: aMatter({ id: 6, breach: { ...breach, recordedBy: clock } }) },
        ...[asked(1), asked(2, { answer }), asked(3, { askedBy: clock }), asked(4)],
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const promised = await reader.list({ kind: 'promised', actorKey: 'slack:T1:UMARTA' });
      expect(promised.map(({ core }) => core.id)).toEqual([1, 4]);
      expect(await reader.list({ kind: 'promised', actorKey: 'slack:T2:UMARTA' })).toEqual([]);
    }),
  );

  it(
    'lists people at risk: those that nobody was told of whatever their age, and of the others the late ones',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      await store.transact(({ save }) => save(outcomeOf({ changes: atRisk })));
      const list = async (filter: Parameters<typeof reader.list>[0]) =>
        (await reader.list(filter)).map((state) => state.core.id);
      expect(await list({ kind: 'at_risk', since: at(100) })).toEqual([1, 3, 5]);
      expect(await list({ kind: 'at_risk', since: at(0) })).toEqual([1, 2, 3, 4, 5]);
      expect(await list({ kind: 'open' })).toEqual([1, 3, 6]);
      expect((await reader.list({ kind: 'open' })).every(isPending)).toBe(true);
      expect((await reader.caseById(2))?.handoffs).toEqual([aTelling({ id: 'telling-2', caseId: 2 })]);
      const { openBySeverity } = await reader.caseFigures({ from: at(0), to: at(1) });
      expect(openBySeverity).toEqual({ S1: 2, S3: 1 });
    }),
  );

  it(
    'counts what happened in a period, and what is open now',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      await store.transact(({ save }) => save(outcomeOf({ changes: cases })));
      const figures = await reader.caseFigures({ from: at(5), to: at(3_600) });
      expect(figures).toEqual({
        opened: 4,
        openBySeverity: { S1: 1, S2: 1, S3: 2 },
        published: [
          out(7, { publishedAt: at(90), network: 'web' }),
          out(6, { publishedAt: at(360), network: 'mastodon' }),
        ],
        dismissedByReason: {},
        minutesToReply: [1.5, 5],
        lastPublishedAt: { mastodon: at(360), web: at(90) },
      });
      const later = await reader.caseFigures({ from: at(3_600), to: at(7_200) });
      expect(later).toMatchObject({ opened: 0, published: [], dismissedByReason: { spam: 1, monitor: 1 } });
      expect(later.lastPublishedAt).toEqual({ mastodon: at(360), web: at(90) });
    }),
  );

  it(
    'reads many cases at once, each with what is its own',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const numbers = Array.from({ length: 1_100 }, (_, index) => index + 1);
      const changes = numbers.map((id): Change => ({ kind: 'matter', row: aMatter({ id }) }));
      await store.transact(({ save }) => save(outcomeOf({ changes: [...changes, ...aHeldCase(1_050)] })));
      const open = await reader.list({ kind: 'open' });
      expect(open.map((state) => state.core.id)).toEqual(numbers);
      expect(open.filter((state) => state.posts.length > 0).map((state) => state.core.id)).toEqual([1_050]);
    }),
  );
}
