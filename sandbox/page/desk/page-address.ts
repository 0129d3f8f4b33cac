/** Who one is and where, as the page's address tells it (`?as=approver&in=casos`), so that a reload stays there. */
type PageAddress = { person: string | null; channel: string | null };

export function readPlace(): PageAddress {
  const query = new URLSearchParams(location.search);
  return { person: query.get('as'), channel: query.get('in') };
}

export function writePlace(person: string, channel: string): void {
  history.replaceState(null, '', `?${new URLSearchParams({ as: person, in: channel })}`);
}
