import { expect, it } from 'vitest';
import { gappedText } from '../../../src/domain/drafts/gapped-text.ts';
import type { Playbook, ReplyTemplate } from '../../../src/domain/handbook/playbook.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const flood = handbook.playbooks[0] as Playbook;

function pieces(template: string, over: Partial<ReplyTemplate> = {}, playbook = flood) {
  const whole = {
    id: 't',
    language: 'es',
    kind: 'question',
    variant: 'a',
    fingerprint: '0',
    template,
    ...over,
  } as const;
  return gappedText(whole, { playbook, handbook, today: '2026-11-24' });
}

it('leaves a gap for each declared fact, called in the language of the text, and fills in what the handbook knows', () => {
  expect(pieces('Hay agua en {{ fact.zone }}. Más en {{ institution.web }}')).toEqual([
    { kind: 'text', text: 'Hay agua en ' },
    { kind: 'gap', key: 'zone', title: 'zona', maxLength: 25 },
    { kind: 'text', text: `. Más en ${handbook.institution.contact.web}` },
  ]);
  expect(pieces('{{ fact.zone }}', { language: 'en' })).toMatchObject([{ title: 'zone' }]);
  expect(pieces('{{ fact.zone }}', { language: 'gl' })).toMatchObject([{ title: 'zona' }]);
});

it('asks once where a text says a certain value otherwise, and says the subject of the playbook', () => {
  const template =
    '{% if fact.level == "rojo" %}vermello{% else %}{{ fact.level }}{% endif %}: {{ post.subject | capitalize }}';
  expect(pieces(template)).toEqual([
    { kind: 'gap', key: 'level', title: 'nivel de aviso', maxLength: 10 },
    { kind: 'text', text: ': La inundación' },
  ]);
});

it('says a standing fact as long as it holds, and leaves a gap for it afterwards', () => {
  const standing = { id: 'advice_1', texts: { es: 'Sube.' }, source: 'https://a.example', owner: 'water' };
  const until = (validUntil: string) => ({ ...flood, standingFacts: [{ ...standing, validUntil }] });
  expect(pieces('{{ fact.advice_1 }}', {}, until('2026-11-24'))).toEqual([{ kind: 'text', text: 'Sube.' }]);
  expect(pieces('{{ fact.advice_1 }}', {}, until('2026-11-23'))).toMatchObject([{ kind: 'gap', title: 'advice 1' }]);
});
