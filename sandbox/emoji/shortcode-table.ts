import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Characters of a line of the table. */
const WIDTH = 230;

const HEAD = `/**
 * Emoji and the names that Slack gives them: \`🙏=pray\`, several names with commas between. Made by
 * \`./portavoz emoji:table\` from emoji-datasource 16.0.0, copyright (c) 2013 Cal Henderson: LICENSE-emoji-datasource.
 */
export const EMOJI_SHORTCODES: readonly string[] = [
`;

const entries = z.array(
  z.looseObject({ unified: z.string(), short_names: z.array(z.string()), sort_order: z.number() }),
);

/**
 * Returns the source of the table.
 * @param file `emoji.json` of emoji-datasource, by which Slack names its emoji
 */
export async function shortcodeTable(file: string): Promise<string> {
  const emoji = entries.parse(JSON.parse(await readFile(file, 'utf8')));
  const named = emoji
    .toSorted((one, other) => one.sort_order - other.sort_order)
    .map(({ unified, short_names }) => `${characterOf(unified)}=${short_names.join(',')}`);
  const lines = inLines(named).map((line) => `  ${quoted(line)},\n`);
  return `${HEAD}${lines.join('')}];\n`;
}

function characterOf(unified: string): string {
  return String.fromCodePoint(...unified.split('-').map((code) => Number.parseInt(code, 16)));
}

function inLines(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** As the formatter wants it: no name holds a quotation mark but the apostrophe. */
function quoted(line: string): string {
  return line.includes("'") ? `"${line}"` : `'${line}'`;
}
