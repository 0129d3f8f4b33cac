import type { LiveFact } from '../../../drafts/live-fact.ts';
import type { RarePattern } from '../../../text/patterns/rare-pattern.ts';
import { rarePattern } from '../../../text/patterns/rare-pattern.ts';
import { rememberNewest } from '../../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { enteredFacts } from '../shared-readings.ts';

/** Things that a service may ask for, or do without, in five languages. */
const THINGS: readonly string[] = [
  String.raw`(?:citas?(?: pr[eèé]via)?|cites?(?: pr[eèé]via)?|hitzordu\p{L}*|appointments?)`,
  String.raw`(?:reservas?|reservar|reserves?|erreserba\p{L}*|bookings?|reservations?)`,
  String.raw`(?:inscripci\p{L}+|inscribirse|inscriure(?:'s|s)?|inscrición|izen-?ema\p{L}+|registration|sign(?:ing)? up)`,
  String.raw`(?:invitaci\p{L}+|entradas?|entrades?|sarrer\p{L}+|tickets?|invitations?)`,
  String.raw`(?:carn[eé]s?|carnets?|abonos?|abonaments?|txartel\p{L}*|(?:membership )?cards?)`,
];
const WITHOUT = String.raw`(?:sin|sense|sen|without|no need (?:for|of)|no|(?:no (?:hace|fa) falta|non fai falta|no cal|no (?:es )?(?:necesari|necessari)\p{L}+)(?: pedir| demanar| coller)?)`;
const NEEDS = String.raw`(?:con|amb|with|by|bajo|(?:hace|fa|fai) falta|cal|hay que (?:pedir|reservar|coger|sacar)|s'ha de (?:demanar|reservar|agafar)|hai que (?:pedir|reservar|coller)|(?:necesit|necessit|precis|requi|exig|exix)\p{L}+|pid\p{L}+|deman\p{L}+|solicit\p{L}+|sol·licit\p{L}+|need|needs|require[sd]?|must (?:have|book|make)|book|make)`;
const ARTICLE = String.raw`(?:(?:una?|unha|la|el|a|an|o|your|tu|su|teva|seva|tener|tenir|ter|have|to|make|book|pedir|demanar)\s)*`;

type Thing = Readonly<Record<'isLeftOut' | 'isWanted', RarePattern>>;

const PATTERNS: readonly Thing[] = THINGS.map((thing) => ({
  isLeftOut: rarePattern(
    new RegExp(
      String.raw`(?<!\p{L})${WITHOUT}\s${ARTICLE}${thing}(?!\p{L})|(?<!\p{L})${thing}(?:\srik)?\s(?:gabe|beharrik gabe)(?!\p{L})`,
      'iu',
    ),
  ),
  isWanted: rarePattern(
    new RegExp(
      String.raw`(?<!(?:sin|sense|sen|no|non|not|without|\p{L}+n['’]t)\s(?:\p{L}+\s)?)(?<!\p{L})${NEEDS}\s${ARTICLE}${thing}(?!\p{L})(?!\s(?:o|ou|or|edo|gabe)(?!\p{L}))|(?<!\p{L})${thing}\s(?:behar (?:da|duzu)|eskatu behar|hartu behar)(?!\p{L})`,
      'iu',
    ),
  ),
}));

/** Returns the things that a note leaves out, and asks for nowhere. */
const leftOutIn = rememberLast(
  (note): readonly Thing[] =>
    PATTERNS.filter(({ isLeftOut, isWanted }) => isLeftOut.test(note) && !isWanted.test(note)),
  FACTS_REMEMBERED,
);

/** The same of entered facts, without what another of them asks for: asked of each sentence of a draft. */
const leftOutBy = rememberNewest((entered: readonly LiveFact[]): readonly Thing[] =>
  entered
    .flatMap(({ value }) => leftOutIn(value))
    .filter(({ isWanted }) => !entered.some(({ value }) => isWanted.test(value))),
);

/**
 * Returns true for a sentence that wants what a fact on the matter leaves out: "siempre con cita previa", where it
 * says "sin cita". Where a fact asks for it too, or the sentence itself names both ways, it is not so.
 */
export function needsMore(draft: DraftReading, number: number): boolean {
  const { text, read } = draft;
  if (!PATTERNS.some(({ isWanted }) => isWanted.mayBeIn(text))) return false;
  const leftOut = leftOutBy(enteredFacts(draft));
  if (leftOut.length === 0) return false;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const sentence = text.slice(read.words[from]?.start, read.words[to - 1]?.end);
  return leftOut.some(({ isLeftOut, isWanted }) => isWanted.test(sentence) && !isLeftOut.test(sentence));
}
