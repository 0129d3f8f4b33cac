import { expect, it } from 'vitest';
import { textTables } from '../../../src/cli/eval/text-tables.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { withLongTexts } from '../../support/builders/handbook/with-long-texts.ts';

/** The cells of the row with that head. */
function row(table: string, head: string): string[] {
  const line = table.split('\n').find((one) => one.trim().startsWith(head));
  return line?.trim().split(/\s{2,}/) ?? [];
}

it('counts the texts that each network takes, the long ones where they fit', () => {
  const [bare, both] = [textTables(aHandbook()), textTables(withLongTexts())];
  const texts = row(bare, 'X')[2];
  expect(row(both, 'X').slice(0, 4)).toEqual(['X', '280', texts, '0']);
  expect(row(both, 'Mastodon').slice(0, 4)).toEqual(['Mastodon', '500', texts, '2']);
  expect(row(both, 'Facebook').slice(0, 4)).toEqual(['Facebook', '2000', texts, '2']);
  const longest = (table: string, network: string) => Number(row(table, network).at(-1));
  expect(longest(both, 'X')).toBeLessThanOrEqual(280);
  expect(longest(both, 'Facebook')).toBeGreaterThan(longest(bare, 'Facebook'));
});

it('tells how the Spanish texts read by their length, and nothing without such texts', () => {
  const told = textTables(withLongTexts());
  expect(row(told, 'long').slice(0, 2)).toEqual(['long', '2']);
  const [middle = 0, least = 0] = row(told, 'all').slice(2, 4).map(Number);
  expect(middle).toBeGreaterThanOrEqual(least);
  const playbooks = aHandbook().playbooks.map((playbook) => ({
    ...playbook,
    templates: playbook.templates.filter(({ language }) => language === 'ca'),
  }));
  expect(textTables(aHandbook({ playbooks }))).not.toContain('INFLESZ');
});
