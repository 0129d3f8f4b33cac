import { describe, expect, it } from 'vitest';
import { ana, biel, oscar } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aFloodCase } from '../../../support/builders/cases/a-flood-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const CENTRE = { es: 'Centro histórico', ca: 'Centre històric', en: 'Old Town' };

/** The handbook of before did not know the centre; `upgraded` has its official names. */
const before = aHandbook();
for (const fact of before.playbooks.find(({ id }) => id === 'flood')?.facts ?? [])
  if (fact.id === 'zone') Object.assign(fact, { kind: 'places', maxLength: 60 });
const { institution } = before;
const { territory } = institution;
const places = [...territory.places, CENTRE];
const upgraded = { ...before, institution: { ...institution, territory: { ...territory, places } } };

/** A reply in its hold that rests on this zone, as a person typed it before the upgrade. */
function approvedBefore(zone: string) {
  const story = aStory(aFloodCase(), before);
  story.enter(ana, { zone, next_update: '12:30' });
  story.propose(ana);
  story.approve(biel);
  story.decideBy(upgraded);
  return story;
}

const zonesOf = ({ state }: ReturnType<typeof aStory>) =>
  state()
    .facts.filter(({ key }) => key === 'zone')
    .map(({ value, owner, status }) => [value, owner, status]);

describe('a place that is typed again once it has official names', () => {
  it.each([
    ['Centre històric', 'Centre històric'],
    ['Centre històric', 'Centro histórico'],
    ['Centro histórico', 'Old Town'],
    ['Centre històric, La Ribera', 'Centro histórico y La Ribera'],
  ])('is the same fact, and what was approved on it goes out: %s, then %s', (typed, again) => {
    const story = approvedBefore(typed);
    story.pass(10_000);
    expect(story.enter(oscar, { zone: again })).toBe('done');
    expect(zonesOf(story)).toEqual([[expect.any(String), oscar, 'verified']]);
    story.pass(20_000);
    expect(story.leaveHold()).toBe('publishing');
  });

  it('is the same where the row has no meaning, and a translation that says its name alone', () => {
    const story = approvedBefore('Centro histórico');
    story.change((state) => ({
      ...state,
      facts: state.facts.map((fact) =>
        fact.key === 'zone' ? { ...fact, meaning: null, translations: { ca: 'Centre històric' } } : fact,
      ),
    }));
    story.enter(oscar, { zone: 'Centro histórico' });
    expect(story.publication()).toMatchObject({ status: 'held' });
  });

  it.each(['La Ribera', 'Old Town, La Ribera'])('gives way to another: %s', (zone) => {
    const story = approvedBefore('Centre històric');
    story.enter(oscar, { zone });
    expect(story.publication()).toMatchObject({ status: 'stopped', reason: 'stopped.fact_changed' });
  });

  it('gives way where a person had said more of it in another language', () => {
    const story = approvedBefore('Centro histórico');
    story.change((state) => ({
      ...state,
      facts: state.facts.map((fact) =>
        fact.key === 'zone' ? { ...fact, translations: { ca: 'Centre històric, vora el riu' } } : fact,
      ),
    }));
    story.enter(oscar, { zone: 'Centro histórico' });
    expect(story.publication()).toMatchObject({ status: 'stopped' });
  });
});

describe('a percentage that is typed again', () => {
  it('is the same fact however it was written', () => {
    const handbook = structuredClone(before);
    for (const fact of handbook.playbooks.find(({ id }) => id === 'flood')?.facts ?? [])
      if (fact.id === 'zone') fact.kind = 'number';
    const story = aStory(aFloodCase(), handbook);
    story.enter(ana, { zone: '50 %', next_update: '12:30' });
    story.change((state) => ({
      ...state,
      facts: state.facts.map((fact) => (fact.key === 'zone' ? { ...fact, value: '50%', meaning: null } : fact)),
    }));
    story.propose(ana);
    story.approve(biel);
    story.enter(oscar, { zone: '% 50' });
    expect(story.publication()).toMatchObject({ status: 'held' });
    story.enter(oscar, { zone: '60%' });
    expect(story.publication()).toMatchObject({ status: 'stopped' });
  });
});
