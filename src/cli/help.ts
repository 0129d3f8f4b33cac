import type { Command } from './commands.ts';

/** The text of `./portavoz help`: a line a command. */
export function helpText(commands: readonly Command[]): string {
  const rows = [...commands, { name: 'help', usage: '', summary: 'show this list' }].map(
    ({ name, usage, summary }) => ({
      call: `./portavoz ${name} ${usage}`.trimEnd(),
      summary,
    }),
  );
  const width = Math.max(...rows.map((row) => row.call.length));
  const lines = rows.map((row) => `  ${row.call.padEnd(width)}  ${row.summary}`);
  return ['Portavoz: from a citizen’s post to a reply that people approved.', '', ...lines, ''].join('\n');
}
