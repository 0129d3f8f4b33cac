import { describe, expect, it } from 'vitest';
import { aCase, ana, arnau, berta, biel, lluc, nil } from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { expired, reworded, withApprovedTexts } from '../../../support/builders/cases/handbooks-in-force.ts';

/** A routine question with a text on its card that the handbook holds as approved. */
function held(core: Parameters<typeof aCase>[0] = {}) {
  const handbook = withApprovedTexts();
  return { handbook, story: aStory(aCase(core), handbook) };
}

describe('a text that the handbook holds as approved', () => {
  it('goes in S4 with one click of a writer or of anybody who approves', () => {
    for (const person of [ana, biel]) {
      const { story } = held();
      expect(story.approve(person)).toBe('done');
      expect(story.publication()).toMatchObject({ status: 'held', basis: { textId: 'everyday/es/question/b' } });
      story.pass(30_000);
      expect(story.leaveHold()).toBe('publishing');
    }
    expect(held().story.approve(arnau)).toBe('refusal.not_your_approval');
    expect(held().story.approve(nil)).toBe('refusal.not_your_approval');
  });

  it('takes one approval from S3 up, of any role of that severity, and no writer’s', () => {
    for (const severity of ['S3', 'S2', 'S1'] as const) {
      const { story } = held({ core: { severity } });
      expect(story.approve(ana)).toBe('refusal.not_your_approval');
      expect(story.approve(biel)).toBe('done');
      expect(story.status()).toBe('approved');
    }
    const area = held({ core: { severity: 'S2' } }).story;
    expect(area.approve(arnau)).toBe('done');
    expect(area.status()).toBe('approved');
  });

  it('still takes what a tag asks for in S1 and S2', () => {
    const { story } = held({ core: { severity: 'S2', tags: ['legal'] } });
    expect(story.approve(biel)).toBe('done');
    expect(story.status()).toBe('in_review');
    expect(story.approve(berta)).toBe('refusal.not_your_approval');
    expect(story.approve(lluc)).toBe('done');
    expect(story.status()).toBe('approved');
  });

  it('is an ordinary text once it is edited, even into the same words', () => {
    const { story } = held();
    const text = story.text() ?? '';
    expect(story.edit(ana, `${text} Un saludo.`)).toBe('done');
    expect(story.edit(ana, text)).toBe('done');
    expect(story.approve(ana)).toBe('refusal.not_your_approval');
    expect(story.approve(biel)).toBe('done');
    expect(story.publication()?.basis).toBeNull();
  });

  it('is an ordinary text while a fact is missing', () => {
    const { story } = held({
      core: { class: 'field_report' },
      drafts: [],
    });
    expect(story.does(ana, { kind: 'switch_variant', draftId: null })).toBe('done');
    expect(story.text()).toContain('[falta: calle]');
    expect(story.approve(ana)).toBe('refusal.not_proposed');
    expect(story.enter(ana, { street: 'Calle del Aire' })).toBe('done');
    expect(story.approve(ana)).toBe('done');
  });

  it('does not leave when its approval has run out or its words have changed since the click', () => {
    for (const change of [reworded, expired]) {
      const { story, handbook } = held();
      expect(story.approve(ana)).toBe('done');
      handbook.playbooks = change(handbook).playbooks;
      story.pass(30_000);
      expect(story.leaveHold()).toBe('stopped.no_longer_held');
      expect(story.approve(ana)).toBe('refusal.not_proposed');
    }
  });

  it('says that the case would have another text now, where the handbook approves it still', () => {
    const { story, handbook } = held();
    expect(story.approve(ana)).toBe('done');
    handbook.institution = movedWeb(handbook);
    story.pass(30_000);
    expect(story.leaveHold()).toBe('stopped.held_differs');
  });

  it('leaves on the team’s own approvals when the handbook’s has run out', () => {
    const { story, handbook } = held();
    expect([story.propose(ana), story.approve(biel)]).toEqual(['done', 'done']);
    handbook.playbooks = expired(handbook).playbooks;
    story.pass(30_000);
    expect(story.leaveHold()).toBe('publishing');
    expect(story.publication()?.basis).toBeNull();
  });

  it('is not approved by whoever lowered the severity, and is no matter of S4 before another confirms it', () => {
    const { story } = held({ core: { severity: 'S3' } });
    expect(story.does(biel, { kind: 'correct', class: 'question', severity: 'S4', playbook: 'everyday' })).toBe('done');
    expect(story.approve(biel)).toBe('refusal.you_lowered');
    expect(story.approve(ana)).toBe('refusal.not_your_approval');
    expect(story.does(berta, { kind: 'confirm_lowering' })).toBe('done');
    expect(story.approve(ana)).toBe('done');
  });
});

/** The institution moved its web site; its former host is still official. */
function movedWeb({ institution }: ReturnType<typeof withApprovedTexts>) {
  const { contact, officialSources } = institution;
  const host = new URL(contact.web).hostname;
  const hosts = [...officialSources.hosts, { host, body: 'Ayuntamiento' }];
  return {
    ...institution,
    contact: { ...contact, web: 'https://ayuntamiento.example' },
    officialSources: { ...officialSources, hosts },
  };
}
