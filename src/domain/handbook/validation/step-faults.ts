import type { PlaybookStep } from '../playbook.ts';
import type { StepPhase } from '../vocabulary.ts';
import type { FieldPath, HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';

/** The longest time of a step in minutes, by its phase; null where no clock runs. */
const LONGEST: Readonly<Record<StepPhase, number | null>> = {
  first_15_minutes: 15,
  first_hour: 60,
  each_update: 1_440,
  closing: null,
  after: 525_600,
};

/** More than this nobody reads at three in the morning. */
const LONGEST_WORDS = 160;

/** Returns the faults of playbooks' steps: times that their phase does not have, roles that nobody holds, long sentences. */
export function stepFaults(parts: HandbookParts): HandbookFault[] {
  const held = parts.institution?.team.members.flatMap(({ roles }) => roles) ?? null;
  return parts.playbooks.flatMap(({ steps = [] }, index) =>
    steps.flatMap((step, at) => {
      const path = ['playbooks', index, 'steps', at];
      return [...minuteFaults(step, path), ...roleFaults(step, held, path), ...wordFaults(step, path)];
    }),
  );
}

function minuteFaults({ phase, minutes }: PlaybookStep, path: FieldPath): HandbookFault[] {
  const longest = LONGEST[phase];
  if (longest === null) {
    if (minutes === undefined) return [];
    return [handbookError([...path, 'minutes'], `no clock runs for a step of "${phase}"; take minutes out`)];
  }
  if (minutes === undefined) {
    return [handbookError(path, `a step of "${phase}" needs its time; add minutes, at most ${longest}`)];
  }
  if (minutes <= longest) return [];
  return [handbookError([...path, 'minutes'], `a step of "${phase}" has ${longest} minutes; write fewer`)];
}

function roleFaults({ role }: PlaybookStep, held: readonly string[] | null, path: FieldPath): HandbookFault[] {
  if (held === null || held.includes(role)) return [];
  const message = `nobody in team.members of institution.yml has the role ${role}, so nobody is called for this step; give it to somebody or name another role`;
  return [handbookWarning([...path, 'role'], message)];
}

function wordFaults({ what }: PlaybookStep, path: FieldPath): HandbookFault[] {
  return Object.entries(what)
    .filter(([, words]) => words.length > LONGEST_WORDS)
    .map(([language, words]) =>
      handbookWarning(
        [...path, 'what', language],
        `the step has ${words.length} characters, more than ${LONGEST_WORDS}; say one thing, or make two steps of it`,
      ),
    );
}
