import type { NewHouse } from '../../../adapters/handbook/new/new-house.ts';
import type { Words } from '../../../doctor/finding.ts';
import { hostField, phoneField, slackUserField } from '../../../domain/handbook/field-types.ts';
import { NEW_KINDS, newNetwork } from '../../../domain/handbook/networks/new-network.ts';
import { BOT_LANGUAGES } from '../../../i18n/texts.ts';

/** Names of the questions: each is an option of the command, too. */
export const QUESTION_NAMES = [
  'lang',
  'name',
  'short-name',
  'municipality',
  'province',
  'region',
  'phone',
  'web',
  'hosts',
  'networks',
  'places',
  'lead',
  'lead-slack',
] as const;

export type QuestionName = (typeof QUESTION_NAMES)[number];

/** Answers as they were typed. */
export type Typed = Partial<Record<QuestionName, string | undefined>>;

export type Question = {
  name: QuestionName;
  asked: Words;
  /** Returns the answer that holds where none is typed; null where there has to be one. */
  usual(before: Typed): string | null;
  /** Returns what is wrong with an answer and what to type; null for a good one. */
  fault(typed: string): Words | null;
};

const needed = () => null;
const nothing = () => '';
const KINDS = NEW_KINDS.join(', ');

/** The questions in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'lang',
    asked: { es: `Lengua de la casa (${BOT_LANGUAGES.join(', ')})`, en: `Language (${BOT_LANGUAGES.join(', ')})` },
    usual: () => 'es',
    fault: (typed) => (isLanguage(typed) ? null : FAULTS.lang),
  },
  {
    name: 'name',
    asked: { es: 'Nombre de la institución', en: 'Name of the institution' },
    usual: needed,
    fault: wordsFault,
  },
  {
    name: 'short-name',
    asked: { es: 'Nombre corto, para las respuestas', en: 'Short name, for replies' },
    usual: ({ name = '' }) => name,
    fault: wordsFault,
  },
  {
    name: 'municipality',
    asked: { es: 'Municipio', en: 'Municipality' },
    usual: ({ name = '' }) => municipalityOf(name),
    fault: wordsFault,
  },
  { name: 'province', asked: { es: 'Provincia', en: 'Province' }, usual: needed, fault: wordsFault },
  {
    name: 'region',
    asked: { es: 'Comunidad autónoma', en: 'Autonomous community' },
    usual: needed,
    fault: wordsFault,
  },
  {
    name: 'phone',
    asked: { es: 'Teléfono de información a la ciudadanía', en: 'Telephone of citizen information' },
    usual: needed,
    fault: (typed) => (phoneField.safeParse(typed).success ? null : FAULTS.phone),
  },
  {
    name: 'web',
    asked: { es: 'Página web, con https://', en: 'Web site, with https://' },
    usual: needed,
    fault: (typed) => (isWebSite(typed) ? null : FAULTS.web),
  },
  {
    name: 'hosts',
    asked: {
      es: 'Otras webs oficiales, como www.xunta.gal=Xunta de Galicia, separadas por comas',
      en: 'Other official sites, such as www.xunta.gal=Xunta de Galicia, with commas between them',
    },
    usual: nothing,
    fault: (typed) => (hostsIn(typed).every(({ host }) => hostField.safeParse(host).success) ? null : FAULTS.hosts),
  },
  {
    name: 'networks',
    asked: {
      es: 'Redes y cuentas, como x:ConcelloDeVilar, facebook:ConcelloDeVilar, loudspeaker, separadas por comas',
      en: 'Networks and accounts, such as x:VilarCouncil, facebook:VilarCouncil, loudspeaker, with commas between them',
    },
    usual: needed,
    fault: networksFault,
  },
  {
    name: 'places',
    asked: {
      es: 'Barrios, calles y ríos que nombra la gente, con su artículo (la plaza Mayor), separados por comas',
      en: 'Neighbourhoods, streets and rivers that people name, with their article (the river Alba), with commas between them',
    },
    usual: ({ municipality = '' }) => municipality,
    fault: (typed) =>
      listIn(typed)
        .map(wordsFault)
        .find((fault) => fault !== null) ?? null,
  },
  {
    name: 'lead',
    asked: { es: 'Quién dirige la comunicación, nombre y apellidos', en: 'Who leads communication, in full' },
    usual: needed,
    fault: wordsFault,
  },
  {
    name: 'lead-slack',
    asked: {
      es: 'Su identificador de Slack (U…), si lo sabes',
      en: 'Their Slack id (U…), if you know it',
    },
    usual: nothing,
    fault: (typed) => (typed === '' || slackUserField.safeParse(typed).success ? null : FAULTS.slack),
  },
];

const FAULTS = {
  lang: {
    es: `La lengua es una de estas: ${BOT_LANGUAGES.join(', ')}.`,
    en: `The language is one of these: ${BOT_LANGUAGES.join(', ')}.`,
  },
  words: {
    es: 'Escríbelo con letras, de 2 a 60 caracteres, sin comillas dobles, dos puntos ni corchetes.',
    en: 'Write it in letters, 2 to 60 characters, without double quotes, colons or brackets.',
  },
  phone: {
    es: 'El teléfono lleva cifras y espacios, como 010 o 981 000 000.',
    en: 'A telephone has figures and spaces, such as 010 or 981 000 000.',
  },
  web: {
    es: 'La web se escribe entera y empieza por https://, como https://www.vilar.gal.',
    en: 'The web site is a whole address that begins with https://, such as https://www.vilar.gal.',
  },
  hosts: {
    es: 'Cada web va sin https:// y sin barras, como www.xunta.gal=Xunta de Galicia.',
    en: 'Write each site without https:// and slashes, such as www.xunta.gal=Xunta de Galicia.',
  },
  slack: {
    es: 'El identificador de una persona en Slack empieza por U, como U0123ABCD: está en su perfil.',
    en: 'The id of a person in Slack begins with U, such as U0123ABCD: it is in their profile.',
  },
} satisfies Record<string, Words>;

const WORDS = /^\p{L}[\p{L}\p{N} .'’·()/&-]{1,59}$/u;

function wordsFault(typed: string): Words | null {
  return WORDS.test(typed) ? null : FAULTS.words;
}

function isLanguage(typed: string): typed is (typeof BOT_LANGUAGES)[number] {
  return BOT_LANGUAGES.some((language) => language === typed);
}

function isWebSite(typed: string): boolean {
  if (!URL.canParse(typed) || /\s/.test(typed)) return false;
  const { protocol, hostname } = new URL(typed);
  return protocol === 'https:' && hostField.safeParse(hostname).success;
}

function networksFault(typed: string): Words | null {
  const networks = networksIn(typed);
  const wrong = listIn(typed).find((_, index) => {
    const { kind, account } = networks[index] ?? { kind: undefined, account: '' };
    return kind === undefined || newNetwork(kind, account, 'es') === null;
  });
  if (wrong === undefined && networks.length > 0) return null;
  return {
    es: `Con «${wrong ?? ''}» no se sabe qué cuenta es. Escribe red:cuenta, la cuenta sin @ (en Mastodon, nombre@servidor). Redes: ${KINDS}. Las tres últimas van sin cuenta.`,
    en: `“${wrong ?? ''}” names no account. Write network:account, the account without @ (on Mastodon, name@server). Networks: ${KINDS}. The last three have no account.`,
  };
}

function networksIn(typed: string) {
  return listIn(typed).map((entry) => {
    const [name = '', ...account] = entry.split(':');
    const kind = NEW_KINDS.find((one) => one === name.trim().toLowerCase().replace('-', '_'));
    return { kind, account: account.join(':').trim().replace(/^@/, '') };
  });
}

function hostsIn(typed: string): { host: string; body: string }[] {
  return listIn(typed).map((entry) => {
    const [host = '', ...body] = entry.split('=');
    return { host: host.trim().toLowerCase(), body: body.join('=').trim() || host.trim() };
  });
}

function listIn(typed: string): string[] {
  return typed.split(',').flatMap((part) => part.trim() || []);
}

/** Returns the place that the usual names of town halls hold. */
function municipalityOf(name: string): string {
  const [, place] =
    /^(?:Ayuntamiento|Ajuntament|Concello) (?:de |d['’])(.+)$/i.exec(name) ??
    /^(.+?)ko Udala$/i.exec(name) ??
    /^(.+) (?:Town|City|District) Council$/i.exec(name) ??
    [];
  return place ?? name;
}

/** Returns the house that the answers describe; each has been found good. */
export function houseOf(typed: Readonly<Record<QuestionName, string>>): NewHouse {
  const { lang, name, municipality, province, region, phone, web, hosts, networks, places, lead } = typed;
  return {
    language: isLanguage(lang) ? lang : 'es',
    name,
    shortName: typed['short-name'],
    municipality,
    province,
    region,
    places: listIn(places),
    phone,
    web: web.replace(/\/$/, ''),
    hosts: hostsIn(hosts),
    networks: networksIn(networks).flatMap(({ kind, account }) => (kind === undefined ? [] : [{ kind, account }])),
    lead: { name: lead, slack: typed['lead-slack'] || null },
  };
}
