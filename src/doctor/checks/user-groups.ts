import type { UserGroups } from '../../adapters/workspace/ask-slack.ts';
import type { Institution } from '../../domain/handbook/institution.ts';
import type { OutsiderReason } from '../../domain/people/actor.ts';
import type { Check, Finding, Words } from '../finding.ts';
import { uncheckedFinding } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { slackTrouble } from '../slack-words.ts';
import { teamParts } from '../team-parts.ts';

const WHAT: Words = { es: 'Los grupos no se han comprobado.', en: 'The groups were not checked.' };

const PEOPLE: Words = { es: 'Las personas no se han comprobado.', en: 'The people were not checked.' };
/** Slack takes some hundred such questions a minute. */
const MOST_ASKED = 100;
const AT_ONCE = 5;

/** The handbook's user groups: they exist in Slack, and have people who may handle cases. */
export const userGroups: Check = {
  id: 'user-groups',
  title: { es: 'Equipo', en: 'Team' },
  async run(parts) {
    const found = await teamParts(parts, WHAT);
    if (!found.ok) return [found.finding];
    const { handbook, groups } = found;
    const { members } = handbook.institution.team;
    const wrong = [
      ...groupsOf(members).flatMap((entry) => groupFinding(entry, groups)),
      ...(await outsiderFindings(members, groups, parts)),
    ];
    if (wrong.length > 0) return wrong;
    const count = groupsOf(members).length;
    return [
      {
        level: 'green',
        what: {
          es: `Los ${count} grupos del manual existen y tienen gente del equipo.`,
          en: `All ${count} groups of the handbook exist and have people of the team.`,
        },
      },
    ];
  },
};

type Entry = Institution['team']['members'][number];

function groupsOf(members: readonly Entry[]): Entry[] {
  return members.filter(({ slack }) => slack.startsWith('S'));
}

/** Looks each person of the groups up: Slack lets guests and deleted accounts be in a group. */
async function outsiderFindings(
  members: readonly Entry[],
  groups: UserGroups,
  { slack }: Pick<Parts, 'slack'>,
): Promise<Finding[]> {
  const account = await slack.account();
  const named = groupsOf(members).flatMap((entry) => [...(groups.get(entry.slack) ?? [])]);
  const users = [...new Set(named)].slice(0, MOST_ASKED);
  const reasons = new Map<string, OutsiderReason>();
  for (let first = 0; account.ok && first < users.length; first += AT_ONCE) {
    const some = users.slice(first, first + AT_ONCE);
    const answers = await Promise.all(some.map((user) => slack.outsider(user, account.answer.teamId)));
    for (const [at, answer] of answers.entries()) {
      if (!answer.ok) return [uncheckedFinding(PEOPLE, slackTrouble(answer.trouble))];
      if (answer.answer !== null) reasons.set(some[at] ?? '', answer.answer);
    }
  }
  return groupsOf(members).flatMap((entry) => outsidersIn(entry, [...(groups.get(entry.slack) ?? [])], reasons));
}

const REASONS: Readonly<Record<OutsiderReason, Words>> = {
  guest: { es: 'invitado', en: 'guest' },
  deleted: { es: 'desactivado', en: 'deactivated' },
  bot: { es: 'bot', en: 'bot' },
  other_team: { es: 'de otra organización', en: 'of another organisation' },
  lookup_failed: { es: 'Slack no dice qué es', en: 'Slack does not say what it is' },
  no_role: { es: 'sin función', en: 'without a role' },
  shared_channel: { es: 'en un canal compartido', en: 'in a shared channel' },
};

/** Red where nobody else is in the group. */
function outsidersIn(
  { slack, name, roles }: Entry,
  users: readonly string[],
  reasons: ReadonlyMap<string, OutsiderReason>,
): Finding[] {
  const found = users.flatMap((user) => {
    const reason = reasons.get(user);
    return reason === undefined ? [] : [{ user, reason }];
  });
  if (found.length === 0) return [];
  const who = (language: keyof Words) =>
    found.map(({ user, reason }) => `${user} (${REASONS[reason][language]})`).join(', ');
  const lost = roles.join(', ');
  return [
    {
      level: found.length === users.length ? 'red' : 'yellow',
      what: {
        es: `En el grupo ${slack} («${name}») hay quien no puede llevar casos: ${who('es')}.`,
        en: `In the group ${slack} (“${name}”) are people who may handle no cases: ${who('en')}.`,
      },
      why: {
        es: `El bot no les deja hacer nada, aunque el grupo tenga estas funciones: ${lost}.`,
        en: `The bot lets them do nothing, although the group has these roles: ${lost}.`,
      },
      todo: {
        es: 'Sácalos del grupo, o hazlos miembros de pleno derecho en Slack.',
        en: 'Take them out of the group, or make them full members in Slack.',
      },
    },
  ];
}

function groupFinding({ slack, name, roles }: Entry, groups: UserGroups): Finding[] {
  const people = groups.get(slack);
  if (people !== undefined && people.size > 0) return [];
  const named = `${slack} («${name}»)`;
  const lost = roles.join(', ');
  return [
    {
      level: 'red',
      what:
        people === undefined
          ? {
              es: `El grupo ${named} no existe en Slack, o está desactivado.`,
              en: `The group ${slack} (“${name}”) does not exist in Slack, or is disabled.`,
            }
          : { es: `En el grupo ${named} no hay nadie.`, en: `Nobody is in the group ${slack} (“${name}”).` },
      why: {
        es: `Nadie tiene por él estas funciones: ${lost}.`,
        en: `Nobody has these roles by it: ${lost}.`,
      },
      todo:
        people === undefined
          ? {
              es: 'Pon en institution.yml (team.members) el id de un grupo tuyo.',
              en: 'Put the id of a group of yours into institution.yml (team.members).',
            }
          : { es: 'Añade personas al grupo en Slack.', en: 'Add people to the group in Slack.' },
    },
  ];
}
