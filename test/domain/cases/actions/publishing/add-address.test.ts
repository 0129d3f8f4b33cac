import { describe, expect, it } from 'vitest';
import { openTurns } from '../../../../../src/domain/bell/rings-due.ts';
import { turnsOfCase } from '../../../../../src/domain/bell/turns-of-case.ts';
import { eraseFrom } from '../../../../../src/domain/privacy/erase-from.ts';
import { ana, biel, dora } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aFloodCase } from '../../../../support/builders/cases/a-flood-case.ts';
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
  const adds = (proof: string | null) =>
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

  it('may never have one: whoever says so ends the question', () => {
    const { story, adds, turns } = publishedWithoutAddress();
    expect(adds(null)).toBe('done');
    expect(story.publication()).toMatchObject({ status: 'published', proof: null, reason: null });
    expect(story.effects.map((effect) => JSON.stringify(effect)).join()).toContain('thread.address_none');
    expect(story.audit.at(-1)?.detail).toMatchObject({ hasAddress: false });
    expect(turns(30)).toEqual([]);
    expect(adds(LIVE)).toBe('refusal.already_published');
  });

  it('is one turn of its case, however many there are, for the oldest', () => {
    const { story, turns } = publishedWithoutAddress();
    const out = story.publication();
    if (out === undefined) throw new Error('nothing is out');
    const older = { ...out, id: 'older', publishedBy: dora, publishedAt: '2026-11-24T09:00:00.000Z' };
    story.change((state) => ({ ...state, publications: [...state.publications, older] }));
    expect(turns(10).map(({ key }) => key)).toEqual([`address:${out.caseId}:older`]);
    const person = (user: string) => ({ team: 'T1', user, roles: [], entries: [] });
    expect([turns(10)[0]?.preferred[0]?.(person('UDORA')), turns(10)[0]?.preferred[0]?.(person('UANA'))]).toEqual([
      true,
      false,
    ]);
  });

  it('rings as the least urgent, after all that the case asks for, also in a case of life and safety', () => {
    const { story } = publishedWithoutAddress();
    const out = story.publication();
    const grave = aFloodCase({ severity: 'S1' });
    const publications = out === undefined ? [] : [{ ...out, draftId: 'earlier', caseId: grave.core.id }];
    const now = new Date(Date.parse(story.now()) + 30 * MINUTE).toISOString();
    const turns = openTurns({ cases: [{ ...grave, publications }], crises: [] }, { handbook: aHandbook(), now });
    expect(turns.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['card', 'S1'],
      ['address', 'S4'],
    ]);
  });

  it('may be left empty in a network that the handbook does not know any more', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    story.pass(30_000);
    story.leaveHold();
    story.change((state) => ({
      ...state,
      publications: state.publications.map((one) => ({ ...one, network: 'gone' })),
    }));
    expect(story.markPublished(ana, 'en el muro')).toBe('refusal.not_a_live_url');
    expect(story.markPublished(ana, '')).toBe('done');
    expect(story.publication()).toMatchObject({ status: 'published', proof: null });
  });

  it('is never asked for after an erasure, also under an ordered removal', () => {
    const { story } = publishedWithoutAddress();
    const order = { publicationId: story.publication()?.id ?? '', reason: 'order', orderedBy: 'Alcaldía' } as const;
    story.does(biel, { kind: 'order_withdrawal', ...order });
    const state = story.state();
    const given = { actor: dora, rule: 'request', now: story.now() } as const;
    const made = eraseFrom(
      state,
      state.posts.map(({ id }) => id),
      given,
    );
    const rows =
      made.kind === 'done' ? made.changes.flatMap((one) => (one.kind === 'publication' ? [one.row] : [])) : [];
    expect(rows.map(({ reason, proof }) => [reason, proof])).toEqual([[null, null]]);
  });

  it('is never asked for once a removal of it is ordered', () => {
    const { story, turns } = publishedWithoutAddress();
    const order = { publicationId: story.publication()?.id ?? '', reason: 'order', orderedBy: 'Alcaldía' } as const;
    expect(story.does(biel, { kind: 'order_withdrawal', ...order })).toBe('done');
    expect(turns(30)).toEqual([]);
  });
});
