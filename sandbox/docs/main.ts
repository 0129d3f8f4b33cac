import process from 'node:process';
import { readCall } from '../../src/cli/own-call.ts';
import { fromEnglish } from '../../src/cli/terminal-language.ts';
import { docsOptions, runDocs } from './run-docs.ts';

const options = readCall('docs', process.argv.slice(2), docsOptions, process.env);
if ('wrong' in options) {
  process.stderr.write(options.wrong);
  process.exitCode = 2;
} else {
  try {
    const code = await runDocs(options, process.env, (line) => process.stdout.write(`${line}\n`));
    if (code !== null) process.exitCode = code;
  } catch (error) {
    const why = error instanceof Error ? error.message : 'The reason is unknown.';
    process.stderr.write(`${fromEnglish(why, process)}\n`);
    process.exitCode = 1;
  }
}
