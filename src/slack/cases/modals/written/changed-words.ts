import type { Draft } from '../../../../domain/cases/model/case-state.ts';
import { wordsKey } from '../../../../domain/cases/model/destination.ts';
import { truncate } from '../../../kit/blocks.ts';
import type { NextDestination } from '../../view/destination-view.ts';
import { typedFrom, wordsOn } from './typed-text.ts';
import { MOST_NETWORKS } from './written-blocks.ts';

/** Words of a version and those of the next one. `names`: networks that alone say so; empty for the text for all. */
type ChangedWords = { names: string; before: string; after: string };

/**
 * Returns what differs between two versions: their common text, and the words of each network that changed in
 * another way. Versions with the same words differ in their facts alone: then it is the common text.
 * @param destinations places of the later version
 */
export function changedWords(
  { before, after }: { before: Pick<Draft, 'text' | 'places'> | null; after: Pick<Draft, 'text'> },
  destinations: readonly NextDestination[],
): ChangedWords[] {
  const had = typedFrom(
    before?.text ?? '',
    (before?.places ?? []).map((destination) => ({ destination })),
  );
  const has = typedFrom(after.text, destinations);
  const common = { names: '', before: had.text, after: has.text };
  const changes = new Map([[keyOf(common), common]]);
  for (const { destination, name } of destinations) {
    const key = wordsKey(destination);
    const own = { names: name, before: wordsOn(key, had), after: wordsOn(key, has) };
    const known = changes.get(keyOf(own));
    if (known === undefined) changes.set(keyOf(own), own);
    else if (known.names !== '' && !known.names.split(', ').includes(name)) known.names = `${known.names}, ${name}`;
  }
  const changed = [...changes.values()].filter((one) => one.before !== one.after).slice(0, MOST_NETWORKS + 1);
  return (changed.length === 0 ? [common] : changed).map((one) => ({ ...one, names: truncate(one.names, 200) }));
}

function keyOf({ before, after }: Omit<ChangedWords, 'names'>): string {
  return JSON.stringify([before, after]);
}
