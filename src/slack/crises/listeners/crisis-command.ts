/** Parsed `/crisis` command: a word, the number of a crisis where the person gave one, and the rest. */
export type CrisisCommand = { word: string; crisisId: number | null; rest: string };

/** `status 3`, `#3`, `start flood`, `report 3 sin nombres`; without a word it asks how things stand. */
export function readCommand(text: string): CrisisCommand {
  const [first = '', ...others] = text.trim().toLowerCase().split(/\s+/);
  const number = numberIn(first);
  if (number !== null) return { word: 'status', crisisId: number, rest: '' };
  return { word: first === '' ? 'status' : first, crisisId: numberIn(others[0] ?? ''), rest: others.join(' ') };
}

function numberIn(text: string): number | null {
  const [, digits] = /^#?(\d{1,9})$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}
