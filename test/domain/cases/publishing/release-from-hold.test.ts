import { describe, expect, it } from 'vitest';
import type { CaseState, Draft } from '../../../../src/domain/cases/model/case-state.ts';
import { aCase, aDraft, ana, biel, digestOf, dora, rolesOf } from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

function heldCase(start = aCase()) {
  const story = aStory(start);
  story.propose(ana);
  story.approve(biel);
  story.pass(30_000);
  return story;
}

function withDraft(change: (draft: Draft) => Draft) {
  return (state: CaseState): CaseState => ({ ...state, drafts: state.drafts.map(change) });
}

describe('the last look before a text leaves', () => {
  it('stops one whose approver has lost the role, or whom nobody can vouch for now', () => {
    const story = heldCase();
    expect(story.leaveHold((person) => (person === biel ? ['writer'] : rolesOf(person)))).toBe(
      'stopped.approvals_missing',
    );
    expect([story.status(), story.publication()?.status]).toEqual(['open', 'stopped']);
    expect(heldCase().leaveHold(() => [])).toBe('stopped.approvals_missing');
  });

  it('lets it go where the approver has another role that does', () => {
    expect(heldCase().leaveHold(() => ['lead'])).toBe('publishing');
  });

  it('stops one whose two approvers have come to hold the same role', () => {
    const story = aStory(aCase({ core: { severity: 'S1' } }));
    story.propose(ana);
    story.approve(biel);
    story.approve(dora);
    story.pass(30_000);
    expect(story.leaveHold(() => ['approver'])).toBe('stopped.approvals_missing');
  });

  it('stops one whose stored bytes are not the approved ones', () => {
    const text = 'Llama al 010.';
    const swapped = heldCase();
    swapped.change(withDraft((draft) => ({ ...draft, text })));
    expect(swapped.leaveHold()).toBe('stopped.bytes_differ');

    const forged = heldCase();
    forged.change(withDraft((draft) => ({ ...draft, text, digest: digestOf('k1', text) })));
    expect(forged.leaveHold()).toBe('stopped.bytes_differ');

    const other = heldCase();
    other.change((state) => ({
      ...state,
      publications: state.publications.map((one) => ({ ...one, digest: 'another' })),
    }));
    expect(other.leaveHold()).toBe('stopped.bytes_differ');
  });

  it('stops one that the checks let through before and do not now', () => {
    const story = heldCase(aCase({ drafts: [aDraft({ text: 'Hola. Te esperamos en la oficina.' })] }));
    story.change((state) => ({
      ...state,
      core: {
        ...state.core,
        assessment: { ...state.core.assessment, personalData: [{ kind: 'address', start: 0, end: 7 }] },
      },
      posts: state.posts.map((post) => ({ ...post, text: 'oficina' })),
    }));
    expect(story.leaveHold()).toBe('stopped.blocked');
  });

  it('stops one that a single person has seen', () => {
    const story = heldCase();
    story.change((state) => ({ ...state, signOffs: state.signOffs.filter(({ as }) => as === 'approver') }));
    expect(story.leaveHold()).toBe('stopped.approvals_missing');
  });

  it('finds nothing to release where there is no such hold', () => {
    const story = aStory();
    expect(story.leaveHold()).toBe('refusal.hold_is_over');
  });
});
