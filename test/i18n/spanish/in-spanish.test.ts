import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inSpanish, linesInSpanish } from '../../../src/i18n/spanish/in-spanish.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the checks of the handbook word what is wrong. */
const SOURCES = [
  'src/domain/handbook/validation/**/*.ts',
  'src/adapters/handbook/*.ts',
  'src/domain/handbook/liquid-engine.ts',
];

/** Parts of sentences that hold no word of ours but a conjunction, or are no sentence. */
const PARTS = /^(?:\$\{\w+\} \$\{|\s*\$\{[^}]*\}\s*$|"\$\{value)|letter\.toLowerCase|front\.slice|handbookHash/;

/** Sentences that the sources make of several parts: they are tried whole below. */
const IN_PARTS = ['X is read as a X', 'no X has the id "X"; X', 'it may reach X on X', 'take out X, or lower'];

/** Each sentence of the sources, with a word in each place. */
function sentences(): string[] {
  return globSync(SOURCES, { cwd: ROOT }).flatMap((file) => {
    const code = readFileSync(`${ROOT}${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    const literals = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
      ([, one, other]) => one ?? other ?? '',
    );
    return literals
      .filter((literal) => literal.length > 11 && / \p{Ll}/u.test(literal) && !PARTS.test(literal))
      .map((literal) => literal.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'X').replaceAll(/\\(.)/g, '$1'));
  });
}

/** Where sentences for operators are worded: errors of the database, faults of the record, stamps and keys. */
const OF_OPERATORS = [
  'src/adapters/database/**/*.ts',
  'src/adapters/timestamps/*.ts',
  'src/cli/{audit,handbook,learn}/*.ts',
];

/** How such a sentence is said. */
const SAID =
  /(?:DatabaseError\(|sentence: \([^)]*\) =>|broken\([^,]+,|(?:fault|why):|faults\.push\(|warn\(|return found|return)\s*(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g;

/** Sentences of several parts: they are tried whole below. */
const OF_SEVERAL = [/^The backup X X\.$/, /^X\. Install the client programs/];

function operatorSentences(): string[] {
  return globSync(OF_OPERATORS, { cwd: ROOT }).flatMap((file) => {
    const code = readFileSync(`${ROOT}${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    return [...code.matchAll(SAID)]
      .map(([, one, other]) =>
        (one ?? other ?? '').replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'X').replaceAll(/\\n[\s\S]*/g, ''),
      )
      .filter(
        (sentence) =>
          / \p{Ll}+ \p{Ll}/u.test(sentence) &&
          !/^\s*(?:select|create|insert|update|drop|alter|delete|with|begin|new|X)\b/i.test(sentence),
      );
  });
}

describe('what other rooms say to operators', () => {
  it('has its Spanish', () => {
    const all = operatorSentences();
    expect(all.length).toBeGreaterThan(50);
    const whole = all.filter((sentence) => OF_SEVERAL.every((part) => !part.test(sentence)));
    expect(whole.filter((sentence) => inSpanish(sentence) === sentence)).toEqual([]);
  });

  it.each([
    ['The backup /b is damaged, or encrypted with another key.', 'La copia /b está dañada, o cifrada con otra clave.'],
    [
      'pg_dump is not installed here. Install the client programs of PostgreSQL 17 or later (Debian: postgresql-client-17), or back the database up on its server.',
      'pg_dump no está instalado aquí. Instala los programas cliente de PostgreSQL 17 o posterior (Debian: postgresql-client-17), o haz la copia en su servidor.',
    ],
    [
      'BACKUP_DIR is off. If you have backed the database up yourself, add --no-backup.',
      'BACKUP_DIR es off. Si ya tienes una copia hecha, añade --no-backup.',
    ],
    [
      'The stamp of 2026-11-01 is wrong: it holds no token',
      'El sello de tiempo del 2026-11-01 no vale: no lleva ningún sello dentro',
    ],
  ])('%s', (english, spanish) => {
    expect(inSpanish(english)).toBe(spanish);
  });
});

describe('what the checks of the handbook say', () => {
  it('has its Spanish', () => {
    const all = sentences();
    expect(all.length).toBeGreaterThan(100);
    const whole = all.filter((sentence) => IN_PARTS.every((part) => !sentence.startsWith(part)));
    expect(whole.filter((sentence) => inSpanish(sentence) === sentence)).toEqual([]);
  });

  it.each([
    [
      'no area has the id "gardens"; write one of communication, water, or add it',
      'no hay área con el id «gardens»; escribe uno de estos, o añádelo: communication, water',
    ],
    [
      'the approval ran out on 2026-11-01 and no longer counts; ask Ana Ruiz to read it again and set a new date',
      'la aprobación caducó el 2026-11-01 y ya no cuenta; pide a Ana Ruiz que lo lea de nuevo y pon otra fecha',
    ],
    [
      '"12" is read as a number, and text is expected; put it in quotes: "12"',
      '"12" se lee como un número, y tiene que ser texto; ponlo entre comillas: "12"',
    ],
    [
      'it may reach 290 on X, which takes 280 (facts counted at their max_length, links at 36 at most); take out 10, or lower a max_length',
      'puede llegar a 290 en X, que admite 280 (los datos cuentan su max_length, los enlaces 36 como mucho); quita 10, o baja un max_length',
    ],
    ['no network has the id "y"; add it first', 'no hay red con el id «y»; añádelo antes'],
    ['no playbook has the id "y"; add it first', 'no hay guía con el id «y»; añádelo antes'],
    ['the field is missing; write a whole number', 'falta el campo; escribe un número entero'],
    ['the field "text" is unknown here; it is left out', 'el campo «text» no se conoce aquí; no se tiene en cuenta'],
    ['nobody has written this', 'nobody has written this'],
  ])('%s', (english, spanish) => {
    expect(inSpanish(english)).toBe(spanish);
  });
});

describe('a start that fails', () => {
  it('says why in Spanish, with what stands before', () => {
    expect(
      linesInSpanish(
        [
          'Portavoz cannot start; these settings need a look (.env.example explains each):',
          '  SLACK_BOT_TOKEN is missing',
          '  PORT must be a number',
          'No Slack workspace at hand? `./portavoz sandbox` runs everything on this machine.',
        ].join('\n'),
      ),
    ).toBe(
      [
        'Portavoz no puede arrancar; hay que mirar estos ajustes (.env.example explica cada uno):',
        '  SLACK_BOT_TOKEN no está puesto',
        '  PORT tiene que ser un número',
        '¿No tienes un Slack a mano? `./portavoz sandbox` lo prueba todo en esta máquina.',
      ].join('\n'),
    );
    expect(
      linesInSpanish(
        'Portavoz cannot start. Slack refuses SLACK_APP_TOKEN (invalid_auth): switch Socket Mode on, and copy the app-level token with connections:write again from “Basic Information” of your Slack app.',
      ),
    ).toMatch(/^Portavoz no puede arrancar\. Slack rechaza SLACK_APP_TOKEN \(invalid_auth\): activa Socket Mode/);
    expect(linesInSpanish('style.yml:3:1: voice: the field is missing; write text.')).toBe(
      'style.yml:3:1: voice: falta el campo; escribe texto.',
    );
  });
});
