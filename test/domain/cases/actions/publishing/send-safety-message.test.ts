import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../../../src/domain/cases/model/safety-message.ts';
import type { Handbook } from '../../../../../src/domain/handbook/handbook.ts';
import type { Actor } from '../../../../../src/domain/people/actor.ts';
import type { DetectedLanguage } from '../../../../../src/domain/text/languages.ts';
import {
  aCase,
  anAssessment,
  ana,
  biel,
  DIGEST_KEY,
  digestOf,
  dora,
  oscar,
  pau,
} from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';
import { expired, reworded } from '../../../../support/builders/cases/handbooks-in-force.ts';
import { someLines } from '../../../../support/builders/handbook/some-safety-messages.ts';

function atRisk(danger: string | null = null, language: DetectedLanguage = 'es', handbook?: Handbook) {
  const because = danger === null ? [] : [{ decided: 'class' as const, rule: `life_risk.${danger}`, words: [] }];
  const assessment = anAssessment({
    class: 'life_risk',
    severity: 'S1',
    playbook: 'person-at-risk',
    because,
    language,
  });
  const matter = { class: 'life_risk', severity: 'S1', playbook: 'person-at-risk', assessment } as const;
  const story = aStory(aCase({ core: matter }), handbook);
  const sends = (
    who: Actor,
    lineId: string,
    audience: Audience,
    more: { text?: string; privateImpossible?: boolean } = {},
  ) => {
    const line = someLines().find(({ id }) => id === lineId);
    const known = language === 'und' || language === 'gl' ? 'es' : language;
    const digest = digestOf(DIGEST_KEY, more.text ?? line?.[audience]?.[known] ?? '');
    const { privateImpossible = false } = more;
    return story.does(who, { kind: 'send_line', lineId, audience, digest, privateImpossible });
  };
  return { ...story, sends };
}

describe('a line for a person at risk', () => {
  it('leaves on one click of anybody of the team, at once, and the case waits until somebody is told', () => {
    const story = atRisk();
    expect(story.sends(pau, 'emergency', 'public')).toBe('done');
    expect(story.effects.at(-1)).toMatchObject({ kind: 'publish', dueAt: story.now() });
    expect(story.leaveHold()).toBe('publishing');
    expect(story.publication()).toMatchObject({ audience: 'public', basis: { textId: 'line:emergency/es/public' } });
    expect(story.text()).toBe('Llama ahora al 112. Te leemos.');
    expect(story.markPublished(ana, 'https://x.com/vallserena/status/9')).toBe('done');
    expect(story.state().handoffs).toEqual([]);
  });

  it('is in the citizen’s language, else in the institution’s, and says so', () => {
    const english = atRisk(null, 'en');
    expect(english.sends(ana, 'emergency', 'private')).toBe('done');
    expect(english.text()).toBe('Call 112 now.');
    const galician = atRisk(null, 'gl');
    expect(galician.sends(ana, 'emergency', 'private')).toBe('done');
    expect(galician.state().drafts.at(-1)).toMatchObject({ language: 'es', languageFellBack: true });
  });

  it('is nothing for other cases, for closed ones, or in other words than those on the screen', () => {
    const other = aStory(aCase());
    const sending = { kind: 'send_line', lineId: 'emergency', audience: 'private', digest: '' } as const;
    expect(other.does(ana, { ...sending, privateImpossible: false })).toBe('refusal.line_not_at_risk');
    expect(atRisk().sends(ana, 'emergency', 'private', { text: 'Otra cosa' })).toBe('refusal.line_changed');
    expect(atRisk().sends(ana, 'nobody-knows', 'private')).toBe('refusal.line_not_in_force');
    const closed = atRisk();
    expect(closed.does(biel, { kind: 'dismiss', reason: 'spam', note: '' })).toBe('done');
    expect(closed.sends(ana, 'emergency', 'private')).toBe('refusal.not_pending');
  });

  it('is never public where an aggressor may read it, whatever line is chosen', () => {
    const story = atRisk('gender_violence');
    for (const id of ['women', 'emergency', 'listen']) {
      const text = someLines().find((line) => line.id === id)?.public?.es;
      const refusal = story.sends(ana, id, 'public', {
        privateImpossible: true,
        ...(text === undefined ? {} : { text }),
      });
      expect(refusal).toBe(id === 'women' ? 'refusal.line_not_in_force' : 'refusal.line_private_only');
    }
    expect(story.sends(ana, 'women', 'private')).toBe('done');
  });

  it('for self-harm is public after the private one, or where nobody can be reached in private', () => {
    const story = atRisk('suicide');
    expect(story.sends(ana, 'listen', 'public')).toBe('refusal.line_private_first');
    expect(story.sends(ana, 'emergency', 'public', { privateImpossible: true })).toBe('refusal.line_private_only');
    expect(story.sends(ana, 'listen', 'private')).toBe('done');
    expect(story.sends(biel, 'listen', 'public', { privateImpossible: true })).toBe('refusal.line_leaving');
    expect(story.leaveHold()).toBe('publishing');
    expect(story.sends(biel, 'listen', 'private')).toBe('refusal.line_sent');
    expect(story.sends(ana, 'listen', 'public')).toBe('refusal.line_private_first');
    expect(story.markPublished(ana, 'mensaje directo, 23:05')).toBe('done');
    expect(story.sends(oscar, 'listen', 'public')).toBe('done');
    expect(story.leaveHold()).toBe('publishing');

    const unreachable = atRisk('suicide');
    expect(unreachable.sends(ana, 'listen', 'public', { privateImpossible: true })).toBe('done');
    expect(unreachable.audit.at(-1)?.detail).toMatchObject({ privateImpossible: true });
  });

  it('does not leave when its words have changed or its approval has run out since the click', () => {
    for (const change of [reworded, expired]) {
      const handbook = aHandbook();
      const story = atRisk(null, 'es', handbook);
      expect(story.sends(ana, 'emergency', 'private')).toBe('done');
      handbook.playbooks = change(handbook).playbooks;
      expect(story.leaveHold()).toBe('stopped.no_longer_held');
      expect([story.status(), story.publication()?.status]).toEqual(['open', 'stopped']);
    }
  });

  it('does not leave when whoever sent it is no longer of the team', () => {
    const story = atRisk();
    expect(story.sends(ana, 'emergency', 'private')).toBe('done');
    expect(story.leaveHold(() => [])).toBe('stopped.approvals_missing');
  });

  it('takes the place of a text under way, and what was edited from a private one stays private', () => {
    const story = atRisk();
    expect(story.propose(ana)).toBe('done');
    expect(story.sends(oscar, 'emergency', 'private')).toBe('done');
    expect(story.undo(ana)).toBe('done');
    expect(story.edit(ana, 'Llama ahora al 112, por favor.')).toBe('done');
    expect([story.approve(biel), story.approve(dora)]).toEqual(['done', 'done']);
    expect(story.publication()).toMatchObject({ status: 'held', audience: 'private', basis: null });
  });
});
