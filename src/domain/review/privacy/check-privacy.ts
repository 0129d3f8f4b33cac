import type { ReadText, Word } from '../../phrases/read-words.ts';
import { formOf } from '../../phrases/word-form.ts';
import { findIdentifiers } from '../../text/find-identifiers.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { spansIn } from '../../text/matches-in.ts';
import { rarePattern } from '../../text/patterns/rare-pattern.ts';
import { onceAsked } from '../grounding/claims/once-asked.ts';
import { contactsForReply } from '../model/contacts-for-reply.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { isEveryday } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { addFindings } from '../model/finding.ts';
import type { Saying } from '../text/compile-sayings.ts';
import { compileSayings } from '../text/compile-sayings.ts';
import { findHalfData } from '../text/find-half-data.ts';
import { findHandles } from '../text/find-handles.ts';
import { findRepeatedData } from '../text/find-repeated-data.ts';
import { sentenceAround } from '../text/sentence-around.ts';
import { asksForData } from './asks-for-data.ts';
import { confirmsFile } from './confirms-file.ts';
import { findPersons } from './find-persons.ts';
import { halfSaid } from './half-said.ts';
import { singlesOut } from './singles-out.ts';
import { tellsSituation } from './tells-situation.ts';
import { privacyWords } from './word-sets.ts';

/**
 * Blocks statements about a person: personal data of the post (whole or in part), identity or
 * account numbers, and questions for such data. It also blocks a person's file, health and need,
 * other persons and accounts, and the citizen's name outside the greeting. `grounding` checks
 * phones and mails without a source.
 */
export function checkPrivacy(input: DraftReading): Finding[] {
  const { text, post, personalData } = input;
  const ours = onceAsked(() => input.facts.map(({ value }) => value).join('\n'));
  const repeated = findRepeatedData(text, post?.text ?? '', personalData).filter(
    ({ phone }) => phone === null || !isOfficialPhone(input, phone),
  );
  const numbers = without(findIdentifiers(text), repeated).filter(({ words }) => !ours().includes(words));
  const halves = without(findHalfData(text, post?.text ?? '', personalData), [...repeated, ...numbers]).filter(
    ({ words }) => !ours().includes(words) && !isOfficialPhone(input, words),
  );
  const found: Finding[] = [];
  for (const span of repeated) found.push(finding(span, 'repeats'));
  for (const span of numbers) found.push(finding(span, 'identifier'));
  for (const span of halves) found.push(finding(span, 'half'));
  for (const home of without(findHomes(text), repeated)) {
    if (!isOfFact(home, ours())) found.push(finding(home, 'home'));
  }
  addFindings(found, handles(input));
  for (const person of findPersons(input)) found.push(named(person));
  addFindings(found, sayings(input));
  return found;
}

/** Asked of few drafts: gathering all official contacts costs more than the rest of this check. */
function isOfficialPhone(input: DraftReading, phone: string): boolean {
  return contactsForReply(input).isOfficialPhone(phone);
}

function handles({ text, post, handbook, facts }: DraftReading): Finding[] {
  const known = () => [
    ...handbook.institution.networks.flatMap(({ handle }) => handle ?? []),
    ...(handbook.institution.officialAccounts ?? []).map(({ account }) => account),
    ...facts.flatMap(({ value }) => value.match(/@[\w.@-]+/g) ?? []),
  ];
  return findHandles(text, post?.author ?? null, known).map(({ whose, ...span }) =>
    // Their account is public and is being answered: that it is named twice is a matter of taste.
    whose === 'author' && span.words.startsWith('@')
      ? { ...finding(span, whose), level: 'advice' }
      : finding(span, whose),
  );
}

/** Asking is right where the reader is led to our private channel in the same breath. */
function sayings(input: DraftReading): Finding[] {
  const said = findPrivacySayings(input.read);
  if (said.length === 0) return [];
  return said
    .filter(({ theme, end }) => theme !== 'asks' || !leadsToPrivate(input, end))
    .filter((saying) => saying.theme !== 'asks' || !(isPaperOfFact(input, saying) || isForEmergencies(input, saying)))
    .map(({ theme, words, start, end }): Finding => {
      if (theme === 'owner') return { ...finding({ words, start, end }, 'singled'), level: 'warn' };
      const level = theme === 'asks' && isEveryday(input) ? levelOfQuestion(input, { words, start, end }) : 'block';
      return { ...finding({ words, start, end }, theme), level };
    });
}

/** "You only need your ID or passport", as a fact says: what to bring, and nothing to write here. */
function isPaperOfFact(input: DraftReading, { words, start, end }: Span): boolean {
  if (!isEveryday(input) || saysHere(input, start, end) || !PAPER.test(words)) return false;
  return input.facts.some(({ value }) => PAPER.test(value));
}

/** "Deitu 112ra eta esan helbidea": the place is to be told to them. */
function isForEmergencies(input: DraftReading, saying: Span): boolean {
  return /(?<!\d)112(?!\d)/u.test(sentenceAround(input, saying)) && !saysHere(input, saying.start, saying.end);
}

const PAPER =
  /(?<!\p{L})(?:dni|nie|nif|nan|id|pasaporte|passaport|passport|libro de familia|documento de identidad|document d['’]identitat)(?!\p{L})/iu;

const HERE =
  /(?<!\p{L})(?:aqu[ií]|ac[ií]|hemen|hona|here|below|abajo|abaixo|baix|comentari\p{L}*|comment\p{L}*|iruzkin\p{L}*|respond\p{L}*|reply|p[uú]blic\p{L}*)(?!\p{L})/iu;
const REACH_OF_HERE = 40;

/** "Qué falla en tu calle": where a thing is, not where a person lives. */
const OF_A_STREET =
  /(?<!\p{L})(?:en|a|na|no|in|on|at) (?:tu|tus|vuestra|su|la|el|teua|teva|vostra|túa|vosa|your|the|qué|que|quina?|what|which) (?:calle|barrio|zona|carrer|barri|rúa|street|area)|(?<!\p{L})(?:tu|su|vuestra) (?:calle|barrio|zona)$|(?:zein|zer) (?:kale|auzo)\p{L}*/iu;

/** "Déjanos aquí tu DNI" is certain, "ven con tu DNI" is not; "dinos en qué calle" asks for nothing of theirs. */
function levelOfQuestion(input: DraftReading, { words, start, end }: Span): Finding['level'] {
  if (OF_A_STREET.test(words)) return 'advice';
  if (!IDENTIFIES.test(words) && IN_PRIVATE.test(sentenceAround(input, { start, end }))) return 'advice';
  return saysHere(input, start, end) ? 'block' : 'warn';
}

/** "Si ens deixeu un telèfon per missatge privat": what a clerk needs, where nobody else reads it. */
const IN_PRIVATE =
  /(?<!\p{L})(?:por privado|en privado|mensaje privado|per privat|en privat|missatge privat|mensaxe privada|por mensaxe|mezu pribatu\p{L}*|pribatuan|private message|in private)(?!\p{L})/iu;
const IDENTIFIES =
  /(?<!\p{L})(?:dni|nie|nif|nan|iban|pasaporte|passaport|passport|tarjeta|targeta|cuenta|compte|historia\p{L}*|contraseña|contrasenya)(?!\p{L})/iu;

/** "Déjanos aquí tu DNI": where all can read it. "Ven con tu DNI" asks for it elsewhere. */
function saysHere({ text }: DraftReading, start: number, end: number): boolean {
  return HERE.test(text.slice(Math.max(0, start - REACH_OF_HERE), end + REACH_OF_HERE));
}

function leadsToPrivate({ text, handbook }: DraftReading, from: number): boolean {
  const next = foldText(text.slice(from, from + PRIVATE_REACH), 'loose').text.split(/[.!?] /)[0] ?? '';
  return Object.values(handbook.institution.contact.privateChannel).some((channel) => next.includes(channel));
}

/** As far as the link of the private channel may stand behind the question. */
const PRIVATE_REACH = 140;

/** Returns a tick for a name that the reply speaks to, since an account seldom shows every name; else a block. */
function named({ isSpokenTo, ...span }: ReturnType<typeof findPersons>[number]): Finding {
  const found = finding(span, 'named');
  return isSpokenTo ? { ...found, level: 'warn' } : found;
}

function without<Found extends Span>(spans: readonly Found[], taken: readonly Span[]): readonly Found[] {
  if (spans.length === 0 || taken.length === 0) return spans;
  return spans.filter(({ start, end }) => !taken.some((it) => it.start < end && start < it.end));
}

function finding({ words, start, end }: Span, what: string): Finding {
  return { rule: 'privacy', level: 'block', words, start, end, message: { key: `finding.privacy.${what}` } };
}

const STREETS = 'calle|avenida|avda|plaza|paseo|camino|carrer|avinguda|plaça|passeig|rúa|praza|street|road';
const STREET = `(?:${STREETS.replace('avda', 'avda\\.?')}|c\\/)`;
const DOOR =
  '(?:puerta|piso|planta|bajo|ático|escalera|esc\\.|izda\\.?|dcha\\.?|(?:primer|segund|tercer|cuart|quint)[oa]?|porta|pis|baixos?|àtic|(?:segona|primera|tercera|quarta) porta|andar|flat|door|floor|solairua|ezkerra|eskuina|(?:lehen|bigarren|hirugarren|laugarren)a?|\\d{1,2}\\s?[ºª°])';
const HOME = new RegExp(
  `(?<!\\p{L})${STREET} [^.!?\\n,;]{2,40}?,? (?:n\\.?º |número |nº )?\\d{1,4},? ?-? ?${DOOR}(?:,? ?\\p{L}?\\d{0,2}(?!\\p{L}))?|\\p{Lu}\\p{L}+ kalea,? \\d{1,4},? ${DOOR}|(?<!\\p{L})${DOOR} \\d{0,2},? ?(?:del|de la|at|de) (?:número )?\\d{1,4} (?:de la |del? )?${STREET}`,
  'giu',
);

/** Costs less than to look for a home, and few texts with a figure hold it. */
const STREET_WORD = rarePattern(new RegExp(`${STREETS}|kalea`, 'iu'));

/** Homes: a street and number with a floor or door. A street and number alone may be a place. */
function findHomes(text: string): Span[] {
  if (!/\d/.test(text) || !(STREET_WORD.mayBeIn(text) || /c\//iu.test(text))) return [];
  return spansIn(text, HOME);
}

/** "Praza do Estaleiro, 1, planta baixa" in a fact's own words and figures: where an office is, in whatever language. */
function isOfFact({ words }: Span, ours: string): boolean {
  const said = foldText(ours, 'loose').text;
  const names = words.match(/(?<=\s)\p{Lu}\p{L}+|\d+/gu) ?? [];
  return names.length > 1 && names.every((name) => said.includes(foldText(name, 'loose').text));
}

const findSayings = compileSayings(
  [...asksForData, ...confirmsFile, ...halfSaid, ...tellsSituation, ...singlesOut],
  privacyWords,
);

/** Returns a reply's statements about persons, by the phrases of all languages. */
function findPrivacySayings(read: ReadText): Saying[] {
  return findSayings(withoutAreaNames(withoutYes(read)));
}

/** "Vía pública" orders nobody to publish anything. */
function withoutAreaNames(read: ReadText): ReadText {
  if (!/v[ií]a p[uú]blic/iu.test(read.text)) return read;
  const words = read.words.map((word, at) =>
    word.folded === 'publica' && read.words[at - 1]?.folded === 'via' ? { ...word, ...formOf('street') } : word,
  );
  return { ...read, words };
}

/** "Sí, tu ayuda …" supposes nothing: without its accent it would be read as "si". */
function withoutYes(read: ReadText): ReadText {
  if (!/sí|si,/iu.test(read.text)) return read;
  const isYes = ({ folded, start, end }: Word) =>
    folded === 'si' && /^(?:sí|si,)/iu.test(read.text.slice(start, end + 1));
  // "Así" and "casi," are no yes. In another reading, all phrases would be looked for again.
  if (!read.words.some(isYes)) return read;
  return { ...read, words: read.words.map((word) => (isYes(word) ? { ...word, ...formOf('yes') } : word)) };
}
