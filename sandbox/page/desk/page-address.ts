import type { LinkTarget } from '../state/resolve-link.ts';

/** Places of the page that are no channel. */
const OTHER_PLACES = ['guide', 'home', 'network'] as const;
export type OtherPlace = (typeof OTHER_PLACES)[number];

/** What the page's address names: `?as=writer&in=casos`, `?as=writer&at=guide`, or where a link led. */
export type PageAddress = {
  person: string | null;
  channel: string | null;
  at: OtherPlace | null;
  /** Where a link led (`?channel=C1&ts=1.2`, `?at=network&post=ID`), once, when the page opens. */
  linked: LinkTarget | null;
};

export function readPlace(): PageAddress {
  const query = new URLSearchParams(location.search);
  const at = OTHER_PLACES.find((place) => place === query.get('at')) ?? null;
  return { person: query.get('as'), channel: query.get('in'), at, linked: linkedBy(query) };
}

function linkedBy(query: URLSearchParams): LinkTarget | null {
  const [channel, ts, post] = [query.get('channel'), query.get('ts'), query.get('post')];
  if (channel !== null && ts !== null) return { kind: 'message', channel, ts };
  return query.get('at') === 'network' && post !== null ? { kind: 'network', post } : null;
}

/** @param place the name of a channel, or another place */
export function writePlace(person: string, place: { in: string } | { at: OtherPlace }): void {
  history.replaceState(null, '', `?${new URLSearchParams({ as: person, ...place })}`);
}

/** The address at which the page opens there, for the same person. */
export function hrefTo(person: string, target: LinkTarget): string {
  if (target.kind === 'message') {
    return `/?${new URLSearchParams({ as: person, channel: target.channel, ts: target.ts })}`;
  }
  const post = target.post === null ? {} : { post: target.post };
  return `/?${new URLSearchParams({ as: person, at: 'network', ...post })}`;
}
