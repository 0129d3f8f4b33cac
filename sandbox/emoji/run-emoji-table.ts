import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownCall } from '../../src/cli/own-call.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { fromEnglish, inTerminal } from '../../src/cli/terminal-language.ts';
import type { Words } from '../../src/doctor/finding.ts';
import { shortcodeTable } from './shortcode-table.ts';

// The package weighs 25 MB of pictures: it is no dependency.
const USAGE: Words = {
  es: './portavoz emoji:table emoji.json: el archivo del paquete emoji-datasource (npm pack emoji-datasource)\n',
  en: './portavoz emoji:table emoji.json: the file of the package emoji-datasource (npm pack emoji-datasource)\n',
};

/**
 * Runs `./portavoz emoji:table`.
 * @param table the file to write
 * @returns 0 when it is written, 1 when the file holds no emoji, 2 for wrong usage
 */
export async function runEmojiTable(
  typed: readonly string[],
  terminal: Pick<Terminal, 'env' | 'directory' | 'output' | 'errors'>,
  table: URL,
): Promise<number> {
  const { args, env, wrong } = ownCall('emoji:table', typed, terminal.env);
  const [named, ...more] = args;
  if (wrong !== null || named === undefined || more.length > 0) {
    terminal.errors.write(wrong ?? inTerminal(USAGE, { env }));
    return 2;
  }
  const file = path.resolve(terminal.directory, named);
  try {
    const source = await shortcodeTable(file);
    await writeFile(table, source);
    terminal.output.write(`${source.split('=').length - 2} emoji\n`);
    return 0;
  } catch (error) {
    terminal.errors.write(inTerminal(noEmoji(file, fromEnglish(whyOf(error), { env })), { env }));
    return 1;
  }
}

function noEmoji(file: string, why: string): Words {
  return { es: `${file} no tiene una lista de emoji: ${why}\n`, en: `${file} holds no list of emoji: ${why}\n` };
}

/** Returns one line: what a validator says of a whole file is long. */
function whyOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'There is no such file.';
  if (error instanceof SyntaxError) return 'It is no JSON.';
  return 'Its entries are not those of emoji-datasource.';
}
