import { expect, it } from 'vitest';
import { proposedVariant } from '../../../../src/domain/crises/report/proposed-variant.ts';
import { aFact } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const template = handbook.playbooks
  .flatMap(({ templates }) => templates)
  .find(({ kind, id }) => kind === 'question' && id.startsWith('flood/es/'));
const ID = template?.id ?? '';
const plain = (text: string) => [{ kind: 'plain' as const, text }];
const of = { language: 'es' as const, factIds: ['f1', 'f2', 'own'] };
const FACTS = [
  aFact({ id: 'f1', key: 'zone', value: 'La Ribera' }),
  aFact({ id: 'f2', key: 'link', value: 'https://www.vallserena.example' }),
  aFact({ id: 'own', key: 'own-1', title: 'Albergue', value: 'Polideportivo' }),
  aFact({ id: 'other', key: 'level', value: 'naranja' }),
];

it('says a reply as the next variant of its text, with a place wherever a fact of the playbook stood', () => {
  const declared = handbook.playbooks.find(({ id }) => id === 'flood')?.facts.map(({ id }) => id) ?? [];
  expect(declared).toContain('zone');
  const proposed = proposedVariant(
    ID,
    plain('Hay agua en La Ribera, aviso naranja. Polideportivo.'),
    of,
    FACTS,
    handbook,
  );
  expect(proposed).toMatchObject({ playbook: 'flood', language: 'es', kind: 'question' });
  expect(proposed?.text).toEqual(plain('Hay agua en {{ fact.zone }}, aviso naranja. Polideportivo.'));
  const taken = handbook.playbooks
    .flatMap(({ templates }) => templates)
    .filter(({ id }) => id.startsWith('flood/es/question/'))
    .map(({ variant }) => variant);
  expect(taken).not.toContain(proposed?.variant);
});

it('makes no place of what somebody wrote like one, and keeps what is hidden hidden', () => {
  const said = proposedVariant(
    ID,
    [...plain('Escribe {{ fact.zone }} {% raw %} a '), { kind: 'hidden', of: 'phone' }],
    of,
    FACTS,
    handbook,
  );
  expect(said?.text).toEqual([...plain('Escribe { { fact.zone } } { % raw % } a '), { kind: 'hidden', of: 'phone' }]);
});

it('proposes nothing for a text that is gone, nor beside a first message', () => {
  expect(proposedVariant('flood/es/question/zz', plain('Hola'), of, FACTS, handbook)).toBeNull();
  expect(proposedVariant('statement/es/update', plain('Hola'), of, FACTS, handbook)).toBeNull();
  const holding = handbook.playbooks
    .flatMap(({ templates }) => templates)
    .find(({ kind }) => kind === 'holding_statement');
  expect(proposedVariant(holding?.id ?? '', plain('Hola'), of, FACTS, handbook)).toBeNull();
});
