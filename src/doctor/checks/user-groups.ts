import type { UserGroups } from '../../adapters/workspace/ask-slack.ts';
import type { Institution } from '../../domain/handbook/institution.ts';
import type { Check, Finding, Words } from '../finding.ts';
import { teamParts } from '../team-parts.ts';

const WHAT: Words = { es: 'Los grupos no se han comprobado.', en: 'The groups were not checked.' };

/** The handbook's user groups: they exist in Slack, and have people. */
export const userGroups: Check = {
  id: 'user-groups',
  title: { es: 'Equipo', en: 'Team' },
  async run(parts) {
    const found = await teamParts(parts, WHAT);
    if (!found.ok) return [found.finding];
    const { handbook, groups } = found;
    const { members } = handbook.institution.team;
    const wrong = groupsOf(members).flatMap((entry) => groupFinding(entry, groups));
    if (wrong.length > 0) return wrong;
    const count = groupsOf(members).length;
    return [
      {
        level: 'green',
        what: {
          es: `Los ${count} grupos del manual existen y tienen gente.`,
          en: `All ${count} groups of the handbook exist and have people.`,
        },
      },
    ];
  },
};

type Entry = Institution['team']['members'][number];

function groupsOf(members: readonly Entry[]): Entry[] {
  return members.filter(({ slack }) => slack.startsWith('S'));
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
        es: `Nadie tiene por él estos papeles: ${lost}.`,
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
