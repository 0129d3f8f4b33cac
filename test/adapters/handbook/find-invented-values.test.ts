import { expect, it } from 'vitest';
import { findInventedValues } from '../../../src/adapters/handbook/find-invented-values.ts';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import type { Handbook, HandbookFile } from '../../../src/domain/handbook/handbook.ts';
import { comparablePhone } from '../../../src/domain/text/find-phones.ts';

const { handbook, files } = await readHandbook('playbooks', '2026-11-28');
const found = findInventedValues(files);
const contacts = found.filter(({ kind }) => kind === 'contact');

it('finds each way to reach the invented town in the shipped handbook, with its place', () => {
  const { institution } = shipped(handbook);
  const values = contacts.map(({ value }) => value);
  for (const network of institution.networks) {
    expect(values).toContain(network.handle);
    expect(values).toContain(network.profileUrl);
  }
  for (const area of institution.areas) expect(values).toContain(area.contact);
  for (const address of Object.values(institution.contact.privateChannel)) expect(values).toContain(address);
  expect(contacts).toContainEqual({
    kind: 'contact',
    value: '+34 960 000 085',
    file: 'institution.yml',
    line: lineOf('institution.yml', '+34 960 000 085'),
    field: 'team.by_voice[0].phone',
  });
  expect(contacts).toContainEqual({
    kind: 'contact',
    value: 'https://riudalba.example',
    file: 'crises/hate.md',
    line: lineOf('crises/hate.md', 'riudalba.example'),
    field: 'standing_facts[0].source',
  });
});

it('knows every phone of the shipped handbook that is nobody’s public service, and every person', () => {
  const { institution, playbooks } = shipped(handbook);
  const voices = institution.team.byVoice ?? [];
  const phones = voices.map(({ phone }) => phone).filter((phone) => comparablePhone(phone).length >= 9);
  const people = [
    ...voices.map(({ name }) => name),
    ...playbooks.flatMap(({ approvedTexts = [], approvedLines = [] }) =>
      [...approvedTexts, ...approvedLines].flatMap(({ approvedBy }) => approvedBy?.name ?? []),
    ),
  ];
  expect(phones.length).toBeGreaterThan(0);
  expect(people.length).toBeGreaterThan(5);
  for (const value of [...phones, ...people]) expect(found.map((one) => one.value)).toContain(value);
});

it('leaves real services and bodies alone, and what stands in a comment or a drill', () => {
  const values = contacts.map(({ value }) => value);
  for (const real of ['112', '016', '024', '010', '092', '116 111', 'www.aemet.es', 'https://www.boe.es'])
    expect(values).not.toContain(real);
  expect(contacts.filter(({ value }) => !/riudalba|\.example|960/i.test(value))).toEqual([]);
  expect(found.filter(({ file }) => file.startsWith('drills/'))).toEqual([]);
  expect(values).not.toContain('https://laveu.example/feed');
});

it('finds them in the texts of a playbook, with their line, and nothing once they are gone', () => {
  const changed = files.map((file) =>
    file.path === 'crises/everyday.md'
      ? replaced(file, (text) => `${cleaned(text)}\n`.replace(/^### a\n/m, '### a\nMira ayuda.riudalba.example. '))
      : replaced(file, cleaned),
  );
  expect(findInventedValues(changed)).toEqual([
    {
      kind: 'contact',
      value: 'ayuda.riudalba.example',
      file: 'crises/everyday.md',
      line:
        1 +
        textOf(changed, 'crises/everyday.md')
          .split('\n')
          .findIndex((line) => line.startsWith('Mira ayuda')),
      field: expect.stringMatching(/^es\/\w+\/a$/),
    },
  ]);
});

function shipped(one: Handbook | null): Handbook {
  if (one === null) throw new Error('The shipped handbook has errors.');
  return one;
}

function textOf(all: readonly HandbookFile[], path: string): string {
  return Buffer.from(all.find((file) => file.path === path)?.bytes ?? []).toString('utf8');
}

function lineOf(path: string, words: string): number {
  return (
    1 +
    textOf(files, path)
      .split('\n')
      .findIndex((line) => line.includes(words))
  );
}

function replaced(file: HandbookFile, change: (text: string) => string): HandbookFile {
  return { ...file, bytes: Buffer.from(change(Buffer.from(file.bytes).toString('utf8'))) };
}

/** As another town would write it. */
function cleaned(text: string): string {
  return text
    .replace(/riudalba\.example/g, 'villaclara.es')
    .replace(/riudalba/gi, 'villaclara')
    .replace(/\+34 960 000 08[56]/g, '+34 961 234 567')
    .replace(/Amparo Llopis|Carmen Ibáñez|Elena Ferrer|Vicent Sala/g, 'Rosa Giner');
}
