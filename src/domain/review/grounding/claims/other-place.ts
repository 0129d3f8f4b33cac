import { foldText } from '../../../text/fold-text.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { figuresOfFact } from '../figures/figures-of-facts.ts';
import { isGroundedBy } from '../quantities/is-grounded-by.ts';
import { sameName } from '../same-names.ts';
import { enteredFacts, figuresWithin } from '../shared-readings.ts';

/** Places that notes name by their kind. */
const PLACE =
  /(?<!\p{L})(?:teatr|casa |casal|plaza|placa|praza|patio|pati |taquill|pabell|pavell|salon|sala |centr|parque|parc |recint|bibliotec|pista|paseo|passeig|oficin|explanad|esplanad|auditori|museo|museu|polideportiv|poliesportiu|piscin|mercado|mercat|kiosk|quiosc)\p{L}*(?: (?:de |del |de la |la |dels? )?\p{L}{4,}){0,2}/gu;

/**
 * Returns true for a sentence that says of a matter the place of another. All its figures stand in one fact, which names its own place;
 * the sentence does not, and names that of which another fact tells.
 */
export function saysOtherPlace(draft: DraftReading, number: number): boolean {
  const { from, to } = draft.read.sentences[number] ?? { from: 0, to: 0 };
  const start = draft.read.words[from]?.start ?? 0;
  const end = draft.read.words[to]?.start ?? draft.text.length;
  const figures = figuresWithin(draft, start, end).filter(({ kind }) => kind !== 'number' && kind !== 'name');
  if (figures.length === 0) return false;
  const facts = enteredFacts(draft).map(({ value }) => value);
  const holding = facts.filter((fact) =>
    figures.every((said) => figuresOfFact(fact).some(({ figure }) => isGroundedBy(said, figure))),
  );
  const [own, ...more] = holding;
  if (own === undefined || more.length > 0) return false;
  const sentence = foldText(draft.text.slice(start, end), 'loose').text;
  const places = placesIn(own);
  if (places.length === 0 || places.some((place) => sentence.includes(place))) return false;
  if (namesPlaceOfNoFact(draft, sentence, facts)) return true;
  const owned = foldText(own, 'loose').text;
  return facts
    .filter((fact) => fact !== own)
    .map(subjectOf)
    .some(
      (other) =>
        PLACE_ALONE.test(other) && !owned.includes(other) && IN.some((word) => sentence.includes(`${word} ${other}`)),
    );
}

/** "En la plaza Mayor", where the note says "en el recinto ferial", and neither it nor the post names that square. */
function namesPlaceOfNoFact({ post, language }: DraftReading, sentence: string, facts: readonly string[]): boolean {
  if (!ROMANCE.includes(language)) return false;
  const known = new Set([...facts, post?.text ?? ''].flatMap(headsIn));
  const said = matchesIn(sentence, PLACE_SAID).map(({ 1: place = '' }) => alike(place));
  return said.length > 0 && said.every((head) => !known.has(head));
}

const ROMANCE: readonly string[] = ['es', 'ca', 'gl'];
const PLACE_SAID =
  /(?<!\p{L})(?:en|a|al|no|na|ao|se celebra en|es en)(?: (?:el|la|los|las|l'|els|les|o|os|as))? ?(?<=[\s'])(teatro|teatre|casa de cultura|casal|plaza|placa|praza|patio|pati|pabellon|pavello|pavillon|salon|parque|parc|recinto|recinte|biblioteca|paseo|passeig|explanada|esplanada|auditorio|auditori|museo|museu|polideportivo|poliesportiu|piscina|mercado|mercat|quiosco|quiosc|frontón|fronto|estacion|estacio|aparcamiento|aparcament|iglesia|esglesia|igrexa|puerto|port|porto|playa|platja|praia)(?!\p{L})/gu;
const WORD = /[\p{L}·]{3,}/gu;

function headsIn(text: string): string[] {
  return matchesIn(foldText(text, 'loose').text, WORD).map(({ 0: word }) => alike(word));
}

/** A kind of place, alike in all languages. */
function alike(place: string): string {
  return sameName(place.split(' ')[0] ?? place).slice(0, ROOT);
}

const ROOT = 5;

const IN = ['en el', 'en la', 'en', 'al', 'a la', 'a', 'no', 'na', 'at the', 'at', 'in the'];
const PLACE_ALONE = new RegExp(`^${PLACE.source.replace('(?<!\\p{L})', '')}$`, 'u');

/** Returns what a note is about: the words before its colon. */
const subjectOf = rememberLast((note) => foldText(note.split(':')[0] ?? '', 'loose').text.trim(), FACTS_REMEMBERED);

/** The places of what a note says, by their first words, apart from what it is about. */
const placesIn = rememberLast((note): readonly string[] => {
  const said = foldText(note.slice(note.indexOf(':') + 1), 'loose').text;
  return matchesIn(said, PLACE).map(({ 0: place }) => place.trim());
}, FACTS_REMEMBERED);
