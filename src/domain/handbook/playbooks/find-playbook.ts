import { nearestText, plainWords } from '../../text/words/near-words.ts';
import type { Handbook } from '../handbook.ts';
import type { Playbook } from '../playbook.ts';

/** Playbook that a person's words mean; several where they fit more than one, none with the nearest one there is. */
export type FoundPlaybook =
  | { kind: 'one'; playbook: Playbook }
  | { kind: 'several'; playbooks: readonly Playbook[] }
  | { kind: 'none'; near: Playbook | null };

/** Letters of a word of a title from which a mistake is looked for in it. */
const LONG_WORD = 5;

/**
 * Finds a playbook by its id or its title in any language: whole, or by the beginnings of some of its words.
 * Case, accents and hyphens do not count.
 */
export function findPlaybook({ playbooks }: Pick<Handbook, 'playbooks'>, typed: string): FoundPlaybook {
  const wanted = plainWords(typed);
  if (wanted.length === 0) return { kind: 'none', near: null };
  const exact = playbooks.find((one) => namesOf(one).some((name) => plainWords(name).join() === wanted.join()));
  if (exact !== undefined) return { kind: 'one', playbook: exact };
  const fitting = playbooks.filter((one) => namesOf(one).some((name) => fits(wanted, plainWords(name))));
  const [first, ...others] = fitting;
  if (first === undefined) return { kind: 'none', near: nearest(playbooks, wanted.join(' ')) };
  return others.length === 0 ? { kind: 'one', playbook: first } : { kind: 'several', playbooks: fitting };
}

function namesOf({ id, titles }: Playbook): string[] {
  return [id, ...Object.values(titles)];
}

function fits(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((word) => words.some((one) => one.startsWith(word)));
}

function nearest(playbooks: readonly Playbook[], wanted: string): Playbook | null {
  const names = playbooks.flatMap((playbook) =>
    namesOf(playbook)
      .flatMap((name) => [name, ...plainWords(name).filter((word) => word.length >= LONG_WORD)])
      .map((name) => ({ name, playbook })),
  );
  const near = nearestText(
    wanted,
    names.map(({ name }) => name),
  );
  return names.find(({ name }) => name === near)?.playbook ?? null;
}
