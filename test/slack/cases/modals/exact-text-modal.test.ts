import { expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { Finding } from '../../../../src/domain/review/model/finding.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { exactTextModal } from '../../../../src/slack/cases/modals/exact-text-modal.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
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
