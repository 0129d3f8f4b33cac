import { describe, expect, it } from 'vitest';
import { FIELDS_IN_SPANISH } from '../../../../sandbox/docs/reference/lexicon/fields-in-spanish.ts';
import { HEALTH_WORDS } from '../../../../sandbox/docs/reference/lexicon/health-and-log-words.ts';
import { referencePages } from '../../../../sandbox/docs/reference/reference-pages.ts';
import { shippedHandbook } from '../../../../sandbox/shipped-handbook.ts';
import { commands } from '../../../../src/cli/commands.ts';
import { environmentSchema } from '../../../../src/config/environment-schema.ts';
import { traceOf } from '../../../../src/errors.ts';
import { createLog } from '../../../../src/log.ts';
import { StartError } from '../../../../src/start-error.ts';

const ROOT = '../../../..';
const pages = await referencePages(await shippedHandbook());
const textOf = (file: string) => pages.find((page) => page.file === file)?.text ?? '';

describe.each(pages)('$file', ({ file, text }) => {
  it('says what the code says; `./portavoz docs --write` writes it again', async () => {
    await expect(text).toMatchFileSnapshot(`${ROOT}/${file}`);
  });

  it('has no empty cell but that of a role which may not', () => {
    const empty = text.split('\n').filter((line) => /\|\s*\|/u.test(line.replaceAll(String.raw`\|`, '')));
    expect(file.includes('quien-puede-que') || file.includes('who-may') ? [] : empty).toEqual([]);
  });
});

it.each(['docs/es/referencia/ajustes.md', 'docs/reference/all-settings.md'])('names every setting: %s', (file) => {
  expect(Object.keys(environmentSchema.shape).filter((name) => !textOf(file).includes(`| \`${name}\` |`))).toEqual([]);
});

it('says of each field of /health and of the log what it is', () => {
  const page = textOf('docs/reference/health-and-log.md');
  const fields = [...page.matchAll(/^\| `([^`]+)` \| (.+) \|$/gmu)];
  expect(fields.filter(([, , says]) => says === '—').map(([, field]) => field)).toEqual([]);
  const named = new Set(fields.map(([, field]) => field));
  expect(Object.keys(HEALTH_WORDS).filter((field) => !named.has(field))).toEqual([]);
  expect(Object.keys(lineOfTrouble()).filter((field) => !named.has(field))).toEqual([]);
});

/** A line of the log, as an error that has a cause and a sentence writes it. */
function lineOfTrouble(): object {
  const written: string[] = [];
  const log = createLog(
    'info',
    { write: (line: string) => written.push(line) },
    { version: '1', host: 'a', process: 1 },
  );
  log.error(
    traceOf(new StartError('Do this.', { cause: Object.assign(new Error('no'), { code: 'ENOENT' }) })),
    'It failed',
  );
  const line: object = JSON.parse(written[0] ?? '{}');
  return line;
}

it('names every command that is not for developers alone', () => {
  const page = textOf('docs/es/referencia/ordenes.md');
  const named = commands.filter(({ group }) => group !== 'develop').map(({ name }) => name);
  expect(named.filter((name) => !page.includes(`\`./portavoz ${name}`))).toEqual([]);
});

describe('the fields of the handbook', () => {
  const rowsOf = (file: string) =>
    textOf(file)
      .split('\n')
      .filter((line) => line.startsWith('| `'));

  it('are the same in both languages', () => {
    const fields = (file: string) => rowsOf(file).map((line) => line.split(' | ')[0]);
    expect(fields('docs/es/referencia/campos-del-manual.md')).toEqual(fields('docs/reference/handbook-fields.md'));
  });

  it.each([
    ['| `id` | sí | nombre corto: minúsculas, cifras y guiones | Nombre corto de la institución. |'],
    ['| `networks[].text_limit` | no | número entero desde 50 |'],
    ['| `rota.shifts[].from` | sí | hora, como `08:00` |'],
    ['| `languages.es.max_sentence_words` | sí | número entero desde 8 hasta 40 |'],
    [
      '| `severities[].approvals[].any_of` | sí | lista: uno de: `writer` `approver` `area` `legal` `dpo` `duty_officer` `plan_director` `lead` |',
    ],
    ['| `discreet` | no | `true` `false` |'],
    ['| `posts[].expect.playbook` | no | nombre corto: minúsculas, cifras y guiones o `null`, si no hay |'],
  ])('say what may be written: %s', (row) => {
    expect(rowsOf('docs/es/referencia/campos-del-manual.md').filter((line) => line.startsWith(row))).toHaveLength(1);
  });
});

it.each(Object.entries(FIELDS_IN_SPANISH))('describes no field of %s that is not there', (file, words) => {
  const [, part = ''] = textOf('docs/es/referencia/campos-del-manual.md').split(`## \`${file}\`\n`);
  const [rows = ''] = part.split('\n## ');
  expect(Object.keys(words).filter((field) => !rows.includes(`| \`${field}\` |`))).toEqual([]);
});

describe('who may do what', () => {
  const page = textOf('docs/reference/who-may-do-what.md');
  const [head = '', , ...rows] = page.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const mayDo = (what: string) => {
    const marks = cells(rows.find((row) => row.startsWith(`| ${what} |`)) ?? '');
    return cells(head).filter((_, at) => marks[at] === '✓');
  };

  it.each([
    ['Approve in S1, approval 2', ['plan director']],
    ['Approve in S4', ['communications approver', 'head of communications']],
    ['Lift a legal hold (both of them)', ['data protection', 'head of communications']],
  ])('%s: %j', (what, roles) => {
    expect(mayDo(what).length).toBe(roles.length);
  });

  it('lets all roles claim', () => {
    expect(
      mayDo('Claim, enter facts, write, ask for approval, publish by hand, call for a person at risk').length,
    ).toBe(8);
  });
});
