import { slashCommands } from '../src/i18n/commands/slash-commands.ts';
import { textsIn } from '../src/i18n/texts.ts';
import { SHORTCUTS } from '../src/slack/kit/ids.ts';
import type { ChannelSeed, PersonSeed, UserGroupSeed, WorkspaceOptions } from './workspace/workspace-options.ts';

/** The invented town hall of the sandbox: who works there, in which groups and channels. */
export const CASES_CHANNEL = 'portavoz-casos';
export const DIGEST_CHANNEL = 'portavoz-resumen';
export const MONITOR_CHANNEL = 'redes';
export const DRILL_CHANNEL = 'simulacros';
/** Plays the monitoring tool that brings posts into the channel. */
export const MONITOR = 'monitor';

/** The handbook's own. */
const TOWN_ZONE = 'Europe/Madrid';

const team: PersonSeed[] = [
  { key: 'writer', name: 'Lucía Ferrer', post: 'Redacción', locale: 'es-ES', colour: '#0f6e84' },
  { key: 'approver', name: 'Andrés Molina', post: 'Aprueba los textos', locale: 'es-ES', colour: '#9a4a1f' },
  { key: 'area', name: 'Pau Sempere', post: 'Responsable de área', locale: 'es-ES', colour: '#2f4fa2' },
  { key: 'director', name: 'Carmen Ortuño', post: 'Dirección del plan', locale: 'es-ES', colour: '#1f7a46' },
  { key: 'legal', name: 'Nuria Casals', post: 'Servicios jurídicos', locale: 'es-ES', colour: '#6a3a93' },
  { key: 'dpo', name: 'Hugo Arnau', post: 'Protección de datos', locale: 'es-ES', colour: '#4f5b66' },
  { key: 'duty', name: 'Iván Robles', post: 'Guardia', locale: 'es-ES', colour: '#a02a52' },
  { key: 'lead', name: 'Olga Benet', post: 'Jefatura de comunicación', locale: 'es-ES', colour: '#75701a' },
];

const others: PersonSeed[] = [
  { key: 'outsider', name: 'Emily Hart', post: 'Urbanismo: no es del equipo', locale: 'en-GB', colour: '#8a6a12' },
  {
    key: 'guest',
    name: 'Bea Lluch',
    post: 'Agencia externa: invitada',
    locale: 'es-ES',
    colour: '#46469a',
    kind: 'guest',
  },
  {
    key: MONITOR,
    name: 'Seguimiento de redes',
    post: 'Trae los mensajes',
    locale: 'es-ES',
    colour: '#33404a',
    kind: 'bot',
  },
];

const groups: UserGroupSeed[] = [
  { id: 'S0COMUNICA', handle: 'comunicacion', name: 'Comunicación', members: ['writer'] },
  { id: 'S0APRUEBA0', handle: 'aprueba', name: 'Aprueba', members: ['approver'] },
  { id: 'S0AREAS000', handle: 'areas', name: 'Áreas', members: ['area'] },
  { id: 'S0LEGAL000', handle: 'juridico', name: 'Jurídico', members: ['legal'] },
  { id: 'S0DPD00000', handle: 'dpd', name: 'Protección de datos', members: ['dpo'] },
  { id: 'S0GUARDIA0', handle: 'guardia', name: 'Guardia', members: ['duty'] },
  { id: 'S0DIRPLAN0', handle: 'direccion-plan', name: 'Dirección del plan', members: ['director'] },
  { id: 'S0JEFATURA', handle: 'jefatura', name: 'Jefatura', members: ['lead'] },
];

const everybody = [...team, ...others].map(({ key }) => key);

const channels: ChannelSeed[] = [
  {
    name: MONITOR_CHANNEL,
    topic: 'Lo que se dice de nosotros',
    members: everybody,
    comes: {
      es: 'Aquí llegan los mensajes de la gente. Cuando uno pida respuesta, avisa de él.',
      en: 'What people post arrives here. Flag a post that needs a reply.',
    },
  },
  {
    name: CASES_CHANNEL,
    topic: 'Una tarjeta por caso',
    members: everybody,
    comes: {
      es: 'Aquí habrá una tarjeta por caso: qué se ha dicho, cuánto corre prisa y el texto para responder.',
      en: 'Each case will have a card here: what was said, how urgent it is, and a text to reply with.',
    },
  },
  {
    name: DIGEST_CHANNEL,
    topic: 'El resumen de cada mañana',
    members: everybody,
    comes: {
      es: 'Aquí llega el resumen de cada mañana. Para verlo ya, escribe /resumen ahora.',
      en: 'The digest arrives here every morning. To see it now, type /digest now.',
    },
  },
  {
    name: DRILL_CHANNEL,
    topic: 'Todo es inventado: /crisis simulacro',
    members: everybody,
    comes: {
      es: 'Aquí se juegan los simulacros, aparte del trabajo real. Escribe /crisis simulacro para empezar uno.',
      en: 'Drills are played here, apart from real work. Type /crisis drill to begin one.',
    },
  },
];

/** Keys of those who may work on a case. */
export const TEAM: readonly string[] = team.map(({ key }) => key);

/** What the workspace server is started with; the secret is made anew at each start. */
export function townOptions({
  groups: changed = {},
  ...given
}: {
  port: number;
  signingSecret: string;
  pageDir?: string;
  /** Members of groups, by id, where they are not those of the town. */
  groups?: Readonly<Record<string, readonly string[]>>;
}): WorkspaceOptions {
  return {
    ...given,
    workspaceName: 'Ayuntamiento de Riudalba',
    timeZone: TOWN_ZONE,
    botName: 'Portavoz',
    people: [...team, ...others],
    userGroups: groups.map((group) => ({ ...group, members: changed[group.id] ?? group.members })),
    channels,
    commands: slashCommands('es', true),
    shortcuts: [
      { callbackId: SHORTCUTS.flagPost, name: textsIn('es').t('manifest.shortcut') },
      { callbackId: SHORTCUTS.takePost, name: textsIn('es').t('manifest.shortcut_take') },
    ],
  };
}
