import { expect, it } from 'vitest';
import { textsIn } from '../../../src/i18n/texts.ts';
import { contentCard } from '../../../src/slack/contents/content-card.ts';
import { START } from '../../support/builders/a-case.ts';
import { aContent } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

it('says of a network without words that there are none yet', () => {
  const state = aContent();
  const places = state.content.places.map((place) => ({ ...place, text: '' }));
  const given = { facts: [], objections: [], handbook: aHandbook(), now: START, texts: textsIn('es') };
  const { blocks } = contentCard({ ...given, state: { ...state, content: { ...state.content, places } } });
  expect(JSON.stringify(blocks)).toContain('Sin texto todavía');
});
