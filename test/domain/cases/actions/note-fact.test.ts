import { describe, expect, it } from 'vitest';
import { reviewCaseDraft } from '../../../../src/domain/cases/approval/review-case-draft.ts';
import { restsOnLiveFacts } from '../../../../src/domain/cases/facts/live-facts.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { aCase, ana, biel, dora, oscar } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const handbook = aHandbook();
const CLAIM = 'La biblioteca reabrió ayer con todas sus salas.';
const NOTED = { kind: 'note_fact', words: CLAIM, source: 'Quien escribe la respuesta' } as const;

function unsupported(story: ReturnType<typeof aStory>): string[] {
  const draft = currentDraft(story.state());
  return draft === undefined
    ? []
    : reviewCaseDraft(draft, story.state(), handbook, story.now())
        .filter(({ message }) => message.key === 'finding.grounding.no_fact')
        .map(({ words }) => words);
}

function proposed(story: ReturnType<typeof aStory>): string {
  return story.state().facts.find(({ status }) => status === 'proposed')?.id ?? 'none';
}

describe('a sentence that a person writes without a fact behind it', () => {
  it('is warned of as a model’s is', () => {
    const story = aStory(aCase());
    expect(story.edit(ana, CLAIM)).toBe('done');
    expect(unsupported(story)).not.toEqual([]);
  });

  it('may be noted as a fact, which another person confirms; then it is warned of no more', () => {
    const story = aStory(aCase());
    expect(story.does(ana, NOTED)).toBe('done');
    expect(story.state().facts).toMatchObject([
      { status: 'proposed', value: CLAIM, title: CLAIM, scope: 'case:1', owner: ana },
    ]);
    expect(story.edit(ana, CLAIM)).toBe('done');
    const { facts } = story.state();
    expect(currentDraft(story.state())?.factIds).toEqual(facts.map(({ id }) => id));
    expect(unsupported(story)).not.toEqual([]);
    expect(story.does(ana, { kind: 'confirm_fact', factId: proposed(story) })).toBe('refusal.own_fact');
    expect(story.does(oscar, { kind: 'confirm_fact', factId: proposed(story) })).toBe('done');
    expect(unsupported(story)).toEqual([]);
    expect(story.approve(biel)).toBe('done');
  });

  it('takes the text with it where the other person drops it', () => {
    const story = aStory(aCase());
    story.does(ana, NOTED);
    story.edit(ana, CLAIM);
    expect(story.does(oscar, { kind: 'drop_fact', factId: proposed(story) })).toBe('done');
    const draft = currentDraft(story.state());
    expect(draft && restsOnLiveFacts(draft, story.state(), handbook, story.now())).toBe(false);
    expect(story.approve(biel)).not.toBe('done');
  });

  it('may leave on the approver’s tick while it waits', () => {
    const story = aStory(aCase());
    story.does(ana, NOTED);
    story.edit(ana, CLAIM);
    expect(story.approve(biel)).toBe('done');
  });

  it.each([
    ['nothing', ' \n ', 'refusal.no_values'],
    ['more than a sentence', 'La presa aguanta. '.repeat(30), 'refusal.said_too_long'],
    ['a sentence with gaps', 'Hay {{ fact.zone }}.', 'refusal.said_unfinished'],
  ])('is not %s', (_, words, refusal) => {
    expect(aStory(aCase()).does(ana, { ...NOTED, words })).toBe(refusal);
  });

  it('is noted once', () => {
    const story = aStory(aCase());
    story.does(ana, NOTED);
    expect(story.does(dora, { ...NOTED, words: `${CLAIM}\n` })).toBe('refusal.said_before');
  });
});
