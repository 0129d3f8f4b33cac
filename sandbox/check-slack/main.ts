import process from 'node:process';
import { runCheckSlack } from './run-check-slack.ts';

process.exitCode = await runCheckSlack(process.argv.slice(2), {
  env: process.env,
  directory: process.cwd(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
