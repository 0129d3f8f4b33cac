import type { KnownBlock, View } from '@slack/types';
import type { OpenView } from '../../../sandbox/workspace/wire.ts';

/** The form in which a post is flagged, with one field refused. */
export const CANNED_FORM: OpenView = {
  id: 'V01',
  hash: 'h1',
  errors: { link: 'Este enlace no es de X: tiene que empezar por https://x.com/' },
  view: {
    type: 'modal',
    callback_id: 'post.flag',
    title: { type: 'plain_text', text: 'Marcar publicación' },
    submit: { type: 'plain_text', text: 'Abrir caso' },
    close: { type: 'plain_text', text: 'Cancelar' },
    blocks: [
      {
        type: 'input',
        block_id: 'text',
        label: { type: 'plain_text', text: 'Lo que dice la publicación' },
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: 3000,
          initial_value: 'Llevamos dos horas sin agua en la calle Mayor. ¿Alguien sabe algo?',
        },
      },
      {
        type: 'input',
        block_id: 'network',
        label: { type: 'plain_text', text: 'Red' },
        element: {
          type: 'static_select',
          action_id: 'value',
          initial_option: { text: { type: 'plain_text', text: 'X' }, value: 'x' },
          options: [
            { text: { type: 'plain_text', text: 'X' }, value: 'x' },
            { text: { type: 'plain_text', text: 'Facebook' }, value: 'facebook' },
          ],
        },
      },
      {
        type: 'input',
        block_id: 'link',
        optional: true,
        label: { type: 'plain_text', text: 'Enlace' },
        hint: { type: 'plain_text', text: 'El sandbox no lo abre nunca.' },
        element: { type: 'url_text_input', action_id: 'value', initial_value: 'https://otra.invalid/1' },
      },
      {
        type: 'input',
        block_id: 'why',
        label: { type: 'plain_text', text: 'Por qué lo marcas' },
        element: {
          type: 'radio_buttons',
          action_id: 'value',
          options: [
            { text: { type: 'plain_text', text: 'Pide una respuesta' }, value: 'reply' },
            { text: { type: 'plain_text', text: 'Avisa de un peligro' }, value: 'danger' },
          ],
        },
      },
    ],
  },
};

/** The bot's home page for somebody with work to do. */
export const CANNED_HOME: View = {
  type: 'home',
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: 'Buenos días, Lucía' } },
    { type: 'section', text: { type: 'mrkdwn', text: 'Tienes *2 casos* abiertos y uno va con retraso.' } },
    { type: 'divider' },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '*Caso 14* · S1 · Riada en la ribera\nQuedan 12 minutos para responder.' },
      accessory: {
        type: 'button',
        action_id: 'case.show',
        text: { type: 'plain_text', text: 'Abrir' },
        value: '14',
      },
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'Reclama un dato que falta' }] },
            {
              type: 'rich_text_section',
              elements: [{ type: 'text', text: 'Pide la segunda aprobación', style: { bold: true } }],
            },
          ],
        },
      ],
    },
  ],
};

/** The digest of a day, with the blocks that only messages may hold. */
export const CANNED_DIGEST: KnownBlock[] = [
  { type: 'header', text: { type: 'plain_text', text: 'Resumen del martes' } },
  {
    type: 'markdown',
    text: 'Entraron **6 publicaciones**. Se respondió a _cuatro_:\n\n1. Puente del Molino\n2. Colegios',
  },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: 'Gravedad' },
        { type: 'raw_text', text: 'Abiertos' },
        { type: 'raw_text', text: 'Minutos hasta responder' },
      ],
      [
        { type: 'raw_text', text: 'S1' },
        { type: 'raw_number', value: 1, text: '1' },
        { type: 'raw_number', value: 12, text: '12' },
      ],
    ],
    column_settings: [{}, { align: 'right' }, { align: 'right' }],
  },
  {
    type: 'image',
    image_url: 'https://ayto.invalid/grafico.png',
    alt_text: 'Publicaciones por hora: el pico fue a las 18, con 31.',
  },
];
