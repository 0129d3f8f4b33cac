import { expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { Finding } from '../../../../src/domain/review/model/finding.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { besideIn, exactTextModal } from '../../../../src/slack/cases/modals/exact-text-modal.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { filledOf } from '../../../../src/slack/kit/filled.ts';
import { digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const LEVELS = ['warn', 'advice'] as const;

it('the author who asks for an approval reads every byte and every finding before', () => {
  const story = aStory();
  const texts = textsIn('es');
  const view = caseView(story.state(), aHandbook(), START, texts, digestOf);
  const findings = LEVELS.map((level, at): Finding => {
    const message = { key: at === 0 ? 'finding.style.shouting' : 'finding.never_say.promise' };
    return { rule: 'style', level, words: `PALABRAS ${at}`, start: 0, end: 4, message };
  });
  const modal = exactTextModal('draft.propose', { view: { ...view, findings }, metadata: '', texts });
  const said = plainTextOf(modal);
  expect(said).toContain(story.text());
  for (const { words } of findings) expect(said).toContain(words);
  expect([modal.callback_id, modal.submit?.text]).toEqual(['draft.propose_form', 'Pedir aprobación']);
});

it('the first line says that the person was rung for another text, where it is so', () => {
  const story = aStory();
  const texts = textsIn('es');
  const view = caseView(story.state(), aHandbook(), START, texts, digestOf);
  const firstLine = (isAnother: boolean) =>
    JSON.stringify(exactTextModal('draft.approve', { view, metadata: '', texts, isAnother }).blocks[0]);
  expect(firstLine(true)).toContain('El texto ha cambiado desde que te avisamos');
  expect(firstLine(false)).not.toContain('ha cambiado');
});

it('texts that go together are on one screen, each whole, with a box that nobody has ticked and its very bytes', () => {
  const texts = textsIn('es');
  const viewOf = (story: ReturnType<typeof aStory>) => caseView(story.state(), aHandbook(), START, texts, digestOf);
  const [story, other] = [aStory(), aStory()];
  const beside = [{ view: { ...viewOf(other), findings: [] }, reference: '2:d:draft-2:digest-2' }];
  for (const click of ['draft.approve', 'draft.propose']) {
    const modal = exactTextModal(click, { view: viewOf(story), metadata: '', texts, beside });
    const boxes = modal.blocks.flatMap((block) =>
      'element' in block && block.block_id?.startsWith('beside.') === true ? [block.element] : [],
    );
    expect(boxes).toMatchObject([{ type: 'checkboxes', options: [{ value: '2:d:draft-2:digest-2' }] }]);
    expect(JSON.stringify(boxes)).not.toContain('initial_options');
    expect(plainTextOf(modal).split(other.text() ?? '-')).toHaveLength(3);
    // Each text is named by its case and its language.
    expect(plainTextOf(modal).match(/#\d+ · castellano/g)).toHaveLength(2);
  }
  const tick = { tick: { selected_options: [{ value: '2:d:draft-2:digest-2' }] } };
  const filled = filledOf({ 'beside.2': tick, 'beside.3': { tick: { selected_options: [] } } });
  expect(besideIn({ filled, inputs: ['note', 'beside.2', 'beside.3'] })).toEqual({
    boxes: ['beside.2', 'beside.3'],
    fields: ['note'],
    ticked: [{ caseId: 2, value: '2:d:draft-2:digest-2' }],
  });
});
