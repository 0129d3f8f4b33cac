import { readShifts, WATCHED } from '../../domain/cases/deadlines/read-shifts.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { HandbookFault } from '../../domain/handbook/validation/handbook-fault.ts';
import { handbookWarning } from '../../domain/handbook/validation/handbook-fault.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { TeamPerson } from '../../domain/people/team-person.ts';
import { instantAt } from '../../domain/time/instant-at.ts';
import { formatGaps, roleNames } from '../../i18n/shift-gaps.ts';
import type { Texts } from '../../i18n/texts.ts';

/** More approvals of one role than any severity asks for. */
const IN_A_GROUP = 4;

/**
 * Returns a warning for each stretch of the next four weeks in which nobody on shift can approve S1. What
 * comes back each week is said once. The other checks warn of a team that never can, and of no rota.
 */
export function shiftGaps(handbook: Handbook, today: string, texts: Texts): HandbookFault[] {
  const { timeZone } = handbook.institution;
  const now = new Date(instantAt(today, '00:00', timeZone)).toISOString();
  const reading = readShifts(handbook, { team: peopleOf(handbook), now });
  if (reading.kind !== 'gaps') return [];
  return reading.gaps.flatMap(({ roles, stretches }) =>
    formatGaps(stretches, timeZone, texts).map((when) =>
      handbookWarning(
        ['institution', 'rota'],
        texts.t('rota.nobody', { when, severity: WATCHED, roles: roleNames(roles, texts) }),
      ),
    ),
  );
}

/**
 * Returns the team as its file shows it. Only Slack knows who is in a group: it counts as enough people,
 * and a person whom only the rota names counts as a member of every group.
 */
function peopleOf({ institution: { team, rota } }: Handbook): TeamPerson[] {
  const { members } = team;
  const listed = members.flatMap(({ slack, roles }) =>
    isGroup(slack)
      ? Array.from({ length: IN_A_GROUP }, (_, at) => personOf(`${slack}.${at}`, slack, roles))
      : [personOf(slack, slack, roles)],
  );
  const ofGroups = members.filter(({ slack }) => isGroup(slack)).flatMap(({ roles }) => roles);
  const named = [
    ...(rota?.shifts ?? []).flatMap(({ people }) => people),
    ...(rota?.deputies ?? []).map(({ deputy }) => deputy),
  ];
  const others = new Set(named.filter((id) => !isGroup(id) && !members.some(({ slack }) => slack === id)));
  return [...listed, ...[...others].map((id) => personOf(id, id, ofGroups))];
}

function personOf(user: string, entry: string, roles: readonly Role[]): TeamPerson {
  return { team: '', user, roles: [...roles], entries: [entry] };
}

function isGroup(id: string): boolean {
  return id.startsWith('S');
}
