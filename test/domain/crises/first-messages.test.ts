import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { reviewCaseDraft } from '../../../src/domain/cases/approval/review-case-draft.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { CRISIS_LEVELS } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { Playbook } from '../../../src/domain/handbook/playbook.ts';
import { ROLES } from '../../../src/domain/handbook/vocabulary.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { ana, arnau, berta, biel, dora, lluc } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));
const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
if (handbook === null) throw new Error('the shipped handbook has errors');
const { playbooks } = handbook;

/** What people would know on such a day, for each playbook where it differs. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  corruption: { next_update: '24/11 18:30' },
  cyberattack: {
    down: 'No funcionan la sede electrónica ni el padrón',
    down_ca: 'No funcionen la seu electrònica ni el padró',
    down_gl: 'Non funcionan a sede electrónica nin o padrón',
    down_eu: 'Egoitza elektronikoa eta errolda ez dabiltza',
    down_en: 'The online office and the town register are down',
    since: '24/11',
    notified: 'ccn-and-aepd',
    working: 'phone-and-desk',
    appointments: '25/11',
  },
  'e-office': {
    procedures: 'No puedes pedir el padrón ni pagar',
    procedures_ca: 'No pots demanar el padró ni pagar',
    procedures_gl: 'Non podes pedir o padrón nin pagar',
    procedures_eu: 'Ezin da erroldarik eskatu, ezta ordaindu ere',
    procedures_en: 'You cannot register as a resident or pay',
    since: '09:30',
  },
  everyday: { next_update: '24/11 18:30' },
  flood: { zone: 'La Marina', as_of: '10:40', level: 'rojo', es_alert: 'sent' },
  heat: { level: 'naranja', last_day: '25/11', refuge: 'Plaza Mayor' },
  'health-alert': {
    product: 'queso El Olmo',
    lot: 'L2041',
    symptoms: 'fiebre y vómitos',
    at_risk: 'bebés y mayores',
    todo: 'No lo comas',
    symptoms_ca: 'febre i vòmits',
    at_risk_ca: 'nadons i majors',
    todo_ca: 'No en menges',
    symptoms_gl: 'febre e vómitos',
    at_risk_gl: 'bebés e maiores',
    todo_gl: 'Non o comas e tírao',
    symptoms_eu: 'sukarra, gorakoak',
    at_risk_eu: 'haurrak, adinekoak',
    todo_eu: 'Ez jan; bota',
    symptoms_en: 'fever, vomiting',
    at_risk_en: 'babies, elderly',
    todo_en: 'Do not eat it',
  },
  'missing-person': { zone: 'La Marina', who: 'guardia-civil', status: 'searching', phone: '062' },
  misconduct: { next_update: '24/11 18:30' },
  'planned-works': { starts: '25/11 09:00', ends: '25/11 14:00', next_update: '25/11 14:00' },
  'power-cut': { zone: 'Sant Roc', since: '09:40', manager: 'Red Eléctrica' },
  transport: {
    lines: 'L1, L3, C6',
    service: 'less-service',
    date: '25/11',
    from: '06:00',
    until: '22:00',
    minimum: '50 %',
    alternative: 'L5, C2',
  },
  'water-quality': {
    zone: 'Sant Roc',
    since: '24/11',
    allowed: 'ducharte y limpiar',
    allowed_ca: 'dutxar-te i netejar',
    allowed_gl: 'ducharte e limpar',
    allowed_eu: 'dutxatu eta garbitu',
    allowed_en: 'shower and clean',
    tanker: 'Plaza Mayor',
  },
  'wind-and-snow': { hazard: 'wind', level: 'naranja', zone: 'Sant Roc', closed: 'parks', as_of: '10:40' },
  wildfire: {
    zone: 'Sant Roc',
    as_of: '10:40',
    level: '2',
    evacuate: 'no',
    stay_in: 'no',
    roads: 'CV-310',
    hashtag: '#IIFRiudalba',
  },
};
const COMMON: Readonly<Record<string, string>> = { next_update: '18:30', link: 'https://www.riudalba.example/avisos' };

/** Whole sentences are entered in the language of the text. */
const SAID: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  es: {
    known: 'El pleno lo trata esta semana.',
    summary: 'La biblioteca del centro cierra por obras.',
    verified: 'La presa está en su nivel de siempre.',
    verified_by: 'la Confederación del Júcar',
  },
  ca: {
    known: 'El ple ho tracta esta setmana.',
    summary: 'La biblioteca del centre tanca per obres.',
    verified: 'La presa està en el seu nivell de sempre.',
    verified_by: 'la Confederació del Xúquer',
  },
  gl: {
    known: 'O pleno trátao esta semana.',
    summary: 'A biblioteca do centro pecha por obras.',
    verified: 'A presa está no seu nivel de sempre.',
    verified_by: 'a Confederación do Júcar',
  },
  eu: {
    known: 'Osoko bilkurak aste honetan aztertuko du.',
    summary: 'Erdiko liburutegia itxita dago, obrak direla eta.',
    verified: 'Presa ohiko mailan dago.',
    verified_by: 'Confederación del Júcar',
  },
  en: {
    known: 'The council deals with it this week.',
    summary: 'The central library is closed for works.',
    verified: 'The dam is at its usual level.',
    verified_by: 'the Júcar authority',
  },
};

function knownOf({ id }: Playbook, key: string, language: Language): string | undefined {
  return KNOWN[id]?.[key] ?? SAID[language]?.[key] ?? COMMON[key];
}

const PEOPLE = [ana, biel, arnau, berta, dora, lluc];
const isStatement = ({ kind }: { kind: string }) => kind === 'holding_statement';

/** The crisis with all that it knows, each thing stood by by two people. */
async function aCrisisOf(playbook: Playbook) {
  const queue = await aCrisisDesk(handbook ?? undefined);
  for (const person of PEOPLE) queue.stands(person, { kind: 'member', roles: [...ROLES] });
  const level = CRISIS_LEVELS.find((one) => one === playbook.severity) ?? 'S3';
  expect(await queue.start({ playbook: playbook.id, title: playbook.titles.es ?? playbook.id, level })).toBe('done');
  for (const { id } of playbook.facts.filter(({ scope }) => scope === 'crisis')) {
    const value = knownOf(playbook, id, 'es');
    if (value !== undefined) expect([id, await queue.knows(value, { key: id })]).toEqual([id, 'done']);
  }
  return queue;
}

/** Its first message in this language, with what is known of that case alone; the number of its case. */
async function firstMessage(
  playbook: Playbook,
  language: Language,
  queue: Awaited<ReturnType<typeof aCrisisDesk>>,
): Promise<number> {
  const wanted = {
    kind: 'open_statement',
    statement: 'holding',
    networks: ['x', 'mastodon'],
    languages: [language],
  } as const;
  expect(await queue.does(ana, wanted)).toBe('done');
  const caseId = (await queue.board()).statements.at(-1)?.core.id ?? 0;
  const missing = currentDraft(await queue.caseOf(caseId))?.missingFacts ?? [];
  const values = Object.fromEntries(missing.map((key) => [key, knownOf(playbook, key, language) ?? '']));
  if (missing.length > 0) {
    expect(await queue.case(ana, caseId, { kind: 'enter_facts', source: 'Guardia', values })).toBe('done');
  }
  for (const { id } of (await queue.caseOf(caseId)).facts.filter(({ status }) => status === 'proposed')) {
    expect(await queue.case(biel, caseId, { kind: 'confirm_fact', factId: id })).toBe('done');
  }
  return caseId;
}

describe('the first message of a crisis, once what it says is known', () => {
  it.each(playbooks.map((playbook) => [playbook.id, playbook] as const))(
    'can be asked for and approved in each of its languages: %s',
    async (_, playbook) => {
      await using queue = await aCrisisOf(playbook);
      const languages = playbook.templates.filter(isStatement).map(({ language }) => language);
      expect(languages).toContain('es');
      for (const language of languages) {
        const caseId = await firstMessage(playbook, language, queue);
        const state = await queue.caseOf(caseId);
        const draft = currentDraft(state);
        if (draft === undefined) throw new Error(`there is no first message in ${language}`);
        const found = reviewCaseDraft(draft, state, queue.deps.handbook.current(), queue.deps.now());
        const blocking = found
          .filter(({ level }) => level === 'block')
          .map((one) => `${one.message.key} «${one.words}»`);
        expect([draft.language, draft.text, blocking]).toEqual([language, draft.text, []]);
        await queue.approves(caseId, PEOPLE);
        expect([language, statusOf(await queue.caseOf(caseId))]).toEqual([language, 'approved']);
      }
    },
    60_000,
  );
});
