import type { SlashCommand } from '../../workspace/wire.ts';

/** The commands to offer while the name of one is being typed; none once an argument has begun. */
export function matchCommands(commands: readonly SlashCommand[], typed: string): SlashCommand[] {
  if (!/^\/\S*$/.test(typed)) return [];
  const wanted = typed.toLowerCase();
  return commands.filter(({ command }) => command.toLowerCase().startsWith(wanted));
}

/** A line that is meant as a command, taken apart; null for something to say. */
export function parseCommand(line: string): { command: string; text: string } | null {
  const found = /^(\/\S+)\s*([\s\S]*)$/.exec(line.trim());
  return found?.[1] === undefined ? null : { command: found[1].toLowerCase(), text: found[2] ?? '' };
}
