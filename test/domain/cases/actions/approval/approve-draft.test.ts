import { describe, expect, it } from 'vitest';
import type { SignOff } from '../../../../../src/domain/cases/model/case-state.ts';
import { aCase, aDraft, ana, arnau, berta, biel, dora, lluc, oscar, pau } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';
import { aSeverityTable } from '../../../../support/builders/handbook/a-severity-table.ts';

const OWN_TEXT = 'Hola. Gracias por escribir. Te ayudamos en el 010.';

describe('approvals', () => {
  it('of S1 take an approver and the director of the plan, in either order', () => {
    for (const [first, second] of [
      [biel, dora],
      [dora, biel],
    ] as const) {
      const story = aStory(aCase({ core: { severity: 'S1' } }));
      story.propose(ana);
      expect(story.approve(arnau)).toBe('refusal.not_your_approval');
      expect(story.approve(first)).toBe('done');
      expect([story.status(), story.state().publications]).toEqual(['in_review', []]);
      expect(story.approve(first)).toBe('refusal.approved_before');
      expect(story.approve(second)).toBe('done');
      expect(story.publication()?.status).toBe('held');
    }
  });

  it('are never two of one kind where one of each is needed', () => {
    const story = aStory(aCase({ core: { severity: 'S1' } }));
    story.propose(ana);
    story.approve(biel);
    expect(story.approve(berta)).toBe('refusal.not_your_approval');
  });

  it('count a person once, however many of the roles that person has', () => {
    const story = aStory(aCase({ core: { severity: 'S1' } }));
    story.propose(ana);
    expect(story.approve(dora, ['plan_director', 'approver'])).toBe('done');
    expect(story.status()).toBe('in_review');
    expect(story.approve(dora, ['plan_director', 'approver'])).toBe('refusal.approved_before');
    expect(story.approve(biel)).toBe('done');
    expect(story.publication()?.status).toBe('held');
  });

  it('of a tagged case take the tag’s role too, in S1 and S2 alone', () => {
    const tagged = aStory(aCase({ core: { severity: 'S2', tags: ['personal_data', 'legal'] } }));
    tagged.propose(ana);
    for (const person of [biel, arnau, pau]) expect(tagged.approve(person)).toBe('done');
    expect(tagged.state().publications).toEqual([]);
    expect(tagged.approve(lluc)).toBe('done');
    expect(tagged.publication()?.status).toBe('held');

    const routine = aStory(aCase({ core: { severity: 'S3', tags: ['legal'] } }));
    routine.propose(ana);
    routine.approve(biel);
    expect(routine.publication()?.status).toBe('held');
  });

  it('take a second person: who alone has seen the text does not let it out', () => {
    const story = aStory();
    story.propose(biel);
    expect(story.approve(biel)).toBe('refusal.second_person');
    expect(story.approve(berta)).toBe('done');
  });

  it('can be given by the one approver who proposed it, once another person of the team has read it', () => {
    const story = aStory(aCase({ core: { severity: 'S3' } }));
    story.propose(biel);
    expect(story.approve(biel)).toBe('refusal.second_person');
    expect(story.propose(biel)).toBe('refusal.seen_before');
    expect(story.propose(ana)).toBe('done');
    expect(story.status()).toBe('in_review');
    expect(story.approve(biel)).toBe('done');
    expect(story.status()).toBe('approved');
  });

  it('are not given in S1 and S2 by who touched the text, nor by who touched what it was made from', () => {
    for (const severity of ['S1', 'S2'] as const) {
      const story = aStory(aCase({ core: { severity } }));
      story.edit(biel, OWN_TEXT);
      story.does(biel, { kind: 'release' });
      story.edit(ana, `${OWN_TEXT} Un saludo.`);
      expect(story.approve(biel)).toBe('refusal.you_edited');
      expect(story.approve(berta)).toBe('done');
    }
  });

  it('are given in S3 by who edited it only where the handbook says so, and somebody else has seen it', () => {
    const lenient = aStory(aCase({ core: { severity: 'S3' } }));
    lenient.edit(biel, OWN_TEXT);
    expect(lenient.approve(biel)).toBe('refusal.second_person');
    expect(lenient.propose(ana)).toBe('done');
    expect(lenient.publication()?.status).toBe('held');

    const { severities, ...table } = aSeverityTable();
    const strict = severities.map((row) => ({ ...row, approverMayHaveEdited: false }));
    const story = aStory(
      aCase({ core: { severity: 'S3' } }),
      aHandbook({ severity: { ...table, severities: strict } }),
    );
    story.edit(biel, OWN_TEXT);
    expect(story.approve(biel)).toBe('refusal.you_edited');
  });

  it('hold for the text that was on the screen alone', () => {
    const story = aStory();
    const before = story.shown();
    story.edit(ana, OWN_TEXT);
    expect(story.does(biel, { kind: 'approve', ...before })).toBe('refusal.stale_text');
    expect(story.does(biel, { kind: 'approve', ...story.shown(), digest: before.digest })).toBe('refusal.stale_text');
    expect(story.does(biel, { kind: 'reject', ...before, reason: 'No' })).toBe('refusal.stale_text');
    expect(story.does(oscar, { kind: 'propose', ...before })).toBe('refusal.stale_text');
    expect(story.does(ana, { kind: 'edit', draftId: before.draftId, text: 'Hola.' })).toBe('refusal.stale_text');
    expect(story.does(ana, { kind: 'switch_variant', draftId: before.draftId })).toBe('refusal.stale_text');
    expect(story.approve(biel)).toBe('done');
    expect(story.approve(berta)).toBe('refusal.already_approved');
    expect(story.edit(ana, 'Otra cosa.')).toBe('refusal.not_editable');
  });

  it('end with the text: another one starts from nothing', () => {
    const story = aStory(aCase({ core: { severity: 'S1' } }));
    story.propose(ana);
    story.approve(dora);
    story.edit(ana, OWN_TEXT);
    expect(story.approve(biel)).toBe('done');
    expect(story.status()).toBe('in_review');
    expect(story.approve(dora)).toBe('done');
  });

  it('wait until the checks let the text through', () => {
    const story = aStory(aCase({ drafts: [aDraft({ text: 'Llama al 600 123 123 y te lo explican.' })] }));
    expect(story.propose(ana)).toBe('refusal.blocked');
    expect(story.status()).toBe('open');
  });

  it('that came to be enough by a change of the handbook take one more approver to start the hold', () => {
    const story = aStory();
    story.propose(ana);
    const [proposal] = story.state().signOffs;
    if (proposal === undefined) throw new Error('nobody proposed');
    const earlier: SignOff = { ...proposal, id: 'earlier', by: berta, as: 'approver', roles: ['approver'] };
    story.change((state) => ({ ...state, signOffs: [...state.signOffs, earlier] }));
    expect(story.approve(oscar)).toBe('refusal.not_your_approval');
    expect(story.approve(biel)).toBe('done');
    expect(story.publication()?.status).toBe('held');
  });

  it('find nothing to approve where the card has no text', () => {
    const story = aStory(aCase({ drafts: [] }));
    expect([story.propose(ana), story.approve(biel)]).toEqual(['refusal.stale_text', 'refusal.stale_text']);
  });
});
