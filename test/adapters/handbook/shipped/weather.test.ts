import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { matchAlert } from '../../../../src/domain/crises/alerts/match-alert.ts';
import { composeDrafts } from '../../../../src/domain/drafts/compose-drafts.ts';
import { textsOfDraft } from '../../../../src/domain/drafts/composed-draft.ts';
import { playbookById } from '../../../../src/domain/handbook/handbook.ts';
import { nameInSentence } from '../../../../src/domain/handbook/places/place-names.ts';
import { readWords } from '../../../../src/domain/phrases/read-words.ts';
import { compileTriage } from '../../../../src/domain/triage/compiled/compile-triage.ts';
import type { CapWanted } from '../../../support/builders/a-cap-document.ts';
import { alert } from '../../../support/builders/crises/an-alert.ts';
import type { Spoken } from './plausible-facts.ts';
import { aPlausibleFact, SPOKEN } from './plausible-facts.ts';

const TODAY = '2026-11-24';
const { handbook } = await readHandbook(fileURLToPath(new URL('../../../../playbooks', import.meta.url)), TODAY);
if (handbook === null) throw new Error('the shipped handbook has errors');
const shipped = handbook;

const WEATHER = ['heat', 'wind-and-snow'] as const;
type Weather = (typeof WEATHER)[number];

/** The texts of a playbook for a class, short and long; the first message for none. */
function textsOf(id: Weather, language: Spoken, entered: Readonly<Record<string, string>>, reply = false): string[] {
  const playbook = playbookById(shipped, id);
  if (playbook === undefined) throw new Error(`the shipped handbook lacks ${id}`);
  const facts = playbook.facts.map((fact) =>
    aPlausibleFact(fact, language, false, { playbook, handbook: shipped, entered }),
  );
  const given = { playbook, citizenLanguage: language, handbook: shipped, facts, topic: null, today: TODAY } as const;
  return composeDrafts({ ...given, postClass: reply ? 'question' : null }).flatMap((draft) =>
    textsOfDraft(draft).map(({ text }) => text),
  );
}

function standing(id: Weather, fact: string, language: Spoken): string {
  const said = playbookById(shipped, id)?.standingFacts.find((one) => one.id === fact)?.texts[language];
  if (said === undefined) throw new Error(`${id} does not say ${fact} in ${language}`);
  return said;
}

const GREEN = { es: 'verde', ca: 'verd', gl: 'verde', eu: 'berdea', en: 'green' } as const;
const ADVICE = { wind: 'wind', snow: 'snow', 'wind-and-snow': 'storm', sea: 'sea' } as const;

describe.each(SPOKEN)('in %s', (language) => {
  it('heat begins with what to do and names 112, and tells of a shelter where there is one', () => {
    const open = textsOf('heat', language, { refuge: 'La Marina, El Puerto' });
    expect(open).toHaveLength(2);
    for (const text of open) {
      expect(text.startsWith(standing('heat', 'advice', language))).toBe(true);
      expect(text).toContain(standing('heat', 'stroke', language));
      expect(text).toContain(nameInSentence('El Puerto', language, shipped.institution));
    }
    const none = playbookById(shipped, 'heat')?.facts.find(({ id }) => id === 'refuge')?.none?.[language] ?? '';
    expect(none).not.toBe('');
    for (const text of textsOf('heat', language, { refuge: 'no' })) expect(text).not.toContain(none);
  });

  it('a storm has the advice of what it brings, and no other', () => {
    for (const [hazard, own] of Object.entries(ADVICE)) {
      for (const text of textsOf('wind-and-snow', language, { hazard })) {
        expect(text.startsWith(standing('wind-and-snow', own, language))).toBe(true);
        expect(text).toContain('112');
        for (const other of Object.values(ADVICE).filter((one) => one !== own))
          expect(text).not.toContain(standing('wind-and-snow', other, language));
      }
    }
  });

  it('no text gives a colour where AEMET has no warning, or says that nothing is closed', () => {
    for (const id of WEATHER) {
      const calm = { level: 'green', ...(id === 'heat' ? {} : { closed: 'nothing' }) };
      for (const text of [...textsOf(id, language, calm), ...textsOf(id, language, calm, true)]) {
        expect(text).not.toContain(GREEN[language]);
        expect(text).not.toMatch(/(?:cerrado|tancat|pechamos|itxita|closed) (?:nada|res|nothing|: ezer ez)/i);
      }
    }
  });
});

/** An alert as Meteoalarm has it, of an event in Spanish and one in English, with its type. */
function anAlertOf(spanish: string, english: string, type: string, wanted: Partial<CapWanted> = {}) {
  const made = alert({ id: '1', event: spanish, ...wanted });
  const infos = made.infos.map((info) => ({
    ...info,
    event: info.language.startsWith('es') ? info.event : english,
    kinds: [type],
  }));
  return matchAlert({ ...made, infos }, shipped)?.playbook ?? null;
}

describe('an official alert', () => {
  it.each([
    ['temperaturas máximas', 'Severe high-temperature warning', '5; high-temperature', 'heat'],
    ['vientos', 'Severe wind warning', '1; Wind', 'wind-and-snow'],
    ['nevadas', 'Severe snow-ice warning', '2; snow-ice', 'wind-and-snow'],
    ['costeros', 'Severe coastalevent warning', '7; coastalevent', 'wind-and-snow'],
    ['lluvias', 'Severe rain warning', '10; Rain', 'flood'],
    ['tormentas', 'Severe thunderstorm warning', '3; Thunderstorm', 'flood'],
    ['temperaturas mínimas', 'Severe low-temperature warning', '6; low-temperature', null],
    ['nieblas', 'Severe fog warning', '4; Fog', null],
  ])('of %s (%s, %s) proposes %s', (spanish, english, type, playbook) => {
    expect(anAlertOf(spanish, english, type)).toBe(playbook);
    expect(anAlertOf(spanish, english, type, { colour: 'amarillo' })).toBeNull();
  });
});

/** The weather playbooks whose own words a post holds. */
function named(text: string): string[] {
  const found = compileTriage(shipped)
    .findTerms(readWords(text))
    .flatMap(({ owner }) => (owner.kind === 'trigger' ? [owner.playbook] : []));
  return WEATHER.filter((id) => found.includes(id));
}

describe('the words of a weather playbook', () => {
  it.each([
    'Qué calor hace hoy, ¿a qué hora abre la piscina?',
    'Me muero de calor en el autobús, poned el aire',
    'Con esta ola de calor la fuente del parque no echa agua',
    'Os aviso que con este calor el contenedor huele fatal',
    'Me he puesto rojo de calor en la cola',
    '¿Tenéis algún plan para este calor?',
    'Hace mucho viento en el paseo, qué gusto',
    '¿Habrá fuegos si hace viento?',
    'Se ha soltado una valla de obra con el viento',
    'Farola tumbada por el viento en el descampado, no pasa nadie',
    'El viento se ha llevado mi sombrilla en la playa',
    'El cole va de excursión a Sierra Nevada',
    'Clases de esquí en la nieve para jóvenes, ¿dónde me apunto?',
    'Busco un contrato temporal en el Ayuntamiento',
    'Hay olas de medio metro y el agua está buena',
    'Sal de casa y mira qué calle tan bonita',
    'Quina calor fa a la biblioteca, obriu les finestres',
    'Fa molt de vent a la platja hui',
    'Hem pujat a vore la neu amb els xiquets',
    'Vai moita calor na oficina de turismo',
    'Hai moito vento na praia e molesta a area',
    'Fomos ver a neve co colexio',
    'Bero handia dago autobusean, jarri airea',
    'Haize handia dabil gaur hondartzan',
    'Elurra ikustera joan gara ikastetxearekin',
    'It is so hot today, when does the pool open?',
    'Is the outdoor pool free during the heatwave like last year?',
    'Very windy on the beach today',
    'We took the kids up to see the snow',
    'What a cool space the new library is',
    'A black coffee with ice at the port, please',
  ])('are not in an ordinary post: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it.each([
    ['heat', 'AEMET ha puesto aviso rojo por calor, ¿se suspende la feria?'],
    ['heat', '¿Qué refugios climáticos abren hoy en Sant Roc?'],
    ['heat', 'Hay barrenderos trabajando a pleno sol a las cuatro de la tarde'],
    ['heat', 'Dos desmayados por el calor en el campo de fútbol'],
    ['heat', 'Amb l’avís taronja per calor obriu algun refugi climàtic diumenge?'],
    ['heat', 'Hai alerta vermella por calor, abre algún refuxio climático?'],
    ['heat', 'Alerta por calor: suspendido pola calor o campionato?'],
    ['heat', 'Beroagatik abisu gorria dago, non dago klima-babeslekua?'],
    ['heat', 'There is a red heat warning, is there a climate shelter near the port?'],
    ['wind-and-snow', 'El viento ha tirado un árbol enorme en la Avenida del Mar'],
    ['wind-and-snow', 'Con el aviso naranja por viento, ¿abrís los parques?'],
    ['wind-and-snow', 'La carretera está cortada por la nieve y no pasa la quitanieves'],
    ['wind-and-snow', 'Las olas saltan el paseo en El Puerto'],
    ['wind-and-snow', 'Vuelan tejas en la calle de las Eras'],
    ['wind-and-snow', 'El vent ha tombat un arbre davant de l’escola'],
    ['wind-and-snow', 'Estem aïllats per la neu i no ve la llevaneus'],
    ['wind-and-snow', 'O vento tirou unha árbore enriba da beirarrúa'],
    ['wind-and-snow', 'Pasou a quitaneves? A estrada está cortada pola neve'],
    ['wind-and-snow', 'Haizeak bota du zuhaitza kale erdian'],
    ['wind-and-snow', 'Errepidea elurragatik itxita dago?'],
    ['wind-and-snow', 'A tree blown down is blocking the road by the port'],
    ['wind-and-snow', 'We are snowed in, when does the snow plough come?'],
  ])('of %s are in: %s', (playbook, text) => {
    expect(named(text)).toEqual([playbook]);
  });
});
