import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import type { ToldPiece, ToldWord } from './tell-languages.ts';
import { mainLanguage, speaksFor, tellPieces } from './tell-languages.ts';
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
  const pieces = tellPieces(plain);
  const words = pieces.flatMap(({ told }) => told);
  const main = mainLanguage(words);
  const wanted = wantedLanguage(draft);
  if (main !== null && wanted !== null && main !== wanted && isClearly(words, main, wanted)) {
    const message = { key: 'finding.language.other', params: { wanted, found: main } };
    return [{ rule: 'language', level: 'block', words: text, start: 0, end: text.length, message }];
  }
  const base = wanted ?? main;
  return base === null ? [] : mixed(pieces, base, { text, plain });
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

/** The pieces with a word that the language lacks. */
function oddAmong(pieces: readonly ToldPiece[], base: Language): ToldPiece[] {
  return pieces.filter(({ told }) => told.some(({ languages }) => !languages.has(base)));
}

/** The piece that is most in another language, if one is, or if words of it are strewn over the reply. */
function mixed(
  pieces: readonly ToldPiece[],
  base: Language,
  { text, plain }: Record<'text' | 'plain', string>,
): Finding[] {
  if (oddAmong(pieces, base).length === 0) return [];
  const bare = tellPieces(plain.replaceAll(COURTESY, (courtesy) => ' '.repeat(courtesy.length)));
  const words = bare.flatMap(({ told }) => told);
  const odd = oddAmong(bare, base);
  const [worst] = LANGUAGES.filter((language) => language !== base)
    .flatMap((language) => {
      const strewn = speaksFor(words, language, base) >= ENOUGH;
      return odd.map(({ start, end, told }) => {
        const foreign = speaksFor(told, language, base);
        const own = speaksFor(told, base, language);
        return {
          start,
          end,
          language,
          foreign,
          counts: foreign > 0 && (strewn || (foreign >= ENOUGH_IN_PIECE && own === 0)),
        };
      });
    })
    .filter(({ counts }) => counts)
    .toSorted((a, b) => b.foreign - a.foreign);
  if (worst === undefined) return [];
  const piece = plain.slice(worst.start, worst.end);
  const start = worst.start + piece.length - piece.trimStart().length;
  const end = start + piece.trim().length;
  const message = { key: 'finding.language.mixed', params: { found: worst.language, wanted: base } };
  return [{ rule: 'language', level: 'warn', words: text.slice(start, end), start, end, message }];
}
