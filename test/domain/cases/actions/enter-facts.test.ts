import { describe, expect, it } from 'vitest';
import { shippedHandbook } from '../../../../sandbox/shipped-handbook.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
import { aCase, aFact, ana, aPost, biel, oscar } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aFloodCase } from '../../../support/builders/cases/a-flood-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const HOUR_MS = 3_600_000;
const FACTS = { zone: 'El Molinar', next_update: '12:30' };

function approved() {
  const story = aStory(aFloodCase());
  story.enter(ana, FACTS);
  story.propose(ana);
  story.approve(biel);
  return story;
}

describe('a fact', () => {
  it('is entered with its source by a named person, and fills its places; blank ones are left as they were', () => {
    const story = aStory(aFloodCase());
    expect(story.enter(ana, { zone: ' El Molinar ', next_update: ' ', undeclared: '' })).toBe('done');
    expect(story.state().facts).toMatchObject([
      {
        scope: 'playbook:flood',
        key: 'zone',
        value: 'El Molinar',
        source: 'Rosa Martínez, Policía Local',
        enteredBy: ana,
        validUntil: '2026-11-24T16:00:00.000Z',
      },
    ]);
    expect(story.text()).toContain('hay agua en El Molinar. No cruces zonas con agua. Más a las [falta:');
  });

  it('is the case’s alone where the playbook says so', () => {
    const story = aStory(aFloodCase({ class: 'field_report' }));
    story.enter(ana, { street: 'Calle del Aire' });
    expect(story.state().facts).toMatchObject([{ scope: 'case:1', validUntil: null }]);
    expect(story.text()).toBe('Recibido, gracias. Pasamos tu aviso de Calle del Aire a los equipos.');
  });

  it.each([
    [{ zone: '' }, 'Policía', 'refusal.no_values'],
    [{ zone: 'El Molinar' }, ' ', 'refusal.fact_without_source'],
    [{ dragons: '3' }, 'Policía', 'refusal.unknown_fact'],
    [{ zone: 'x'.repeat(26) }, 'Policía', 'refusal.fact_too_long'],
    [{ zone: 'El\nMolinar' }, 'Policía', 'refusal.fact_one_line'],
    [{ zone: '[falta: zona]' }, 'Policía', 'refusal.fact_one_line'],
    [{ zone: '{{ x }}' }, 'Policía', 'refusal.fact_one_line'],
    [{ zone: 'El Molinar', next_update: 'tarde' }, 'Policía', 'refusal.fact_not_a_time'],
  ])('%j from “%s” is refused, and with it all that came along: %s', (values, source, key) => {
    const story = aStory(aFloodCase());
    expect(story.enter(ana, { ...values }, source)).toBe(key);
    expect(story.state().facts).toEqual([]);
  });

  it('takes the place of the earlier one, and a text under approval with it', () => {
    const story = aStory(aFloodCase());
    story.enter(ana, FACTS);
    story.propose(ana);
    expect(story.enter(oscar, { zone: 'La Ribera' })).toBe('done');
    expect(story.state().facts.map(({ key, value }) => [key, value])).toEqual([
      ['next_update', '12:30'],
      ['zone', 'La Ribera'],
    ]);
    expect([story.status(), story.text()]).toEqual(['open', expect.stringContaining('agua en La Ribera')]);
  });

  it('of before, that texts would word otherwise now, leaves an approved text and its digest as they were read', () => {
    const story = aStory(aFloodCase({ language: 'ca' }));
    story.enter(ana, FACTS);
    story.propose(ana);
    const read = story.shown();
    story.change((state) => ({
      ...state,
      facts: state.facts.map((fact) =>
        fact.key === 'zone' ? { ...fact, value: 'El Molinar y el mercado', meaning: null } : fact,
      ),
    }));
    expect(story.enter(oscar, { level: 'naranja' })).toBe('done');
    expect([story.status(), story.shown()]).toEqual(['in_review', read]);
  });

  it('of before that is a percentage leaves an approved text and its digest as they were read', () => {
    const handbook = structuredClone(aHandbook());
    for (const fact of handbook.playbooks.find(({ id }) => id === 'flood')?.facts ?? [])
      if (fact.id === 'zone') fact.kind = 'number';
    const story = aStory(aFloodCase(), handbook);
    const said = (translations: Partial<Record<Language, string>>) =>
      story.change((state) => ({
        ...state,
        facts: state.facts.map((fact) =>
          fact.key === 'zone' ? { ...fact, value: '50%', translations, meaning: null } : fact,
        ),
      }));
    story.enter(ana, { zone: '50%' });
    said({ es: '50%' });
    story.enter(ana, { next_update: '12:30' });
    expect(story.text()).toContain('hay agua en 50%.');
    story.propose(ana);
    const read = story.shown();
    said({});
    expect(story.enter(oscar, { level: 'naranja' })).toBe('done');
    expect([story.status(), story.shown()]).toEqual(['in_review', read]);
    expect(story.enter(oscar, { zone: '60%' })).toBe('done');
    expect(story.text()).toContain('hay agua en 60 %.');
  });

  it('stops a text in its hold when another takes its place', () => {
    const story = approved();
    story.enter(oscar, { zone: 'La Ribera' });
    expect(story.publication()).toMatchObject({ status: 'stopped', reason: 'stopped.fact_changed' });
    story.pass(30_000);
    expect(story.leaveHold()).toBe('refusal.hold_is_over');
  });

  it('stops a person’s own text too, which must be looked at anew; nothing of it is rewritten', () => {
    const story = aStory(aFloodCase());
    story.enter(ana, FACTS);
    const own = 'Hay agua en El Molinar. No cruces.';
    story.edit(ana, own);
    story.approve(biel);
    story.enter(oscar, { zone: 'La Ribera' });
    expect([story.publication()?.reason, story.text()]).toEqual(['stopped.fact_changed', own]);
    expect(story.effects.at(-1)).toMatchObject({ entry: { sentence: { key: 'stopped.fact_changed' } } });
    expect(story.propose(ana)).toBe('refusal.fact_fell');
    expect(story.edit(ana, 'Hay agua en La Ribera. No cruces.')).toBe('done');
    expect(story.approve(biel)).toBe('done');
    story.enter(oscar, { zone: 'Las Eras' });
    expect(story.publication()?.reason).toBe('stopped.fact_changed');
  });

  it('fills the gaps that a person’s text still has', () => {
    const story = aStory(aFloodCase());
    story.enter(ana, { zone: 'El Molinar' });
    story.edit(ana, 'Hay agua en El Molinar. Más a las [falta: hora del próximo aviso].');
    expect(story.approve(biel)).toBe('refusal.blocked');
    story.enter(oscar, { next_update: '12:30' });
    expect([story.text(), story.status()]).toEqual(['Hay agua en El Molinar. Más a las 12:30.', 'open']);
    story.propose(oscar);
    expect(story.approve(biel)).toBe('done');
    story.enter(oscar, { next_update: '13:30' });
    expect(story.publication()?.reason).toBe('stopped.fact_changed');
  });

  it('that has run out is none at approval, and none at the end of the hold', () => {
    const late = aStory(aFloodCase());
    late.enter(ana, FACTS);
    late.propose(ana);
    late.pass(2 * HOUR_MS);
    expect(late.approve(biel)).toBe('refusal.fact_fell');

    const held = aStory(aFloodCase());
    held.enter(ana, FACTS);
    held.propose(ana);
    held.pass(2 * HOUR_MS - 10_000);
    expect(held.approve(biel)).toBe('done');
    held.pass(30_000);
    expect(held.leaveHold()).toBe('stopped.fact_changed');
  });

  it('that is confirmed in the same words carries the text again', () => {
    const story = aStory(aFloodCase());
    story.enter(ana, FACTS);
    story.propose(ana);
    story.pass(6 * HOUR_MS);
    const text = story.text();
    story.enter(ana, FACTS);
    expect(story.text()).toBe(text);
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
  });

  it('that is confirmed lets a person confirm a text of their own as it stands', () => {
    const story = aStory(aFloodCase());
    story.enter(ana, FACTS);
    const own = 'Hay agua en El Molinar. No cruces.';
    story.edit(ana, own);
    story.enter(ana, { zone: 'La Ribera' });
    story.enter(ana, { zone: 'El Molinar' });
    expect(story.approve(biel)).toBe('refusal.not_proposed');
    expect(story.edit(ana, own)).toBe('done');
    expect(story.edit(ana, own)).toBe('refusal.same_text');
    expect(story.approve(biel)).toBe('done');
  });

  it('that falls while the text may be out leaves that publication alone and puts another version on the card', () => {
    for (const own of [null, 'Hay agua en El Molinar. No cruces.']) {
      const story = aStory(aFloodCase());
      story.enter(ana, FACTS);
      if (own === null) story.propose(ana);
      else story.edit(ana, own);
      story.approve(biel);
      story.pass(30_000);
      story.leaveHold();
      const { draftId } = story.shown();
      story.enter(oscar, { zone: 'La Ribera' });
      expect(story.publication()).toMatchObject({ draftId, status: 'publishing' });
      expect([story.status(), story.shown().draftId === draftId]).toEqual(['open', false]);
    }
  });

  it('of the crisis is in a new case’s text from the first', () => {
    const story = aStory(aFloodCase({}, [aFact()]));
    expect(story.text()).toContain('hay agua en La Ribera');
    expect(story.state().drafts[0]?.factIds).toEqual(['fact-1']);
  });

  it('of another playbook carries nothing', () => {
    const story = aStory(aFloodCase({}, [aFact({ scope: 'playbook:wildfire' })]));
    expect(story.text()).toContain('[falta: zona]');
  });

  it('is not entered where there is no playbook, nor once the case is answered', () => {
    const bare = aStory(aFloodCase({ playbook: null }));
    expect(bare.enter(ana, FACTS)).toBe('refusal.no_playbook');
    const story = approved();
    story.pass(30_000);
    story.leaveHold();
    story.markPublished(ana, 'https://x.com/vallserena/status/1');
    expect(story.enter(ana, FACTS)).toBe('refusal.not_pending');
  });
});

describe('the place of a report', () => {
  it('needs no second person where the post itself names a place of the handbook', async () => {
    const handbook = await shippedHandbook();
    const post = aPost({ text: 'Hay un bache en la plaza mayor, al lado de la calle del Molino' });
    const core = { playbook: 'everyday', severity: 'S4' } as const;
    const statusOfPlace = (place: string, postClass: 'field_report' | 'complaint' = 'field_report') => {
      const story = aStory(aCase({ core: { ...core, class: postClass }, posts: [post] }), handbook);
      expect(story.enter(ana, { place }, 'El propio mensaje')).toBe('done');
      return story.state().facts.map(({ value, status, enteredBy }) => [value, status, enteredBy]);
    };
    expect(statusOfPlace('Plaza Mayor')).toEqual([['Plaza Mayor', 'verified', ana]]);
    expect(statusOfPlace('La Torreta')).toEqual([['La Torreta', 'proposed', ana]]);
    expect(statusOfPlace('calle del Molino')).toEqual([['calle del Molino', 'proposed', ana]]);
    expect(statusOfPlace('Plaza Mayor', 'complaint')).toEqual([['Plaza Mayor', 'proposed', ana]]);
  });
});
