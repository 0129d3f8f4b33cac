import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import { findNames } from '../../domain/posts/names/find-names.ts';
import { findPhrase } from '../../domain/text/find-phrase.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { publicPlaces } from '../../domain/writing/public-places.ts';
import type { Texts } from '../../i18n/texts.ts';

type Hidden = { start: number; end: number; by: string };

/** A text in which people of the team go by their roles, and other names that are recognised are hidden. */
export function withoutNames(text: string, { institution }: Handbook, texts: Texts): string {
  const { members, byVoice = [] } = institution.team;
  const roleNamed = ([first]: readonly Role[]) =>
    first === undefined ? texts.t('recap.somebody') : texts.t(`role.${first}`);
  const known = [
    ...members.map(({ name, roles }) => ({ name, by: roleNamed(roles) })),
    ...byVoice.map(({ name, post }) => ({ name, by: post })),
  ];
  const hidden = [
    ...known.flatMap(({ name, by }) => nameRanges(name, text).map((place) => ({ ...place, by }))),
    ...findNames(text, publicPlaces(text, institution)).map(({ start, end }) => ({
      start,
      end,
      by: texts.t('hidden.name'),
    })),
  ];
  return replaced(text, hidden);
}

/** However it is spelt: capitals and accents tell nobody apart. */
function nameRanges(name: string, text: string): { start: number; end: number }[] {
  const folded = foldText(text, 'loose');
  return findPhrase(folded.text, foldText(name, 'loose').text).map(({ start, end }) => folded.spanOf(start, end));
}

/**
 * Replaces what must be hidden. Of overlapping ranges the first to begin wins, then the longest;
 * thus known names precede merely recognised ones.
 */
function replaced(text: string, hidden: readonly Hidden[]): string {
  let shownTo = 0;
  let built = '';
  for (const { start, end, by } of hidden.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (end <= shownTo) continue;
    if (start >= shownTo) built += text.slice(shownTo, start) + by;
    shownTo = end;
  }
  return built + text.slice(shownTo);
}
