import type { Word } from '../../../phrases/read-words.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { toleratesDoubt } from '../../model/draft-reading.ts';
import { groundsOf } from '../shared-readings.ts';
import { isOfUs } from './is-aside.ts';
import type { SentenceSupport, SupportedWord } from './sentence-support.ts';
import { isBackedBy } from './sentence-support.ts';

/** Least number of words of a clause that nothing holds. */
const FEWEST_ADDED = 2;
/** Least number and share of the other words of its sentence that the facts hold in the same letters: so they are in the same language. */
const FEWEST_HELD = 3;
const FEWEST_HELD_IN_DANGER = 2;
const LEAST_HELD = 0.5;

/** Words that begin a clause of their own. */
const BEGINS = new Set(
  'que qui porque perque pues ya donde onde on while as because since where which who so with con cun cunha amb cuando cando quan mentres mientras aunque encara ainda although thanks gracias grazas gracies por per para eta y e i and pero mais but baina'.split(
    ' ',
  ),
);
const MARK = /[,;:()—–]/u;

/** Words of clauses that tell nothing of how things are: wishes, purposes, conditions, how to write to us. */
const TELLS_NOTHING =
  /[\d!\p{Emoji_Presentation}]|(?<!\p{L})(?:gracias|grazas|gràcies|thanks|esperamos|esperem|disculp\p{L}*|perd[oó]n|sentimos|sorry|please|por favor|si us plau|mesedez|privad[oa]s?|privats?|(?:su|tu|el seu|el teu|o teu|o seu|your) cas[oe]?|sin|sense|sen|without)(?!\p{L})|^(?:(?:y|i|e|eta|and|pero|mais|but) )?(?:para|per a|per|to|so (?:that|they)|si|if)\s/iu;
/** Denials: in danger an assertion, too. */
const DENIES = /(?<!\p{L})(?:no|non|ez|not)(?!\p{L})/iu;
const IF_IN_GALICIAN = /^(?:e )?se\s/iu;

/**
 * Returns the words of a clause that no fact and no post holds, in a sentence that else says what the facts say. "La pasarela
 * está cerrada, por donde hoy se circula sin problemas". Null for other sentences.
 */
export function addedClause(draft: DraftReading, number: number, support: SentenceSupport): readonly Word[] | null {
  if (support.words.length < FEWEST_ADDED + FEWEST_HELD_IN_DANGER) return null;
  if (groundsOf(draft).facts.length === 0 || !support.isTouched()) return null;
  if (support.open().length < FEWEST_ADDED) return null;
  const [, ...later] = clausesOf(draft, number);
  return later.find((clause) => isAdded(draft, support, clause)) ?? null;
}

function isAdded(draft: DraftReading, support: SentenceSupport, clause: readonly Word[]): boolean {
  const { post, isName, phrases } = groundsOf(draft);
  const open = support.open();
  const said = support.words.filter(({ word }) => clause.includes(word));
  const fresh = said.filter((word) => open.includes(word) && !post().has(word.key));
  if (fresh.length < FEWEST_ADDED) return false;
  const mayName = fresh.length > FEWEST_ADDED;
  return (
    said.every((word) => !word.quoted && (open.includes(word) || (mayName && isName(word.key)))) &&
    !isBackedBy({ facts: [], phrases }, said, LEAST_HELD) &&
    isOfFacts(
      draft,
      support.words.filter((word) => !said.includes(word)),
    ) &&
    tellsSomething(draft, clause)
  );
}

function isOfFacts(draft: DraftReading, words: readonly SupportedWord[]): boolean {
  const { facts, isName } = groundsOf(draft);
  const telling = words.filter(({ key }) => !/\d/u.test(key) && !isName(key));
  const held = telling.filter(({ key }) => facts.some((statement) => statement.has(key))).length;
  return held >= (toleratesDoubt(draft) ? FEWEST_HELD : FEWEST_HELD_IN_DANGER) && held >= telling.length * LEAST_HELD;
}

function tellsSomething(draft: DraftReading, clause: readonly Word[]): boolean {
  const { text, language } = draft;
  const written = text.slice(clause[0]?.start, clause.at(-1)?.end);
  if (TELLS_NOTHING.test(written) || (language === 'gl' && IF_IN_GALICIAN.test(written))) return false;
  if (toleratesDoubt(draft) && DENIES.test(written)) return false;
  return !clause.some((word) => isOfUs(word, language));
}

/** Returns the words of each clause of a sentence. */
function clausesOf({ read, text }: DraftReading, number: number): readonly (readonly Word[])[] {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const clauses: Word[][] = [[]];
  let end = 0;
  for (const word of read.words.slice(from, to)) {
    const isNew = end > 0 && (BEGINS.has(word.folded) || MARK.test(text.slice(end, word.start)));
    if (isNew) clauses.push([]);
    clauses.at(-1)?.push(word);
    end = word.end;
  }
  return clauses;
}
