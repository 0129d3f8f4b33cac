import type { CasePost, CaseState } from '../../src/domain/cases/model/case-state.ts';
import type { Publication } from '../../src/domain/cases/model/publication.ts';
import { textOut } from '../../src/domain/crises/drill/drill-record-of.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { homeLanguage, networkName } from '../../src/domain/handbook/handbook.ts';
import { inLanguage } from '../../src/domain/text/languages.ts';
import type { BroughtPost } from '../run-drill.ts';
import type { NetworkPost } from '../workspace/wire.ts';
import { isOut } from './first-steps.ts';

/** Finds where the card of a case stands; undefined while it has none. */
export type CardFinder = (caseId: number) => { channel: string; ts: string } | undefined;

/** Returns what the public sees on the invented network, oldest first: what citizens wrote, and what we published below it. */
export function networkPosts(
  states: readonly CaseState[],
  brought: readonly BroughtPost[],
  handbook: Handbook,
  cardOf: CardFinder,
): NetworkPost[] {
  const flagged = states.flatMap((state) => state.posts);
  const cardFor = (caseId: number | undefined): NetworkPost['card'] => {
    const card = caseId === undefined ? undefined : cardOf(caseId);
    return card === undefined || caseId === undefined ? null : { id: caseId, ...card };
  };
  const citizens: NetworkPost[] = [
    ...brought.map((post, at) => {
      const card = cardFor(flagged.find((one) => isSame(one, post))?.caseId);
      return { id: broughtId(at), ...seen(post, handbook), at: post.at, card };
    }),
    ...flagged
      .filter((post) => !brought.some((one) => isSame(one, post)))
      .map((post) => ({ id: post.id, ...seen(post, handbook), at: post.flaggedAt, card: cardFor(post.caseId) })),
  ];
  const idOf = (post: CasePost) => {
    const at = brought.findIndex((one) => isSame(one, post));
    return at === -1 ? post.id : broughtId(at);
  };
  const ids = new Map(flagged.map((post) => [post.id, idOf(post)]));
  const ours = states.flatMap((state) => oursOf(state, handbook, ids, cardFor(state.core.id)));
  return [...citizens, ...ours].toSorted((one, other) => one.at.localeCompare(other.at));
}

function broughtId(at: number): string {
  return `drill-${at}`;
}

type Seen = Pick<NetworkPost, 'network' | 'author' | 'text' | 'url' | 'below' | 'kind'>;

function seen(post: Pick<CasePost, 'network' | 'author' | 'text' | 'url'>, handbook: Handbook): Seen {
  const { network, author, text, url } = post;
  return { network: networkName(handbook, network), author: author ?? '', text, url, below: null, kind: 'citizen' };
}

/** What a person flags has the letters of the post, whatever became of its spaces and emoji. */
export function isSame(
  one: Pick<BroughtPost, 'text' | 'network'>,
  other: Pick<BroughtPost, 'text' | 'network'>,
): boolean {
  return one.network === other.network && letters(one.text) === letters(other.text);
}

function letters(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function oursOf(
  state: CaseState,
  handbook: Handbook,
  ids: ReadonlyMap<string, string>,
  card: NetworkPost['card'],
): NetworkPost[] {
  const { institution } = handbook;
  const author = inLanguage(institution.names, homeLanguage(handbook), institution.languages);
  return state.publications.filter(isOut).flatMap((one): NetworkPost[] => {
    const text = textOut(one, state);
    const { id, proof: url, publishedAt: at } = one;
    if (text === undefined || at === null) return [];
    const network = networkName(handbook, one.network);
    const kind = one.corrects.length === 0 ? 'ours' : 'correction';
    return [{ id, network, author, text, at, url, below: belowOf(one, ids), kind, card }];
  });
}

function belowOf({ target, corrects }: Publication, ids: ReadonlyMap<string, string>): string | null {
  return corrects[0] ?? ids.get(target) ?? null;
}
