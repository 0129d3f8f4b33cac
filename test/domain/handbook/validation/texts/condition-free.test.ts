import { expect, test } from 'vitest';
import { conditionFree } from '../../../../../src/domain/handbook/validation/texts/condition-free.ts';

test.each([
  ['Hola {{ fact.zone }}.', ['Hola {{ fact.zone }}.']],
  ['a{% if x %}b{% endif %}c', ['abc', 'ac']],
  ['a{% if x %}b{% elsif y %}c{% else %}d{% endif %}e', ['abe', 'ace', 'ade']],
  ['{% unless x %}a{% else %}b{% endunless %}', ['a', 'b']],
  ['{%- if x -%}a{%- if y -%}b{%- endif -%}{%- endif -%}', ['ab', 'a', '']],
])('%s', (template, texts) => {
  expect(conditionFree(template).toSorted()).toEqual(texts.toSorted());
});

test('of very many ways the longest is among those looked at', () => {
  const ways = conditionFree('{% if x %}long{% else %}s{% endif %}'.repeat(20));
  expect(ways.length).toBeLessThanOrEqual(64);
  expect(ways).toContain('long'.repeat(20));
});
