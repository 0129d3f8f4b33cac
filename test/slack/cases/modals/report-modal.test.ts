import { expect, it } from 'vitest';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { fieldOfRefusal } from '../../../../src/slack/cases/listeners/field-of-refusal.ts';
import { reportModal } from '../../../../src/slack/cases/modals/report-modal.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, aPost, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const spanish = textsIn('es');
const SERVICES = [{ code: '001', name: 'Farola apagada' }];

/** What the form of a post begins with. */
function beginsWith(text: string) {
  const handbook = aHandbook();
  const view = caseView(aCase({ posts: [aPost({ text })] }), handbook, START, spanish, digestOf);
  const { blocks } = reportModal({ view, metadata: 'm', texts: spanish }, handbook, SERVICES);
  const initialOf = (id: string) => {
    const found = blocks.find((block) => block.block_id === id);
    if (found?.type !== 'input' || !('element' in found)) return null;
    return 'initial_value' in found.element ? (found.element.initial_value ?? '') : '';
  };
  return { place: initialOf('place'), words: initialOf('words') };
}

it('begins with the place of the fault, and never with the home of whoever wrote', () => {
  const { place, words } = beginsWith('Vivo en la calle Mayor 12, 3º B, y la farola de la calle del Olmo no va');
  expect(place).toBe('calle del Olmo');
  expect(words).not.toMatch(/Mayor 12|3º/);
});

it('begins with no account and no link, not even of ours: such a form would be refused', () => {
  const { words } = beginsWith('@vallserena la farola no va, ved https://x.com/eras/status/7 o pic.example/7');
  expect(words).toBe('la farola no va, ved o');
});

it('says at its field what has to go', () => {
  const key = 'refusal.report_personal_data';
  expect(fieldOfRefusal({ key, params: { field: 'place' } })).toBe('place');
  expect(fieldOfRefusal({ key })).toBe('words');
});
