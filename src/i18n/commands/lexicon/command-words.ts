import { CRISIS_WORDS } from './crisis-words.ts';

/** Names of the slash commands in the language of each house. The English ones are there in every house. */
export const COMMAND_NAMES = {
  flag: { es: '/avisar', ca: '/avisar', gl: '/avisar', eu: '/abisua', en: '/flag' },
  cases: { es: '/casos', ca: '/casos', gl: '/casos', eu: '/kasuak', en: '/cases' },
  playbook: { es: '/guias', ca: '/guies', gl: '/guias', eu: '/gidak', en: '/playbook' },
  digest: { es: '/resumen', ca: '/resum', gl: '/resumo', eu: '/laburpena', en: '/digest' },
  crisis: { es: '/crisis', ca: '/crisi', gl: '/crise', eu: '/krisia', en: '/crisis' },
  hoax: { es: '/bulo', ca: '/rumor', gl: '/bulo', eu: '/zurrumurrua', en: '/hoax' },
  team: { es: '/equipo', ca: '/equip', gl: '/equipo', eu: '/taldea', en: '/team' },
  calendar: { es: '/calendario', ca: '/calendari', gl: '/calendario', eu: '/egutegia', en: '/calendar' },
} as const;

/** Words that ask a command what it does. */
export const HELP_WORDS = { es: 'ayuda', ca: 'ajuda', gl: 'axuda', eu: 'laguntza', en: 'help' } as const;

/**
 * Words behind each command, by language, between spaces: the first is shown, all are read, in whichever
 * language a person reads. A hyphen is read as a space, too. Add words; never take one out.
 */
export const COMMAND_WORDS = {
  flag: {},
  cases: {
    open: {
      es: 'abiertos abierto pendientes',
      ca: 'oberts obert pendents',
      gl: 'abertos aberto pendentes',
      eu: 'irekiak',
      en: 'open',
    },
    mine: { es: 'míos mío mías mis', ca: 'meus meues meves', gl: 'meus miñas', eu: 'nireak', en: 'mine my' },
    overdue: {
      es: 'atrasados fuera-de-plazo vencidos',
      ca: 'endarrerits fora-de-termini vençuts',
      gl: 'atrasados fóra-de-prazo vencidos',
      eu: 'atzeratuak epez-kanpo',
      en: 'overdue late',
    },
    'at-risk': {
      es: 'en-peligro peligro riesgo',
      ca: 'en-perill perill risc',
      gl: 'en-perigo perigo risco',
      eu: 'arriskuan',
      en: 'at-risk',
    },
    suggestions: {
      es: 'sugerencias sugerencia propuestas',
      ca: 'suggeriments suggeriment propostes',
      gl: 'suxestións suxestión propostas',
      eu: 'iradokizunak proposamenak',
      en: 'suggestions suggestion proposals',
    },
    like: {
      es: 'parecidos parecido como',
      ca: 'semblants semblant com',
      gl: 'parecidos parecido coma',
      eu: 'antzekoak antzekoa bezala',
      en: 'like similar',
    },
  },
  playbook: {
    list: { es: 'lista', ca: 'llista', gl: 'lista', eu: 'zerrenda', en: 'list' },
    show: { es: 'ver mostrar', ca: 'veure mostrar', gl: 'ver amosar', eu: 'ikusi erakutsi', en: 'show' },
    plan: { es: 'plan', ca: 'pla', gl: 'plan', eu: 'plana', en: 'plan' },
    reload: {
      es: 'recargar cambios',
      ca: 'recarregar canvis',
      gl: 'recargar cambios',
      eu: 'birkargatu aldaketak',
      en: 'reload changes',
    },
    weights: {
      es: 'aprendido pesos',
      ca: 'après pesos',
      gl: 'aprendido pesos',
      eu: 'ikasitakoa pisuak',
      en: 'weights learned',
    },
  },
  digest: {
    now: { es: 'ahora publicar', ca: 'ara publicar', gl: 'agora publicar', eu: 'orain argitaratu', en: 'now post' },
    weekly: {
      es: 'semanal semana',
      ca: 'setmanal setmana',
      gl: 'semanal semana',
      eu: 'astekoa astea',
      en: 'weekly week',
    },
  },
  crisis: CRISIS_WORDS,
  hoax: {
    list: { es: 'lista', ca: 'llista', gl: 'lista', eu: 'zerrenda', en: 'list' },
    show: { es: 'ver mostrar', ca: 'veure mostrar', gl: 'ver amosar', eu: 'ikusi erakutsi', en: 'show' },
    add: {
      es: 'añadir registrar nuevo',
      ca: 'afegir registrar nou',
      gl: 'engadir rexistrar novo',
      eu: 'gehitu erregistratu berria',
      en: 'add register new',
    },
  },
  team: {
    leave: { es: 'baja salida', ca: 'baixa', gl: 'baixa saída', eu: 'irteera', en: 'leave leaving' },
  },
  calendar: {
    week: { es: 'semana', ca: 'setmana', gl: 'semana', eu: 'astea', en: 'week' },
    month: { es: 'mes', ca: 'mes', gl: 'mes', eu: 'hilea hilabetea', en: 'month' },
  },
  'crisis drill': {
    end: { es: 'fin terminar acabar', ca: 'fi acabar', gl: 'fin rematar acabar', eu: 'amaitu', en: 'end stop' },
  },
  'crisis say': {
    print: {
      es: 'imprimir imprime papel',
      ca: 'imprimir paper',
      gl: 'imprimir papel',
      eu: 'papera inprimatu',
      en: 'print a4',
    },
  },
  'crisis report': {
    nameless: {
      es: 'sin-nombres',
      ca: 'sense-noms',
      gl: 'sen-nomes',
      eu: 'izenik-gabe',
      en: 'without-names nameless',
    },
  },
  'crisis command': {
    municipal: { es: 'municipal', ca: 'municipal', gl: 'municipal', eu: 'udala', en: 'municipal' },
    regional: { es: 'autonómico', ca: 'autonòmic', gl: 'autonómico', eu: 'autonomia', en: 'regional' },
    state: { es: 'estatal', ca: 'estatal', gl: 'estatal', eu: 'estatua', en: 'state' },
  },
} as const;

/** Words of commands that do nothing where the plan is off. */
export const PLAN_WORDS: Readonly<Record<string, readonly string[]>> = { cases: ['suggestions'] };

/** Placeholder behind a word in its help and in Slack's hint: a sentence of `takes.*`. */
export const TAKES: Readonly<Record<string, string>> = {
  'playbook show': 'takes.playbook',
  'hoax show': 'takes.number',
  'crisis start': 'takes.playbook',
  'cases like': 'takes.number',
  'cases suggestions': 'takes.topic',
  'team leave': 'takes.person',
};
