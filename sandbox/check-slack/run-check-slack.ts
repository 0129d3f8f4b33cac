import { fitPages } from '../../src/cli/help/fit-columns.ts';
import { PAGES } from '../../src/cli/help/pages.ts';
import { optionsOf, usageInstead } from '../../src/cli/options-of.ts';
import { ownCall } from '../../src/cli/own-call.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { inTerminal } from '../../src/cli/terminal-language.ts';
import type { Words } from '../../src/doctor/finding.ts';
import { checkSlack } from './check-slack.ts';

const USAGE = fitPages({
  es: `./portavoz slack check [--worlds N]

${PAGES['slack check']?.es}
`,
  en: `./portavoz slack check [--worlds N]

${PAGES['slack check']?.en}
`,
});

function noCount(given: string): Words {
  return {
    es: `--worlds: «${given}» no es un número entero desde 1.\n`,
    en: `--worlds: “${given}” is no whole number from 1.\n`,
  };
}

/** Runs `./portavoz slack check`: the exit code of the check, 2 for wrong usage. */
export async function runCheckSlack(
  [word = '', ...typed]: readonly string[],
  given: Terminal,
  check = checkSlack,
): Promise<number> {
  const { args, env, wrong } = ownCall('slack check', typed, given.env);
  const terminal = { ...given, env };
  if (wrong !== null) {
    terminal.errors.write(wrong);
    return 2;
  }
  const options = word === 'check' ? optionsOf(args, { texts: ['worlds'], flags: [] }) : null;
  const worlds = Number(options?.worlds ?? 1);
  const isUsable = Number.isSafeInteger(worlds) && worlds > 0;
  if (options !== null && !isUsable) terminal.errors.write(inTerminal(noCount(options.worlds ?? ''), terminal));
  const told = usageInstead(isUsable ? options : null, USAGE, terminal);
  return told?.code ?? check(terminal, worlds);
}
