import type { Words } from '../../../doctor/finding.ts';

/** A field of a planned item that a table may hold; `date` and `hour` make its moment together. */
export type PlannedColumn =
  | 'id'
  | 'at'
  | 'date'
  | 'hour'
  | 'words'
  | 'network'
  | 'who_stops'
  | 'how_to_stop'
  | 'link'
  | 'cancelled';

/** Names of columns that are read, in five languages, without case, accents and signs. */
export const PLANNED_COLUMNS: Readonly<Record<PlannedColumn, readonly string[]>> = {
  id: ['id', 'identificador', 'identifikatzailea', 'codigo', 'codi', 'kodea'],
  at: ['at', 'momento', 'moment', 'fecha y hora', 'data i hora', 'data e hora', 'unea', 'when', 'date and time'],
  date: ['date', 'fecha', 'dia', 'data', 'eguna', 'day'],
  hour: ['hour', 'hora', 'ordua', 'time'],
  words: [
    ...['words', 'text', 'texto', 'titulo', 'titol', 'contenido', 'contingut', 'contido'],
    ...['testua', 'izenburua', 'title', 'post', 'publicacion', 'publicacio', 'que'],
  ],
  network: ['network', 'red', 'red social', 'xarxa', 'xarxa social', 'rede', 'rede social', 'sarea', 'sare soziala'],
  who_stops: [
    ...['who stops', 'who', 'quien lo para', 'quien', 'responsable', 'qui ho para', 'qui'],
    ...['quen o para', 'quen', 'nork', 'nork geldi dezake', 'arduraduna'],
  ],
  how_to_stop: ['how to stop', 'how', 'como se para', 'como', 'com es para', 'com', 'nola', 'nola gelditu'],
  link: ['link', 'url', 'enlace', 'enllac', 'ligazon', 'esteka', 'address'],
  cancelled: ['cancelled', 'canceled', 'cancelado', 'anulado', 'cancel lat', 'anul lat', 'bertan behera'],
};

/** Names of the fields for the person who imports. */
export const PLANNED_FIELD_NAMES: Readonly<Record<PlannedColumn, Words>> = {
  id: { es: 'identificador', en: 'id' },
  at: { es: 'fecha y hora', en: 'date and time' },
  date: { es: 'fecha', en: 'date' },
  hour: { es: 'hora', en: 'hour' },
  words: { es: 'texto o título', en: 'words or title' },
  network: { es: 'red', en: 'network' },
  who_stops: { es: 'quién lo puede parar', en: 'who can stop it' },
  how_to_stop: { es: 'cómo se para', en: 'how it is stopped' },
  link: { es: 'enlace', en: 'link' },
  cancelled: { es: 'si se ha anulado', en: 'whether it is cancelled' },
};
