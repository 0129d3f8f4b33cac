import { expect, it } from 'vitest';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { CaseTimes } from '../../../src/domain/cases/model/deadlines/case-times.ts';
import { timesOf } from '../../../src/domain/cases/model/deadlines/case-times.ts';
import type { Recall } from '../../../src/domain/cases/model/recalls/recall.ts';
import {
  aDraft,
  aHeldCase,
  aMatter,
  aPost,
  aPublication,
  at,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';
import { desk, drafted, endorsed, risk } from './desk-rows.ts';

/** What every reader of digests' figures keeps to. */
export function figuresContract(inAPlace: InAPlace): void {
  it(
    'tells which approvals by voice nobody has confirmed, and what is out and still to be put right',
    inAPlace(async (place) => {
      const { cases, team } = await place.open();
      const spoken = (caseId: number, confirmed: boolean, voidedAt: string | null = null): Change => {
        const { row } = endorsed(caseId, voidedAt) as Extract<Change, { kind: 'endorsement' }>;
        const by = {
          kind: 'spoken',
          name: 'Amparo',
          post: 'Jefa',
          recordedBy: { kind: 'slack', team: 'T1', user: 'UMARTA' },
        } as const;
        const said = { saidAt: at(1), confirmed: confirmed ? { by: marta, at: at(2) } : null };
        return { kind: 'endorsement', row: { ...row, by, as: 'approver', spoken: said } };
      };
      const recall = (id: number, correctionCaseId: number | null, waived: Recall['waived'] = null): Change => ({
        kind: 'recall',
        row: {
          id: `recall-${id}`,
          factId: 'zone-1',
          factKey: 'zone',
          factTitle: null,
          why: 'retracted',
          at: at(5),
          publicationId: `publication-${id}`,
          caseId: id,
          crisisId: null,
          correctionCaseId,
          waived,
        },
      });
      const changes: Change[] = [
        ...[1, 2, 3, 4, 5].flatMap((id) => [...aHeldCase(id), out(id, at(9))]),
        ...[spoken(1, false), spoken(2, true), spoken(3, false, at(3))],
        ...[recall(1, 5), recall(2, 5), recall(3, null), recall(4, 5, { by: marta, at: at(6), why: 'Es igual' })],
      ];
      await cases.store.transact(({ save }) => save(outcomeOf({ changes })));
      expect(await team.figures.unconfirmed()).toEqual([1]);
      expect(await team.figures.openRecalls()).toEqual([
        { correctionId: null, caseIds: [3], topics: [] },
        { correctionId: 5, caseIds: [1, 2], topics: [] },
      ]);
      const right = {
        ...outRow(5, at(12)),
        id: 'right',
        target: 'correction',
        corrects: ['publication-1', 'publication-2'],
        putsRight: ['recall-1'],
      };
      const down = { ...outRow(3, at(9)), status: 'withdrawn' } as const;
      const rows = [right, down].map((row): Change => ({ kind: 'publication', row }));
      await cases.store.transact(({ save }) => save(outcomeOf({ changes: rows })));
      expect(await team.figures.openRecalls()).toEqual([{ correctionId: 5, caseIds: [2], topics: [] }]);
    }),
  );

  it(
    'tells what happened in a period without any case, and which cases wait',
    inAPlace(async (place) => {
      const { cases, team } = await place.open();
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
      await cases.store.transact(({ save }) => save(outcomeOf({ changes })));
      expect(await team.figures.events({ from: at(5), to: at(100) })).toEqual({
        opened: [
          { at: at(10), severity: 'S3', topic: 'roads', network: 'web' },
          { at: at(5), severity: 'S1', topic: null, network: null },
        ],
        closed: [{ at: at(20), reason: 'not_ours' }],
        claimed: [{ at: at(11), openedAt: at(10), severity: 'S3', network: 'web', playbook: 'flood' }],
        approved: [],
        answered: [{ at: at(60), openedAt: at(0), severity: 'S3', network: 'mastodon', playbook: 'flood' }],
      });
      expect(await team.figures.waiting()).toEqual([
        { ...aWait, id: 2, severity: 'S1', openedAt: at(5) },
        { ...aWait, id: 1, openedAt: at(10), claim: { by: marta, at: at(11) } },
      ]);
    }),
  );

  it(
    'tells the times of the cases that wait as they are read off each case, inside a transaction too',
    inAPlace(async (place) => {
      const { cases, team } = await place.open();
      const changes: Change[] = [
        ...desk,
        ...drafted(20),
        endorsed(20),
        { kind: 'publication', row: aPublication({ id: 'p20', caseId: 20, draftId: 'draft-20', status: 'stopped' }) },
        ...drafted(21),
        { kind: 'publication', row: { ...outRow(21, at(60)), draftId: 'd21' } },
        { kind: 'draft', row: aDraft({ id: 'd21', caseId: 21 }) },
        {
          kind: 'matter',
          row: aMatter({ ...risk, id: 22, openedAt: at(22), releasedAt: at(30), currentDraftId: 'd22' }),
        },
        { kind: 'draft', row: aDraft({ id: 'd22', caseId: 22 }) },
        { kind: 'publication', row: { ...outRow(22, at(60)), draftId: 'd22' } },
        ...[23, 24, 25].flatMap((id): Change[] => [
          { kind: 'matter', row: aMatter({ ...ours, id, openedAt: at(23), currentDraftId: `d${id}` }) },
          { kind: 'draft', row: aDraft({ id: `d${id}`, caseId: id, factIds: ['zone-1'] }) },
        ]),
        { kind: 'publication', row: { ...outRow(23, at(62)), draftId: 'd23' } },
        { kind: 'publication', row: { ...outRow(24, at(65)), draftId: 'd24' } },
      ];
      await cases.store.transact(({ save }) => save(outcomeOf({ changes })));
      const states = await cases.reader.list({ kind: 'open' });
      const expected = states.flatMap((state) => timesOf(state) ?? []).toSorted((one, other) => byAge(one, other));
      expect(expected.filter(({ waitsSince }) => waitsSince !== null).map(({ id }) => id)).toEqual([3, 20]);
      expect(expected.filter(({ isAnswered }) => isAnswered).map(({ id }) => id)).toEqual([21, 22]);
      expect(expected.filter(({ followsSince }) => followsSince !== null)).toMatchObject([
        { id: 25, followsSince: at(62) },
      ]);
      expect(await team.figures.waiting()).toEqual(expected);
      expect(await cases.store.transact(({ cases: { waiting } }) => waiting())).toEqual(expected);
    }),
  );
}

/** A statement in three languages. */
const ours = { class: 'statement', statement: 'holding', statementId: 23, severity: 'S1' } as const;

const aWait = {
  severity: 'S3',
  claim: null,
  releasedAt: null,
  isOwn: false,
  isAnswered: false,
  waitsSince: null,
  followsSince: null,
} as const;

function byAge(one: CaseTimes, other: CaseTimes): number {
  return one.openedAt.localeCompare(other.openedAt) || one.id - other.id;
}

function outRow(id: number, publishedAt: string) {
  const row = { id: `publication-${id}`, caseId: id, draftId: `draft-${id}`, target: `post-${id}` };
  return aPublication({ ...row, status: 'published', publishedAt, publishedBy: marta, proof: 'https://example.org/1' });
}

function out(id: number, publishedAt: string): Change {
  return { kind: 'publication', row: outRow(id, publishedAt) };
}
