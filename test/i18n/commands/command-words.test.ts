import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLevelIn } from '../../../src/domain/crises/command-levels.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { plainWords } from '../../../src/domain/text/words/near-words.ts';
import type { WordTable } from '../../../src/i18n/commands/command-words.ts';
import {
  allWords,
  COMMAND_IDS,
  commandNames,
  holdsWord,
  nameIn,
  nearestWord,
  readWord,
  shownWord,
  subcommandsOf,
  withWordsOf,
} from '../../../src/i18n/commands/command-words.ts';
import { COMMAND_WORDS } from '../../../src/i18n/commands/lexicon/command-words.ts';
import type { BotLanguage } from '../../../src/i18n/texts.ts';
import { BOT_LANGUAGES, textsIn, textsOfHouse } from '../../../src/i18n/texts.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { SENTENCES } from '../../support/laws/locales.ts';

const TABLES = [
  'flag',
  'cases',
  'playbook',
  'digest',
  'crisis',
  'hoax',
  'team',
  'calendar',
  'crisis drill',
  'crisis say',
  'crisis report',
  'crisis command',
] as const;

/** Every word of every table, with the subcommand that it is to be read as. */
const WORDS = TABLES.flatMap((table) =>
  [...subcommandsOf(table), 'help' as const].flatMap((word) =>
    [word, ...allWords(table, word)].map((typed) => ({ table, word, typed })),
  ),
);

describe('the words of the commands', () => {
  it('are those of all tables', () => {
    expect(Object.keys(COMMAND_WORDS).toSorted()).toEqual([...TABLES].toSorted());
  });

  it.each(TABLES)('of %s stand for one subcommand each, in whichever mix of languages', (table) => {
    const owners = Map.groupBy(
      WORDS.filter((one) => one.table === table),
      ({ typed }) => plainWords(typed).join(' '),
    );
    const shared = [...owners].filter(([, some]) => new Set(some.map(({ word }) => word)).size > 1);
    expect(shared.map(([typed, some]) => `${typed}: ${some.map(({ word }) => word).join()}`)).toEqual([]);
  });

  it('are read with accents and without, in capitals, with hyphens or spaces, and leave the rest as it was typed', () => {
    const misread = WORDS.flatMap(({ table, word, typed }) => {
      const forms = [typed, plainWords(typed).join('-'), plainWords(typed).join(' '), typed.toUpperCase()];
      return forms.flatMap((form) => {
        const read = readWord(table, ` ${form}  #3 Inundación`);
        return read?.word === word && read.rest === '#3 Inundación' ? [] : [`${table}: ${form}`];
      });
    });
    expect(misread).toEqual([]);
  });

  it('are no words that nobody wrote', () => {
    expect(readWord('cases', 'cerrados')).toBeNull();
    expect(readWord('cases', '')).toBeNull();
    expect(readWord('cases', '#3')).toBeNull();
    expect(readWord('crisis', 'estadofoo')).toBeNull();
  });

  it('have a name for each command that no other has, as Slack takes it', () => {
    const names = COMMAND_IDS.flatMap(commandNames);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\/[a-z]{1,31}$/.test(name))).toEqual([]);
    expect(names).toContain('/casos');
  });

  it('have a sentence of help in every language', () => {
    const keys = COMMAND_IDS.flatMap((command) => subcommandsOf(command).map((word) => `help.${command}_${word}`));
    expect(keys.length).toBeGreaterThan(30);
    for (const language of BOT_LANGUAGES)
      expect(keys.filter((key) => SENTENCES[language][key] === undefined)).toEqual([]);
  });

  it('say who is in command as the domain reads it', () => {
    const shown = BOT_LANGUAGES.flatMap((language) =>
      subcommandsOf('crisis command').map((word) => [
        word,
        commandLevelIn(shownWord('crisis command', word, language)),
      ]),
    );
    expect(shown.filter(([word, level]) => word !== level)).toEqual([]);
  });
});

describe('a word that nobody knows', () => {
  it.each([
    ['crisis', 'estdo', 'es', 'estado'],
    ['crisis', 'stauts', 'es', 'status'],
    ['crisis', 'txosten', 'eu', 'txostena'],
    ['cases', 'mois', 'es', 'míos'],
    ['cases', 'pelig', 'es', 'peligro'],
    ['digest', 'semnal', 'es', 'semanal'],
    ['digest', 'setmanl', 'ca', 'setmanal'],
    ['hoax', 'anadri', 'es', 'añadir'],
    ['playbook', 'recagar', 'es', 'recargar'],
    ['cases', 'cerrados', 'es', null],
    ['crisis', 'x', 'es', null],
  ] as const)('of %s, “%s”, was probably meant as (%s) %s', (table, typed, language, meant) => {
    expect(nearestWord(table, typed, language)).toBe(meant);
  });

  it('with one letter gone leads to a word that is read', () => {
    const long = WORDS.filter(({ typed }) => /^\p{L}{4,}$/u.test(typed));
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom(...BOT_LANGUAGES),
        ({ table, typed }, at, language) => {
          const wrong = typed.slice(0, at % typed.length) + typed.slice((at % typed.length) + 1);
          const near = nearestWord(table, wrong, language);
          expect(near).not.toBeNull();
          expect(readWord(table, near ?? '')).not.toBeNull();
        },
      ),
    );
  });
});

describe('words behind a word', () => {
  it.each([
    ['crisis say', 'print', '3 en papel', true],
    ['crisis say', 'print', 'Imprimir', true],
    ['crisis say', 'print', '3', false],
    ['crisis report', 'nameless', '3 sin nombres', true],
    ['crisis report', 'nameless', 'SENSE NOMS', true],
    ['crisis report', 'nameless', 'izenik gabe 2', true],
    ['crisis report', 'nameless', 'sin prisa', false],
  ] as const)('%s: %s in “%s” is %s', (table, word, typed, isThere) => {
    expect(holdsWord(table, word as never, typed)).toBe(isThere);
  });
});

describe('a sentence that names a command', () => {
  it.each([
    ['es', 'Su tablero: `/crisis status {{id}}`', 'Su tablero: `/crisis estado {{id}}`'],
    ['es', '`/crisis drill end` lo acaba', '`/crisis simulacro fin` lo acaba'],
    ['es', '`/crisis command state`', '`/crisis mando estatal`'],
    ['es', 'Si /playbook list muestra otra huella', 'Si /playbook lista muestra otra huella'],
    ['es', '`/cases at-risk`, `/cases overdue`', '`/cases en peligro`, `/cases atrasados`'],
    ['eu', '`/crisis follow-ups`', '`/crisis egitekoak`'],
    ['en', '`/crisis legal-hold`', '`/crisis legal hold`'],
    ['es', '`/cases #{{id}}`, /slack/events y src/a b', '`/cases #{{id}}`, /slack/events y src/a b'],
  ] as const)('says it in %s: %s', (language, sentence, said) => {
    expect(withWordsOf(language, sentence)).toBe(said);
  });

  it('in the files of sentences has words that there are', () => {
    const typed = Object.values(SENTENCES.es).flatMap((said) =>
      [...said.matchAll(/\/(cases|playbook|digest|crisis|hoax) ([a-z-]+)/g)].map(([, table = '', word = '']) => ({
        table: table as WordTable,
        word,
      })),
    );
    expect(typed.length).toBeGreaterThan(20);
    expect(typed.filter(({ table, word }) => readWord(table, word) === null)).toEqual([]);
  });
});

describe('the name of a command in a sentence', () => {
  it.each([
    ['es', 'es', 'y 3 más: `/casos atrasados`'],
    ['es', 'ca', 'i 3 més: `/casos endarrerits`'],
    ['eu', 'es', 'y 3 más: `/kasuak atrasados`'],
    ['ca', 'en', 'and 3 more: `/casos overdue`'],
    ['en', 'en', 'and 3 more: `/cases overdue`'],
  ] as const)('is that of the app of the house (%s), with the words of the reader (%s)', (house, reader, said) => {
    expect(textsOfHouse(houseOf(house), reader).t('calls.more', { count: 3 })).toBe(said);
  });

  it('is the house’s own where many read', () => {
    expect(textsIn('es').t('home.help')).toContain('`/casos`');
    expect(textsOfHouse(houseOf('ca')).t('home.help')).toContain('`/casos`');
    expect(textsIn('es').t('print.read_old')).toContain('Si /guias lista muestra');
  });

  it('is in no sentence one that the app of the house lacks', () => {
    const all = COMMAND_IDS.flatMap(commandNames);
    const named = new RegExp(`(?<![\\p{L}\\p{N}_./:-])(?:${all.join('|')})(?![\\p{L}\\p{N}_/-])`, 'gu');
    let count = 0;
    for (const house of BOT_LANGUAGES) {
      const own: string[] = COMMAND_IDS.map((command) => nameIn(command, house));
      for (const reader of BOT_LANGUAGES) {
        const texts = textsOfHouse(houseOf(house), reader);
        const names = Object.keys(SENTENCES.es).flatMap((key) => texts.say({ key }).match(named) ?? []);
        expect(names.filter((name) => !own.includes(name))).toEqual([]);
        count += names.length;
      }
    }
    expect(count).toBeGreaterThan(1_000);
  });
});

function houseOf(language: BotLanguage): Handbook {
  const handbook = aHandbook();
  return { ...handbook, institution: { ...handbook.institution, languages: [language] } };
}
