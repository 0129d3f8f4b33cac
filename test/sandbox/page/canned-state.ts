import type { Message, WorkspaceState } from '../../../sandbox/workspace/wire.ts';
import { CANNED_CARD } from './canned-card.ts';
import { CANNED_PEOPLE } from './canned-people.ts';
import { CANNED_DIGEST, CANNED_HOME } from './canned-views.ts';

const BOT = 'U0BOT';
const NETWORKS = 'U0NETWORKS';
const EVERYBODY = CANNED_PEOPLE.map(({ id }) => id);

/** A workspace in which a flood has begun, as the person with this key sees it. */
export function cannedState(key = 'writer'): WorkspaceState {
  const me = CANNED_PEOPLE.find((person) => person.key === key);
  if (me === undefined) throw new Error(`No canned person has the key ${key}.`);
  const feed = { id: NETWORKS, key: 'networks', name: 'Redes', post: 'Lo que llega', colour: '#54636b' } as const;
  return {
    workspaceName: 'Ayuntamiento de Vallclara',
    bot: { id: BOT, name: 'Portavoz' },
    me,
    people: [...CANNED_PEOPLE, { ...feed, kind: 'bot', locale: 'es-ES' }],
    userGroups: [{ id: 'S0GUARDIA', handle: 'guardia' }],
    channels: [
      channel('C0CASES', 'casos', 'Casos que esperan una respuesta'),
      channel('C0FEED', 'menciones', 'Lo que la ciudadanía publica sobre nosotros'),
      { ...channel('C0DUTY', 'guardia', 'Solo para quien está de guardia'), isPrivate: true },
      channel('C0DIGEST', 'resumen', 'El resumen de cada día'),
    ],
    messages: cannedMessages(me.id),
    views: [],
    home: CANNED_HOME,
    commands: [
      { command: '/flag', description: 'Marca una publicación', usageHint: '[enlace o texto]' },
      { command: '/cases', description: 'Casos abiertos', usageHint: '[open|mine|overdue|#n]' },
      { command: '/playbook', description: 'Los protocolos', usageHint: '[list|show <id>|plan|reload]' },
      { command: '/digest', description: 'El resumen', usageHint: '[now]' },
    ],
    shortcuts: [{ callbackId: 'post.flag', name: 'Flag this post' }],
    timeZone: 'Europe/Madrid',
    drill: { title: 'Riada en la ribera', arrived: 6, total: 18, pace: 'playing', speed: 1, canRestart: false },
    guide: null,
  };
}

function channel(id: string, name: string, topic: string) {
  return { id, name, topic, isPrivate: false, memberIds: EVERYBODY };
}

function cannedMessages(me: string): Message[] {
  const said = (second: number, user: string, text: string, more: Partial<Message> = {}): Message => ({
    channel: 'C0CASES',
    ts: `${1764000000 + second}.000100`,
    user,
    text,
    ...more,
  });
  const card = said(120, BOT, 'Caso 14: puente del Molino', {
    blocks: CANNED_CARD,
    replyCount: 2,
    editedTs: '1764000180.000100',
  });
  return [
    said(0, 'U0APPROVER', 'Buenos días. Hoy *aviso naranja* de lluvia hasta las 20 h; estad atentos a <#C0FEED>.'),
    said(60, 'U0WRITER', 'Yo llevo las menciones. ¿Quién está de guardia?'),
    said(75, 'U0WRITER', 'Vale, <@U0DUTY>. Gracias :raised_hand:'),
    card,
    said(140, 'U0DIRECTOR', 'El puente está cerrado desde las 17:40. Lo confirma la policía local.', {
      threadTs: card.ts,
    }),
    said(150, BOT, 'Marta Olmedo ha aprobado el borrador 1.', { threadTs: card.ts }),
    said(170, BOT, 'No puedes aprobar este texto: lo has editado tú. Pídeselo a Marta Olmedo.', { ephemeralTo: me }),
    said(30, BOT, 'Resumen del martes', { channel: 'C0DIGEST', blocks: CANNED_DIGEST }),
    said(20, NETWORKS, '*SIMULACRO* · X · @riberaviva\n&gt; El río se ha salido en la huerta. ¿Nos vamos de casa?', {
      channel: 'C0FEED',
    }),
    said(50, NETWORKS, '*SIMULACRO* · Facebook · Asociación de vecinos\n&gt; ¿Abre mañana el colegio?', {
      channel: 'C0FEED',
    }),
  ];
}
