import { findShortcodes } from '../../text/emoji/shortcodes.ts';
import type { Span } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import type { ResidueSigns } from './residue-signs.ts';
import { marksOf } from './residue-signs.ts';

/** Signs of a markup language or of a program; `fix` is what a reader should see, where that is plain. */
export type Residue = Span & {
  what: 'markup' | 'calls' | 'shortcode' | 'place' | 'structure' | 'encoded' | 'label';
  fix?: string;
};

type Pattern = {
  what: Residue['what'];
  /** Signs of which every match holds one. */
  signs: string;
  /** Returns true for every other text with a match. */
  isIn?: (text: string, signs: ResidueSigns) => boolean;
  pattern: RegExp;
  fix?: (match: RegExpExecArray) => string;
};

const first = (match: RegExpExecArray): string => match[1] ?? '';

/** The earlier wins where two see the same words. */
const PATTERNS: readonly Pattern[] = [
  {
    what: 'calls',
    signs: '<@',
    pattern:
      /<![^>\n]{1,40}>|<[@#][A-Z0-9]{6,}(?:\|[^>\n]*)?>|<!subteam\^[^>\n]*>|(?<![\p{L}\p{N}.@])@(?:here|channel|everyone|all|todos|todas|tothom)(?![\p{L}\p{N}_.-])/giu,
  },
  {
    // An emoji of the workspace alone: nobody else has its picture.
    what: 'shortcode',
    signs: ':',
    pattern: /(?<=^|\s):(?=[\d_+'-]*[a-z])[a-z\d_+'-]{2,}:(?=$|[\s.,;!?])/gmu,
  },
  { what: 'markup', signs: '<', pattern: /<(?:https?:[^>|\s]*|mailto:[^>|\s]*)\|([^>\n]*)>/giu, fix: first },
  { what: 'markup', signs: '<', pattern: /<(https?:[^>|\s]*)>/giu, fix: first },
  {
    what: 'place',
    signs: '<',
    pattern:
      /<\/?(?:fact|dato|post|message|mensaje|instrucciones|system|user|assistant|respuesta|reply|draft|[a-z_]+[-_:]\w+)\b[^<>\n]*>|<\|[^|>\n]*\|>/giu,
  },
  {
    what: 'markup',
    signs: '<',
    pattern: /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/giu,
    fix: () => '',
  },
  {
    what: 'markup',
    signs: '[',
    pattern: /\[\/?(?:b|i|u|s|url|img|color|size|quote|code|center|list|\*)(?:=[^\]\n]*)?\]/giu,
    fix: () => '',
  },
  { what: 'markup', signs: '[', pattern: /!?\[([^\]\n]+)\]\([^)\n]*\)/gu, fix: first },
  { what: 'markup', signs: '`~', pattern: /```[a-z]*|~~~+|`([^`\n]+)`/giu, fix: first },
  {
    what: 'markup',
    signs: '*',
    pattern: /(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*])([^*\n]{1,200}?)(?<=[^\s*])\*{1,3}(?![\p{L}\p{N}*])/gu,
    fix: first,
  },
  {
    what: 'markup',
    signs: '_',
    pattern: /(?<![\p{L}\p{N}_@/.])_{1,2}(?=[^\s_])([^_\n]{2,200}?)(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])/gu,
    fix: first,
  },
  { what: 'markup', signs: '~|', pattern: /~~([^~\n]+)~~|\|\|[^|\n]+\|\|/gu, fix: first },
  {
    what: 'markup',
    signs: '#>*-=|',
    pattern: /^ {0,3}(?:#{1,6} (?=\S)|>{1,3} (?=\S)|(?:[-*+•]|\d{1,2}[.)]) (?=\*\*)|\*{3,}$|-{3,}$|={3,}$|\|.*\|$)/gmu,
    fix: () => '',
  },
  {
    what: 'structure',
    signs: '{}\\',
    isIn: (text, signs) => signs.isOdd || hasColon(text, signs),
    pattern:
      /\{\s*["'“][^\n]*|["'“](?:text|texto|reply|respuesta|variants?|variantes?|facts?|slots?|next_?step|content|role|draft|message|cannot_?answer)["'”]\s*:|^(?:variants?|facts?|text|next_step|reply|content|role|cannot_answer|slots?):(?: |$)|^(?:system|user|assistant):|\}\s*,?\s*\{|^---$|\\[nrt"](?![\p{L}])|\\n/gimu,
  },
  {
    what: 'place',
    signs: '[{%]}',
    pattern:
      /\[\[[^\]\n]*\]{0,2}|\{\{[^}\n]*\}{0,2}|\{%[^\n]*?%\}|\$\{[^}\n]*\}|\{[\p{L}_][\p{L}\p{N}_.:\- ]{0,40}\}|%[sd](?![\p{L}\p{N}])|\]\]|\}\}/gu,
  },
  {
    what: 'place',
    signs: '[_',
    isIn: (_, { hasRows, hasLeftWords }) => hasRows || hasLeftWords,
    pattern:
      /\[(?!\s*(?:sic|\.\.\.|…)\s*\])[^\]\n]*\p{L}[^\]\n]*\]?|(?<![\p{L}\p{N}])(?:X{3,}|x{4,}|_{3,}|\?{4,}|TODO|TBD|FIXME|PENDIENTE DE COMPLETAR|[Ll]orem [Ii]psum[^.\n]*|undefined|NaN|\[object Object\])(?![\p{L}\p{N}])/gu,
  },
  {
    what: 'place',
    signs: '(<',
    pattern:
      /\((?:insert(?:ar|e|ad)?|inserir|añadir|añade|afegir|engadir|completar|poner|pon|posar|add|fill in|txertatu|jarri|gehitu)(?: aquí| ací| here| hemen)?:? [^)\n]*\)|<(?:nombre|nom|nome|izena|name|enlace|enllaç|ligazón|esteka|link|fecha|data|date|hora|hour|zona|zone|lugar|lloc|place|tel[eé]fono?|phone)[^<>\n]{0,30}>/giu,
  },
  {
    what: 'encoded',
    signs: '&\\%',
    pattern: /&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,6});|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|(?:%[0-9a-f]{2}){3,}/giu,
  },
  {
    what: 'encoded',
    signs: '',
    isIn: (_, { mayBeEncoded }) => mayBeEncoded,
    pattern:
      /(?<![\p{L}\p{N}/=._-])(?=[A-Za-z0-9+/]{16})(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{16,}={0,2}(?![\p{L}\p{N}/._-])|(?<![\p{L}\p{N}/=._-])[A-Za-z0-9+/]{10,}==?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}/=._-])(?:(?=[a-f]*\d)[0-9a-f]{32,}|(?=[A-F]*\d)[0-9A-F]{32,}|(?:[01]{8} ?){3,})(?![\p{L}\p{N}])/gu,
  },
  {
    what: 'label',
    signs: '',
    isIn: hasColon,
    pattern:
      /(?<=^\W{0,3}|[:.!?] )(?:(?:variante?|variant|opci(?:ón|ó)|opción|option|versi(?:ón|ó)|version|aldaera|aukera) (?:[A-D1-4]|corta|larga|breve|curta|llarga|short|long|final)|borrador|esborrany|zirriborroa|draft(?: reply| response)?|respuesta(?: propuesta| sugerida| final)?|resposta(?: proposada)?|erantzuna|reply|response|answer|suggested (?:reply|response|text)|texto(?: propuesto| final)?|mensaje(?: final)?|nota (?:interna|para [^:\n]{1,30})|note to [^:\n]{1,30}|output|tweet|tuit|asunto|subject|tono|tone|razonamiento|reasoning|siguiente paso|next step|hechos usados|facts used|(?:tono|ton|tone) \p{L}+|to (?:proper|formal|informal|cordial|empàtic|neutre|seriós)|longitud|longitude|llargada|length|extensión)(?: ?\([^)\n]{1,40}\))?\W{0,3}:/gimu,
  },
];

/** The colon of a link ends no label, and begins no structure. */
function hasColon(text: string, { marks }: ResidueSigns): boolean {
  return (marks & COLON) !== 0 && /(?<!https?):/i.test(text);
}

const COLON = marksOf(':');

const MARKED = PATTERNS.map((pattern) => ({ pattern, marks: marksOf(pattern.signs) }));
/** Nearly all texts hold none of these. */
const SUSPECT = marksOf('<>[]{}`*_~|\\&%$#@=:^()');

/** Remains of markup, programs and templates in a text that should be plain. Links are not looked into. */
export function findMarkup(text: string, signs: ResidueSigns): Residue[] {
  if ((signs.marks & SUSPECT) === 0 && !(signs.hasRows || signs.isOdd || signs.hasLeftWords)) return [];
  // Each shortcode has two colons.
  const shortcodes = text.indexOf(':') < text.lastIndexOf(':') ? findShortcodes(text) : [];
  const found: Residue[] = shortcodes.map(({ emoji, words, start, end }) => ({
    what: 'shortcode',
    words,
    start,
    end,
    fix: emoji,
  }));
  for (const { pattern: each, marks } of MARKED) {
    if ((signs.marks & marks) === 0 && each.isIn?.(text, signs) !== true) continue;
    addMatches(found, text, each);
  }
  return found;
}

function addMatches(found: Residue[], text: string, { what, pattern, fix }: Pattern): void {
  for (const match of matchesIn(text, pattern)) {
    const [words] = match;
    const [start, end] = [match.index, match.index + words.length];
    if (words.trim() === '' || found.some((other) => other.start < end && start < other.end)) continue;
    const residue: Residue = { what, words, start, end };
    found.push(fix === undefined ? residue : { ...residue, fix: fix(match) });
  }
}
