import { isEntered } from '../../../drafts/live-fact.ts';
import { homeLanguage } from '../../../handbook/handbook.ts';
import { rarePattern } from '../../../text/patterns/rare-pattern.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { isEveryday, toleratesDoubt } from '../../model/draft-reading.ts';
import { groundsOf } from '../shared-readings.ts';
import { doneActs } from './done-acts.ts';
import type { SentenceSupport } from './sentence-support.ts';
import { restsOnFigures } from './sentence-support.ts';
import { keysIn } from './statements.ts';

/** "Because" before a clause, in any language; the Basque one ends the clause. */
const BECAUSE = rarePattern(/(?<!\p{L})(?:porque|perquè|perque|ja que|ya que|xa que|because|since|debido a que)\s/iu);
const BECAUSE_IN_BASQUE = rarePattern(/\p{L}{4,}(?:gatik|ondorioz|delako|direlako|dutelako|duelako)(?!\p{L})/iu);
/** Thanks and requests have reasons, too: "eskerrik asko abisatzeagatik". */
const COURTESY = /(?<!\p{L})(?:esker|mila|barkatu|sentitzen|abisa\p{L}*|idatz\p{L}*|galde\p{L}*)/iu;
const FEWEST_OPEN = 2;

/**
 * Returns true for a reason of what happened that the facts do not give: "cerrado, porque han caído
 * rocas". A reason in the present ("porque hay que cambiar la bomba") is no such claim.
 */
export function givesOtherCause(draft: DraftReading, number: number, support: SentenceSupport): boolean {
  if (!isEveryday(draft)) return false;
  const { read, text, language } = draft;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const start = read.words[from]?.start ?? 0;
  const end = read.words[to - 1]?.end;
  if (language === 'eu') {
    const reason = BECAUSE_IN_BASQUE.execWithin(text, start, end);
    if (reason === null || COURTESY.test(text.slice(start, end))) return false;
    const at = start + reason.index;
    return support.open().some(({ word }) => word.start === at) && doneActs(read, from, to, language).length > 0;
  }
  const reason = BECAUSE.execWithin(text, start, end);
  if (reason === null) return false;
  const after = read.words.findIndex((word) => word.start >= start + reason.index + reason[0].length);
  const told = support.words.filter(({ at }) => at >= after);
  const open = support.open().filter(({ at }) => at >= after);
  return open.length >= FEWEST_OPEN && open.length === told.length && doneActs(read, after, to, language).length > 0;
}

/** A yes at the head of a sentence, after a greeting at most. The accent or the comma tells it from an "if". */
const YES =
  /^(?:[^.,!?]{0,20}[,!] )?(?:sí(?=[\s,.:;])|si,|efectivamente?t?|efectivament|as[ií] es|així és|así é|en efecto|correcto|cierto|bai(?=[\s,.:;])|egia da|hala da|yes(?=[\s,.:;])|indeed|that['’]s (?:right|true|correct)|(?:ens|nos) consta)/iu;
const FEWEST_OF_POST = 2;

/**
 * Returns true for a sentence that says yes to what the post tells, in words of the post that no
 * fact holds: a rumour is confirmed so.
 */
export function saysYesToPost(draft: DraftReading, number: number, support: SentenceSupport): boolean {
  const { read, text, post, language } = draft;
  if (post === null) return false;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  if (!YES.test(text.slice(read.words[from]?.start, read.words[to - 1]?.end))) return false;
  // "Yes, the blue zone is free on Sundays": a fact in another language answers that question, or its figures do.
  const told = isAnsweredByFact(draft, number) ? keysIn([statementsOf(post.text)], language) : groundsOf(draft).post();
  return support.open().filter(({ key }) => told.has(key)).length >= FEWEST_OF_POST;
}

function isAnsweredByFact(draft: DraftReading, number: number): boolean {
  const { facts, post, handbook, language } = draft;
  if (!toleratesDoubt(draft) || post?.text.includes('?') !== true) return false;
  const isTranslated = language !== homeLanguage(handbook) && facts.some(isEntered);
  return isTranslated || restsOnFigures(draft, number);
}

/** The post without its questions. */
function statementsOf(post: string): string {
  return post.replace(/[^.!?\n]*\?/gu, ' ');
}

/** "Se deben a las obras", "és una avaria en un cable", "it was due to a leak": a cause, told as such. */
const CAUSE_TOLD = rarePattern(
  /(?<!\p{L})(?:se deb(?:e|en|ió|ieron)(?: \p{L}+)? al?(?! l[oa]s? (?:que|más))|es deuen? a|és degut a|són degud[es]+ a|déb[ea]n?se (?:a|á|ao|ás|aos)|debeuse (?:a|á|ao)|(?:está|están) (?:motivad|causad|provocad|provocat)[oa]?s? por|(?:is|are|was|were|['’]s) (?:due to (?:an?|the|some|heavy|bad|recent|snow|rain|wind|works?|technical|staff)|caused by|because of))(?!\p{L})|(?:^|[,;:] )(?:es|ha sido|fue|és|ha estat|ha sigut|é|foi|it['’]s|it is|it was) (?:un|una|unha|a|an) (?:aver[ií]a|avaria|fallo|fuga|rotura|fallada|fuita|trencament|curtcircuit|cortocircuito|curtocircuíto|fault|leak|burst|breakdown|broken|short circuit|\p{L}+ (?:rot[oa]|dañad[oa]|estropead[oa]|malm[eè]s|malmesa|trencat|trencada|fundid[oa]|fos|fosa|cremat|quemad[oa]|danad[oa]|avariat|averiad[oa]|damaged|burnt|blown))(?!\p{L})/iu,
);
const CAUSE_TOLD_IN_BASQUE = rarePattern(/\p{L}{4,}en (?:ondorioz|eraginez|ondorio) (?:da|dira|izan)(?!\p{L})/iu);

/** Returns true for a cause that neither a fact nor the citizen gives: nobody entered it. */
export function tellsCause(draft: DraftReading, number: number, support: SentenceSupport): boolean {
  const { read, text } = draft;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const start = read.words[from]?.start ?? 0;
  const end = read.words[to - 1]?.end;
  const inBasque = CAUSE_TOLD_IN_BASQUE.execWithin(text, start, end);
  const cause = CAUSE_TOLD.execWithin(text, start, end) ?? inBasque;
  if (cause === null) return false;
  const told = groundsOf(draft).post();
  // In Basque the cause comes before its word.
  const isBefore = inBasque !== null;
  const at = start + cause.index;
  const of = support.words.filter(({ word }) => (isBefore ? word.start <= at : word.start > at));
  if (!draft.facts.some(isEntered)) return !of.some(({ key }) => told.has(key));
  const open = support.open().filter(({ key, word }) => of.some((each) => each.word === word) && !told.has(key));
  return open.length > 0 && open.length * 2 >= of.length;
}
