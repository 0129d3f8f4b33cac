import { describe, expect, it } from 'vitest';
import { COMMAND_IDS } from '../../../src/i18n/commands/command-words.ts';
import { BOT_LANGUAGES, textsIn } from '../../../src/i18n/texts.ts';
import { commandHelp, everyName, unknownWord } from '../../../src/slack/kit/command-help.ts';

/** What a section of a message takes. */
const SECTION = 3_000;
const es = textsIn('es');

describe('the help of a command', () => {
  it('is by the name that was typed, in the words of the person’s language', () => {
    expect(commandHelp({ command: 'cases', name: '/casos' }, es, ['suggestions'])).toBe(
      [
        '`/casos abiertos` los casos por atender',
        '`/casos míos` los tuyos',
        '`/casos atrasados` los que van fuera de plazo',
        '`/casos en peligro` las personas en peligro',
        '`/casos parecidos &lt;n&gt;` cómo se respondió antes a mensajes como el suyo',
        '`/casos #12` uno',
      ].join('\n'),
    );
    expect(commandHelp({ command: 'cases', name: '/casos' }, es)).toContain(
      '`/casos sugerencias &lt;área o tema&gt;` lo que la gente propone',
    );
    expect(commandHelp({ command: 'crisis', name: '/crisis' }, es)).toContain('`/crisis abrir &lt;guía&gt;` abre una');
    expect(commandHelp({ command: 'flag', name: '/abisua' }, textsIn('eu'))).toContain(
      '`/abisua &lt;esteka edo testua&gt;`',
    );
  });

  it('says every line in every language, and fits a message', () => {
    for (const language of BOT_LANGUAGES)
      for (const command of COMMAND_IDS) {
        const help = commandHelp({ command, name: `/${command}` }, textsIn(language));
        expect(help).not.toContain('help.');
        expect(help.length).toBeLessThan(SECTION);
      }
  });
});

describe('what a command does not know', () => {
  it('is named with the word that was probably meant', () => {
    expect(unknownWord({ command: 'crisis', name: '/crisis' }, 'estdo 3', es)).toBe(
      'No conozco «estdo». ¿Querías decir «estado»? `/crisis estado`',
    );
  });

  it('is named with all words there are, where none is near, and mentions nobody', () => {
    expect(unknownWord({ command: 'digest', name: '/resumen' }, 'mañana', es)).toBe(
      'No conozco «mañana». Lo que hay: ahora y semanal. `/resumen ayuda` lo explica.',
    );
    expect(unknownWord({ command: 'digest', name: '/resumen' }, '<!channel>', es)).not.toContain('<!');
  });
});

it('a command listens to all its names, and to no other', () => {
  const cases = everyName('cases');
  expect(['/cases', '/casos', '/kasuak'].map((name) => cases.test(name))).toEqual([true, true, true]);
  expect(['/casosx', '/flag', 'casos'].map((name) => cases.test(name))).toEqual([false, false, false]);
});
