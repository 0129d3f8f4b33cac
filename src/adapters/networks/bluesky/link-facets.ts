const ADDRESS = /https?:\/\/[^\s<>"]+/g;
/** Punctuation at the end of a sentence or bracket is not part of the address. */
const TRAILING = /[.,;:!?'’”»)\]]+$/;

/**
 * Turns the addresses of a text into links, because Bluesky shows none automatically. Positions are
 * counted in bytes of UTF-8. Source: https://docs.bsky.app/docs/advanced-guides/post-richtext
 */
export function linkFacets(text: string) {
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => {
    const uri = found.replace(TRAILING, '');
    const byteStart = Buffer.byteLength(text.slice(0, index));
    return {
      index: { byteStart, byteEnd: byteStart + Buffer.byteLength(uri) },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
    };
  });
}
