import { findPhrase } from '../text/find-phrase.ts';
import { foldText } from '../text/fold-text.ts';

/**
 * Entries of a feed that are counted and open no case: all of them, those with one of these words, or
 * those without any of these words.
 */
export type WatchOnly = true | { with?: readonly string[] | undefined; without?: readonly string[] | undefined };

/** Returns whether an entry of the feed is only counted. Accents and capitals tell no words apart. */
export function isWatchedOnly(text: string, watchOnly: WatchOnly | undefined): boolean {
  if (watchOnly === undefined || watchOnly === true) return watchOnly === true;
  const { with: some = [], without: none = [] } = watchOnly;
  const said = foldText(text, 'loose').text;
  const holds = (words: readonly string[]) =>
    words.some((word) => findPhrase(said, foldText(word, 'loose').text).length > 0);
  return holds(some) || (none.length > 0 && !holds(none));
}
