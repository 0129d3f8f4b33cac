import { startWorkspace } from '../../../sandbox/workspace/start-workspace.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import type { PersonSeed, UserGroupSeed, WorkspaceOptions } from '../../../sandbox/workspace/workspace-options.ts';

export const signingSecret = 'a-secret-of-the-tests';

const staff: PersonSeed[] = [
  { key: 'writer', name: 'Lucía Ferrer', post: 'Redactora', locale: 'es-ES', colour: '#1d6f8c' },
  { key: 'approver', name: 'Andrés Molina', post: 'Jefe de Comunicación', locale: 'es-ES', colour: '#8c3d1d' },
  { key: 'legal', name: 'Nuria Casals', post: 'Asesoría jurídica', locale: 'es-ES', colour: '#5b1d8c' },
  { key: 'duty', name: 'Iván Robles', post: 'Guardia', locale: 'es-ES', colour: '#8c1d4a' },
  { key: 'director', name: 'Carmen Ortuño', post: 'Directora del plan', locale: 'es-ES', colour: '#1d8c4b' },
  { key: 'area', name: 'Pau Sempere', post: 'Área de Aguas', locale: 'es-ES', colour: '#1d3f8c' },
  { key: 'lead', name: 'Olga Benet', post: 'Coordinadora', locale: 'es-ES', colour: '#7a8c1d' },
  { key: 'dpo', name: 'Hugo Arnau', post: 'Delegado de Protección de Datos', locale: 'es-ES', colour: '#555555' },
];

const others: PersonSeed[] = [
  { key: 'outsider', name: 'Emily Hart', post: 'Urbanismo', locale: 'en-GB', colour: '#8c711d' },
  { key: 'guest', name: 'Bea Lluch', post: 'Agencia externa', locale: 'es-ES', colour: '#3f3f8c', kind: 'guest' },
  {
    key: 'former',
    name: 'Óscar Prats',
    post: 'Ya no trabaja aquí',
    locale: 'es-ES',
    colour: '#999999',
    isDeleted: true,
  },
  { key: 'robot', name: 'Encuestas', post: 'Otra aplicación', locale: 'es-ES', colour: '#222222', kind: 'bot' },
  {
    key: 'neighbour',
    name: 'Rosa Tormo',
    post: 'Mancomunidad',
    locale: 'es-ES',
    colour: '#1d8c8c',
    teamId: 'T0VECINOS0',
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

const staffKeys = staff.map(({ key }) => key);
const everybody = [...staffKeys, 'outsider', 'guest', 'former', 'robot'];

/** A town hall's workspace: its people, groups and channels. Change what the test is about. */
export function workspaceOptions(changes: Partial<WorkspaceOptions> = {}): WorkspaceOptions {
  return {
    signingSecret,
    workspaceName: 'Ayuntamiento de Villaclara',
    // A busy machine takes longer than Slack allows. Tests of late clicks call `expireTriggers`.
    triggerLifeMs: 60_000,
    people: [...staff, ...others],
    userGroups: groups,
    channels: [
      { name: 'portavoz-casos', topic: 'Casos abiertos', members: everybody },
      { name: 'portavoz-resumen', topic: 'Resumen del día', members: everybody },
      { name: 'general', topic: 'Para todo', members: everybody },
      { name: 'mancomunidad', topic: 'Con otros', isShared: true, members: ['writer', 'approver', 'neighbour'] },
      { name: 'sin-bot', topic: 'El bot no está', hasBot: false, members: ['writer'] },
      { name: 'reservado', topic: 'Privado, sin el bot', isPrivate: true, hasBot: false, members: ['director'] },
    ],
    commands: [
      { command: '/flag', description: 'Avisar de un mensaje', usageHint: '[enlace o texto]' },
      { command: '/cases', description: 'Ver los casos', usageHint: '[open|mine|overdue|#n]' },
    ],
    shortcuts: [
      { callbackId: 'post.flag', name: 'Avisar de este mensaje' },
      { callbackId: 'post.take', name: 'Responder a este mensaje' },
    ],
    ...changes,
  };
}

/** A running workspace; whoever starts it stops it. */
export function aWorkspace(changes: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  return startWorkspace(workspaceOptions(changes));
}
