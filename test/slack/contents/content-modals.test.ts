import { expect, it } from 'vitest';
import { textsIn } from '../../../src/i18n/texts.ts';
import { contentModal, contentWordsIn } from '../../../src/slack/contents/content-modals.ts';
import { filledOf } from '../../../src/slack/kit/filled.ts';
import { aFact, ana, START } from '../../support/builders/a-case.ts';
import { aContent, acted } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const filled = filledOf({
  aim: { aim: { selected_option: { value: 'action:notices' } } },
  networks: { networks: { selected_options: [{ value: 'x' }] } },
  'content.x': { 'content.x': { value: 'Ven al mercado de Navidad.' } },
  day: { day: { selected_date: '2026-11-24' } },
  hour: { hour: { selected_time: '14:00' } },
  source: { source: { value: 'Área de Comercio' } },
  language: { language: { selected_option: { value: 'es' } } },
});

it('lets go of a value that holds no more: what rested on it can be mended, and asked for again', () => {
  const { content, ...rest } = aContent({ factIds: ['fact-1'] }, { facts: [aFact()] });
  const handbook = aHandbook();
  const form = contentModal(content, 'c', { handbook, texts: textsIn('es'), now: START, facts: [], model: null });
  expect(JSON.stringify(form)).not.toContain('"facts"');
  const words = contentWordsIn(filled, handbook);
  const facts = [aFact({ status: 'retracted' })];
  const written = acted({ content, ...rest }, ana, { kind: 'write', words, over: content.digest }, { facts });
  const { digest } = written.content;
  expect(acted(written, ana, { kind: 'propose', digest }, { facts }).content.status.kind).toBe('in_review');
});

it('offers first the values on which the post rests: a menu of Slack takes a hundred', () => {
  const { content } = aContent({ factIds: ['fact-149'] }, { facts: [aFact({ id: 'fact-149' })] });
  const facts = Array.from({ length: 150 }, (_, at) => aFact({ id: `fact-${at}`, value: `Valor ${at}` }));
  const given = { handbook: aHandbook(), texts: textsIn('es'), now: START, facts, model: null };
  expect(JSON.stringify(contentModal(content, 'c', given))).toMatch(
    /"initial_options":\[\{[^[\]]*"value":"fact-149"\}\]/,
  );
});

it('names each value as its playbook does, or as whoever entered it: two of the same words are told apart', () => {
  const handbook = aHandbook();
  const [playbook] = handbook.playbooks.filter(({ facts }) => facts.length > 1);
  const [one, other] = playbook?.facts ?? [];
  if (playbook === undefined || one === undefined || other === undefined) throw new Error('no playbook has two facts');
  const facts = [
    { ...aFact({ id: 'a', key: one.id, value: '14:00' }), playbook: playbook.id },
    { ...aFact({ id: 'b', key: other.id, value: '14:00' }), playbook: playbook.id },
    aFact({ id: 'c', key: 'own-1', title: 'Aforo', value: '37' }),
  ];
  const form = contentModal(null, 'c', { handbook, texts: textsIn('es'), now: START, facts, model: null });
  const labels = [...JSON.stringify(form).matchAll(/"text":"([^"]*: (?:14:00|37))"/g)].map(([, label]) => label);
  expect(labels).toEqual([`${one.titles.es}: 14:00`, `${other.titles.es}: 14:00`, 'Aforo: 37']);
});
