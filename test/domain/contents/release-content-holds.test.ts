import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/domain/contents/check-contents.ts';
import type { ContentContext } from '../../../src/domain/contents/content-outcome.ts';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import { releaseContent } from '../../../src/domain/contents/release-content.ts';
import type { Membership } from '../../../src/domain/people/actor.ts';
import { actorKey, CLOCK } from '../../../src/domain/people/actor.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { aFact, ana, berta, biel } from '../../support/builders/a-case.ts';
import { aContentContext, acted, anApprovedContent, DUE, MASTODON, X } from '../../support/builders/a-content.ts';
import { aPause } from '../../support/builders/a-statement.ts';
import { atDoor, looked, standings, statusOf } from '../../support/builders/at-a-door.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';

const MINUTE_MS = 60_000;

/** Roles that are called below the card as the clock looks. */
function called(state: ContentState, over: Partial<ContentContext>) {
  const outcome = checkContent(state, aContentContext({ actor: CLOCK, ...over }));
  const effects = outcome?.kind === 'done' ? outcome.effects : [];
  return effects.flatMap((one) => (one.kind === 'content_line' ? [one.entry.asks] : []));
}

describe('a crisis and a pause', () => {
  const crises = [aCrisis({ id: 3, level: 'S2' })];

  it('call those who have to say something, and nobody where nothing can be said', () => {
    expect(called(anApprovedContent(), { crises })).toEqual([['approver', 'lead', 'area']]);
    expect(called(anApprovedContent(), { pauses: [aPause()] })).toEqual([undefined]);
    expect(called(looked(anApprovedContent(), { crises }), {})).toEqual([['approver', 'lead']]);
    expect(called(anApprovedContent(), { now: momentAfter(DUE, 60 * MINUTE_MS) })).toEqual([['writer']]);
  });

  it('hold it until somebody who approves at the level of the crisis says that it goes', () => {
    const held = atDoor(anApprovedContent(), { crises });
    if (!('content' in held)) throw new Error('it was refused');
    expect(held.content.status).toMatchObject({ kind: 'held', by: { kind: 'crisis', crisisId: 3 } });
    const { digest } = held.content;
    expect(() => acted(held, ana, { kind: 'say_goes', digest }, { now: DUE, crises })).toThrow(
      'refusal.not_your_approval',
    );
    const goes = acted(held, biel, { kind: 'say_goes', digest }, { now: DUE, crises });
    expect(goes.content.status).toMatchObject({ kind: 'approved', dueAt: DUE });
    expect(statusOf(atDoor(goes, { crises }))).toMatchObject({ kind: 'leaving' });
    const another = [...crises, aCrisis({ id: 4 })];
    expect(statusOf(atDoor(goes, { crises: another }))).toMatchObject({ kind: 'held', by: { crisisId: 4 } });
  });

  it('leave it with whoever writes it after a not now, and ask for a fresh approval once they are over', () => {
    const held = looked(anApprovedContent(), { crises });
    expect(acted(held, ana, { kind: 'say_not_now' }, { crises }).content.status).toMatchObject({
      kind: 'draft',
      why: 'not_now',
    });
    expect(looked(held).content.status).toEqual({ kind: 'in_review', why: 'crisis_over' });
    const pauses = [aPause({ scope: { kind: 'network', network: 'mastodon' } })];
    const paused = looked(anApprovedContent(), { pauses });
    expect(paused.content.status).toMatchObject({ kind: 'held', by: { kind: 'pause', pauseId: 'pause-1' } });
    const { digest } = paused.content;
    expect(() => acted(paused, berta, { kind: 'say_goes', digest }, { pauses })).toThrow('refusal.paused');
    const over = looked(paused, { pauses: [] });
    expect(over.content.status).toEqual({ kind: 'in_review', why: 'pause_over' });
    expect(acted(over, biel, { kind: 'approve', digest }).content.status.kind).toBe('approved');
  });

  it('ask for a fresh approval when they began after it and are over, however short they were', () => {
    const now = momentAfter(DUE, -60_000);
    const over = { by: berta, at: now };
    const pauses = [aPause({ at: now, resumed: over })];
    expect(looked(anApprovedContent(), { now: DUE, pauses }).content.status).toMatchObject({ why: 'pause_over' });
    expect(statusOf(atDoor(anApprovedContent(), { pauses }))).toMatchObject({ why: 'pause_over' });
    const ended = [aCrisis({ startedAt: now, closed: { ...over, why: '' } })];
    expect(statusOf(atDoor(anApprovedContent(), { crises: ended }))).toMatchObject({ why: 'crisis_over' });
    const before = [aPause({ at: '2026-11-24T09:00:00.000Z', resumed: over })];
    expect(statusOf(atDoor(anApprovedContent(), { pauses: before }))).toMatchObject({ kind: 'leaving' });
  });

  it('ask for a fresh approval, too, where a pause came and went while a crisis held it, or after it was missed', () => {
    const now = momentAfter(DUE, -60_000);
    const pauses = [aPause({ at: now, resumed: { by: berta, at: now } })];
    const held = looked(anApprovedContent(), { crises });
    const { digest } = held.content;
    const goes = acted(held, biel, { kind: 'say_goes', digest }, { now: DUE, crises, pauses });
    expect(statusOf(atDoor(goes, { crises, pauses }))).toMatchObject({ kind: 'in_review', why: 'pause_over' });
    expect(looked(held, { now: DUE, crises, pauses }).content.status).toMatchObject({ why: 'pause_over' });
    const tooLate = momentAfter(DUE, 11 * MINUTE_MS);
    const missed = looked(anApprovedContent(), { now: tooLate });
    const late = acted(
      missed,
      berta,
      { kind: 'publish_late', digest: missed.content.digest },
      { now: tooLate, pauses },
    );
    expect(statusOf(atDoor(late, { now: tooLate, pauses }))).toMatchObject({ why: 'pause_over' });
  });

  it('hold it again once whoever said that it goes no longer may, or the crisis has become graver', () => {
    const held = looked(anApprovedContent(), { crises });
    const goes = acted(held, biel, { kind: 'say_goes', digest: held.content.digest }, { crises });
    const context = aContentContext({ now: DUE, actor: CLOCK, crises });
    const gone = standings(new Map([[actorKey(biel), { kind: 'stranger', why: 'deleted' } satisfies Membership]]));
    expect(releaseContent(goes, X, { standings: gone, unrecorded: [] }, context)).toMatchObject({
      changes: { content: { status: { kind: 'held', by: { kind: 'crisis', crisisId: 3 } } } },
    });
    const graver = [aCrisis({ id: 3, level: 'S1' })];
    const ofArea = acted(held, biel, { kind: 'say_goes', digest: held.content.digest }, { crises, roles: ['area'] });
    const again = looked(ofArea, { crises: graver });
    expect(again.content.status).toMatchObject({ kind: 'held', by: { crisisId: 3 } });
    const { digest } = again.content;
    expect(acted(again, berta, { kind: 'say_goes', digest }, { crises: graver }).content.status.kind).toBe('approved');
  });

  it('are over for a crisis of which somebody said that it goes', () => {
    const now = momentAfter(DUE, -60_000);
    const opened = [aCrisis({ id: 3, level: 'S2', startedAt: now })];
    const held = looked(anApprovedContent(), { now, crises: opened });
    const goes = acted(held, biel, { kind: 'say_goes', digest: held.content.digest }, { now, crises: opened });
    const ended = opened.map((one) => ({ ...one, closed: { by: berta, at: now, why: '' } }));
    expect(statusOf(atDoor(goes, { crises: ended }))).toMatchObject({ kind: 'leaving' });
  });

  it('hold nothing for a pause of another network, nor for a list that pauses nothing', () => {
    const pauses = [aPause({ scope: { kind: 'network', network: 'facebook' } }), aPause({ scope: { kind: 'none' } })];
    expect(statusOf(atDoor(anApprovedContent(), { pauses }))).toMatchObject({ kind: 'leaving' });
    const ofPlaybook = [aPause({ scope: { kind: 'playbook', playbook: 'flood' } })];
    expect(statusOf(atDoor(anApprovedContent(), { pauses: ofPlaybook }))).toMatchObject({ kind: 'held' });
  });

  it('take a text back from whoever should publish it by hand, and ask what became of it', () => {
    const first = atDoor(anApprovedContent({ factIds: ['fact-1'] }, { facts: [aFact()] }), { facts: [aFact()] });
    if (!('content' in first)) throw new Error('it did not leave');
    const [departure] = first.departures;
    if (departure === undefined) throw new Error('nothing left');
    const given = { ...first, departures: [{ ...departure, status: 'by_hand' as const }] };
    const statusAt = (over: Partial<ContentContext>) =>
      looked(given, { now: DUE, facts: [aFact()], ...over }).departures.map(({ status, reason }) => [status, reason]);
    expect(statusAt({})).toEqual([['by_hand', null]]);
    expect(statusAt({ facts: [aFact({ status: 'retracted' })] })).toEqual([['stopped', 'fact_changed']]);
    expect(statusAt({ pauses: [aPause()] })).toEqual([['stopped', 'held']]);
    expect(statusAt({ now: momentAfter(DUE, 60 * MINUTE_MS) })).toEqual([['stopped', 'over']]);
    const stopped = looked(given, { now: DUE, facts: [] });
    const url = 'https://x.com/vallserena/status/42';
    const out = acted(stopped, ana, { kind: 'mark_out', target: X, url });
    expect(out.departures[0]).toMatchObject({ status: 'published', url });
  });

  it('stop the text that has not left yet when another has', () => {
    const first = atDoor(anApprovedContent());
    if (!('content' in first)) throw new Error('it did not leave');
    const second = atDoor(first, { target: MASTODON, crises });
    if (!('content' in second)) throw new Error('it was refused');
    expect(second.departures.map(({ network, status, reason }) => [network, status, reason])).toEqual([
      ['x', 'publishing', null],
      ['mastodon', 'stopped', 'held'],
    ]);
  });
});
