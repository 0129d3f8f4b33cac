/** Hour of our record that a text says: since when there has been no news, or when the next message is due. */
type RecordedHour = { name: 'since' | 'next'; at: string };

/** Returns the hour (ISO 8601 UTC) that the id of a fact of our record names; null for any other fact. */
export function recordedHour(factId: string): RecordedHour | null {
  const [, name, at] = /^record:crisis:\d+\/(since|next)@(.+)$/.exec(factId) ?? [];
  return at === undefined ? null : { name: name === 'since' ? 'since' : 'next', at };
}
