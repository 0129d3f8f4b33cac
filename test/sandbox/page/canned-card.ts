import type { KnownBlock } from '@slack/types';

/** A case in review: a citizen's post, what it is, a draft and what can be done with it. */
export const CANNED_CARD: KnownBlock[] = [
  { type: 'header', block_id: 'title', text: { type: 'plain_text', text: 'Caso 14 · Riada en la ribera' } },
  {
    type: 'context',
    block_id: 'origin',
    elements: [
      { type: 'mrkdwn', text: '*SIMULACRO*' },
      { type: 'mrkdwn', text: 'X · @vecina_del_molino' },
      { type: 'mrkdwn', text: 'hace 3 min' },
    ],
  },
  {
    type: 'rich_text',
    block_id: 'post',
    elements: [
      {
        type: 'rich_text_quote',
        elements: [
          {
            type: 'text',
            text: '¿Se puede pasar por el puente del Molino? El agua ya llega a la acera y mi padre tiene que volver a casa. @everyone ',
          },
          { type: 'link', url: 'http://ejemplo.invalid/puente', text: 'ejemplo.invalid/puente' },
        ],
      },
    ],
  },
  {
    type: 'section',
    block_id: 'triage',
    fields: [
      { type: 'mrkdwn', text: '*Gravedad*\nS1 · vida y seguridad' },
      { type: 'mrkdwn', text: '*Clase*\nPregunta' },
      { type: 'mrkdwn', text: '*Por qué*\n«puente», «el agua llega», plan activo' },
      { type: 'mrkdwn', text: '*Lleva el caso*\n<@U0WRITER> · 12 min para responder' },
    ],
  },
  { type: 'divider', block_id: 'line' },
  {
    type: 'section',
    block_id: 'draft',
    text: {
      type: 'mrkdwn',
      text: '*Borrador 1 de 2* · 214 de 280\n>Hola. El puente del Molino está cerrado al paso, a pie y en coche. No cruce zonas inundadas y busque un lugar alto. Si hay peligro, llame al 112. Informamos de nuevo a las 18:30 en <https://ayto.invalid/riada|la página del Ayuntamiento>.',
    },
  },
  {
    type: 'context',
    block_id: 'findings',
    elements: [
      { type: 'mrkdwn', text: '*Falta:* quién lo aprueba por el plan · Aprobaciones: 1 de 2 (<@U0APPROVER>, 17:58)' },
    ],
  },
  {
    type: 'actions',
    block_id: 'gestures',
    elements: [
      { type: 'button', action_id: 'draft.approve', text: plain('Aprobar'), value: '14', style: 'primary' },
      { type: 'button', action_id: 'draft.edit', text: plain('Editar'), value: '14' },
      { type: 'button', action_id: 'draft.another', text: plain('Otra versión'), value: '14' },
      {
        type: 'button',
        action_id: 'case.dismiss',
        text: plain('Dejar estar'),
        value: '14',
        style: 'danger',
        confirm: {
          title: plain('¿Dejar estar este caso?'),
          text: plain('Nadie responderá a esta publicación. Queda anotado con tu nombre.'),
          confirm: plain('Dejar estar'),
          deny: plain('Volver'),
          style: 'danger',
        },
      },
      {
        type: 'overflow',
        action_id: 'case.more',
        options: [
          { text: plain('Rechazar con motivo'), value: 'reject' },
          { text: plain('Escalar a la guardia'), value: 'escalate' },
          { text: plain('Pasar a privado'), value: 'private' },
          { text: plain('Ver el historial'), value: 'history' },
        ],
      },
    ],
  },
];

function plain(text: string): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text };
}
