import type { LiveFact } from '../../../drafts/live-fact.ts';
import type { RarePattern } from '../../../text/patterns/rare-pattern.ts';
import { rarePattern } from '../../../text/patterns/rare-pattern.ts';
import { rememberNewest } from '../../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { enteredFacts } from '../shared-readings.ts';
import { sentenceSupport } from './sentence-support.ts';
import { statementsIn } from './statements.ts';

/** Terms of which one denies the other, in five languages. */
const CONTRARIES: readonly (readonly [string, string])[] = [
  [
    String.raw`de oficio|d['’]ofici|ofizioz|autom[aà]tic\p{L}*|automatikoki|automatically|(?:sin|sense|sen) (?:pedir|solicitar|demanar|sol·licitar)\p{L}*(?:['’]\p{L}+)?|eskatu gabe|without (?:asking|applying|a request)`,
    String.raw`(?:hay|hai) que (?:pedi|solicita)\p{L}*|(?:cal|s['’]ha de) (?:demanar|sol·licitar)\p{L}*|(?:l[oae]s?|el|els|ho) (?:pid|solicit|deman|sol·licit)[eai]\p{L}*|previa (?:solicitud|petición)|(?:prèvia|amb) (?:sol·licitud|petició)|eskatu behar|eskatzen du\p{L}*|must (?:apply|request|be requested)|(?:up)?on request|(?:who|if you) (?:ask|apply|request)\p{L}*`,
  ],
  [
    String.raw`recomendable|opcional|voluntari[oa]s?|aconsej?lable|recomanable|aconsellable|gomendagarri\p{L}*|aukerako\p{L}*|optional|recommended|advisable|if you (?:have|can)|si (?:l[oa]s?|el|la|se) tien\p{L}*`,
    String.raw`obligat[oò]ri\p{L}*|obrigatori\p{L}*|imprescindible|indispensable|preceptiv\p{L}*|derrigorrez\p{L}*|nahitaez\p{L}*|mandatory|compulsory|essential|required|(?:solo|sólo|només|sols|só|soamente|only) (?:con|amb|with)|soilik`,
  ],
];

type Terms = readonly [RarePattern, RarePattern];

const PAIRS: readonly Terms[] = CONTRARIES.flatMap((pair): Terms[] => {
  const [one, other] = [asWords(pair[0]), asWords(pair[1])];
  return [
    [one, other],
    [other, one],
  ];
});

function asWords(pattern: string): RarePattern {
  return rarePattern(new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'iu'));
}

/** Returns the terms that a note says. */
const termsIn = rememberLast(
  (note): readonly RarePattern[] => PAIRS.flatMap(([one]) => (one.test(note) ? [one] : [])),
  FACTS_REMEMBERED,
);

/** Terms that entered facts say while none says the contrary, and the notes that say them. */
type SaidTerms = { terms: Terms; notes: readonly string[] };

/** The terms of entered facts, of most of them none: asked of each sentence of a draft. */
const termsBy = rememberNewest((entered: readonly LiveFact[]): readonly SaidTerms[] => {
  const notesWith = (pattern: RarePattern) =>
    entered.flatMap(({ value }) => (termsIn(value).includes(pattern) ? [value] : []));
  return PAIRS.flatMap((terms) => {
    const [one, other] = terms;
    const notes = notesWith(one);
    return notes.length === 0 || notesWith(other).length > 0 ? [] : [{ terms, notes }];
  });
});

/** Returns true for a sentence that gives a fact's matter on the contrary terms: "si se solicita", where the fact says "de oficio". */
export function saysOtherTerms(draft: DraftReading, number: number): boolean {
  const { text, read, language } = draft;
  if (!PAIRS.some(([one]) => one.mayBeIn(text))) return false;
  const said = termsBy(enteredFacts(draft));
  if (said.length === 0) return false;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const [start, end] = [read.words[from]?.start, read.words[to - 1]?.end];
  const isSaid = (pattern: RarePattern) => pattern.execWithin(text, start, end) !== null;
  const turned = said.filter(({ terms: [one, other] }) => isSaid(other) && !isSaid(one));
  if (turned.length === 0) return false;
  const { words } = sentenceSupport(draft, number);
  return turned.some(({ notes }) => {
    const statements = statementsIn(notes, language);
    return words.filter(({ key }) => statements.some((statement) => statement.has(key))).length >= FEWEST_SHARED;
  });
}

const FEWEST_SHARED = 2;
