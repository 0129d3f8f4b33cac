/** Parts of our own files that hold published words: a message, a fact, and an entry of a feed. */
const PARTS = /<article [\s\S]*?<\/article>\n?|<div><dt>[\s\S]*?<\/div>|<entry>[\s\S]*?<\/entry>\n?/g;
const WORDS = /<p class="said"[\s\S]*?<\/p>|<strong lang=[\s\S]*?<\/strong>|<content [\s\S]*?<\/content>/g;
/** Around what holds no longer. */
const PAST = /<del [\s\S]*?<\/del>/g;

/**
 * Returns a file of the public page without the messages, facts and entries that the newest files do not say
 * any more. Words that are marked as past may be past or current in those; others are current in them.
 */
export function whatStands(before: string, files: ReadonlyMap<string, string>): string {
  const all = [...files.values()];
  const said = wordsIn(all);
  const current = wordsIn(all.map((file) => file.replaceAll(PAST, '')));
  return before.replaceAll(PARTS, (part) => {
    const allowed = part.includes('<del ') ? said : current;
    return [...wordsIn([part])].every((words) => allowed.has(words)) ? part : '';
  });
}

function wordsIn(files: readonly string[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => file.match(WORDS) ?? []));
}
