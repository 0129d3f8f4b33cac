import { readWords } from '../../../phrases/read-words.ts';
import type { Language } from '../../../text/languages.ts';
import { LANGUAGES } from '../../../text/languages.ts';
import { rememberNewest } from '../../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { enteredFacts } from '../shared-readings.ts';
import { onceAsked } from './once-asked.ts';
import { statedWords } from './stated-words.ts';

/** Asked for, proposed, under study, without a date: in five languages. */
const UNSETTLED = [
  'solicitad[oa]s?|sol·licitad[ae]s?|sol·licitats?|pedid[oa]s?|(?:ha|han|hemos|tiene|hai) pedido|pidi(?:ó|eron|mos)|ped(?:iu|iron|imos)|demanad[ae]s?|demanats?',
  String.raw`requested|(?:has|have|been|was|were) asked(?: for)?|eskatut\p{L}*|eskatu (?:du|dute|dugu|zaio|zaie)`,
  "(?:en|baixo|baix|under) (?:estudio|estudi|study)|(?:se |s')?estudi(?:a|an|ando|ant|em|amos)|being (?:studied|considered|looked at)|aztertzen|azterketan",
  String.raw`(?:propuest|propost)[oa](?: (?:de|d['’])|$)|proposamen\p{L}*|proposed|proposal`,
  '(?:sin|sense|sen|no|without|without a) (?:fecha|data|date)|datarik',
  'pendientes?|pendents?|pendentes?|pending|zain',
].join('|');
/** The same, and what leaves a thing open in a reply besides. */
const LEAVING_OPEN = [
  UNSETTLED,
  String.raw`planificad[oae]s?|planificats?|planned|plans?|planeatut\p{L}*|aurreikus\p{L}*|previst[oae]?s?|prev[eé]n?|expected`,
  String.raw`falta[rn]?|(?:a la|en|á) espera|espera\p{L}*|esperem|agardamos|espero|waiting`,
  String.raw`ped[ií]\p{L}*|pid\p{L}*|solicit\p{L}*|sol·licit\p{L}*|deman\p{L}*|estudi\p{L}*|prop[ou]\p{L}*|esk[ae]\p{L}*|ask(?:ed|ing)?`,
  'aún|todavía|encara|aínda|oraindik|yet|por ahora|de momento|polo de agora|por agora|ara per ara|oraingoz',
  "no|non|ez|not|n['’]t|podr[ií]an?|poder[ií]an?|could|would|may|might|si|if",
].join('|');
const IS_UNSETTLED = asWords(UNSETTLED);
const LEAVES_OPEN = asWords(LEAVING_OPEN);
const CLAUSES = /[.;()|](?=\s|$)/u;

/** Keys of the clauses of a note: of those that leave it open, and of the others. */
type Clauses = { open: readonly ReadonlySet<string>[]; settled: () => ReadonlySet<string> };

const clausesOf = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    rememberLast((note): Clauses => {
      const parts = note.split(CLAUSES).filter((part) => part.trim() !== '');
      const open = parts.filter((part) => IS_UNSETTLED.test(part));
      const settled = parts.filter((part) => !open.includes(part));
      return {
        open: open.map((part) => wordsIn(withoutTitle(part).replace(IS_UNSETTLED, ' '), language)),
        // Nearly all notes leave nothing open, and then nobody asks.
        settled: onceAsked(() => new Set(settled.flatMap((part) => [...wordsIn(part, language)]))),
      };
    }, FACTS_REMEMBERED),
  ]),
) as Record<Language, (note: string) => Clauses>;

/** "Rec de Baix: planificada": the words before the colon are what is planned. */
function withoutTitle(part: string): string {
  const body = part.slice(part.indexOf(':') + 1);
  return body.replace(IS_UNSETTLED, '').trim().split(/\s+/u).length < 2 ? part : body;
}

function asWords(pattern: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'iu');
}

function wordsIn(text: string, language: Language): ReadonlySet<string> {
  const read = readWords(text);
  return new Set(statedWords(read, 0, read.words.length, language).map(({ key }) => key));
}

/** The clauses of the entered facts, none if they leave nothing open: asked of each sentence of a draft. */
const clausesBy = rememberNewest((draft: DraftReading): readonly Clauses[] => {
  const clauses = enteredFacts(draft).map(({ value }) => clausesOf[draft.language](value));
  return clauses.some(({ open }) => open.length > 0) ? clauses : [];
});

/**
 * Returns true for a sentence that tells as settled what a fact says is only asked for, proposed or without a date: "hay
 * autobús", where it says "autobús pedido".
 */
export function saysAsSettled(draft: DraftReading, number: number): boolean {
  const clauses = clausesBy(draft);
  if (clauses.length === 0) return false;
  const { text, read, language } = draft;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  if (LEAVES_OPEN.test(text.slice(read.words[from]?.start, read.words[to - 1]?.end))) return false;
  const said = new Set(statedWords(read, from, to, language).map(({ key }) => key));
  const isSettled = (key: string) => clauses.some(({ settled }) => settled().has(key));
  return clauses.some(({ open }) =>
    open.some((clause) => {
      const shared = [...clause].filter((key) => said.has(key));
      return shared.length * 2 >= clause.size && shared.some((key) => !isSettled(key));
    }),
  );
}
