import process from 'node:process';
import { runEmojiTable } from './run-emoji-table.ts';

const TABLE = new URL('../../src/domain/text/emoji/lexicon/emoji-shortcodes.ts', import.meta.url);

process.exitCode = await runEmojiTable(
  process.argv.slice(2),
  { env: process.env, directory: process.cwd(), output: process.stdout, errors: process.stderr },
  TABLE,
);
