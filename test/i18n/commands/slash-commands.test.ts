import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, commandNames, readWord } from '../../../src/i18n/commands/command-words.ts';
import { slashCommands, usageHint } from '../../../src/i18n/commands/slash-commands.ts';
import { BOT_LANGUAGES, textsIn } from '../../../src/i18n/texts.ts';

describe('the slash commands of a house', () => {
  it.each([
    [
      'es',
      '/avisar /casos /guias /resumen /crisis /bulo /equipo /calendario /flag /cases /playbook /digest /hoax /team /calendar',
    ],
    [
      'ca',
      '/avisar /casos /guies /resum /crisi /rumor /equip /calendari /flag /cases /playbook /digest /crisis /hoax /team /calendar',
    ],
    [
      'gl',
      '/avisar /casos /guias /resumo /crise /bulo /equipo /calendario /flag /cases /playbook /digest /crisis /hoax /team /calendar',
    ],
    [
      'eu',
      '/abisua /kasuak /gidak /laburpena /krisia /zurrumurrua /taldea /egutegia /flag /cases /playbook /digest /crisis /hoax /team /calendar',
    ],
    ['en', '/flag /cases /playbook /digest /crisis /hoax /team /calendar'],
  ] as const)('in %s are those and the English ones, none twice', (language, names) => {
    expect(
      slashCommands(language, true)
        .map(({ command }) => command)
        .join(' '),
    ).toBe(names);
  });

  it.each(BOT_LANGUAGES)('hint at nothing that is not read, in %s', (language) => {
    const unread = COMMAND_IDS.filter((command) => command !== 'flag').flatMap((command) => {
      const hint = usageHint(command, textsIn(language), true);
      expect(hint).toMatch(/^\[.+\]$/);
      const forms = hint.slice(1, -1).split(' | ');
      return forms
        .filter((form) => form !== '#n' && readWord(command, form) === null)
        .map((form) => `${command}: ${form}`);
    });
    expect(unread).toEqual([]);
  });

  it('are names that the bot answers to', () => {
    const answered = COMMAND_IDS.flatMap(commandNames);
    const listed = BOT_LANGUAGES.flatMap((language) => slashCommands(language, true).map(({ command }) => command));
    expect(listed.filter((name) => !answered.includes(name))).toEqual([]);
  });
});
