import { foldWord, wordSet } from '../../phrases/fold-word.ts';
import type { ReadText, Word } from '../../phrases/read-words.ts';
import { rememberForms } from '../../phrases/word-form.ts';
import { rememberNewest } from '../../text/remember-for.ts';
import { rememberWords } from '../../text/remember-words.ts';
import { DOES, DONE_BY_US, NOT_US, OURSELVES, SAID_OF, TELLING, THERE_IS, THEY_TELL, UNSAID } from './claim-words.ts';

/**
 * Role of a verb in its sentence: `ours`, an action of ours, present or future; `future`, a coming
 * event; `said`, a state. Indices of words, the end exclusive.
 */
export type Claim = { kind: 'ours' | 'future' | 'said'; from: number; to: number; sentence: number };

const tellingBeginnings = TELLING.split(/\s+/).map(foldWord);
const theirBeginnings = THEY_TELL.split(/\s+/).map(foldWord);
const doneByUs = wordSet(DONE_BY_US);
const wordsOfSaying = wordSet(SAID_OF);
const thereIs = wordSet(THERE_IS);
const unsaid = wordSet(UNSAID);
const ourselves = wordSet(OURSELVES);
const does = wordSet(DOES);
const notUs = wordSet(NOT_US);

/** Before an infinitive, a gerund or a participle: it is we who do it, or they. Two words are one with a blank. */
const OUR_LEADS = wordSet('vamos anem imos hemos habemos hem estamos estem queremos volem podremos podrem');
const THEIR_LEADS = wordSet('va van vai irá iran');
const VERB_ENDING =
  /(?:ar|er|ir|re|ndo|nt|ado|ido|ada|ido|at|ut|it|et|ert|erto|esto|echo|fet|uelto|oto|se|lo|la|los|las)$/;
const ENGLISH_LEADS = wordSet('will ll shall');
const ENGLISH_DOES = wordSet('have ve are re');
const ENGLISH_ADVERBS = wordSet('not t also now soon already just be been always then');
const BASQUE_FUTURE = /(?:ko|go)$/;
const BASQUE_US = wordSet('dugu ditugu dizugu dizuegu diegu gara dugula ditugula');
const BASQUE_THEM = wordSet('da dira du dute ditu dituzte zaio zaizu zaie zaizue dela direla duela');

/** The verbs of a text that promise or state. */
export const findClaims = rememberNewest(({ text, words }: ReadText): readonly Claim[] => {
  const claims: Claim[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined || !mayClaim(word, words[place + 1])) continue;
    const claim = claimAt(text, words, place);
    if (claim === null || isUnsaid({ text, words }, place)) continue;
    claims.push({ kind: claim.kind, from: place, to: claim.to, sentence: word.sentence });
  }
  return claims;
});

/** Returns true if a claim may begin with a word because of it or of the next one; most words begin none. */
function mayClaim(word: Word, next: Word | undefined): boolean {
  return mayOpen(word) || (next !== undefined && maySupport(next));
}

const maySupport = rememberForms((folded) => folded === 'going' || BASQUE_US.has(folded) || BASQUE_THEM.has(folded));

const mayOpen = rememberForms(
  (folded) =>
    isDeed(folded) ||
    isOurVerb(folded) ||
    mayBeFuture(folded) ||
    folded === 'won' ||
    [ENGLISH_LEADS, ENGLISH_DOES, OUR_LEADS, THEIR_LEADS, doneByUs, wordsOfSaying, thereIs].some((set) =>
      set.has(folded),
    ),
);

function claimAt(text: string, words: readonly Word[], place: number): Pick<Claim, 'kind' | 'to'> | null {
  const word = words[place];
  if (word === undefined) return null;
  return (
    ourDeed(words, place) ??
    englishClaim(words, place) ??
    basqueClaim(words, place) ??
    romanceClaim(text, words, place) ??
    plainClaim(word, place)
  );
}

/** "La Policía Local te devuelve …", "els nostres operaris arreglaran …": our people in the third person. */
function ourDeed(words: readonly Word[], place: number): Pick<Claim, 'kind' | 'to'> | null {
  const word = words[place];
  if (word === undefined || !isDeed(word.folded)) return null;
  const before = words.slice(Math.max(0, place - 3), place).filter(({ sentence }) => sentence === word.sentence);
  const isOurs = before.some(
    ({ folded }, at) => ourselves.has(folded) || (folded === 'local' && /^polic/.test(before[at - 1]?.folded ?? '')),
  );
  return isOurs ? { kind: 'ours', to: place + 1 } : null;
}

function isDeed(folded: string): boolean {
  return (does.has(folded) || /(?:ra|ran)$/.test(folded)) && !isExcused(folded, 'telling');
}

function plainClaim({ folded }: Word, place: number): Pick<Claim, 'kind' | 'to'> | null {
  if (doneByUs.has(folded)) return { kind: 'ours', to: place + 1 };
  return wordsOfSaying.has(folded) || thereIs.has(folded) ? { kind: 'said', to: place + 1 } : null;
}

function romanceClaim(text: string, words: readonly Word[], place: number): Pick<Claim, 'kind' | 'to'> | null {
  const word = words[place];
  if (word === undefined) return null;
  const { folded } = word;
  if (OUR_LEADS.has(folded) || THEIR_LEADS.has(folded)) {
    const kind = OUR_LEADS.has(folded) ? 'ours' : 'future';
    const verb = ledVerb(words, place, kind === 'ours' ? 'telling' : 'theyTell');
    return verb === null ? null : { kind, to: verb };
  }
  if (isOurVerb(folded)) return isExcused(folded, 'telling') ? null : { kind: 'ours', to: place + 1 };
  return isFuture(word, text) && !isExcused(folded, 'theyTell') ? { kind: 'future', to: place + 1 } : null;
}

/** The accent tells "abrirá" from "abriera" and "obra"; Catalan's plural has none: "obriran". */
function isFuture({ folded, start, end }: Word, text: string): boolean {
  if (!mayBeFuture(folded)) return false;
  const written = text.slice(start, end).normalize('NFC').toLowerCase();
  return /[aeiïdn]r(?:á|à|án)(?:se)?$|[^g][aeid]ran$/.test(written) || /[aei]ran?se$/.test(folded);
}

function mayBeFuture(folded: string): boolean {
  return /ra(?:n|n?se)?$/.test(folded);
}

/** "abriremos", "anulamos", "obrim", "entregámolo", "prorrogámosche". */
function isOurVerb(folded: string): boolean {
  if (folded.length < 5 || notUs.has(folded)) return false;
  return /[aei]mos(?:che|vos|lles?|nos)?$|[aei]mol[oa]s?$|(?:ar|er|ir|dr)em$|[bcdfglmnprstuvx](?:em|im)$/.test(folded);
}

/** Index after the verb that an auxiliary leads, when that verb does more than tell. */
function ledVerb(words: readonly Word[], place: number, excused: Excuse): number | null {
  for (let at = place + 1; at <= place + 3; at += 1) {
    const word = words[at];
    if (word === undefined || word.sentence !== words[place]?.sentence) return null;
    if (word.folded.length >= 3 && VERB_ENDING.test(word.folded))
      return isExcused(word.folded, excused) ? null : at + 1;
  }
  return null;
}

function basqueClaim(words: readonly Word[], place: number): Pick<Claim, 'kind' | 'to'> | null {
  const verb = words[place];
  const auxiliary = words[place + 1];
  if (verb === undefined || auxiliary === undefined || auxiliary.sentence !== verb.sentence) return null;
  const isOurs = BASQUE_US.has(auxiliary.folded);
  if (!isOurs && !BASQUE_THEM.has(auxiliary.folded)) return null;
  if (isExcused(verb.folded, isOurs ? 'telling' : 'theyTell')) return null;
  if (BASQUE_FUTURE.test(verb.folded) && verb.folded.length > 3) {
    if (isOurs) return { kind: 'ours', to: place + 2 };
    return BASQUE_THEM.has(auxiliary.folded) ? { kind: 'future', to: place + 2 } : null;
  }
  return isOurs && /(?:tu|du|ri|ki|xi|si|ten|tzen)$/.test(verb.folded) ? { kind: 'ours', to: place + 2 } : null;
}

function englishClaim(words: readonly Word[], place: number): Pick<Claim, 'kind' | 'to'> | null {
  const word = words[place]?.folded ?? '';
  const before = words[place - 1]?.folded;
  const after = words[place + 1]?.folded;
  const isUs = before === 'we' || before === 'council';
  const goes = after === 'going' && words[place + 2]?.folded === 'to';
  const leads = ENGLISH_LEADS.has(word) || (word === 'won' && after === 't');
  const does = isUs && ENGLISH_DOES.has(word);
  if (before === 'you' || !(leads || goes || does)) return null;
  const to = englishVerb(words, place + (goes ? 3 : 1), isUs ? 'telling' : 'theyTell');
  return to === null ? null : { kind: isUs ? 'ours' : 'future', to };
}

/** Index after the verb that follows, over an adverb or a negation, when it does more than tell. */
function englishVerb(words: readonly Word[], from: number, excused: Excuse): number | null {
  let at = from;
  while (ENGLISH_ADVERBS.has(words[at]?.folded ?? '')) at += 1;
  const verb = words[at];
  return verb === undefined || verb.sentence !== words[from - 1]?.sentence || isExcused(verb.folded, excused)
    ? null
    : at + 1;
}

/** Verbs that do no more than tell: ours, or another's. */
type Excuse = 'telling' | 'theyTell';

function isExcused(folded: string, excuse: Excuse): boolean {
  return excusesOf(folded)[excuse];
}

/** Some hundred beginnings are compared once for each word. */
const excusesOf = rememberWords((folded): Readonly<Record<Excuse, boolean>> => {
  const begins = (beginning: string) => folded.startsWith(beginning);
  return { telling: tellingBeginnings.some(begins), theyTell: theirBeginnings.some(begins) };
});

/** Returns true if a verb at this place is in a question or under a condition. */
export function isUnsaid({ text, words }: Pick<ReadText, 'text' | 'words'>, place: number): boolean {
  const sentence = words[place]?.sentence;
  for (let at = Math.max(0, place - REACH_OF_UNSAID); at < place; at += 1) {
    const word = words[at];
    if (word === undefined || word.sentence !== sentence || !unsaid.has(word.folded)) continue;
    // "Sí, abriremos" asks for nothing.
    if (word.folded !== 'si' || text.slice(word.start, word.end).toLowerCase() === 'si') return true;
  }
  return false;
}

const REACH_OF_UNSAID = 4;
