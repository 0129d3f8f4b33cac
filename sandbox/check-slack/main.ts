import process from 'node:process';
import { optionsOf, usageInstead } from '../../src/cli/options-of.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { checkSlack } from './check-slack.ts';

const USAGE = `./portavoz slack check [--worlds N]

Has Slack itself check every message and form of the bot, with invented words, and manifest.yml. Nothing is posted, and nobody sees it.
  SLACK_BOT_TOKEN     the token of an installed app; no scope is needed
  SLACK_CONFIG_TOKEN  an app configuration token (xoxe.xoxp-…), for manifest.yml; without one it is not checked
  --worlds N          in how many invented states each is checked; 1 without it
Exit code 1 when Slack takes something not, 2 when it could not be asked.
`;

const terminal: Terminal = {
  env: process.env,
  directory: process.cwd(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
};
const [word, ...args] = process.argv.slice(2);
const options = word === 'check' ? optionsOf(args, { texts: ['worlds'], flags: [] }) : null;
const worlds = Number(options?.worlds ?? 1);
const isUsable = Number.isSafeInteger(worlds) && worlds > 0;
if (options !== null && !isUsable) {
  terminal.errors.write(`--worlds: “${options.worlds}” is no whole number from 1.\n`);
}
const told = usageInstead(isUsable ? options : null, USAGE, terminal);
process.exitCode = told?.code ?? (await checkSlack(terminal, worlds));
