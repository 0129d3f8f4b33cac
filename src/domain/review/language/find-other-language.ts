import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { bitOf } from './known-words.ts';
import type { ToldPiece, ToldWord } from './tell-languages.ts';
import { mainLanguage, speaksFor, tellPieces, wholePiece } from './tell-languages.ts';
import { withoutNames } from './without-names.ts';

/** Least number of words found only in another language; fewer may be a loan or a name. */
const ENOUGH = 3;
const ENOUGH_IN_PIECE = 2;
/** In the wrong language, rather than mixed: twice as many words speak for the other. */
const CLEARLY = 2;

/** Blocks a reply in another language than the citizen's, when the handbook has theirs, and warns of pieces in a second one. */
export function findOtherLanguage(draft: DraftReading): Finding[] {
  const { text, handbook } = draft;
  const plain = withoutNames(text, handbook);
  const words = wordsOf(tellPieces(plain));
  const main = mainLanguage(words);
  const wanted = wantedLanguage(draft);
  if (main !== null && wanted !== null && main !== wanted && isClearly(words, main, wanted)) {
    const message = { key: 'finding.language.other', params: { wanted, found: main } };
    return [{ rule: 'language', level: 'block', words: text, start: 0, end: text.length, message }];
  }
  const base = wanted ?? main;
  return base === null ? [] : mixed(words, base, { text, plain });
}

function wordsOf(pieces: readonly ToldPiece[]): ToldWord[] {
  const words: ToldWord[] = [];
  for (const { told } of pieces) for (const word of told) words.push(word);
  return words;
}

/** The citizen's language; null where nothing tells it or the handbook does not have it. */
function wantedLanguage({ citizenLanguage, handbook, playbook, origin }: DraftReading): Language | null {
  if (citizenLanguage === 'und' || handbook.style.languages[citizenLanguage] === undefined) return null;
  // The playbook's own text may have fallen back to the house's language: the card says so.
  if (origin !== 'playbook') return citizenLanguage;
  const has = playbook?.templates.some(({ language }) => language === citizenLanguage) === true;
  return has ? citizenLanguage : null;
}

function isClearly(words: readonly ToldWord[], found: Language, wanted: Language): boolean {
  const foreign = speaksFor(words, found, wanted);
  return foreign >= ENOUGH && foreign >= CLEARLY * speaksFor(words, wanted, found);
}

/**
 * Neighbours greet and thank in each other's language: "¡Eskerrik asko, Koldo!" in a Spanish reply is kind, and no
 * mixture. What goes on in a language near to ours is one: "Gracias por escribirnos" in a Galician reply.
 */
const COURTESY =
  /(?<!\p{L})(?:(?:kaixo|aupa|egun on|arratsalde on|gabon|eskerrik asko|mila esker|zorionak|agur|laster arte|hello|thank you|thanks)(?!\p{L})|(?:bon dia|bona (?:tarda|nit|vesprada)|moltes gràcies|gràcies|enhorabona|adéu|fins aviat|bo día|bos días|boa (?:tarde|noite)|boas|moitas grazas|grazas|graciñas|parabéns|ata logo|hola|buenos días|buenas tardes|muchas gracias|gracias)(?!\p{L})(?!\s+(?!de\s)\p{Ll}))/giu;

/** Returns true if one of the words is at home in other languages alone. */
function holdsOdd(words: readonly ToldWord[], base: Language): boolean {
  const own = bitOf(base);
  return words.some(({ languages }) => (languages & own) === 0);
}

/** The piece that is most in another language, if one is, or if words of it are strewn over the reply. */
function mixed(
  words: readonly ToldWord[],
  base: Language,
  { text, plain }: Record<'text' | 'plain', string>,
): Finding[] {
  if (!holdsOdd(words, base)) return [];
  const worst = worstPiece(tellPieces(plain.replaceAll(COURTESY, (courtesy) => ' '.repeat(courtesy.length))), base);
  if (worst === null) return [];
  const whole = wholePiece(plain, worst.piece);
  const piece = plain.slice(whole.start, whole.end);
  const start = whole.start + piece.length - piece.trimStart().length;
  const end = start + piece.trim().length;
  const message = { key: 'finding.language.mixed', params: { found: worst.language, wanted: base } };
  return [{ rule: 'language', level: 'warn', words: text.slice(start, end), start, end, message }];
}

function worstPiece(pieces: readonly ToldPiece[], base: Language): { piece: ToldPiece; language: Language } | null {
  const words = wordsOf(pieces);
  const odd = pieces.filter(({ told }) => holdsOdd(told, base));
  let worst: { piece: ToldPiece; language: Language } | null = null;
  let most = 0;
  for (const language of LANGUAGES) {
    if (language === base) continue;
    const strewn = speaksFor(words, language, base) >= ENOUGH;
    for (const piece of odd) {
      const foreign = speaksFor(piece.told, language, base);
      if (foreign <= most) continue;
      if (!strewn && (foreign < ENOUGH_IN_PIECE || speaksFor(piece.told, base, language) > 0)) continue;
      most = foreign;
      worst = { piece, language };
    }
  }
  return worst;
}
