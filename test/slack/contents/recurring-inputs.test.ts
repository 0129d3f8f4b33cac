import { expect, it } from 'vitest';
import { postsIn } from '../../../src/slack/contents/recurring-inputs.ts';
import { filledOf } from '../../../src/slack/kit/filled.ts';
import { START } from '../../support/builders/a-case.ts';
import { someContentWords } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aRecurringContent } from '../../support/builders/handbook/a-recurring-content.ts';

it('has the words of the handbook in another language, for which no model is asked', () => {
  const handbook = aHandbook({ contents: [aRecurringContent()] });
  const filled = filledOf({
    recurring: { recurring: { selected_option: { value: 'market' } } },
    also_in: { also_in: { selected_options: [{ value: 'ca' }, { value: 'gl' }, { value: 'fr' }] } },
    'fact.day': { 'fact.day': { selected_date: '2026-12-07' } },
  });
  const texts = [{ network: 'x', text: '' }];
  const posts = postsIn(filled, someContentWords({ texts, brief: 'El mercado abre.' }), { handbook, now: START });
  expect(posts.map(({ language, brief, texts: [one] }) => [language, brief, one?.text])).toEqual([
    ['es', 'El mercado abre.', ''],
    ['ca', undefined, 'Mercat el 7 de desembre en [falta: Lugar]. [falta: Què hi ha]'],
  ]);
});
