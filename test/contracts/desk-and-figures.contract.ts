import { expect, it } from 'vitest';
import type { Change } from '../../src/domain/cases/changes.ts';
import type { InAPlace } from './database-place.ts';
import {
  aDraft,
  aHeldCase,
  aMatter,
  aPost,
  aPublication,
  aTelling,
  at,
  clock,
  marta,
  outcomeOf,
} from './invented-rows.ts';

const risk = { class: 'life_risk', severity: 'S1' } as const;
const endorsed = (caseId: number, voidedAt: string | null = null): Change => ({
  kind: 'endorsement',
  row: {
    ...{ id: `endorsement-${caseId}`, caseId, draftId: `draft-${caseId}`, digest: 'd1', by: marta, as: 'proposer' },
    ...{ roles: ['writer'], at: at(1), voidedAt },
  },
});
const drafted = (id: number): Change[] => [
  { kind: 'matter', row: aMatter({ id, openedAt: at(id), currentDraftId: `draft-${id}` }) },
  { kind: 'draft', row: aDraft({ id: `draft-${id}`, caseId: id }) },
];

/** Told and untold people at risk; mine and another's; in review, taken back and approved; closed. */
const desk: Change[] = [
  { kind: 'matter', row: aMatter({ ...risk, id: 1, openedAt: at(1) }) },
  { kind: 'telling', row: aTelling({ caseId: 1 }) },
  { kind: 'matter', row: aMatter({ ...risk, id: 2, openedAt: at(2), claim: { by: marta, at: at(3) } }) },
  ...drafted(3),
  endorsed(3),
  ...drafted(4),
  endorsed(4, at(9)),
  ...aHeldCase(5),
  endorsed(5),
  { kind: 'matter', row: aMatter({ id: 6, openedAt: at(6), claim: { by: clock, at: at(7) } }) },
  { kind: 'matter', row: aMatter({ id: 7, closed: { reason: 'spam', by: marta, at: at(8), noteId: null } }) },
];

/** What every reader of a home's cases and of digests' figures keeps to. */
export function deskAndFiguresContract(inAPlace: InAPlace): void {
  it(
    'gives the first cases of each kind and how many there are, of people at risk first the untold',
    inAPlace(async (place) => {
      const { store, desk: reader } = await place.open();
      await store.transact(({ save }) => save(outcomeOf({ changes: desk })));
      const page = async (filter: Parameters<typeof reader.page>[0], limit = 10) => {
        const { count, states } = await reader.page(filter, limit);
        return [count, ...states.map(({ matter }) => matter.id)];
      };
      expect(await page({ kind: 'at_risk' })).toEqual([2, 2, 1]);
      expect(await page({ kind: 'at_risk' }, 1)).toEqual([2, 2]);
      expect(await page({ kind: 'mine', actor: { user: 'UMARTA', team: 'T1', kind: 'slack' } })).toEqual([1, 2]);
      expect(await page({ kind: 'mine', actor: { kind: 'slack', team: 'T2', user: 'UMARTA' } })).toEqual([0]);
      expect(await page({ kind: 'in_review' })).toEqual([1, 3]);
      expect(await reader.openBySeverity()).toEqual([
        { severity: 'S1', count: 2, oldestId: 1, oldestAt: at(1) },
        { severity: 'S3', count: 4, oldestId: 3, oldestAt: at(0) },
      ]);
      expect(await reader.unsettledPublications()).toBe(0);
      const unknown = aPublication({
        id: 'publication-5',
        caseId: 5,
        draftId: 'draft-5',
        target: 'post-5',
        status: 'unknown',
      });
      await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'publication', row: unknown }] })));
      expect(await reader.unsettledPublications()).toBe(1);
    }),
  );

  it(
    'tells what happened in a period without any case, and which cases wait',
    inAPlace(async (place) => {
      const { store, figures } = await place.open();
      const assessment = { ...aMatter().assessment, topic: 'roads' };
      const changes: Change[] = [
        { kind: 'matter', row: aMatter({ id: 1, openedAt: at(10), assessment, claim: { by: marta, at: at(11) } }) },
        { kind: 'post', row: aPost({ network: 'web' }) },
        { kind: 'post', row: aPost({ id: 'post-1b', network: 'x' }) },
        { kind: 'matter', row: aMatter({ id: 2, openedAt: at(5), severity: 'S1' }) },
        ...aHeldCase(3),
        out(3, at(60)),
        { kind: 'publication', row: { ...outRow(3, at(90)), id: 'again', target: 'other' } },
        ...aHeldCase(4),
        out(4, at(-60)),
        { kind: 'publication', row: { ...outRow(4, at(70)), id: 'again-4', target: 'other' } },
        {
          kind: 'matter',
          row: aMatter({
            id: 5,
            openedAt: at(-5),
            closed: { reason: 'not_ours', by: marta, at: at(20), noteId: null },
          }),
        },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      expect(await figures.events({ from: at(5), to: at(100) })).toEqual({
        opened: [
          { at: at(10), severity: 'S3', topic: 'roads', network: 'web' },
          { at: at(5), severity: 'S1', topic: null, network: null },
        ],
        closed: [{ at: at(20), reason: 'not_ours' }],
        answered: [{ at: at(60), openedAt: at(0), network: 'mastodon' }],
      });
      expect(await figures.waiting()).toEqual([
        { id: 2, severity: 'S1', openedAt: at(5), isClaimed: false },
        { id: 1, severity: 'S3', openedAt: at(10), isClaimed: true },
      ]);
    }),
  );
}

function outRow(id: number, publishedAt: string) {
  const row = { id: `publication-${id}`, caseId: id, draftId: `draft-${id}`, target: `post-${id}` };
  return aPublication({ ...row, status: 'published', publishedAt, publishedBy: marta, proof: 'https://example.org/1' });
}

function out(id: number, publishedAt: string): Change {
  return { kind: 'publication', row: outRow(id, publishedAt) };
}
