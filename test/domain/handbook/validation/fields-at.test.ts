import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { drillFile } from '../../../../src/domain/handbook/drill.ts';
import { institutionFile } from '../../../../src/domain/handbook/institution.ts';
import { playbookFrontMatter } from '../../../../src/domain/handbook/playbook.ts';
import { severityFile } from '../../../../src/domain/handbook/severity-table.ts';
import { styleFile } from '../../../../src/domain/handbook/style.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

const FILES: Readonly<Record<string, z.ZodType>> = {
  institution: institutionFile,
  style: styleFile,
  severity: severityFile,
  'playbooks.*': playbookFrontMatter,
  'drills.*': drillFile,
};

/** Files that say what a handbook holds, or only check it: none of them makes anything of a field. */
const OF_SHAPES =
  /^src\/adapters\/handbook\/|^src\/domain\/handbook\/(?:validation\/|(?:institution|style|severity-table|drill|playbook|model-settings|rota-file|approved-texts)\.ts$)/;

const schema = z.instanceof(z.ZodType);

/** Schemas inside of a schema, by the kind of it. */
const inside = z.object({
  shape: z.record(z.string(), schema).default({}),
  element: schema.optional(),
  in: schema.optional(),
  innerType: schema.optional(),
  valueType: schema.optional(),
  options: z.array(schema).default([]),
});

/** Every field of a schema as a pattern, such as `severity.severities.*.clock`. */
function fieldsOf({ def }: z.ZodType, at: string): string[] {
  const { shape, element, in: before, innerType, valueType, options } = inside.parse(def);
  return [
    ...Object.entries(shape).flatMap(([name, inner]) => [`${at}.${name}`, ...fieldsOf(inner, `${at}.${name}`)]),
    ...(element === undefined ? [] : fieldsOf(element, `${at}.*`)),
    ...[before, innerType].flatMap((inner) => (inner === undefined ? [] : fieldsOf(inner, at))),
    ...(valueType === undefined ? [] : fieldsOf(valueType, `${at}.*`)),
    ...options.flatMap((inner) => fieldsOf(inner, at)),
  ];
}

const FIELDS = [...new Set(Object.entries(FILES).flatMap(([at, schema]) => fieldsOf(schema, at)))];

/** Names that code takes off an object: `.name`, or between the braces of a pattern. */
const READ = new Set(
  globSync('src/**/*.ts', { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !OF_SHAPES.test(file))
    .flatMap((file) => {
      const code = readFileSync(`${ROOT}${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
      const dotted = [...code.matchAll(/\.(\w+)/g)].map(([, name = '']) => name);
      const patterns = [...code.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inner = '']) => inner.match(/\w+/g) ?? []);
      return [...dotted, ...patterns];
    }),
);

const camel = (name: string) => name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** By names alone: a name that something else has too counts as read, so that a field that nothing reads may be missed. */
const isRead = (field: string) => READ.has(camel(field.slice(field.lastIndexOf('.') + 1)));

describe('the fields of the handbook that nothing reads', () => {
  it('are told of every file', () => {
    expect(FIELDS).toEqual(expect.arrayContaining(['style.networks.*.tone', 'institution.networks.*.text_limit']));
    expect(FIELDS).toContain('playbooks.*.standing_facts.*.owner');
    expect(FIELDS.length).toBeGreaterThan(150);
  });

  it('are none', () => {
    expect(FIELDS.filter((field) => !isRead(field))).toEqual([]);
  });
});
