import type { Channel, Person } from '../world.ts';

/** Our workspace, the app in it, and the bot. */
export const HERE = { team: 'T0RIUDALBA', app: 'A0PORTAVOZ', bot: { user: 'U0PORTAVOZ', bot: 'B0PORTAVOZ' } };

const ours = { kind: 'member', team: HERE.team, teams: null } as const;

export const PEOPLE: readonly Person[] = [
  { ...ours, id: 'U0MARTA000', name: 'Marta', locale: 'es-ES' },
  { ...ours, id: 'U0BRUNO000', name: 'Bruno', locale: 'es-ES' },
  { ...ours, id: 'U0CELIA000', name: 'Celia', locale: 'es-ES' },
  { ...ours, id: 'U0DIEGO000', name: 'Diego', locale: 'es-ES' },
  // In the workspace and in no group: the team's handbook gives them nothing.
  { ...ours, id: 'U0FIONA000', name: 'Fiona', locale: 'en-GB' },
  // On Enterprise Grid: at home in another workspace of the organisation, and in ours.
  {
    id: 'U0GALA0000',
    name: 'Gala',
    locale: 'ca-ES',
    kind: 'member',
    team: 'T0PROVINCIA',
    teams: ['T0PROVINCIA', HERE.team],
  },
];

/** Members of the user groups to which the shipped handbook gives roles. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  S0COMUNICA: ['U0MARTA000', 'U0BRUNO000', 'U0CELIA000'],
  S0APRUEBA0: ['U0BRUNO000'],
  S0JEFATURA: ['U0CELIA000'],
  S0AREAS000: ['U0CELIA000'],
  S0LEGAL000: ['U0DIEGO000'],
  S0DPD00000: ['U0DIEGO000'],
  S0GUARDIA0: ['U0DIEGO000'],
  S0DIRPLAN0: ['U0DIEGO000'],
};

/** Channels by name; those that the bot was not invited to have no bot. */
export function newChannels(): Channel[] {
  const everybody = PEOPLE.map(({ id }) => id);
  const channel = (id: string, name: string, kind: Channel['kind'], members: readonly string[]): Channel => {
    return { id, name, kind, members: new Set(members), messages: [], pins: [] };
  };
  return [
    channel('C0CASOS000', 'casos', 'private', [...everybody, HERE.bot.user]),
    channel('C0RESUMEN0', 'resumen', 'public', [...everybody, HERE.bot.user]),
    channel('C0GUARDIA0', 'guardia', 'private', [...everybody, HERE.bot.user]),
    channel('C0SIMULACR', 'simulacros', 'private', [...everybody, HERE.bot.user]),
    channel('C0VECINOS0', 'vecinos', 'public', everybody),
  ];
}
