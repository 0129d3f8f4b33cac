import type { UserGroups } from '../../adapters/workspace/ask-slack.ts';
import type { GapAhead } from '../../domain/cases/deadlines/find-gaps-ahead.ts';
import { gapsAhead } from '../../domain/cases/deadlines/find-gaps-ahead.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { TeamPerson } from '../../domain/people/team-person.ts';
import { formatList } from '../../i18n/lists.ts';
import { formatGaps } from '../../i18n/shift-gaps.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Check, Finding, Words } from '../finding.ts';
import { teamParts } from '../team-parts.ts';

const DAYS = 28;
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
    const team = teamOf(handbook, groups);
    const nobodyAtAll = gapsAhead('S1', { team, handbook: withoutRota(handbook), now, days: 1 });
    if (nobodyAtAll[0] !== undefined) return [nobody(nobodyAtAll[0])];
    const { rota, noShifts = false } = handbook.institution;
    if (rota === undefined) return [noShifts ? WITHOUT_SHIFTS : NOT_CHOSEN];
    return gapFindings(gapsAhead('S1', { team, handbook, now, days: DAYS }), handbook);
  },
};

const WELL: Finding = {
  level: 'green',
  what: {
    es: 'En las próximas cuatro semanas siempre hay quien aprueba un S1.',
    en: 'For the next four weeks somebody can always approve S1.',
  },
};
const WITHOUT_SHIFTS: Finding = {
  level: 'green',
  what: {
    es: 'Sin turnos, como dice el manual (no_shifts): todo el equipo cuenta siempre.',
    en: 'Without shifts, as the handbook says (no_shifts): everybody always counts.',
  },
};
const NOT_CHOSEN: Finding = {
  level: 'red',
  what: { es: 'El manual no dice quién está de turno.', en: 'The handbook does not say who is on shift.' },
  why: {
    es: 'Se avisa a todo el equipo a cualquier hora, y nadie sabe si de noche alguien lo oye.',
    en: 'The whole team is called at any hour, and nobody knows whether anybody hears it at night.',
  },
  todo: {
    es: 'Rellena rota en institution.yml, o escribe no_shifts: true si trabajáis sin turnos.',
    en: 'Fill in rota in institution.yml, or write no_shifts: true if you work without shifts.',
  },
};

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

function withoutRota(handbook: Handbook): Handbook {
  const { rota: _, ...institution } = handbook.institution;
  return { ...handbook, institution };
}

function nobody({ roles }: GapAhead): Finding {
  return {
    level: 'red',
    what: { es: 'Nadie puede aprobar un S1.', en: 'Nobody can approve S1.' },
    why: missing(roles),
    todo: {
      es: 'Da esos papeles a personas en institution.yml (team.members), o mete a gente en sus grupos.',
      en: 'Give people these roles in institution.yml (team.members), or add people to their groups.',
    },
  };
}

function gapFindings(gaps: readonly GapAhead[], handbook: Handbook): Finding[] {
  if (gaps.length === 0) return [WELL];
  return Object.values(Object.groupBy(gaps, ({ roles }) => roles.join())).map((some = []) =>
    gapFinding(some, handbook),
  );
}

/** One finding for all hours in which the same roles are missing. */
function gapFinding(gaps: readonly GapAhead[], handbook: Handbook): Finding {
  const spans = (language: 'es' | 'en') => formatGaps(gaps, handbook.institution.timeZone, textsIn(language));
  const isOne = spans('es').length === 1;
  const list = (language: 'es' | 'en') =>
    isOne
      ? ''
      : spans(language)
          .map((span) => `\n${span}`)
          .join('');
  return {
    level: 'yellow',
    what: isOne
      ? {
          es: `${spans('es')[0]}: nadie puede aprobar un S1.`,
          en: `${spans('en')[0]}: nobody can approve S1.`,
        }
      : {
          es: `En las próximas cuatro semanas hay ${gaps.length} ratos sin nadie que apruebe un S1.`,
          en: `In the next four weeks there are ${gaps.length} stretches in which nobody can approve S1.`,
        },
    why: missing(gaps[0]?.roles ?? []),
    todo: {
      es: `Pon a alguien de guardia en institution.yml (rota). Fuera de turno se puede aprobar, pero a nadie se le avisa.${list('es')}`,
      en: `Put a person on duty in institution.yml (rota). People off shift may approve, but nobody calls them.${list('en')}`,
    },
  };
}

function missing(roles: GapAhead['roles']): Words {
  const named = (language: 'es' | 'en') => {
    const texts = textsIn(language);
    return formatList(
      roles.map((role) => texts.t(`role.${role}`)),
      texts,
      'or',
    );
  };
  return { es: `Falta quien tenga este papel: ${named('es')}.`, en: `This role is missing: ${named('en')}.` };
}
