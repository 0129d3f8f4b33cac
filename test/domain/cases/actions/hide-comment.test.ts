import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseAction } from '../../../../src/domain/cases/action.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { DISMISS_REASONS } from '../../../../src/domain/cases/model/case-state.ts';
import { MODERATION_CATEGORIES } from '../../../../src/domain/cases/model/moderation/moderation.ts';
import type { PostClass } from '../../../../src/domain/handbook/vocabulary.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { isKeptLongEnough } from '../../../../src/domain/privacy/retention.ts';
import { momentAfter } from '../../../../src/domain/time/moment-after.ts';
import { aCase, ana, aPost, berta, biel, dora, oscar, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const RULE = 'https://www.vallserena.example/normas';
const bare = aHandbook();
const ruled = { ...bare, institution: { ...bare.institution, participationRules: RULE } };
const DAY_MS = 86_400_000;

function aComment(postClass: PostClass, triaged: PostClass = postClass): CaseState {
  const state = aCase({ drafts: [], core: { class: postClass, severity: 'S4', playbook: null } });
  const assessment = { ...state.core.assessment, class: triaged, needsReply: false };
  return { ...state, core: { ...state.core, assessment, currentDraftId: null } };
}

const hide = (tellsAuthor = false): CaseAction => ({
  kind: 'dismiss',
  reason: 'hidden',
  note: 'Llama «ratas» a dos trabajadoras',
  hiding: { category: 'insult', tellsAuthor },
});
const confirm: CaseAction = { kind: 'confirm_hiding' };

describe('a comment that insults', () => {
  it('is hidden by the published rule, once a second person who approves confirms it; the case keeps its copy', () => {
    const story = aStory(aComment('rant'), ruled);
    expect(story.does(ana, hide())).toBe('done');
    expect([story.status(), story.state().core.moderation]).toMatchObject([
      'open',
      { reason: 'hidden', category: 'insult', rule: RULE, by: ana, confirmed: null },
    ]);
    expect(story.does(ana, confirm, ['approver', 'writer'])).toBe('refusal.hide_second_person');
    expect(story.does(oscar, confirm)).toBe('refusal.hide_needs_approver');
    expect(story.does(biel, confirm)).toBe('done');
    expect([story.status(), story.state().core.closed]).toMatchObject(['dismissed', { reason: 'hidden', by: biel }]);
    expect(story.state().posts.map(({ id }) => id)).toEqual([story.state().core.moderation?.postId]);
    expect(story.does(berta, confirm)).toBe('refusal.hide_nothing_waits');
  });

  it('is kept as long as hate is, since its author may complain', () => {
    const story = aStory(aComment('rant'), ruled);
    story.does(ana, hide());
    story.does(biel, confirm);
    const classes = ruled.severity.classes.map((row) => ({ ...row, retentionDays: row.id === 'hate' ? 900 : 180 }));
    const handbook = { ...ruled, severity: { ...ruled.severity, classes } };
    const isKept = (state: CaseState, days: number) =>
      !isKeptLongEnough(state, handbook, momentAfter(START, days * DAY_MS));
    expect([isKept(story.state(), 181), isKept(story.state(), 901)]).toEqual([true, false]);
    const { moderation: _, ...core } = story.state().core;
    expect(isKept({ ...story.state(), core }, 181)).toBe(false);
  });

  it('has its author told in a fixed text, which people approve like any other', () => {
    const story = aStory(aComment('rant'), ruled);
    story.does(ana, hide(true));
    expect(story.does(biel, confirm)).toBe('done');
    expect([story.status(), story.text()]).toEqual([
      'open',
      expect.stringContaining(`Hemos ocultado tu comentario: insulta a personas. Nuestras normas: ${RULE}`),
    ]);
    expect(story.approve(berta)).toBe('refusal.not_proposed');
    expect([story.propose(ana), story.approve(berta)]).toEqual(['done', 'done']);
    const other = aStory(aComment('rant'), ruled);
    other.does(ana, hide(true));
    other.does(biel, confirm);
    expect(other.does(ana, { kind: 'dismiss', reason: 'reported', note: '' })).not.toBe('done');
    expect(other.does(ana, { kind: 'dismiss', reason: 'hidden', note: '' })).toBe('done');
    expect(other.status()).toBe('dismissed');
  });

  it('is let stand, or answered, where the institution has published no rule; the form’s category is asked for', () => {
    const story = aStory(aComment('rant'), bare);
    expect(story.does(ana, hide())).toBe('refusal.hide_no_rule');
    expect(story.does(ana, { kind: 'dismiss', reason: 'insult', note: '' })).toBe('done');
    const without = {
      kind: 'dismiss',
      reason: 'hidden',
      note: '',
      hiding: { category: null, tellsAuthor: false },
    } as const;
    expect(aStory(aComment('hate'), ruled).does(ana, without)).toBe('refusal.hide_category');
    const two = { ...aComment('hate'), posts: [aPost(), aPost({ id: 'other' })] };
    expect(aStory(two, ruled).does(ana, hide())).toBe('refusal.hide_one_post');
  });

  it('loses what waits for a second person when it is let stand, and all of it when it is taken up again', () => {
    const story = aStory(aComment('rant'), ruled);
    story.does(ana, hide());
    story.does(oscar, { kind: 'dismiss', reason: 'let_stand', note: '' });
    expect([story.state().core.moderation, story.does(biel, confirm)]).toEqual([
      undefined,
      'refusal.hide_nothing_waits',
    ]);
    const again = aStory(aComment('rant'), ruled);
    again.does(ana, hide());
    again.does(biel, confirm);
    again.does(ana, { kind: 'reopen', note: 'No era para tanto' });
    expect([again.state().core.moderation, again.status()]).toEqual([undefined, 'open']);
  });
});

it('what was decided ends with a class that bars it, or another end of the case, and its text to the author with it', () => {
  const decided = (postClass: PostClass) => {
    const story = aStory(aComment(postClass), ruled);
    story.does(ana, hide(true));
    expect([story.does(biel, confirm), story.text()]).toEqual(['done', expect.stringContaining('Hemos ocultado')]);
    return story;
  };
  const told = (story: ReturnType<typeof decided>) => [story.state().core.moderation, story.text()];
  const correct = { kind: 'correct', class: 'complaint', severity: 'S4', playbook: null } as const;
  const criticism = decided('rant');
  criticism.edit(ana, 'Hemos ocultado tu comentario, lo sentimos.');
  criticism.does(biel, correct);
  expect(told(criticism)).toEqual([undefined, null]);
  expect(criticism.does(biel, { kind: 'dismiss', reason: 'hidden', note: '' })).toBe('refusal.hide_criticism');

  // A database of before may hold both.
  const before = decided('rant');
  before.change((state) => ({ ...state, core: { ...state.core, class: 'complaint' } }));
  expect(before.does(biel, { kind: 'dismiss', reason: 'hidden', note: '' })).toBe('refusal.hide_criticism');

  const left = decided('hate');
  expect(left.does(biel, { kind: 'dismiss', reason: 'let_stand', note: '' })).toBe('done');
  expect(told(left)).toEqual([undefined, null]);
  const again = decided('hate');
  again.does(biel, { kind: 'dismiss', reason: 'hidden', note: '' });
  again.does(biel, { kind: 'reopen', note: 'No era para tanto' });
  expect(told(again)).toEqual([undefined, null]);
  const still = decided('hate');
  still.does(biel, { ...correct, class: 'rant' });
  expect(still.does(biel, { kind: 'dismiss', reason: 'hidden', note: '' })).toBe('done');
});

it('criticism is never hidden, as triage said it or as people say it now', () => {
  for (const postClass of ['complaint', 'political'] as const) {
    expect(aStory(aComment(postClass), ruled).does(berta, hide())).toBe('refusal.hide_criticism');
    expect(aStory(aComment('hate', postClass), ruled).does(berta, hide())).toBe('refusal.hide_criticism');
  }
});

const PEOPLE = [ana, oscar, biel, berta, dora];
// What can be hidden is met often, so that walks come to where the law could be broken.
const OFTEN_HIDDEN = ['hidden', 'hidden', 'hidden', 'reported', 'let_stand'] as const;
const OFTEN_HIDEABLE = ['rant', 'hate', 'rant', 'hate', 'complaint'] as const;
const anAction = fc.oneof(
  { weight: 3, arbitrary: fc.constant(confirm) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('dismiss' as const),
      reason: fc.constantFrom(...OFTEN_HIDDEN, ...DISMISS_REASONS),
      note: fc.constant(''),
      hiding: fc.record({ category: fc.constantFrom(...MODERATION_CATEGORIES, null), tellsAuthor: fc.boolean() }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      class: fc.constantFrom(...OFTEN_HIDEABLE, ...POST_CLASSES),
      severity: fc.constantFrom('S3' as const, 'S4' as const),
      playbook: fc.constant(null),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const, note: 'Otra vez' }) },
);

it('however people act, what is hidden has a published rule, two people, one of whom approves, and is no criticism', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...OFTEN_HIDEABLE, ...POST_CLASSES),
      fc.array(fc.tuple(fc.constantFrom(...PEOPLE), anAction, fc.constantFrom(true, true, true, false)), {
        minLength: 4,
        maxLength: 25,
      }),
      (triaged, steps) => {
        const story = aStory(aComment(triaged), ruled);
        for (const [person, action, hasRule] of steps) {
          story.decideBy(hasRule ? ruled : bare);
          story.does(person, action);
          const { closed, moderation, class: now } = story.state().core;
          const isHidden = closed?.reason === 'hidden' || closed?.reason === 'reported';
          if (moderation?.confirmed != null || isHidden) {
            expect(moderation).toMatchObject({ rule: RULE, reason: closed?.reason ?? moderation?.reason });
            expect(moderation?.confirmed?.by).not.toEqual(moderation?.by);
            expect([biel, berta]).toContainEqual(moderation?.confirmed?.by);
            expect(['complaint', 'political']).not.toContain(triaged);
            expect(['hate', 'personal_data', 'rant']).toContain(now);
          }
          if (moderation === undefined) expect(story.text() ?? '').not.toMatch(/^Hemos (ocultado|denunciado)/);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
