import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { TemplateScope } from '../../../src/domain/handbook/liquid-engine.ts';
import {
  renderTemplate,
  templateFault,
  templateVariables,
  templateVariableUses,
} from '../../../src/domain/handbook/liquid-engine.ts';

const scope: TemplateScope = {
  language: 'es',
  fact: { zone: 'La Ribera', level: 'naranja' },
  institution: {
    name: 'Ayuntamiento de Vallserena',
    short_name: 'Ayuntamiento',
    web: 'https://www.vallserena.example',
    phone: '900 010 010',
    private_channel: 'https://www.vallserena.example/atencion',
  },
  post: { subject: "l'aigua de la Ribera" },
};

test('facts, institution and subject are filled in as they are, apostrophes too', () => {
  const text = renderTemplate('{{ institution.short_name }}: sobre {{ post.subject }}, evita {{ fact.zone }}.', scope);
  expect(text).toBe("Ayuntamiento: sobre l'aigua de la Ribera, evita La Ribera.");
});

test('capitalize lifts the first letter and leaves the rest', () => {
  expect(renderTemplate('{{ post.subject | capitalize }}', scope)).toBe("L'aigua de la Ribera");
});

test('an article agrees with the value after it, in a branch too', () => {
  const at = (since: string) =>
    renderTemplate('{% if fact.since %}Falla desde las {{ fact.since }}{% endif %}.', { ...scope, fact: { since } });
  expect([at('01:05'), at('13:05')]).toEqual(['Falla desde la 01:05.', 'Falla desde las 13:05.']);
});

test('a value with its article is one with the word before it, in a branch too, and is no template itself', () => {
  const at = (template: string, zone: string) => renderTemplate(template, { ...scope, fact: { zone } });
  expect(at('{% if fact.zone %}Ve a {{ fact.zone }}.{% endif %}', 'el Puerto')).toBe('Ve al Puerto.');
  expect(at('Ve a {{ fact.zone }}, no a {{fact.zone}}.', 'el Puerto')).toBe('Ve al Puerto, no al Puerto.');
  expect(at('Ve a {{ fact.zone }}.', 'el {{ fact.level }} {% raw %}')).toBe('Ve a el {{ fact.level }} {% raw %}.');
  expect(at('Ve a {{ fact.zone }}.', 'el Bar {{ fact.level }}')).toBe('Ve al Bar {{ fact.level }}.');
  expect(at('Ve a {{ fact.zone | capitalize }}.', 'el Puerto')).toBe('Ve a El Puerto.');
  expect(() => renderTemplate('{{ rest.fact_zone }}', scope)).toThrow();
});

test('a choice between texts', () => {
  const template = '{% if fact.level == "rojo" %}Sube.{% elsif fact.level %}Evita.{% else %}Sigue.{% endif %}';
  expect(renderTemplate(template, scope)).toBe('Evita.');
});

test('variables by their full names, and where they stand', () => {
  const template = 'Hola,\n{{ fact.zone }} y {{ post.subject }} y {{ fact.zone }}';
  expect(templateVariables(template)).toEqual(['fact.zone', 'post.subject']);
  expect(templateVariableUses(template)).toContainEqual({ name: 'post.subject', line: 2, column: 22 });
  expect(templateVariableUses(template).filter(({ name }) => name === 'fact.zone')).toHaveLength(2);
});

test.each([
  ["{% render './.env' %}", 'render'],
  ['{% include "x" %}', 'include'],
  ['{% layout "x" %}', 'layout'],
  ['{% for a in fact %}{{ a }}{% endfor %}', 'for'],
  ['{% assign zone = "x" %}', 'assign'],
  ['{% raw %}{{ fact.zone }}{% endraw %}', 'raw'],
  ["{{ 'now' | date: '%Y' }}", 'date'],
  ['{{ fact.zone | default: "todo" }}', 'default'],
  ['{{ fact.zone | raw }}', 'raw'],
])('%s is refused and says what is not allowed', (template, word) => {
  expect(templateFault(template)?.message).toContain(`"${word}" is not allowed`);
  expect(() => renderTemplate(template, scope)).toThrow();
});

test.each(['{{ fact.nothing }}', '{{ fact.constructor }}', '{{ secrets }}', '{{ (1..9999999) }}'])(
  '%s cannot be filled in',
  (template) => {
    expect(() => renderTemplate(template, scope)).toThrow();
  },
);

property.prop([
  fc.array(fc.oneof(fc.constantFrom('{{', '}}', '{%', '%}', ' if ', 'fact.zone', '|', '"', 'endif'), fc.string())),
])('any text is either a template or has a fault with a place in it', (pieces) => {
  const template = pieces.join('');
  const fault = templateFault(template);
  if (fault === null) expect(() => templateVariables(template)).not.toThrow();
  else expect(fault).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
});

const USES = [
  '{{ fact.zone }}',
  '{{fact.level|capitalize}}',
  '{{ post.subject | capitalize }}',
  '{{ institution.phone }}',
];
const MISUSES = [
  '{{ fact.nothing }}',
  '{{ fact.size }}',
  '{{ zone }}',
  '{{ fact.zone.size }}',
  '{{-',
  '{%',
  '{',
  '}',
  '{{',
  '}}',
];

property.prop([fc.array(fc.constantFrom(...USES, ...USES, ...MISUSES, 'Evita ', '. ', '\n'), { maxLength: 8 })])(
  'values alone are filled in as they are beside a condition',
  (pieces) => {
    const filled = (template: string) => {
      try {
        return renderTemplate(template, scope);
      } catch {
        return null;
      }
    };
    expect(filled(`Ya.${pieces.join('')}`)).toBe(filled(`{% if fact.zone %}{% endif %}Ya.${pieces.join('')}`));
  },
);

test('a machine that stalls for a moment does not cost a text', () => {
  const fact = {
    get zone() {
      const until = performance.now() + 250;
      while (performance.now() < until);
      return 'La Ribera';
    },
  };
  expect(renderTemplate('Evita {{ fact.zone }}. {{ institution.phone }}', { ...scope, fact })).toContain('900 010 010');
});
