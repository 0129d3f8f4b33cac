import { describe, expect, it } from 'vitest';
import { runCheckSlack } from '../../../sandbox/check-slack/run-check-slack.ts';
import { inATerminal } from '../../cli/in-a-terminal.ts';

/** Runs the command; its check says in how many worlds it was to look. */
const slackCheck = (args: string[], language = 'en') =>
  inATerminal(
    (terminal) =>
      runCheckSlack(args, terminal, async (here, worlds) => {
        here.output.write(`${worlds}, ${here.env['LC_ALL']}`);
        return 7;
      }),
    { dir: 'none', env: { LC_ALL: language } },
  );

describe('./portavoz slack check', () => {
  it.each([
    [['check'], '1, en'],
    [['check', '--worlds', '3'], '3, en'],
    [['check', '--lang', 'es', '--worlds=2'], '2, es'],
  ])('asks Slack: %j', async (args, asked) => {
    expect(await slackCheck(args)).toEqual({ code: 7, output: asked, errors: '' });
  });

  it.each([
    [['check', '--worlds', '0'], '--worlds: “0” is no whole number from 1.', '--worlds: «0» no es un número entero'],
    [['check', '--worlds', 'x'], '--worlds: “x” is no whole number from 1.', '--worlds: «x» no es un número entero'],
    [['check', '--worlds', '1.5'], '--worlds: “1.5” is no whole', '--worlds: «1.5» no es un número entero'],
    [
      ['check', '--wolrds', '2'],
      '“slack check” has no option “--wolrds”',
      '«slack check» no tiene la opción «--wolrds»',
    ],
    [['check', 'now'], './portavoz slack check', './portavoz slack check'],
    [['chekc'], './portavoz slack check', './portavoz slack check'],
  ])('names what is wrong: %j', async (args, english, spanish) => {
    for (const [language, sentence] of [
      ['en', english],
      ['es', spanish],
    ] as const) {
      const { code, output, errors } = await slackCheck(args, language);
      expect([code, output]).toEqual([2, '']);
      expect(errors.startsWith(sentence)).toBe(true);
    }
  });
});
