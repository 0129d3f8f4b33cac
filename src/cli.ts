import process from 'node:process';
import { trustCertificates } from './adapters/egress/trust-certificates.ts';
import { commands } from './cli/commands.ts';
import { runCommand } from './cli/run-command.ts';

// A reader that has seen enough (`… | head`) is no accident.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const untrusted = trustCertificates(process.env['NODE_EXTRA_CA_CERTS']);
if (untrusted !== null) process.stderr.write(`${untrusted}\n`);

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  env: process.env,
  directory: process.env['PORTAVOZ_CALLED_FROM'] ?? process.cwd(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
