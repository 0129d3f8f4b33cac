import type { UserGroups } from '../../adapters/workspace/ask-slack.ts';
import { readShifts } from '../../domain/cases/deadlines/read-shifts.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { TeamPerson } from '../../domain/people/team-person.ts';
import { shiftWords } from '../../i18n/shift-gaps.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Check, Finding, Words } from '../finding.ts';
import { teamParts } from '../team-parts.ts';

const WHAT: Words = { es: 'Los turnos no se han comprobado.', en: 'The shifts were not checked.' };

/** Hours of the next four weeks in which nobody on shift can approve what is most urgent. */
export const shifts: Check = {
  id: 'shifts',
  title: { es: 'Turnos', en: 'Shifts' },
  async run(parts) {
    const found = await teamParts(parts, WHAT);
    if (!found.ok) return [found.finding];
    const { handbook, groups } = found;
    const now = new Date(parts.now()).toISOString();
    const reading = readShifts(handbook, { team: teamOf(handbook, groups), now });
    const { timeZone } = handbook.institution;
    const inSpanish = shiftWords(reading, timeZone, textsIn('es'));
    const inEnglish = shiftWords(reading, timeZone, textsIn('en'));
    return inSpanish.flatMap((es, index) => {
      const en = inEnglish[index];
      return en === undefined ? [] : [findingOf(LEVELS[reading.kind], es, en)];
    });
  },
};

const LEVELS = { covered: 'green', no_shifts: 'green', not_chosen: 'red', nobody: 'red', gaps: 'yellow' } as const;

type Said = { what: string; why: string; todo: string };

function findingOf(level: 'green' | 'yellow' | 'red', es: Said, en: Said): Finding {
  const what = { es: es.what, en: en.what };
  if (level === 'green') return { level, what };
  return { level, what, why: { es: es.why, en: en.why }, todo: { es: es.todo, en: en.todo } };
}

function teamOf(handbook: Handbook, groups: UserGroups): TeamPerson[] {
  const entries = handbook.institution.team.members.map(({ slack, roles }) => ({
    slack,
    roles,
    users: slack.startsWith('S') ? [...(groups.get(slack) ?? [])] : [slack],
  }));
  return [...new Set(entries.flatMap(({ users }) => users))].map((user) => {
    const own = entries.filter(({ users }) => users.includes(user));
    const roles = [...new Set(own.flatMap((entry) => entry.roles))];
    return { team: '', user, roles, entries: own.map(({ slack }) => slack) };
  });
}
