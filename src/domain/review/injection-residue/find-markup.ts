import { findShortcodes } from '../../text/emoji/shortcodes.ts';
import type { Span } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** Signs of a markup language or of a program; `fix` is what a reader should see, where that is plain. */
export type Residue = Span & {
  what: 'markup' | 'calls' | 'shortcode' | 'place' | 'structure' | 'encoded' | 'label';
  fix?: string;
};

/** Characters of which every match holds one, or a test that every text with a match passes. */
type Signs = string | Pick<RegExp, 'test'>;

type Pattern = {
  what: Residue['what'];
  signs: Signs;
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
    signs: /[{}\\]|(?<!https?):|^---$/im,
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
    signs: /\[|XXX|xxxx|___|\?{4}|TODO|TBD|FIXME|PENDIENTE|[Ll]orem|undefined|NaN/,
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
    signs: { test: mayBeEncoded },
    pattern:
      /(?<![\p{L}\p{N}/=._-])(?=[A-Za-z0-9+/]{16})(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{16,}={0,2}(?![\p{L}\p{N}/._-])|(?<![\p{L}\p{N}/=._-])[A-Za-z0-9+/]{10,}==?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}/=._-])(?:(?=[a-f]*\d)[0-9a-f]{32,}|(?=[A-F]*\d)[0-9A-F]{32,}|(?:[01]{8} ?){3,})(?![\p{L}\p{N}])/gu,
  },
  {
    what: 'label',
    // The colon of a link ends no label.
    signs: /(?<!https?):/i,
    pattern:
      /(?<=^\W{0,3}|[:.!?] )(?:(?:variante?|variant|opci(?:ón|ó)|opción|option|versi(?:ón|ó)|version|aldaera|aukera) (?:[A-D1-4]|corta|larga|breve|curta|llarga|short|long|final)|borrador|esborrany|zirriborroa|draft(?: reply| response)?|respuesta(?: propuesta| sugerida| final)?|resposta(?: proposada)?|erantzuna|reply|response|answer|suggested (?:reply|response|text)|texto(?: propuesto| final)?|mensaje(?: final)?|nota (?:interna|para [^:\n]{1,30})|note to [^:\n]{1,30}|output|tweet|tuit|asunto|subject|tono|tone|razonamiento|reasoning|siguiente paso|next step|hechos usados|facts used|(?:tono|ton|tone) \p{L}+|to (?:proper|formal|informal|cordial|empàtic|neutre|seriós)|longitud|longitude|llargada|length|extensión)(?: ?\([^)\n]{1,40}\))?\W{0,3}:/gimu,
  },
];

/** Remains of markup, programs and templates in a text that should be plain. Links are not looked into. */
export function findMarkup(text: string): Residue[] {
  if (!SUSPECT.test(text)) return [];
  const found: Residue[] = findShortcodes(text).map(({ emoji, ...span }) => ({
    what: 'shortcode',
    ...span,
    fix: emoji,
  }));
  for (const { what, signs, pattern, fix } of PATTERNS) {
    if (!mayHold(text, signs)) continue;
    for (const match of matchesIn(text, pattern)) {
      const [words] = match;
      const [start, end] = [match.index, match.index + words.length];
      if (words.trim() === '' || found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ what, words, start, end, ...(fix === undefined ? {} : { fix: fix(match) }) });
    }
  }
  return found;
}

/** Returns true for a text with sixteen letters or figures in a row, ten before "=", or eight noughts and ones. */
function mayBeEncoded(text: string): boolean {
  let run = 0;
  let bits = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === EQUALS && run >= 10) return true;
    run = unit < IN_CODE.length && IN_CODE[unit] === 1 ? run + 1 : 0;
    bits = unit === NOUGHT || unit === NOUGHT + 1 ? bits + 1 : 0;
    if (run === 16 || bits === 8) return true;
  }
  return false;
}

const EQUALS = 0x3d;
const NOUGHT = 0x30;
const IN_CODE = Uint8Array.from({ length: 0x80 }, (_, unit) => Number(/[A-Za-z0-9+/]/.test(String.fromCharCode(unit))));

function mayHold(text: string, signs: Signs): boolean {
  if (typeof signs !== 'string') return signs.test(text);
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}

/** Nearly all texts hold none of this. */
const SUSPECT =
  /[<>[\]{}`*_~|\\&%$#@=:^()]|[Xx?]{3}|[A-Z0-9+/]{10}|(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{16}|[Ll]orem|undefined|NaN|TODO|TBD|FIXME|^-{3}|PENDIENTE/mu;
