import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage } from '../../handbook/handbook.ts';
import { placeNames, placesByName } from '../../handbook/places/place-names.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import type { Expressions } from '../../text/find-expressions.ts';
import { compileExpressions, findExpressions } from '../../text/find-expressions.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { rarePattern } from '../../text/patterns/rare-pattern.ts';
import { rememberFor } from '../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { toleratesDoubt } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { isInQuestion } from '../text/sentence-around.ts';
import { claimWordings } from './claims/claim-wordings.ts';
import { speaksForUs } from './claims/is-aside.ts';
import { isKnownName } from './known-names.ts';
import { DEPARTMENTS } from './lexicon/departments.ts';
import { isNearName } from './near-names.ts';
import { bodiesIn } from './shared-readings.ts';
import { ungroundedFinding } from './ungrounded-finding.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}·]*(?:['’-]\p{Lu}?[\p{L}\p{M}·]+)*`;
const SMALL = String.raw`(?:(?:de|del|dels|d['’]|da|do|das|dos|la|las|los|el|els|les|l['’]|a|o|as|os|of|the)(?:\s+|(?<=['’])))`;
const OF = String.raw`(?:de|del|dels|d['’]|da|do|das|dos|of)(?:\s+(?:la|las|los|les|els|l['’]|the))?(?:\s|(?<=['’]))`;
/** No name has more words; a row of capitals would be read again from each of them. */
const NAMES = String.raw`(?:${NAME})(?:\s+(?:${OF}\s*)?${NAME}){0,8}`;

const STREETS =
  'calle|avenida|plaza|paseo|callejón|travesía|camino|carretera|ronda|glorieta|rotonda|barrio|urbanización|pedanía|carrer|avinguda|plaça|passeig|camí|barri|partida|rúa|praza|estrada|aldea|kalea|etorbidea|auzoa';
/** After these a point ends no sentence. */
const SHORT_STREETS = 'avda|avgda|avd|pza|pl|pso|ctra|urb|bda';
/** "Pasamos tu calle a Limpieza" names no street. */
const STREET = new RegExp(
  String.raw`(?<!\p{L})(?:${eitherCase(STREETS)}|(?:${eitherCase(SHORT_STREETS)})\.?|[cC]/\.?)\s*(?<=[\s/])(?!a\s)${SMALL}{0,3}${NAMES}`,
  'gu',
);
const BEHIND = rarePattern(
  new RegExp(
    String.raw`(?=\p{Lu})(?<!\p{L})(?!(?:Zure|Zuen|Gure|Nire|Bere|Haien|Hau|Zein|Zer|Edozein|Your|Our|My|The|This|That|Which|What|Any|Every|Each|Some|No)\b)${NAMES}\s+(?:kale\p{L}{0,4}|auzo\p{L}{0,4}|plaza(?:n|ko|tik|ra)|[sS]treet|[sS]quare|[aA]venue|[rR]oad|[lL]ane|[nN]eighbourhood)(?!\p{L})`,
    'gu',
  ),
);
const PREPOSITIONS =
  '(?:en|a|al|desde|hasta|hacia|de|del|entre|por|des de|fins a|cap a|na|no|ata|dende|preto de|in|at|near|from|to)';
/** After such a word a capital names a place, unless it names something else that we know. */
const AT = new RegExp(
  // What begins no such word is dismissed before the words before it are looked at.
  String.raw`(?<=\s)(?=${PREPOSITIONS}\s)(?<=\p{L}[\p{L}\p{N}),»"]*,?\s)${PREPOSITIONS}\s+${SMALL}{0,2}(${NAMES})`,
  'gu',
);

/** "Es una carretera del Estado" says whose it is, not which. */
const OWNED_ROAD =
  /^\p{L}+\s(?:(?:de|del|da|do|d['’])\s?(?:la\s|el\s|l['’])?)?(?:Estado|Estat|Xunta|Generalitat|Gobierno|Govern|Goberno|Diputaci\p{L}+|Deputaci\p{L}+|Comunidad|Comunitat|Comunidade|Ministeri\p{L}+|Ayuntamiento|Ajuntament|Concello|Cabildo)$/u;

/** English writes its days and months with a capital. */
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** "They help you in English". */
const LANGUAGE =
  /^(?:English|Spanish|Catalan|Valencian|Galician|Basque|French|German|Arabic|Chinese|Portuguese|Italian|Romanian|Ukrainian|Euskaraz?|Valencià|Català)$/u;

function eitherCase(words: string): string {
  return words.replaceAll(/(?<=^|\|)\p{L}/gu, (first) => `[${first}${first.toUpperCase()}]`);
}

/**
 * Blocks a street, square or quarter that neither the handbook nor a live fact names; warns of any
 * other place that they do not name. A reply may repeat a place that the post names.
 */
export function findForeignPlaces(draft: DraftReading): Finding[] {
  const { text } = draft.exact;
  const streets = spans(draft, matchesIn(text, STREET), 0).filter(({ words }) => !OWNED_ROAD.test(words));
  const behind = spans(draft, BEHIND.matchesIn(text), 0);
  const foreignStreets = streets.filter(({ words }) => !isOurs(draft, words));
  const foreignBehind = behind.filter(
    // The first word of a sentence may be no part of the name: "Zuloa Mar kalean dago".
    ({ words }) => !isOurs(draft, words) && !isOurs(draft, words.replace(/^\S+\s+(?=\p{Lu}\S*\s)/u, '')),
  );
  const named = [...streets, ...behind, ...bodiesIn(draft).map(({ span }) => span)];
  const others = spans(draft, matchesIn(text, AT), 1)
    .filter((span) => !named.some(({ start, end }) => start < span.end && span.start < end))
    .filter(({ words }) => !isOurs(draft, words) && !words.split(/\s+/).every((word) => isOurs(draft, word)))
    .filter(
      ({ words }) =>
        words.length > 2 &&
        !/^\p{Lu}+$/u.test(words) &&
        !DEPARTMENTS.has(foldWord(words)) &&
        ![CALENDAR, LANGUAGE].some((known) => known.test(words)),
    );
  const passesOn = others.length === 0 ? () => false : passingOn(draft);
  return [
    ...[...foreignStreets, ...foreignBehind].map((span) =>
      ungroundedFinding(
        span,
        mayBeTranslated(draft, span)
          ? 'advice'
          : isOfKindOfFact(draft, span) || isInQuestion(draft, span)
            ? 'warn'
            : 'block',
        'place',
      ),
    ),
    ...others.map((span) =>
      ungroundedFinding(span, mayBeTranslated(draft, span) || passesOn(span) ? 'advice' : 'warn', 'place'),
    ),
  ];
}

/** "Lo pasamos a Señalización", "en Padrón te ayudamos": a part of the house, as it calls itself, and no place. */
function passingOn(draft: DraftReading): (span: Span) => boolean {
  const wordings = claimWordings(draft.read);
  const { words, sentences } = draft.read;
  return ({ start }) => {
    const number = sentences.findIndex(({ from, to }) => words.slice(from, to).some((word) => word.start === start));
    return number !== -1 && (speaksForUs(draft, number) || wordings('service', number).length > 0);
  };
}

function spans({ exact }: DraftReading, matches: readonly RegExpExecArray[], group: number): Span[] {
  return matches.map((match) => {
    const start = match.index + match[0].length - (match[group] ?? '').length;
    return exact.spanOf(start, match.index + match[0].length);
  });
}

/** "Plaça de la Llotja", where a note in another language says "plaza de la Lonja". */
function mayBeTranslated(draft: DraftReading, { words }: Span): boolean {
  return toleratesDoubt(draft) && draft.language !== homeLanguage(draft.handbook) && isNearName(draft, words);
}

/** "Merkatu plaza", where a note in another language names a square: whether it is that one, a person tells. */
function isOfKindOfFact(draft: DraftReading, { words }: Span): boolean {
  if (!toleratesDoubt(draft) || draft.language === homeLanguage(draft.handbook)) return false;
  return KINDS.some((kind) => kind.test(words) && draft.facts.some(({ value }) => kind.test(value)));
}

const KINDS: readonly RegExp[] = [
  /(?<!\p{L})(?:pla[zç]a|praza|square)/iu,
  /(?<!\p{L})(?:calle|carrer|rúa|kale|street)/iu,
  /(?<!\p{L})(?:paseo|passeig|pasealeku|avenida|avinguda|etorbide|avenue)/iu,
];

/** The whole name is known, or it is a kind of street and a place of ours: "la plaza de La Marina". */
function isOurs(draft: DraftReading, words: string): boolean {
  if (isKnownName(draft, words, ['rule', 'facts', 'post']) || isInAccount(draft, words)) return true;
  const named = words.toLowerCase();
  return ourPlaces(draft.handbook).some((place) =>
    findPhrase(named, place).some(({ start, end }) => {
      const kind = words.slice(0, start) + words.slice(end);
      return !/\p{L}\s+\p{Lu}/u.test(kind) && !/\p{Lu}/u.test(kind.slice(1));
    }),
  );
}

/** "La calle Seda" to "@comercio_calleseda". */
function isInAccount({ post }: DraftReading, words: string): boolean {
  const bare = (text: string) => foldWord(text).replaceAll(/[^a-z0-9]/gu, '');
  return bare(words).length > SHORT_NAME && bare(post?.author ?? '').includes(bare(words));
}

const SHORT_NAME = 6;

const ourPlaces = rememberFor(({ institution }: Handbook) =>
  [institution.territory.municipality, ...placeNames(institution)].map((place) => place.toLowerCase()),
);

/** Places of ours that a draft names although the facts say where it is and do not name them, nor does the post: "L'Horta y Sant Roc". */
export function findOtherPlaces(draft: DraftReading): Span[] {
  const { loose, handbook, facts, playbook, post } = draft;
  const places = placesIn(handbook);
  const said = findExpressions(loose, places.expressions);
  if (said.length === 0) return [];
  const inFacts = facts.flatMap(({ value }) => places.namedIn(value));
  if (inFacts.length === 0) return [];
  const named = [
    new Set([...inFacts, ...places.namedIn(post?.text ?? '')]),
    ...(playbook === null ? [] : [places.namedInTemplates(playbook)]),
  ];
  return said.flatMap(({ span, entry }) => (named.some((names) => names.has(entry.home)) ? [] : [span]));
}

/** The places of a handbook, which texts name in any language; what was said of facts and of playbooks is remembered. */
type Places = {
  expressions: Expressions<{ name: string; home: string }>;
  namedIn: (text: string) => readonly string[];
  namedInTemplates: (playbook: Playbook) => ReadonlySet<string>;
};

const placesIn = rememberFor((handbook: Handbook): Places => {
  const expressions = compileExpressions(placesByName(handbook.institution), ({ name }) =>
    name.replace(/^(?:(?:El|La|Los|Las|Els|Les|O|A|Os|As) |L['’])/u, ''),
  );
  const read = (text: string) => findExpressions(foldText(text, 'loose'), expressions).map(({ entry }) => entry.home);
  return {
    expressions,
    namedIn: rememberLast(read, FACTS_REMEMBERED),
    namedInTemplates: rememberFor(({ templates }) => new Set(templates.flatMap(({ template }) => read(template)))),
  };
});
