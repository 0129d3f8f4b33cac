import type { Words } from '../../../doctor/finding.ts';

/** A field of a post that a table may hold. */
export type ColumnField =
  | 'network'
  | 'text'
  | 'author'
  | 'url'
  | 'posted_at'
  | 'network_id'
  | 'in_reply_to'
  | 'share_of'
  | 'asks_us';

/** Names of columns that are read, in five languages, without case, accents and signs. */
export const COLUMN_WORDS: Readonly<Record<ColumnField, readonly string[]>> = {
  network: [
    'network',
    'red',
    'red social',
    'canal',
    'xarxa',
    'xarxa social',
    'rede',
    'rede social',
    'sarea',
    'sare soziala',
  ],
  text: [
    'text',
    'texto',
    'mensaje',
    'contenido',
    'missatge',
    'contingut',
    'mensaxe',
    'contido',
    'testua',
    'mezua',
    'post',
  ],
  author: [
    'author',
    'autor',
    'autora',
    'autoria',
    'usuario',
    'cuenta',
    'usuari',
    'compte',
    'conta',
    'egilea',
    'erabiltzailea',
    'user',
    'account',
  ],
  url: [
    'url',
    'enlace',
    'direccion',
    'enllac',
    'adreca',
    'ligazon',
    'enderezo',
    'esteka',
    'helbidea',
    'link',
    'address',
  ],
  posted_at: [
    'posted at',
    'fecha',
    'fecha y hora',
    'publicado',
    'data',
    'data i hora',
    'publicat',
    'data e hora',
    'date',
    'eguna',
    'posted',
  ],
  network_id: ['network id', 'id', 'identificador', 'identifikatzailea'],
  in_reply_to: ['in reply to', 'en respuesta a', 'responde a', 'en resposta a', 'respon a', 'erantzuna'],
  share_of: ['share of', 'comparte', 'comparteix', 'partekatzen du', 'shares'],
  asks_us: ['asks us', 'nos pregunta', 'nos menciona', 'ens pregunta', 'ens menciona', 'preguntanos', 'galdetzen digu'],
};

/** Names of the fields for the person who imports. */
export const FIELD_NAMES: Readonly<Record<ColumnField, Words>> = {
  network: { es: 'red', en: 'network' },
  text: { es: 'texto', en: 'text' },
  author: { es: 'autor', en: 'author' },
  url: { es: 'enlace', en: 'link' },
  posted_at: { es: 'fecha', en: 'date' },
  network_id: { es: 'id en su red', en: 'id on its network' },
  in_reply_to: { es: 'mensaje al que responde', en: 'post that it answers' },
  share_of: { es: 'mensaje que comparte', en: 'post that it passes on' },
  asks_us: { es: 'si nos pregunta', en: 'whether it asks us' },
};
