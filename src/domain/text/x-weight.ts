import { findWebAddresses } from './find-web-addresses.ts';
import { isTopLevelDomain } from './top-level-domains.ts';

/** Weight that X counts for any link, since X wraps each link in its own short one. */
const LINK_WEIGHT = 23;
const EMOJI_WEIGHT = 2;

/** Code points that weigh 1; all others weigh 2 (twitter-text, configuration v3). */
const LIGHT_RANGES: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

const EMOJI_OR_CHARACTER = /\p{RGI_Emoji}|./gsv;

/** A post's weighted length on X: NFC, each emoji sequence 2, each link 23 however long, bare domains included. */
export function xWeight(text: string): number {
  const normal = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  for (const { kind, host, path, start, end } of findWebAddresses(normal)) {
    const becomesLink = kind === 'link' || (kind === 'bare' && (path !== '' || isLinkedBare(host)));
    if (!becomesLink) continue;
    weight += plainWeight(normal.slice(from, start)) + LINK_WEIGHT;
    from = end;
  }
  return weight + plainWeight(normal.slice(from));
}

function isLinkedBare(host: string): boolean {
  return host.startsWith('www.') || isTopLevelDomain(host.slice(host.lastIndexOf('.') + 1));
}

/**
 * Matches characters that may be heavy. Each lower character weighs 1 and alone is no part of an
 * emoji sequence, so most texts skip the long count.
 */
const MAY_BE_HEAVY = /[\u0300-\u{10ffff}]/u;

function plainWeight(text: string): number {
  if (!MAY_BE_HEAVY.test(text)) return text.length;
  let weight = 0;
  for (const sign of text.match(EMOJI_OR_CHARACTER) ?? []) weight += signWeight(sign);
  return weight;
}

function signWeight(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (String.fromCodePoint(code) !== sign) return EMOJI_WEIGHT;
  return LIGHT_RANGES.some(([first, last]) => code >= first && code <= last) ? 1 : 2;
}
