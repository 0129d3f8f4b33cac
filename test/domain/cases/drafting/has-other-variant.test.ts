import { expect, it } from 'vitest';
import { hasOtherVariant } from '../../../../src/domain/cases/drafting/has-other-variant.ts';
import { aCase, aDraft, ana, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

/** The handbook with one variant of the reply to a question, or with all. */
function handbookWith(kept: (id: string) => boolean) {
  const handbook = aHandbook();
  const playbooks = handbook.playbooks.map((playbook) => ({
    ...playbook,
    templates: playbook.templates.filter(({ id }) => !id.includes('/question/') || kept(id)),
  }));
  return { ...handbook, playbooks };
}

const one = handbookWith((id) => id.includes('/question/b'));
const several = handbookWith(() => true);

it('another variant is offered where there is one, and switched to', () => {
  expect([one, several].map((handbook) => hasOtherVariant(aCase(), { handbook, now: START }))).toEqual([false, true]);
  const switched = [one, several].map((handbook) =>
    aStory(aCase(), handbook).does(ana, { kind: 'switch_variant', draftId: aDraft().id }),
  );
  expect(switched).toEqual(['refusal.no_other_variant', 'done']);
});

it('the playbook’s text is another one for whoever worded the one on the card', () => {
  const edited = aCase({ drafts: [aDraft({ templateId: null, touchedBy: ['slack:T1:UANA'], writtenBy: ana })] });
  expect(hasOtherVariant(edited, { handbook: one, now: START })).toBe(true);
});

it('the same variant is another text once the handbook says it in other words', () => {
  const templates = (playbook: (typeof one.playbooks)[number]) =>
    playbook.templates.map((template) => ({ ...template, template: `${template.template} Un saludo.` }));
  const reworded = {
    ...one,
    playbooks: one.playbooks.map((playbook) => ({ ...playbook, templates: templates(playbook) })),
  };
  expect(hasOtherVariant(aCase(), { handbook: reworded, now: START })).toBe(true);
  const story = aStory(aCase(), reworded);
  expect(story.does(ana, { kind: 'switch_variant', draftId: aDraft().id })).toBe('done');
});
