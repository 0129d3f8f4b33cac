import { isEntered } from '../../../drafts/live-fact.ts';
import { homeLanguage } from '../../../handbook/handbook.ts';
import type { Word } from '../../../phrases/read-words.ts';
import type { Language } from '../../../text/languages.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { groundsOf } from '../shared-readings.ts';
import type { Wordings } from './claim-wordings.ts';
import { clauseAround } from './clause-around.ts';
import type { SentenceSupport, SupportedWord } from './sentence-support.ts';
import { holdsFigure, restsOnFigures } from './sentence-support.ts';
import { meansWord } from './statements.ts';

/** Most words of a sentence that may go unlooked at where no fact was entered: beyond them, it tells something. */
const MOST_WORDS = 2;
/** The same where facts were entered, but say nothing of it. */
const MOST_BESIDE_FACTS = 3;
/** Share of a sentence that a fact holds, beyond which a name in it is one of the matter. */
const HELD = 0.3;
/** The same of a sentence about our own service: "Dámoslle a túa mensaxe ao equipo". */
const MOST_OF_OURS = 5;

/**
 * Returns true for an unsupported sentence of an everyday reply that wants no look: it says in other
 * words what a fact says, or too little to be wrong. A sentence that no fact touches wants one.
 */
export function isAside(
  draft: DraftReading,
  number: number,
  support: SentenceSupport,
  { asserted, wordings }: { asserted: readonly SupportedWord[]; wordings: Wordings },
): boolean {
  if (support.open().length === 0) return true;
  if (asserted.length === 0 && isWishOrExclamation(draft, number)) return true;
  const hasFacts = draft.facts.some(isEntered);
  if (asserted.length > 0) {
    if (restsOnFigures(draft, number) && holdsFigure(draft, clauseAround(draft.text, spanOf(asserted)))) return true;
    if (tellsAnotherAct(draft, asserted)) return false;
    return isAsideOfAct(draft, number, support, { asserted, hasFacts });
  }
  if (restsOnFigures(draft, number)) return true;
  const tells = wordings('tell', number).length > 0;
  return hasFacts ? isBesideFacts(draft, number, support, tells) : isWithoutFacts(draft, number, support, tells);
}

function spanOf(words: readonly SupportedWord[]): { start: number; end: number } {
  const start = words[0]?.word.start ?? 0;
  return { start, end: words.at(-1)?.word.end ?? start };
}

/** "Que siga disfrutando", "Qué amable", "¡Personas somos!": said with feeling, and no news. */
function isWishOrExclamation({ read, text }: DraftReading, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const start = read.words[from]?.start ?? 0;
  const end = read.words[to - 1]?.end ?? start;
  const sentence = text.slice(start, end);
  if (/\d/u.test(sentence)) return false;
  return FEELING.test(sentence) || (to - from <= FEW_WORDS && /^["»”)\s]*!/u.test(text.slice(end, end + 3)));
}

const FEELING =
  /^(?:que|qué|quin|quina|quins|quines|what an?|how)\s|^(?:(?:y|i|e|eta|and) )?(?:d[aá] gust[oa]|dóna gust|fa goig|da pena|dá pena|fa pena|nos alegra\p{L}*|ens alegr\p{L}*|al[eé]gr[aá]\p{L}*|pozten gara|asko pozten gara|nos ha\p{L}* (?:sacado|alegrado|arrancado|emocionado|hecho)|ens ha\p{L}* (?:tret|alegrat|emocionat|fet)|fíxonos|enhorabo\p{L}+|parabéns|zorionak|un (?:beso|abrazo|saludo|petó|bico|aperta)|una (?:abraçada|salutació)|(?:buena|gran|bona|boa|bo) (?:idea|sugerencia|pregunta)|ideia (?:ona|polita)|nos parece una (?:idea|propuesta)|ens sembla una|a (?:nosotros|nosaltres|nós) también nos|made (?:our|my) (?:day|morning)|we(?:'re| are) (?:so |very )?(?:glad|happy|pleased|delighted))(?!\p{L})/iu;
const FEW_WORDS = 12;

/** The same of a sentence that tells an act whose meaning we do not know: a fact must touch the act itself. */
function isAsideOfAct(
  draft: DraftReading,
  number: number,
  support: SentenceSupport,
  { asserted, hasFacts }: { asserted: readonly SupportedWord[]; hasFacts: boolean },
): boolean {
  const open = support.open();
  if (hasFacts) return asserted.some((word) => !open.includes(word)) || open.length <= MOST_WORDS;
  return speaksForUs(draft, number) && !tellsOurAct(draft, number) && open.length <= MOST_OF_OURS;
}

/** The same of a sentence without an act, where the case has facts. */
function isBesideFacts(draft: DraftReading, number: number, support: SentenceSupport, tells: boolean): boolean {
  const open = support.open().length;
  if (support.isTouched()) return namesNothing(draft, support) || support.share() >= HELD;
  if (isOfService(draft, number, support)) return open <= MOST_OF_OURS;
  // Notes are in one language: in another nothing else can be compared.
  if (tells) return open <= (isTranslated(draft) ? MOST_OF_OURS : MOST_WORDS);
  return open <= (speaksForUs(draft, number) ? MOST_OF_OURS : MOST_BESIDE_FACTS) && namesNothing(draft, support);
}

function isTranslated({ language, handbook }: DraftReading): boolean {
  return language !== homeLanguage(handbook);
}

/** The same of a sentence without an act, where the case has none. */
function isWithoutFacts(draft: DraftReading, number: number, support: SentenceSupport, tells: boolean): boolean {
  const open = support.open().length;
  if (speaksForUs(draft, number)) return open <= (tells ? MOST_BESIDE_FACTS : MOST_OF_OURS);
  if (tells) return false;
  return isOfService(draft, number, support)
    ? open <= MOST_OF_OURS
    : open <= MOST_WORDS && namesNothing(draft, support);
}

/** "Pide cita en la sede", "cuidado al pasar": how to deal with us, or a word of care. */
function isOfService({ read, text }: DraftReading, number: number, { words }: SentenceSupport): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  return (
    words.some(({ meanings }) => meanings.some((meaning) => OF_SERVICE.includes(meaning))) ||
    CARE.test(text.slice(read.words[from]?.start, read.words[to - 1]?.end)) ||
    NOT_HERE.test(text.slice(read.words[from]?.start, read.words[to - 1]?.end))
  );
}

const OF_SERVICE: readonly string[] = ['online', 'inPerson', 'book', 'enrol', 'apply', 'paper', 'phone'];
/** "No publique aquí el recibo", "sen datos persoais": how to write to us. */
const NOT_HERE =
  /(?<!\p{L})(?:no|non|ez|don['’]?t|not|sin|sense|sen|without)(?!\p{L}).*(?<!\p{L})(?:aqu[ií]|ac[ií]|hemen|here|comentari\p{L}*|iruzkin\p{L}*|comments?|p[uú]blic\p{L}*|jendaurrean|dat[oa]s|dades|datu\p{L}*|details)(?!\p{L})/iu;
const CARE =
  /^(?:por precaución|mientras tanto|mentrestant|mentres tanto|bitartean|meanwhile|cuidado|ojo|compte|coidado|kontuz|careful|mind|mejor no|millor no|mellor non|hobe|better not|per precaució|for safety)/iu;

/** Returns true for an act whose meaning we know and no fact says: "ya está reparado". */
function tellsAnotherAct(draft: DraftReading, asserted: readonly SupportedWord[]): boolean {
  const { facts } = groundsOf(draft);
  return asserted.some((word) => word.meanings.length > 0 && !facts.some((statement) => meansWord(statement, word)));
}

/** "Hemos pasado", "we've been": done, and so it wants a fact. */
function tellsOurAct({ read }: DraftReading, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  return read.words.slice(from, to).some(({ folded }) => OURS_DONE.test(folded));
}

const OURS_DONE = /^(?:hemos|hem|habemos|have|ve|had)$/;

function namesNothing({ text }: DraftReading, support: SentenceSupport): boolean {
  const [first] = support.words;
  return support.open().every(({ word }) => word === first?.word || !/^\p{Lu}/u.test(text.slice(word.start, word.end)));
}

/** The first person plural of verbs, with what may be joined to it: "pasamos", "Dámoslle", "comuniquem", "pasatzen diogu". */
const WE: Partial<Record<Language, RegExp>> = {
  es: /\p{L}(?:[aei]mos)(?:l[aeo]s?|te|os|se[a-z]*)?$/u,
  gl: /\p{L}(?:[aei]mos?)(?:l[aeo]s?|lle?s?|ll[ao]s?|che|ch[ao]s?|vos|vol[ao]s?)?$/u,
  ca: /^(?!(?:problem|sistem|tem)$)\p{L}{2,}(?:[ei]m)$|^(?:hem|anem|farem|estem|fem)$/u,
  eu: /^(?:ba)?(?:d[ui]?(?:[tz]i?)?(?:o|e|i?zu|i?zue|a)?gu|ditugu|dizkizugu|dizkiogu|diegu|zaitugu|zaituztegu|gara|gaude|goaz|gatoz|dakigu|daukagu|dezakegu|ditzakegu|gaitezke|genuke)n?$/u,
  en: /^(?:we|us|our)$/u,
};

/** Returns true for a sentence that tells what the house does, and hardly what is so in the world. */
export function speaksForUs({ read, language }: DraftReading, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  return read.words.slice(from, to).some((word) => isOfUs(word, language));
}

/** Returns true for a verb of which we are the subject. */
export function isOfUs({ folded }: Word, language: Language): boolean {
  return WE[language]?.test(folded) === true;
}
