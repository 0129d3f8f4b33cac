import { expect, it } from 'vitest';
import { shippedHandbook } from '../../../../sandbox/shipped-handbook.ts';
import { findPlaybook } from '../../../../src/domain/handbook/playbooks/find-playbook.ts';

const handbook = await shippedHandbook();
const found = (typed: string) => {
  const result = findPlaybook(handbook, typed);
  if (result.kind === 'one') return result.playbook.id;
  return result.kind === 'several' ? result.playbooks.map(({ id }) => id) : `near ${result.near?.id ?? 'none'}`;
};

it.each([
  ['flood', 'flood'],
  ['FLOOD', 'flood'],
  ['Inundación o DANA', 'flood'],
  ['inundacion', 'flood'],
  ['inund', 'flood'],
  ['dana', 'flood'],
  ['water quality', 'water-quality'],
  ['inundaxion', 'near flood'],
  ['fuga datos', 'cyberattack'],
  ['Ustelkeria-salaketa', 'corruption'],
  ['mudanza', 'near none'],
  ['', 'near none'],
])('finds “%s”: %s', (typed, id) => {
  expect(found(typed)).toBe(id);
});

it('names all that words fit', () => {
  expect(found('de')).toEqual(expect.arrayContaining(['corruption', 'cyberattack']));
});

it('finds every playbook by its id and by each of its titles', () => {
  for (const { id, titles } of handbook.playbooks)
    for (const name of [id, ...Object.values(titles)]) expect([name, found(name)]).toEqual([name, id]);
});
