import { describe, expect, it } from 'vitest';
import { isOverdue, runningDeadlines } from '../../../../src/domain/cases/deadlines/deadlines.ts';
import type { CaseCore, CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aDraft, aMatter, aPublication, clock } from '../../../support/builders/rows/invented-rows.ts';

const handbook = aHandbook();
/** Friday, 14:30 in Vallserena: half an hour before the town hall closes. */
const openedAt = '2026-11-27T13:30:00.000Z';

describe('the first reply is due', () => {
  it.each([
    ['S1', '2026-11-27T13:45:00.000Z'],
    ['S2', '2026-11-27T14:30:00.000Z'],
    ['S3', '2026-11-30T08:30:00.000Z'],
    ['S4', '2026-11-30T13:30:00.000Z'],
  ] as const)('in %s at %s', (severity, due) => {
    expect(replyDueAt({ openedAt, severity })).toBe(due);
  });

  it('after Three Kings when the case was opened on their eve', () => {
    expect(replyDueAt({ openedAt: '2027-01-05T13:00:00.000Z', severity: 'S3' })).toBe('2027-01-07T08:00:00.000Z');
  });
});

describe('a case is overdue', () => {
  const due = '2026-11-27T13:45:00.000Z';
  const late = '2026-11-27T13:45:00.001Z';
  const published = { status: 'published', publishedAt: '2026-11-27T13:40:00.000Z' } as const;

  it('past its hour, not at it', () => {
    expect(isOverdue(aCase(), handbook, due)).toBe(false);
    expect(isOverdue(aCase(), handbook, late)).toBe(true);
  });

  it('by its severity of now, also when that was raised later', () => {
    expect(isOverdue(aCase({ severity: 'S3' }), handbook, late)).toBe(false);
  });

  it('also while an approved text still waits', () => {
    expect(isOverdue({ ...aCase(), publications: [aPublication()] }, handbook, late)).toBe(true);
  });

  it('when nobody has taken it on, and by when the last one let go of it', () => {
    const unclaimed = { claim: null, severity: 'S1' } as const;
    const past = (minutes: number) => new Date(Date.parse(openedAt) + minutes * 60_000 + 1).toISOString();
    expect(isOverdue(aCase(unclaimed), handbook, past(4))).toBe(false);
    expect(isOverdue(aCase(unclaimed), handbook, past(5))).toBe(true);
    expect(isOverdue(aCase({ ...unclaimed, releasedAt: past(4) }), handbook, past(8))).toBe(false);
  });

  it('not when it was dismissed or handed over', () => {
    const closed = { by: clock, at: openedAt, noteId: null };
    expect(isOverdue(aCase({ closed: { ...closed, reason: 'spam' } }), handbook, late)).toBe(false);
    expect(isOverdue(aCase({ closed: { ...closed, reason: 'not_ours' } }), handbook, late)).toBe(false);
  });

  it('not when it was answered, also when a second text is being written', () => {
    const answered = { ...aCase(), publications: [aPublication(published)] };
    expect(isOverdue(answered, handbook, late)).toBe(false);
    const second = aDraft({ id: 'draft-2', version: 2 });
    const run = {
      ...answered,
      drafts: [aDraft(), second],
      core: { ...answered.core, currentDraftId: second.id },
    };
    expect(isOverdue(run, handbook, late)).toBe(false);
  });
});

function replyDueAt(over: Partial<CaseCore>): string | undefined {
  return runningDeadlines(aCase(over), handbook).find(({ kind }) => kind === 'first_reply')?.dueAt;
}

function aCase(over: Partial<CaseCore> = {}): CaseState {
  return {
    core: aMatter({
      openedAt,
      severity: 'S1',
      currentDraftId: 'draft-1',
      claim: { by: clock, at: openedAt },
      ...over,
    }),
    posts: [],
    drafts: [aDraft()],
    signOffs: [],
    publications: [],
    facts: [],
    notes: [],
    handoffs: [],
    writings: [],
    areaQuestions: [],
    occurrences: [],
    hoaxes: [],
    recalls: [],
    crisis: null,
    pauses: [],
    otherTexts: [],
  };
}
