/** Who one is and where, as the page's address tells it (`?as=approver&in=casos`), so that a reload stays there. */
type PageAddress = {
  person: string | null;
  channel: string | null;
  /** The message to which a permalink led (`?channel=C1&ts=1.2`), once, when the page opens. */
  linked: { channel: string; ts: string } | null;
};

export function readPlace(): PageAddress {
  const query = new URLSearchParams(location.search);
  const [channel, ts] = [query.get('channel'), query.get('ts')];
  const linked = channel === null || ts === null ? null : { channel, ts };
  return { person: query.get('as'), channel: query.get('in'), linked };
}

export function writePlace(person: string, channel: string): void {
  history.replaceState(null, '', `?${new URLSearchParams({ as: person, in: channel })}`);
}
