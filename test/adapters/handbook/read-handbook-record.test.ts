import { expect, test } from 'vitest';
import { handbookSource, readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { readHandbookFiles } from '../../../src/adapters/handbook/read-handbook-files.ts';
import type { Case } from './planted-handbook.ts';
import { aHandbookFolder, expectSaid, plant, problemsOf, TODAY } from './planted-handbook.ts';

const FLOOD = 'crises/flood.md';
const STYLE = 'style.yml';
const FACT =
  '  - { id: since, titles: { es: Desde }, kind: time, scope: crisis, hints: { es: hora }, max_length: 5 }\n';
const OLD = 'the old name of what the record knows, and the next version no longer takes it; write';

const NAMES: Case[] = [
  [
    'a fact of the record under the name of a playbook’s',
    { file: FLOOD, words: 'Os informamos a las {{ fact.next_update }}.', mistake: 'Más a las {{ ‸fact.next }}.' },
    `warning es/holding_statement/a: "fact.next" is ${OLD} {{ record.next }}`,
  ],
  [
    'the hours of statements under their old name',
    { file: STYLE, words: '"Novedades sobre', after: 'update:', mistake: '‸"{{ statement.next }}: novedades sobre' },
    `warning languages.es.statements.update: "statement.next" is ${OLD} {{ record.next }}`,
  ],
  [
    'an hour of the record in an answer, which knows none',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: 'Más a las {{ ‸record.next }}.' },
    'es/field_report/b: "record.next" is known to a "holding_statement" alone; declare a fact of your own',
  ],
  [
    'a name of the record that there is not',
    { file: FLOOD, words: 'Estamos en la calle.', mistake: 'Lo dirige {{ ‸record.mayor }}.' },
    'es/holding_statement/a: the variable "record.mayor" is unknown; use one of ',
  ],
];

test.each(NAMES)('%s', expectSaid);

test('a playbook’s own fact and the record’s under one name, in one playbook, are told apart before it is in force', async () => {
  const dir = await aHandbookFolder();
  const [place] = await plant(
    dir,
    { file: FLOOD, words: 'facts:\n', mistake: `facts:\n${FACT}` },
    { file: FLOOD, words: 'Estamos en la calle.', mistake: 'Desde las {{ fact.since }}. Último, {{ ‸record.since }}.' },
  );
  expect(await problemsOf(dir)).toEqual([
    `${place} es/holding_statement/a: "record.since" and this playbook's own fact "since" would be read as one; write fact.since where you mean that fact, or give it another id`,
  ]);
  const { files } = await readHandbookFiles(dir);
  expect(handbookSource(dir).understand(files).handbook).not.toBeNull();
});

test('a playbook may have a fact of its own that is called as one of the record’s', async () => {
  const dir = await aHandbookFolder();
  await plant(
    dir,
    { file: FLOOD, words: 'facts:\n', mistake: `facts:\n${FACT}` },
    { file: FLOOD, words: 'Estamos en la calle.', mistake: 'Desde las {{ fact.since }}. Más, {{ record.next }}.' },
  );
  expect((await readHandbook(dir, TODAY)).problems).toEqual([]);
});
