import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { shortcodeTable } from './shortcode-table.ts';

const TABLE = new URL('../../src/domain/text/emoji/lexicon/emoji-shortcodes.ts', import.meta.url);

const [file] = process.argv.slice(2);
if (file === undefined) {
  // The package weighs 25 MB of pictures: it is no dependency.
  process.stderr.write(
    './portavoz emoji:table emoji.json: the file of the package emoji-datasource (npm pack emoji-datasource)\n',
  );
  process.exitCode = 2;
} else {
  const table = await shortcodeTable(file).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${file} holds no list of emoji: ${why}\n`);
    return null;
  });
  process.exitCode = table === null ? 1 : 0;
  if (table !== null) {
    await writeFile(TABLE, table);
    process.stdout.write(`${table.split('=').length - 2} emoji\n`);
  }
}
