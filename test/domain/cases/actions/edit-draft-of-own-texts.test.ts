import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { ana, arnau, biel } from '../../../support/builders/a-case.ts';
import { aPlace, aPlacedDraft, aRecall, aStatement } from '../../../support/builders/a-statement.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const SHORT = 'Hay agua en El Molinar. Emergencias: 112.';

/** A statement on X and Mastodon, whose words nobody has changed. */
function aStatementStory() {
  return aStory(aStatement());
}

/** Puts it out on both networks. */
function published(story: ReturnType<typeof aStatementStory>): void {
  story.propose(ana);
  story.approve(biel);
  story.approve(arnau);
  story.pass(30_000);
  story.leaveHold();
  story.change((state) => ({
    ...state,
    publications: state.publications.map((one) => ({ ...one, status: 'published', publishedAt: story.now() })),
  }));
}

describe('a text of our own', () => {
  it('says on a network what somebody typed for it, and everywhere else what they typed for all', () => {
    const story = aStatementStory();
    const action = {
      kind: 'edit',
      draftId: 'draft-1',
      text: `${SHORT} Más a las 12:30.`,
      networks: { x: SHORT },
    } as const;
    expect(story.does(ana, action)).toBe('done');
    const places = currentDraft(story.state())?.places.map(({ network, text }) => [network, text]);
    expect(places).toEqual([
      ['x', SHORT],
      ['mastodon', `${SHORT} Más a las 12:30.`],
    ]);
    expect(story.does(ana, { ...action, draftId: story.shown().draftId })).toBe('refusal.same_text');
    expect(story.does(ana, { ...action, draftId: story.shown().draftId, networks: { x: ' ' } })).toBe(
      'refusal.empty_text',
    );
  });

  it('goes to all its places again once it is taken up after it was out', () => {
    const story = aStatementStory();
    published(story);
    expect(story.status()).toBe('answered');
    expect(story.does(ana, { kind: 'reopen', note: 'Hay más que decir' })).toBe('done');
    expect(story.text()).toBeNull();
    expect(story.does(ana, { kind: 'edit', draftId: null, text: SHORT })).toBe('done');
    expect(currentDraft(story.state())?.places.map(({ target }) => target)).toEqual([
      'statement:x',
      'statement:mastodon',
    ]);
  });

  it('is neither classified, nor sent in private, nor answered elsewhere', () => {
    const story = aStatementStory();
    const elsewhere = {
      kind: 'answer_elsewhere',
      who: 'Marta',
      network: 'x',
      audience: 'private',
      text: 'Ya',
      proof: 'en mano',
    } as const;
    expect(story.does(biel, { kind: 'correct', class: 'question', severity: 'S2', playbook: 'flood' })).toBe(
      'refusal.own_text',
    );
    expect(story.does(ana, { kind: 'go_private' })).toBe('refusal.own_text');
    expect(story.does(ana, elsewhere)).toBe('refusal.own_text');
  });

  it('that puts a reply right is in its writer’s words: no other text takes its place', () => {
    const correction = aPlacedDraft([aPlace('x', SHORT, { target: 'correction:p-1', corrects: ['p-1'] })]);
    const story = aStory({ ...aStatement({ drafts: [correction] }) });
    story.change((state) => ({ ...state, core: { ...state.core, statement: null, class: 'question' } }));
    expect(story.does(ana, { kind: 'switch_variant', draftId: 'draft-1' })).toBe('refusal.no_other_variant');
    const instruction = { kind: 'shorter', words: null, language: null } as const;
    expect(story.does(ana, { kind: 'request_draft', draftId: 'draft-1', instruction })).toBe('refusal.own_text');
  });
});

describe('a correction that somebody let be', () => {
  it('is wanted after all once it is taken up again, and the cards of what it puts right hear of both', () => {
    const recalls = [aRecall({ caseId: 7, correctionCaseId: 1 })];
    const story = aStory(aStatement({ recalls, core: { statement: 'correction' } }));
    const others = () => story.effects.flatMap((one) => (one.kind === 'card' && one.caseId === 7 ? [one] : [])).length;
    expect(story.does(biel, { kind: 'dismiss', reason: 'let_stand', note: 'Es igual' })).toBe('done');
    expect([story.state().recalls[0]?.waived?.why, others()]).toEqual(['Es igual', 1]);
    expect(story.does(biel, { kind: 'reopen', note: 'No lo es' })).toBe('done');
    expect([story.state().recalls[0]?.waived, others()]).toEqual([null, 2]);
  });
});
