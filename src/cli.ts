import process from 'node:process';
import { commands } from './cli/commands.ts';
import { runCommand } from './cli/run-command.ts';
import { readSecretFile } from './config/read-secret-file.ts';
import { withSecretFiles } from './config/secret-files.ts';

// A reader that has seen enough (`… | head`) is no accident.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const given = withSecretFiles(process.env, readSecretFile);
if (given.problems.length > 0) {
  for (const { variable, message } of given.problems) process.stderr.write(`${variable} ${message}\n`);
  process.exit(1);
}

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  env: given.environment,
  directory: process.env['PORTAVOZ_CALLED_FROM'] ?? process.cwd(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
