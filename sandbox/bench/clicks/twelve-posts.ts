import type { FilledValue } from '../../workspace/gestures/view-values.ts';

/** An invented post, how it comes into the channel, and what the author of its reply knows. */
export type WalkedPost = {
  name: string;
  network: string;
  author: string;
  url: string;
  text: string;
  /** A tool or a preview brings the post apart; else a colleague pastes its address and its words. */
  broughtBy: 'tool' | 'colleague';
  /** What the author enters where a form asks for it and holds nothing yet, by the name of the input. */
  knows: Readonly<Record<string, FilledValue>>;
};

/** The address that people give where no page says more. */
const HOME = 'https://riudalba.example';
const LIBRARY = 'Marta Soler, jefa de Bibliotecas';
const STREETS = 'Joan Peris, jefe de Vía Pública';
const FIRE = 'Amparo Llopis, jefa de guardia de bomberos';
const POLICE = 'Rosa Martínez, Policía Local';

/**
 * Twelve posts of all kinds whose reply others approve. Eight of the replies need a fact. Thanks, calls for help and
 * personal data in an everyday matter are none of them: for these no author asks anybody.
 */
export const TWELVE_POSTS: readonly WalkedPost[] = [
  {
    ...on('x', 'quim_bosch', 'tool', 1),
    name: 'question about a service',
    text: '¿A qué hora abre la biblioteca los sábados?',
    knows: { 'fact.answer': 'Los sábados abre de 9:00 a 14:00.', 'fact.link': HOME, source: LIBRARY },
  },
  {
    ...on('mastodon', 'neus', 'tool', 2),
    name: 'complaint',
    text: 'Las papeleras del parque llevan dos semanas sin vaciar. Qué vergüenza de ayuntamiento.',
    knows: { 'fact.action': 'Esta semana se vacían cada mañana.', source: STREETS },
  },
  {
    ...on('x', 'tere_v', 'colleague', 3),
    name: 'report from the street',
    text: 'Hay un bache enorme en la Plaza Mayor, delante del mercado. Un coche acaba de reventar una rueda.',
    knows: { 'fact.place': 'Plaza Mayor', source: STREETS },
  },
  {
    ...on('x', 'joan_obra', 'tool', 4),
    name: 'report about works',
    text: 'Las obras de la Avenida del Mar están sin señalizar: falta la valla y la zanja está abierta.',
    knows: { 'fact.place': 'Avenida del Mar', source: STREETS },
  },
  {
    ...on('x', 'diario_alba', 'colleague', 5),
    name: 'a journalist asks',
    text: 'Soy periodista de un diario de la comarca. ¿Con quién puedo hablar del presupuesto de fiestas?',
    knows: {},
  },
  {
    ...on('bluesky', 'pau.bsky.social', 'tool', 6),
    name: 'hate',
    text: 'Fuera moros de nuestro barrio, son escoria.',
    knows: {},
  },
  {
    ...on('x', 'marina_q', 'colleague', 7),
    name: 'suspicion of corruption',
    text: 'He visto un furgón del ayuntamiento descargando material en un chalé particular. Eso es corrupción.',
    knows: {},
  },
  {
    ...on('x', 'nacho_m', 'tool', 8),
    name: 'personal data in sight',
    text: 'La sede electrónica no me deja firmar con el certificado. Mi DNI es 12345678Z, mirad qué pasa.',
    knows: {},
  },
  {
    ...on('x', 'laia_p', 'tool', 9),
    name: 'question in a flood',
    text: '¿Se puede cruzar el Barranco de la Foia? Baja lleno y se está inundando la calle.',
    knows: {
      'fact.zone': ['Barranco de la Foia'],
      'fact.level': 'orange',
      'fact.answer': 'El paso está cerrado.',
      'fact.next_update': '18:30',
      'fact.link': HOME,
      source: POLICE,
    },
  },
  {
    ...on('x', 'pep_garatge', 'tool', 10),
    name: 'complaint in a flood',
    text: 'Se inunda el garaje y el ayuntamiento sin avisar, qué desastre de gestión.',
    knows: {
      'fact.action': 'Dos equipos achican agua.',
      'fact.next_update': '18:30',
      'fact.link': HOME,
      source: POLICE,
    },
  },
  {
    ...on('x', 'alerta_ya', 'colleague', 11),
    name: 'false claim in a flood',
    text: '¡Ha reventado la presa de arriba, corred! Lo están ocultando.',
    knows: {
      'fact.verified': 'La presa funciona con normalidad.',
      'fact.verified_by': 'la Confederación del Júcar',
      'fact.todo': 'Sigue solo avisos oficiales.',
      'fact.next_update': '18:30',
      'fact.link': HOME,
      source: 'Marc Pla, Confederación del Júcar',
    },
  },
  {
    ...on('x', 'marc_f', 'tool', 12),
    name: 'report of a wildfire',
    text: 'Sale mucho humo del monte y se ven llamas detrás del Polígono La Foia. Huele a incendio.',
    knows: { 'fact.place': 'Polígono La Foia', 'fact.next_update': '18:30', 'fact.link': HOME, source: FIRE },
  },
];

function on(network: string, author: string, broughtBy: WalkedPost['broughtBy'], number: number) {
  const id = 1_135_000_000_000_000 + number;
  const address: Readonly<Record<string, string>> = {
    x: `https://x.com/${author}/status/${id}`,
    mastodon: `https://social.riudalba.example/@${author}/${id}`,
    bluesky: `https://bsky.app/profile/${author}/post/${id}`,
  };
  return { network, author: `@${author}`, url: address[network] ?? '', broughtBy };
}
