import { describe, expect, it } from 'vitest';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import { releaseContent } from '../../../src/domain/contents/release-content.ts';
import type { Membership } from '../../../src/domain/people/actor.ts';
import { actorKey, CLOCK } from '../../../src/domain/people/actor.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { typedMoment } from '../../../src/domain/time/typed-moment.ts';
import { aFact, ana, berta } from '../../support/builders/a-case.ts';
import {
  aContentContext,
  acted,
  anApprovedContent,
  aProposedContent,
  DUE,
  MASTODON,
  X,
} from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { atDoor, looked, standings, statusOf } from '../../support/builders/at-a-door.ts';

const MINUTE_MS = 60_000;

describe('at its moment', () => {
  it('leaves for each of its networks, once', () => {
    const first = atDoor(anApprovedContent());
    if (!('content' in first)) throw new Error('it did not leave');
    expect(first.content.status.kind).toBe('leaving');
    expect(first.departures.map(({ network, status }) => [network, status])).toEqual([['x', 'publishing']]);
    expect(statusOf(atDoor(first))).toBe('refused');
    const second = atDoor(first, { target: MASTODON });
    expect('departures' in second ? second.departures.map(({ network }) => network) : []).toEqual(['x', 'mastodon']);
  });

  it('waits while its moment has not come, whatever woke the sender', () => {
    const early = atDoor(anApprovedContent(), { now: momentAfter(DUE, -1) });
    expect(early).toEqual({ kind: 'wait', until: DUE });
  });

  it('leaves as nobody approved it at no moment', () => {
    expect(statusOf(atDoor(aProposedContent()))).toBe('refused');
  });

  it('asks instead of leaving when nothing took it for ten minutes', () => {
    const late = atDoor(anApprovedContent(), { now: momentAfter(DUE, 10 * MINUTE_MS + 1) });
    expect(statusOf(late)).toMatchObject({ kind: 'missed', dueAt: DUE });
    expect(statusOf(atDoor(anApprovedContent(), { now: momentAfter(DUE, 10 * MINUTE_MS) }))).toMatchObject({
      kind: 'leaving',
    });
  });
});

describe('on the nights when the clocks change', () => {
  const zone = aHandbook().institution.timeZone;
  it.each([
    ['spring, at an hour that there is not', '2027-03-28', '02:30', '2027-03-28T01:00:00.000Z'],
    ['spring, after the change', '2027-03-28', '03:30', '2027-03-28T01:30:00.000Z'],
    ['autumn, at an hour that comes twice', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['autumn, after the change', '2027-10-31', '03:30', '2027-10-31T02:30:00.000Z'],
  ])('leaves in %s', (_, day, hour, moment) => {
    const at = typedMoment(day, hour, zone);
    expect(at).toBe(moment);
    const state = anApprovedContent({ at: moment });
    expect(atDoor(state, { now: momentAfter(moment, -1_000) })).toEqual({ kind: 'wait', until: moment });
    expect(statusOf(atDoor(state, { now: moment }))).toMatchObject({ kind: 'leaving' });
    // An hour later the clocks of autumn read the same again: it is old news by then.
    expect(statusOf(atDoor(state, { now: momentAfter(moment, 59 * MINUTE_MS) }))).toMatchObject({ kind: 'missed' });
  });
});

describe('read anew on its exact bytes', () => {
  it.each<[string, ContentState, Parameters<typeof atDoor>[1], object]>([
    [
      'other bytes',
      ((state) => ({
        ...state,
        content: { ...state.content, places: state.content.places.map((one) => ({ ...one, text: `${one.text}!` })) },
      }))(anApprovedContent()),
      {},
      { kind: 'draft', why: 'bytes_differ' },
    ],
    [
      'another moment',
      ((state) => ({ ...state, content: { ...state.content, until: momentAfter(DUE, 1) } }))(anApprovedContent()),
      {},
      { kind: 'draft', why: 'bytes_differ' },
    ],
    [
      'another handbook',
      anApprovedContent(),
      { handbook: aHandbook({ hash: 'f'.repeat(64) }) },
      { kind: 'in_review', why: 'handbook_changed' },
    ],
    [
      'a fallen fact',
      anApprovedContent({ factIds: ['fact-1'] }, { facts: [aFact()] }),
      { facts: [aFact({ status: 'retracted' })] },
      { kind: 'draft', why: 'fact_changed' },
    ],
    [
      'what is true no longer',
      anApprovedContent({ until: momentAfter(DUE, 60_000) }),
      { now: momentAfter(DUE, 60_000) },
      { kind: 'draft', why: 'fact_changed' },
    ],
  ])('does not leave with %s', (_, state, over, status) => {
    expect(statusOf(atDoor(state, over))).toMatchObject(status);
  });

  it('does not leave once its approver has lost the role, or the record does not hold the approval', () => {
    const state = anApprovedContent();
    const context = aContentContext({ now: DUE, actor: CLOCK });
    const gone = new Map([[actorKey(berta), { kind: 'member', roles: ['writer'] } satisfies Membership]]);
    const found = { standings: standings(gone), unrecorded: [] };
    expect(releaseContent(state, X, found, context)).toMatchObject({
      changes: { content: { status: { kind: 'in_review', why: 'role_changed' } } },
    });
    const unrecorded = state.signOffs.filter(({ as }) => as === 'approver');
    expect(releaseContent(state, X, { standings: standings(), unrecorded }, context)).toMatchObject({
      changes: { content: { status: { kind: 'in_review', why: 'not_recorded' } } },
    });
  });
});

describe('its approval', () => {
  it('is over an hour after its moment, whatever waits', () => {
    const over = momentAfter(DUE, 60 * MINUTE_MS);
    const missed = looked(anApprovedContent(), { now: momentAfter(DUE, 11 * MINUTE_MS) });
    expect(missed.content.status.kind).toBe('missed');
    expect(looked(missed, { now: over }).content.status).toMatchObject({ kind: 'draft', why: 'over' });
    const { digest } = missed.content;
    const late = { kind: 'publish_late', digest } as const;
    expect(() => acted(missed, berta, late, { now: over })).toThrow('refusal.content_moment_passed');
    expect(() => acted(missed, ana, late, { now: momentAfter(over, -1) })).toThrow('refusal.not_your_approval');
    const goes = acted(missed, berta, late, { now: momentAfter(over, -1) });
    expect(statusOf(atDoor(goes, { now: momentAfter(over, -1) }))).toMatchObject({ kind: 'leaving' });
    expect(looked(aProposedContent(), { now: over }).content.status).toMatchObject({ kind: 'draft', why: 'over' });
  });

  it('is looked at by the clock before its moment: the team hears in time', () => {
    const handbook = aHandbook({ hash: 'f'.repeat(64) });
    expect(looked(anApprovedContent(), { handbook }).content.status).toEqual({
      kind: 'in_review',
      why: 'handbook_changed',
    });
    expect(looked(anApprovedContent()).content.status.kind).toBe('approved');
  });
});
