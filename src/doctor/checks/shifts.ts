import type { UserGroups } from '../../adapters/workspace/ask-slack.ts';
import type { GapAhead } from '../../domain/cases/deadlines/find-gaps-ahead.ts';
import { gapsAhead } from '../../domain/cases/deadlines/find-gaps-ahead.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { TeamPerson } from '../../domain/people/team-person.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDayOfMonth, formatHour, formatWeekday } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
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
    return gapFindings(gapsAhead('S1', { team, handbook, now, days: DAYS }), handbook);
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
  const [first] = gaps;
  if (first === undefined)
    return [
      {
        level: 'green',
        what:
          handbook.institution.rota === undefined
            ? {
                es: 'Sin turnos (rota): todo el equipo cuenta siempre.',
                en: 'Without shifts (rota), everybody always counts.',
              }
            : {
                es: 'En las próximas cuatro semanas siempre hay quien aprueba un S1.',
                en: 'For the next four weeks somebody can always approve S1.',
              },
      },
    ];
  return Object.values(Object.groupBy(gaps, ({ roles }) => roles.join())).map((some = []) =>
    gapFinding(some, handbook),
  );
}

/** One finding for all hours in which the same roles are missing. */
function gapFinding(gaps: readonly GapAhead[], handbook: Handbook): Finding {
  const [only, ...others] = spansOf(gaps, handbook);
  const isOne = others.length === 0;
  const list = (language: 'es' | 'en') =>
    isOne ? '' : [only, ...others].map((span) => `\n${capital(span?.[language] ?? '')}`).join('');
  return {
    level: 'yellow',
    what: isOne
      ? {
          es: `${capital(only?.es ?? '')}: nadie puede aprobar un S1.`,
          en: `${capital(only?.en ?? '')}: nobody can approve S1.`,
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

/** Returns the hours in words, those of the same weekday together. */
function spansOf(gaps: readonly GapAhead[], handbook: Handbook): Words[] {
  const weekly = Object.values(Object.groupBy(gaps, (gap) => spanText(gap, handbook, 'es', 'weekday')));
  return weekly.flatMap((same = []) => {
    const [gap] = same;
    if (gap === undefined) return [];
    const day = same.length > 1 ? 'weekday' : 'date';
    const times =
      same.length > 1 ? { es: ` (${same.length} veces)`, en: ` (${same.length} times)` } : { es: '', en: '' };
    return [{ es: spanText(gap, handbook, 'es', day) + times.es, en: spanText(gap, handbook, 'en', day) + times.en }];
  });
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

/** `domingo 03:00 a 08:00`, or with its date. */
function spanText(
  { from, to }: GapAhead,
  { institution }: Handbook,
  language: 'es' | 'en',
  day: 'weekday' | 'date',
): string {
  const texts = textsIn(language);
  const { timeZone } = institution;
  const name = (at: string) => {
    const date = localDate(at, timeZone);
    const weekday = formatWeekday(date, texts);
    return day === 'weekday' ? weekday : `${weekday} ${formatDayOfMonth(date, texts)}`;
  };
  const isSameDay = localDate(from, timeZone) === localDate(to, timeZone);
  const end = isSameDay ? formatHour(to, timeZone) : `${name(to)} ${formatHour(to, timeZone)}`;
  return `${name(from)} ${formatHour(from, timeZone)} ${language === 'es' ? 'a' : 'to'} ${end}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
