import { describe, expect, it } from 'vitest';
import type { Handbook } from '../../../../../src/domain/handbook/handbook.ts';
import type { Actor } from '../../../../../src/domain/people/actor.ts';
import { ana, arnau, berta, biel, oscar, rolesOf } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';

const MINUTE = 60_000;
const WORDS = 'Te atendemos en el 010. Más en https://www.vallserena.example';

/** S1, which takes an approver and the direction of the plan; proposed, and approved by the one. */
function anUrgentReply(handbook = aHandbook()) {
  const story = aStory(undefined, handbook);
  story.change((state) => ({ ...state, core: { ...state.core, severity: 'S1' } }));
  story.propose(ana);
  story.approve(biel);
  return story;
}

type Story = ReturnType<typeof aStory>;

function records(story: Story, recorder: Actor, at = '11:00') {
  const shown = { ...story.shown(), ...story.ticked() };
  return story.does(recorder, { kind: 'record_spoken', voiceId: 'fire-chief', at, ...shown });
}

function leaves(story: Story) {
  return story.leaveHold((person) => (person.kind === 'spoken' ? ['plan_director'] : rolesOf(person)));
}

function confirms(story: Story, who: Actor) {
  const endorsementId = story.state().signOffs.find(({ spoken }) => spoken !== null)?.id ?? '';
  return story.does(who, { kind: 'confirm_spoken', endorsementId });
}

function waiting(minutes: number): Handbook {
  const handbook = aHandbook();
  const { institution } = handbook;
  return {
    ...handbook,
    institution: { ...institution, team: { ...institution.team, voiceWaitMinutes: minutes } },
  };
}

describe('an approval by voice', () => {
  it('is of no hour at which the text did not exist', () => {
    const story = anUrgentReply();
    story.pass(26 * MINUTE);
    story.edit(ana, WORDS);
    story.pass(5 * MINUTE);
    expect(records(story, berta, '11:25')).toBe('refusal.voice_before_text');
    expect(records(story, berta, '11:26')).toBe('done');
  });

  it('is recorded by nobody who wrote the text, nor by who approved it', () => {
    const story = anUrgentReply();
    story.does(ana, { kind: 'release' });
    story.edit(oscar, WORDS);
    story.approve(biel);
    expect(records(story, oscar)).toBe('refusal.voice_of_own_text');
    expect(records(story, biel)).toBe('refusal.voice_of_own_approval');
    expect(story.status()).toBe('in_review');
    expect(records(story, berta)).toBe('done');
  });

  it('lets nothing leave for ten minutes while nobody has confirmed it', () => {
    const story = anUrgentReply();
    records(story, berta);
    story.pass(30_000);
    expect(leaves(story)).toBe('refusal.voice_unconfirmed');
    expect(story.does(biel, { kind: 'publish_now', publicationId: story.publication()?.id ?? '' })).toBe(
      'refusal.voice_unconfirmed',
    );
    story.pass(10 * MINUTE - 31_000);
    expect(leaves(story)).toBe('refusal.voice_unconfirmed');
    story.pass(1_000);
    expect(leaves(story)).toBe('publishing');
  });

  it('lets the text leave once another person has confirmed it', () => {
    const story = anUrgentReply();
    records(story, berta);
    story.pass(30_000);
    expect(confirms(story, arnau)).toBe('done');
    expect(leaves(story)).toBe('publishing');
  });

  it('waits as long as the handbook says', () => {
    const story = anUrgentReply(waiting(2));
    records(story, berta);
    story.pass(2 * MINUTE);
    expect(leaves(story)).toBe('publishing');
  });
});
