import { describe, expect, it } from 'vitest';
import { turnsOfCase } from '../../../../../src/domain/bell/turns-of-case.ts';
import { ana, biel, dora } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';

const LIVE = 'https://x.com/vallserena/status/9001';
const MINUTE = 60_000;

/** A person published the reply and had no address yet. */
function publishedWithoutAddress() {
  const story = aStory();
  story.propose(ana);
  story.approve(biel);
  story.pass(30_000);
  story.leaveHold();
  expect(story.markPublished(ana, ' ')).toBe('done');
  const adds = (proof: string) =>
    story.does(dora, { kind: 'add_address', publicationId: story.publication()?.id ?? '', proof });
  const turns = (minutes: number) => {
    const out = Date.parse(story.publication()?.publishedAt ?? '');
    const now = new Date(out + minutes * MINUTE).toISOString();
    return turnsOfCase(story.state(), { handbook: aHandbook(), now });
  };
  return { story, adds, turns };
}

describe('a text that a person published before they had its address', () => {
  it('is out at once, and its address is asked for after ten minutes, of that person first', () => {
    const { story, turns } = publishedWithoutAddress();
    expect([story.status(), story.publication()?.proof]).toEqual(['answered', null]);
    expect(turns(9)).toEqual([]);
    const [turn, ...others] = turns(10);
    expect([turn?.kind, others]).toEqual(['address', []]);
    const person = (user: string) => ({ team: 'T1', user, roles: [], entries: [] });
    expect(turn?.preferred[0]?.(person('UANA'))).toBe(true);
    expect(turn?.preferred[0]?.(person('UBIEL'))).toBe(false);
  });

  it('takes its address later, from anybody of the team, once', () => {
    const { story, adds, turns } = publishedWithoutAddress();
    expect([adds(''), adds('https://x.com/otro/status/1')]).toEqual([
      'refusal.not_a_live_url',
      'refusal.not_a_live_url',
    ]);
    expect(adds(LIVE)).toBe('done');
    expect(story.publication()).toMatchObject({ status: 'published', proof: LIVE, publishedBy: ana });
    expect(turns(30)).toEqual([]);
    expect(adds('https://x.com/vallserena/status/9002')).toBe('refusal.already_published');
    expect(story.publication()?.proof).toBe(LIVE);
  });

  it('is never asked for once a removal of it is ordered', () => {
    const { story, turns } = publishedWithoutAddress();
    const order = { publicationId: story.publication()?.id ?? '', reason: 'order', orderedBy: 'Alcaldía' } as const;
    expect(story.does(biel, { kind: 'order_withdrawal', ...order })).toBe('done');
    expect(turns(30)).toEqual([]);
  });
});
