import { isEntered } from '../../drafts/live-fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import type { Expressions } from '../../text/find-expressions.ts';
import { compileExpressions, findExpressions } from '../../text/find-expressions.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import type { FoldedText, Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import type { Language } from '../../text/languages.ts';
import { inLanguage } from '../../text/languages.ts';
import { isQuoted, quotationsFrom } from '../../text/quotations.ts';
import { clauseAround } from '../grounding/claims/clause-around.ts';
import {
  holdsFigure,
  namesNoOtherFigure,
  restsOnFigures,
  sentenceSupport,
} from '../grounding/claims/sentence-support.ts';
import { isDeniedAt } from '../grounding/claims/stated-words.ts';
import { groundsOf } from '../grounding/shared-readings.ts';
import type { Check, DraftReading } from '../model/draft-reading.ts';
import { toleratesDoubt } from '../model/draft-reading.ts';
import type { Finding, FindingLevel } from '../model/finding.ts';
import { sentenceAround } from '../text/sentence-around.ts';
import type { NeverSaySighting } from './compile-never-say.ts';
import { compileNeverSay } from './compile-never-say.ts';
import { factThatSays } from './fact-that-says.ts';
import { findForms } from './forms/find-forms.ts';
import { neverSayThemes } from './lexicon/themes.ts';
import { tellsOfHarm } from './tells-of-harm.ts';

type Sighting = Span & {
  level: FindingLevel;
  message: Finding['message'];
  /** By its words: a figure of the fact does not say it. */
  factsMaySay: 'freely' | 'confirmed' | 'by its words';
};

const GRAVITY: Record<FindingLevel, number> = { block: 0, warn: 1, advice: 2 };

let compiled: ReturnType<typeof compileNeverSay> | null = null;

/** Finds the themes. The first reply compiles them, so that the program starts without the delay. */
function see(read: DraftReading['read']): NeverSaySighting[] {
  compiled ??= compileNeverSay(neverSayThemes);
  return compiled(read);
}

/**
 * Blocks what no reply may say, whatever it answers, and what its playbook forbids. The post's words in quotation marks are the
 * citizen's; what a live fact says may be said, of victims, blame, staff, courts and security only with a second look.
 */
export const checkNeverSay: Check = (draft) => {
  const all = themeSightings(draft);
  for (const sighting of formSightings(draft)) all.push(sighting);
  for (const sighting of termSightings(draft)) all.push(sighting);
  if (all.length === 0) return [];
  const quoted = quotationsFrom(draft.text, draft.post?.text ?? null);
  const sightings = all
    .filter((sighting) => !isQuoted(sighting, quoted) && !isOffered(sighting, draft))
    .flatMap((sighting): Sighting[] => {
      const fact =
        factThatSays(sighting.words, draft.facts) ?? factThatSays(sentenceAround(draft, sighting), draft.facts);
      if (fact === null) return standingOf(sighting, draft);
      return sighting.factsMaySay !== 'confirmed' || !isEntered(fact) ? [] : [{ ...sighting, level: 'warn' }];
    });
  return gravestApart(sightings).map(({ level, words, start, end, message }) => ({
    rule: 'never-say',
    level,
    words,
    start,
    end,
    message,
  }));
};

function themeSightings(draft: DraftReading): Sighting[] {
  const sightings: Sighting[] = [];
  for (const sighting of see(draft.read)) {
    const message = messageOf(sighting, draft);
    if (message === null) continue;
    const { level, start, end, theme } = sighting;
    if (theme.onlyBesideHarm === true && !tellsOfHarm(draft.post?.text ?? '')) continue;
    const words = draft.text.slice(start, end);
    if (FORETELLS.includes(message.key) && isWishOrCall(sentenceAround(draft, { start, end }), words)) continue;
    sightings.push({ level, start, end, words, message, factsMaySay: theme.factsMaySay });
  }
  return sightings;
}

function formSightings(draft: DraftReading): Sighting[] {
  return findForms(draft).map(({ rule: { id, level, mayRest = false }, span }) => ({
    ...span,
    level,
    message: { key: `finding.never-say.${id}` },
    factsMaySay: mayRest ? 'freely' : 'by its words',
  }));
}

/** "Hope you find someone soon", "112ra berehala", "llama al 112 de inmediato": a wish, and when to ring. */
function isWishOrCall(sentence: string, words: string): boolean {
  return (
    WISH.test(sentence) ||
    WISH_OF_HEALTH.test(sentence) ||
    ((!/\s/u.test(words) || AT_ONCE.test(words)) && /(?<!\d)112(?!\d)/u.test(sentence))
  );
}

const AT_ONCE = /^(?:de inmediato|right away|de contado|lo antes posible|cuanto antes)$/iu;

const WISH =
  /^(?:(?:we )?(?:hope|wish)|(?:y |i |e |eta )?(?:esperamos|esperem|agardamos|ojal[aá]|oxal[aá]|tant de bo|deseamos|desitgem|desexamos)|[^.]*(?:, we hope|and we hope|; we hope| (?:y|i|e|eta) (?:esperamos|esperem|agardamos|ojal[aá]|oxal[aá]|deseamos|desitgem)|espero (?:dugu|dut))|(?:vuelve|volved|torna|torneu|volve) (?:pronto|aviat|cando queiras))(?!\p{L})/iu;

/** "Lo sentimos, esperamos que su hija esté bien": not how a repair or a flood goes on. */
const WISH_OF_HEALTH =
  /(?<!\p{L})(?:esperamos|esperem|agardamos|confiamos en|deseamos|desitgem|desexamos|(?:we )?hope)(?: que| that)?(?: \p{L}+){0,4}? (?:est[eé][nis]*|estiguin?|estean?|se (?:encuentre|recupere|mejore|atope|recupere)n?|(?:es )?(?:trobin?|recuperin?|millorin?)|is|are|feels?|gets?) (?:ya |ja |xa |todos |tots |muy |moi |molt |very )?(?:bien|bé|ben|mejor|mellor|millor|pronto|aviat|ok(?:ay)?|well|fine|better|all right)(?!\p{L})/iu;

/**
 * Returns a sighting that no fact holds. It returns nothing for a date or an hour to come of which one says so: "the water will be
 * off on Tuesday the 9th". Of what is only expected there, the finding says that.
 */
function standingOf(sighting: Sighting, draft: DraftReading): Sighting[] {
  if (!isOfFact(sighting, draft)) return [sighting];
  const isExpected = groundsOf(draft).facts.some((statement) => statement.has(EXPECTED));
  return isExpected ? [{ ...sighting, message: { key: 'finding.never-say.expected' } }] : [];
}

function isOfFact({ factsMaySay, start, end, message }: Sighting, draft: DraftReading): boolean {
  if (draft.facts.length === 0) return false;
  const isCause =
    message.key === 'finding.never-say.blame' && toleratesDoubt(draft) && CAUSE.test(draft.text.slice(start, end));
  if (!isCause && (factsMaySay !== 'freely' || message.key !== PROMISES)) return false;
  const { words, sentences } = draft.read;
  const number = sentences.findIndex(
    ({ from, to }) => (words[from]?.start ?? 0) <= start && end <= (words[to - 1]?.end ?? 0),
  );
  if (number === -1) return false;
  if (!isCause && !(restsOnFigures(draft, number) || namesNoOtherFigure(draft, number))) return false;
  const support = sentenceSupport(draft, number);
  // "Recibirás la ayuda": of the figures or the words of the promise itself a fact must speak.
  const isOpen = support.open().some(({ word }) => start <= word.start && word.end <= end);
  // "La causa del corte es una avería", where a fact says "corte: avería".
  if (isCause) return support.open().every(({ word }) => CAUSE.test(draft.text.slice(word.start, word.end)));
  // "Llama al 900 214 370: te conseguimos la ayuda": the figure of a fact says nothing of the promise beside it.
  const rests = restsOnFigures(draft, number) && holdsFigure(draft, clauseAround(draft.text, { start, end }));
  if (isOpen && !rests) return false;
  return support.words.length > 0 && (rests || support.share() >= ENOUGH);
}

const CAUSE = /^(?:la )?caus[ae]|^motivo?|^reason|^arrazoi|^kausa/iu;
const PROMISES = 'finding.never-say.promises';
const FORETELLS: readonly string[] = [PROMISES, 'finding.never-say.predictions'];
const EXPECTED = 'expected';
const ENOUGH = 0.5;

/** Null where the theme is another playbook's. */
function messageOf({ theme }: NeverSaySighting, { playbook, handbook }: DraftReading): Finding['message'] | null {
  const { id, onlyFor } = theme;
  if (onlyFor === undefined) return { key: `finding.never-say.${id}` };
  const rule = playbook?.mustNot.find((each) => onlyFor.includes(each.id));
  if (rule === undefined) return null;
  return { key: 'finding.never-say.playbook', params: { what: whatIsForbidden(rule, handbook.institution.languages) } };
}

/** Returns the playbook's terms that a reply says; "no escribas aquí tu dirección" does not say one. */
function termSightings({ loose, read, playbook, handbook }: DraftReading): Sighting[] {
  if (playbook === null) return [];
  const said = findForbiddenTerms(loose, playbook).filter(({ span }) => !isDeniedAt(read, wordAt(read, span.start)));
  return said.map(({ span, entry }) => ({
    ...span,
    // One word says little of what is said with it; a person looks. Several are what the playbook means.
    level: /\s/u.test(span.words.trim()) ? 'block' : 'warn',
    factsMaySay: 'freely',
    message: {
      key: 'finding.never-say.playbook',
      params: { what: whatIsForbidden(entry, handbook.institution.languages) },
    },
  }));
}

function wordAt({ words }: DraftReading['read'], start: number): number {
  return words.findIndex((word) => word.end > start);
}

/** Keeps one of the sightings that share words: the gravest, then the longest. */
function gravestApart(sightings: readonly Sighting[]): Sighting[] {
  const told: Sighting[] = [];
  const inOrder = sightings.toSorted(
    (a, b) => GRAVITY[a.level] - GRAVITY[b.level] || b.end - b.start - (a.end - a.start),
  );
  for (const sighting of inOrder) {
    if (!told.some(({ start, end }) => start < sighting.end && sighting.start < end)) told.push(sighting);
  }
  return told;
}

type ForbidRule = Playbook['mustNot'][number];

type Term = { words: string; rule: ForbidRule };

const termsOf = new WeakMap<Playbook, Expressions<Term>>();

/**
 * Returns the words of a reply that its playbook forbids, in any language in which the playbook
 * lists them.
 */
function findForbiddenTerms(folded: FoldedText, playbook: Playbook): { span: Span; entry: ForbidRule }[] {
  return findExpressions(folded, expressionsOf(playbook)).map(({ span, entry }) => ({ span, entry: entry.rule }));
}

function expressionsOf(playbook: Playbook): Expressions<Term> {
  const known = termsOf.get(playbook);
  if (known !== undefined) return known;
  const entries = playbook.mustNot.flatMap((rule) =>
    Object.values(rule.terms ?? {}).flatMap((terms) => terms.map((words) => ({ words, rule }))),
  );
  const expressions = compileExpressions(entries, ({ words }) => words);
  termsOf.set(playbook, expressions);
  return expressions;
}

/** Returns the rule's description of what must not be said, in the playbook's words. */
function whatIsForbidden(rule: ForbidRule, languages: readonly Language[]): string {
  return inLanguage(rule.what, languages[0] ?? 'es', languages);
}

const offers = new WeakMap<Handbook, readonly string[]>();

/** Returns true for words within a wording that the style guide offers in place of another: what it offers may be said. */
function isOffered({ words, start, end }: Span, { handbook, loose }: DraftReading): boolean {
  const said = foldText(words, 'loose').text.trim();
  return usesIn(handbook)
    .filter((use) => use.includes(said))
    .some((use) =>
      findPhrase(loose.text, use).some((place) => {
        const offered = loose.spanOf(place.start, place.end);
        return offered.start <= start && end <= offered.end;
      }),
    );
}

/** Every replacement that the style guide offers, in all its languages, folded. */
function usesIn(handbook: Handbook): readonly string[] {
  const known = offers.get(handbook);
  if (known !== undefined) return known;
  const sections = Object.values(handbook.style.languages);
  const made = sections.flatMap((section) => section?.replace.map(({ use }) => foldText(use, 'loose').text) ?? []);
  offers.set(handbook, made);
  return made;
}
