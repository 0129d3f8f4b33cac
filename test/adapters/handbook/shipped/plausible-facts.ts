import { asTextsSayIt } from '../../../../src/domain/cases/facts/fact-words.ts';
import { readValue } from '../../../../src/domain/cases/facts/read-value.ts';
import type { LiveFact } from '../../../../src/domain/drafts/live-fact.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { DeclaredFact, Playbook } from '../../../../src/domain/handbook/playbook.ts';
import { aFact } from '../../../support/builders/a-case.ts';

/** Languages in which the shipped handbook has texts. */
export const SPOKEN = ['es', 'ca', 'gl', 'eu', 'en'] as const;

export type Spoken = (typeof SPOKEN)[number];

/** What a person enters in the reply's own language. */
const SAID: Record<Spoken, Readonly<Record<string, string>>> = {
  es: {
    answer: 'El centro de día abre mañana.',
    action: 'El equipo municipal revisa la zona.',
    verified: 'El agua se puede beber.',
    verified_by: 'la Conselleria de Sanidad',
    place: 'la calle de las Eras',
    known: 'El contrato está publicado.',
    summary: 'Hay obras en la Avenida del Mar.',
    deadline: 'Aún no hay acuerdo sobre el plazo.',
    todo: 'Bebe del grifo como siempre.',
  },
  ca: {
    answer: 'El centre de dia obri demà.',
    action: "L'equip municipal revisa la zona.",
    verified: "L'aigua es pot beure.",
    verified_by: 'la Conselleria de Sanitat',
    place: 'el carrer de les Eres',
    known: 'El contracte està publicat.',
    summary: "Hi ha obres en l'Avenida del Mar.",
    deadline: 'Encara no hi ha acord sobre el termini.',
    todo: "Beu de l'aixeta com sempre.",
  },
  gl: {
    answer: 'O centro de día abre mañá.',
    action: 'O equipo municipal revisa a zona.',
    verified: 'A auga pódese beber.',
    verified_by: 'a Consellería de Sanidade',
    place: 'a rúa das Eiras',
    known: 'O contrato está publicado.',
    summary: 'Hai obras na Avenida del Mar.',
    deadline: 'Aínda non hai acordo sobre o prazo.',
    todo: 'Bebe da billa coma sempre.',
  },
  eu: {
    answer: 'Eguneko zentroa bihar irekiko da.',
    action: 'Udal taldea eremua aztertzen ari da.',
    verified: 'Ura edan daiteke.',
    verified_by: 'Osasun Saila',
    place: 'Plaza Nagusia',
    known: 'Kontratua argitaratuta dago.',
    summary: 'Obrak daude (Avenida del Mar).',
    deadline: 'Oraindik ez dago epeari buruzko akordiorik.',
    todo: 'Edan iturritik beti bezala.',
  },
  en: {
    answer: 'The day centre opens tomorrow.',
    action: 'The council team is checking the area.',
    verified: 'The water is safe to drink.',
    verified_by: 'the health authority',
    place: 'calle de las Eras',
    known: 'The contract is published.',
    summary: 'There are works in Avenida del Mar.',
    deadline: 'There is no agreement on the deadline yet.',
    todo: 'Drink tap water as always.',
  },
};

/** What is entered once for every language, by the fact's id. */
const ONCE: Readonly<Record<string, string>> = {
  zone: 'La Marina',
  tanker: 'Plaza Mayor',
  manager: 'Red Eléctrica',
  lines: 'L1, L3',
  from: '06:00',
  until: '22:00',
  date: '24/11',
  working: 'phone-and-desk',
  notified: 'ccn-and-aepd',
  service: 'less-service',
  hazard: 'wind',
  closed: 'parks',
  product: 'Queso La Loma',
  hashtag: '#IIFRiudalba',
  who: 'guardia-civil',
  status: 'searching',
  phone: '062',
  allowed: 'ducharte y limpiar',
  allowed_ca: 'dutxar-te i netejar',
  allowed_gl: 'ducharte e limpar',
  allowed_eu: 'dutxatu eta garbitu',
  allowed_en: 'shower and clean',
  down: 'No funcionan la sede electrónica ni el padrón',
  down_ca: 'No funcionen la seu electrònica ni el padró',
  down_gl: 'Non funcionan a sede electrónica nin o padrón',
  down_eu: 'Egoitza elektronikoa eta errolda ez dabiltza',
  down_en: 'The online office and the town register are down',
  symptoms: 'fiebre y vómitos',
  symptoms_ca: 'febre i vòmits',
  symptoms_gl: 'febre e vómitos',
  symptoms_eu: 'sukarra, gorakoak',
  symptoms_en: 'fever, vomiting',
  at_risk: 'bebés y mayores',
  at_risk_ca: 'bebés i majors',
  at_risk_gl: 'bebés e maiores',
  at_risk_eu: 'haurrak, adinekoak',
  at_risk_en: 'babies, elderly',
  todo: 'No lo comas y tíralo',
  todo_ca: 'No en menges i tira-ho',
  todo_gl: 'Non o comas e tírao',
  todo_eu: 'Ez jan; bota',
  todo_en: 'Do not eat it',
  procedures: 'No puedes pedir el padrón ni pagar',
  procedures_ca: 'No pots demanar el padró ni pagar',
  procedures_gl: 'Non podes pedir o padrón nin pagar',
  procedures_eu: 'Ezin da erroldarik eskatu, ezta ordaindu ere',
  procedures_en: 'You cannot register as a resident or pay',
};

/** Facts that say "no" where there is none of it. */
const OR_NONE: Readonly<Record<string, string>> = {
  evacuate: 'L’Horta',
  stay_in: 'Sant Roc',
  roads: 'CV-310',
  minimum: '50 %',
  alternative: 'L5',
  appointments: '25/11',
  lot: 'L24-118',
  refuge: 'Plaza Mayor',
};

/** Facts whose other value says that it is over. */
const OR_OVER: Readonly<Record<string, string>> = { status: 'over' };

/** What a person would enter for a fact while answering somebody in that language; `none` where "no" or an end can be said, it is. */
function aPlausibleValue({ id, kind, scope, maxLength }: DeclaredFact, language: Spoken, none = false): string {
  const orNone = OR_NONE[id];
  const said = scope === 'case' ? SAID[language][id] : undefined;
  const over = none ? OR_OVER[id] : undefined;
  const value = over ?? (orNone !== undefined && none ? 'no' : orNone) ?? said ?? ONCE[id] ?? byKind(kind, maxLength);
  if (value === undefined) throw new Error(`nobody has said what stands for the fact "${id}"`);
  return value;
}

function byKind(kind: DeclaredFact['kind'], maxLength: number): string | undefined {
  if (kind === 'link') return 'https://riudalba.example/avisos';
  if (kind === 'date') return '24/11';
  if (kind === 'time') return maxLength < 11 ? '18:30' : '24/11 18:30';
  if (kind === 'level') return maxLength < 4 ? '1' : 'rojo';
  if (kind === 'choice') return maxLength < 4 ? '1' : 'enviado';
  return undefined;
}

/** Values in place of the usual ones, by the fact's id. */
type Entered = Readonly<Record<string, string>>;

/** The fact as the texts of each language say it, once a person has entered it. */
export function aPlausibleFact(
  fact: DeclaredFact,
  language: Spoken,
  none: boolean,
  { playbook, handbook, entered = {} }: { playbook: Playbook; handbook: Handbook; entered?: Entered },
): LiveFact {
  const typed = entered[fact.id] ?? aPlausibleValue(fact, language, none);
  const read = readValue(playbook, fact.id, typed, { handbook, now: '2026-11-24T17:00:00.000Z' });
  if ('problem' in read) throw new Error(`"${typed}" is refused for "${fact.id}": ${read.problem.key}`);
  const scope = fact.scope === 'case' ? 'case:1' : `playbook:${playbook.id}`;
  const row = aFact({ id: fact.id, key: fact.id, scope, source: 'Guardia', ...read });
  return asTextsSayIt(row, handbook, playbook.id);
}
