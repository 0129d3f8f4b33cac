import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/domain/contents/check-contents.ts';
import type { ContentContext } from '../../../../src/domain/contents/content-outcome.ts';
import type { ContentState } from '../../../../src/domain/contents/model/content.ts';
import { CLOCK } from '../../../../src/domain/people/actor.ts';
import { aFact, ana } from '../../../support/builders/a-case.ts';
import {
  aContentContext,
  acted,
  aDeparture,
  anApprovedContent,
  DUE,
  MASTODON,
  refusedKey,
  X,
} from '../../../support/builders/a-content.ts';
import { looked } from '../../../support/builders/at-a-door.ts';

const SCOPE = 'crisis:3';
const facts = [aFact({ scope: SCOPE })];
const fallen = [aFact({ scope: SCOPE, status: 'retracted' })];

/** Out on two networks, on a value of a crisis. */
function out(): ContentState {
  const state = anApprovedContent({ factIds: ['fact-1'] }, { facts });
  const content = { ...state.content, status: { kind: 'out' } as const };
  const departures = [
    aDeparture(state, { status: 'published' }),
    aDeparture(state, { id: 'd-2', target: MASTODON, network: 'mastodon', status: 'published' }),
  ];
  return { ...state, content, departures };
}

const waysOf = ({ departures }: ContentState) => departures.map(({ status, reason }) => [status, reason]);
const recalled = () => looked(out(), { facts: fallen });

describe('a text that is out', () => {
  it('asks once as a value under it falls, on its card and on the board of its crisis', () => {
    const context: Partial<ContentContext> = { actor: CLOCK, now: DUE, facts: fallen };
    const outcome = checkContent(out(), aContentContext(context));
    if (outcome?.kind !== 'done') throw new Error('nobody was asked');
    expect(outcome.effects).toContainEqual({ kind: 'board', crisisId: 3 });
    expect(outcome.effects).toContainEqual(
      expect.objectContaining({
        kind: 'content_line',
        entry: { sentence: { key: 'content.fact_fell' }, asks: ['approver', 'lead'] },
      }),
    );
    expect(checkContent(recalled(), aContentContext(context))).toBeNull();
    expect(checkContent(out(), aContentContext({ ...context, facts }))).toBeNull();
  });

  it('asks while another text of the same post has still to come to an end', () => {
    const { content, departures, ...state } = out();
    const [first, second] = departures;
    if (first === undefined || second === undefined) throw new Error('two left');
    const leaving = { kind: 'leaving', dueAt: DUE, handbook: content.digest } as const;
    const half = {
      ...state,
      content: { ...content, status: leaving },
      departures: [first, { ...second, claimedAt: DUE, status: 'unknown' as const }],
    };
    const asked = looked(half, { now: DUE, facts: fallen });
    expect(waysOf(asked)).toContainEqual(['published', 'fact_changed']);
    const down = acted(asked, ana, { kind: 'mark_down', target: X }, { facts: fallen });
    const ended = acted(down, ana, { kind: 'mark_not_out', target: MASTODON }, { facts: fallen });
    expect(ended.content.status.kind).toBe('out');
  });

  it('is taken down by a person, place by place, and stays on record as such', () => {
    const down = acted(recalled(), ana, { kind: 'mark_down', target: X }, { facts: fallen });
    expect(waysOf(down)).toEqual([
      ['published', 'fact_changed'],
      ['withdrawn', 'fact_changed'],
    ]);
    expect(down.content.status.kind).toBe('out');
    expect(refusedKey(down, ana, { kind: 'mark_down', target: X })).toBe('refusal.content_moved_on');
  });

  it('stays with a reason: it is corrected, or true all the same', () => {
    expect(refusedKey(recalled(), ana, { kind: 'keep_out', target: X, note: ' ' })).toBe('refusal.content_no_reason');
    const note = 'Corregido en un mensaje nuevo';
    const kept = acted(recalled(), ana, { kind: 'keep_out', target: X, note }, { facts: fallen });
    expect(waysOf(kept)).toContainEqual(['published', `kept:${note}`]);
    expect(checkContent(kept, aContentContext({ actor: CLOCK, facts: fallen }))).toBeNull();
  });

  it('is neither taken down nor kept while nothing under it fell', () => {
    for (const kind of ['mark_down', 'keep_out'] as const)
      expect(refusedKey(out(), ana, { kind, target: X, note: 'No' })).toBe('refusal.content_moved_on');
  });
});
