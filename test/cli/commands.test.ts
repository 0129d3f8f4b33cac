import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/commands.ts';
import { COLUMNS } from '../../src/cli/help/fit-columns.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { inATerminal } from './in-a-terminal.ts';

const inLanguage = (language: string, ...args: string[]) =>
  inATerminal((terminal) => runCommand(commands, args, terminal), {
    dir: 'none',
    env: { LC_ALL: `${language}_ES.UTF-8` },
  });

/** Words that only one of the two languages has. */
const ENGLISH = /\b(?:the|is|are|of|with|and|there|which|it|else|not)\b/i;
const SPANISH = /\b(?:el|los|las|una|del|con|que|si|hay)\b/i;

/** A page without how its command is called, and without names of files: they are the same in both. */
function withoutCalls(page: string): string {
  return page.replaceAll(/^\.\/portavoz (?!help)[^\n]*(?:\n {4}[^\n]*)*$/gm, '').replaceAll(/docs\/\S+/g, '');
}

/** Lines that a narrow terminal breaks, but for words that nothing can break. */
function wideLines(text: string): string[] {
  return text.split('\n').filter((line) => line.length > COLUMNS && line.trim().includes(' '));
}

describe.each(commands.map(({ name }) => name))('./portavoz %s', (name) => {
  it('explains itself in 80 columns, whichever way it is asked', async () => {
    const words = name.split(' ');
    const page = await inLanguage('en', ...words, '--help');
    expect(page).toMatchObject({ code: 0, errors: '' });
    expect(page.output).toContain(`./portavoz ${name}`);
    expect(wideLines(page.output)).toEqual([]);
    for (const asked of [
      [...words, '-h'],
      ['help', ...words],
      [...words, '--help', '--lang', 'en'],
    ])
      expect([asked, await inLanguage('en', ...asked)]).toEqual([asked, page]);
    const spanish = await inLanguage('es', 'help', ...words);
    expect([spanish.code, wideLines(spanish.output)]).toEqual([0, []]);
    // The call itself is the same in every language.
    const said = withoutCalls(spanish.output);
    expect(said).not.toMatch(ENGLISH);
    expect(withoutCalls(page.output)).not.toMatch(SPANISH);
    expect(said.trim()).not.toBe('');
  });

  it('colours nothing for who wants no colour', async () => {
    const { code, output } = await inATerminal(
      (terminal) => runCommand(commands, [...name.split(' '), '--help'], terminal),
      { dir: 'none', env: { LC_ALL: 'en', NO_COLOR: '1' }, isScreen: true },
    );
    expect([code, output.includes('\u001B')]).toEqual([0, false]);
  });

  it('says which version this is', async () => {
    expect(await inLanguage('en', ...name.split(' '), '--version')).toEqual({
      code: 0,
      output: `Portavoz ${about.version}\n`,
      errors: '',
    });
  });

  it('names an option that it does not have', async () => {
    const { code, output, errors } = await inLanguage('en', ...name.split(' '), '--helpp');
    expect([code, output]).toEqual([2, '']);
    expect(errors).toBe(
      `“${name}” has no option “--helpp”. Did you mean “--help”?\n./portavoz help ${name} explains them.\n`,
    );
  });
});

describe.each(['checks', 'drafts', 'language', 'ordinary', 'ordinary-replies', 'own', 'redaction', 'triage'])(
  './portavoz eval %s',
  (name) => {
    it('explains itself in both languages', async () => {
      for (const [language, other] of [
        ['es', ENGLISH],
        ['en', SPANISH],
      ] as const) {
        const { code, output } = await inLanguage(language, 'eval', name, '--help');
        expect([code, wideLines(output)]).toEqual([0, []]);
        expect(withoutCalls(output)).not.toMatch(other);
      }
    });
  },
);

describe('what goes wrong', () => {
  const GATEWAY = { CALL_OUT_URL: 'http://127.0.0.1:9/', CALL_OUT_SECRET: 'x'.repeat(32), CALL_OUT_PRIVATE: 'on' };

  it.each<[string, Record<string, string>]>([
    ['backup', {}],
    ['backup /dev/null/all.gz', { DATABASE_URL: 'sqlite:/dev/null/no.db' }],
    ['backup -', { DATABASE_URL: 'mysql:no' }],
    ['restore', {}],
    ['restore /dev/null/all.gz', { DATABASE_URL: 'sqlite:/dev/null/no.db' }],
    ['restore --in-place', { DATABASE_URL: 'sqlite:/dev/null/no.db' }],
    ['audit verify', { DATABASE_URL: 'sqlite:/dev/null/no.db' }],
    ['audit verify x', {}],
    ['audit case', {}],
    ['audit blocked 3', {}],
    ['erase --post 1', {}],
    ['erase --reason order', {}],
    ['erase --case x --reason order', {}],
    ['erase --case 1 --reason order', { DATABASE_URL: 'sqlite:/dev/null/no.db' }],
    ['networks', {}],
    ['networks', { X_USERNAME: '@riudalba' }],
    ['networks --dir /dev/null', {}],
    ['call-out test', {}],
    ['call-out test', GATEWAY],
    ['call-out', {}],
    ['webhook test', {}],
    ['webhook', {}],
    ['webhook log', { DATABASE_URL: 'sqlite:/dev/null/no.db' }],
    ['import', {}],
    ['import nothing.csv', {}],
    ['handbook print', { DATABASE_URL: 'sqlite:/dev/null/no.db' }],
    ['handbook print --dir /dev/null', {}],
    ['handbook adopt', {}],
    ['handbook adopt --reason x', { DATABASE_URL: 'sqlite:/dev/null/no.db' }],
    ['draft --writer model', {}],
    ['draft --dir /dev/null', {}],
    ['review --dir /dev/null', {}],
    ['triage --own nothing.json', {}],
    ['learn own', {}],
    ['learn own nothing.ndjson', {}],
    ['manifest --lang fr', {}],
    ['manifest --http example.org', {}],
    ['doctor --json now', {}],
    ['start', {}],
    ['nothing', {}],
  ])('is said in Spanish where the terminal is Spanish, and in English where it is English: %s', async (typed, env) => {
    const run = (language: string) =>
      inATerminal((terminal) => runCommand(commands, typed.split(' '), terminal), {
        env: { ...env, LC_ALL: `${language}_ES.UTF-8` },
      });
    const [spanish, english] = [await run('es'), await run('en')];
    const heard = ({ output, errors }: typeof spanish) => withoutCalls(`${errors}${output}`);
    expect(spanish.code).toBe(english.code);
    expect(heard(spanish)).not.toMatch(ENGLISH);
    expect(heard(english)).not.toMatch(SPANISH);
    expect(heard(spanish).trim()).not.toBe('');
  });
});

describe('./portavoz help', () => {
  it.each(['es', 'en'])(
    'lists every command in 80 columns, those that people need first on top (%s)',
    async (language) => {
      const { code, output, errors } = await inLanguage(language, 'help');
      expect([code, errors, wideLines(output)]).toEqual([0, '', []]);
      const listed = output.split('\n').flatMap((line) => /^ {2}(\S+(?: \S+)?) {2,}\S/.exec(line)?.[1] ?? []);
      expect(listed).toEqual(commands.map(({ name }) => name));
      expect(listed.slice(0, 6)).toEqual(['sandbox', 'manifest', 'handbook new', 'handbook check', 'doctor', 'start']);
    },
  );

  it('says so in the language of the terminal', async () => {
    expect((await inLanguage('es', 'help')).output).toContain('Para empezar');
    expect((await inLanguage('en', 'help')).output).toContain('To begin');
    expect((await inLanguage('es', 'help', '--lang', 'en')).output).toContain('To begin');
    expect((await inLanguage('en', '--help', '--lang=es')).output).toContain('Para empezar');
  });

  it.each(['handbook', 'audit'])('explains what begins with %s', async (family) => {
    const { code, output } = await inLanguage('en', 'help', family);
    expect(code).toBe(0);
    const names = commands.map(({ name }) => name).filter((name) => name.startsWith(`${family} `));
    expect(names.filter((name) => !output.includes(`./portavoz ${name}`))).toEqual([]);
  });
});

describe('a command that nobody wrote', () => {
  it.each([
    [['handbook', 'chekc'], 'Portavoz has no command “handbook chekc”. Did you mean “handbook check”?'],
    [['handbok', 'check'], 'Portavoz has no command “handbok”. Did you mean “handbook check”?'],
    [['docter'], 'Portavoz has no command “docter”. Did you mean “doctor”?'],
    [['handbook'], '“handbook” is followed by new, check, review, print, adopt or pull.'],
    [['audit', 'xyz'], '“audit” is followed by verify, export, case or blocked.'],
    [['help', 'triag'], 'Portavoz has no command “triag”. Did you mean “triage”?'],
    [['xyz'], 'Portavoz has no command “xyz”.'],
  ])('%j', async (args, sentence) => {
    const { code, output, errors } = await inLanguage('en', ...args);
    expect([code, output]).toEqual([2, '']);
    expect(errors.startsWith(sentence)).toBe(true);
    expect(errors).toContain('./portavoz help');
  });

  it('is told in Spanish, too', async () => {
    expect((await inLanguage('es', 'triage', '--explian')).errors).toBe(
      '«triage» no tiene la opción «--explian». ¿Querías decir «--explain»?\n./portavoz help triage las explica.\n',
    );
    expect((await inLanguage('es', 'handbook', 'chekc')).errors).toContain('¿Querías decir «handbook check»?');
  });
});
