/** Source that may deliver posts, and its purpose. */
export type IntakeSource = {
  secret: string;
  /** Networks whose ids the source tells as the network itself does; what it hands in of others it names for itself alone. */
  networks: readonly string[];
};

const NAME = /^[a-z0-9][a-z0-9_-]{0,39}$/;
const SECRET = /^\S{16,200}$/;
const NETWORK = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads `name:secret` and `name:secret:network+network`, divided by commas. A secret that holds a colon itself ends with one.
 * @returns the sources by their names, without the wrong ones; each fault names the source, and never its secret
 */
export function readIntakeSources(list: string): { sources: ReadonlyMap<string, IntakeSource>; faults: string[] } {
  const sources = new Map<string, IntakeSource>();
  const twice = new Set<string>();
  const faults: string[] = [];
  for (const [at, entry] of list.trim() === '' ? [] : list.split(',').entries()) {
    const read = readSource(entry.trim(), at + 1);
    if (typeof read === 'string') faults.push(read);
    else if (sources.has(read.name)) twice.add(read.name);
    else sources.set(read.name, read.source);
  }
  for (const name of twice) {
    // Nobody knows which of its secrets was meant.
    sources.delete(name);
    faults.push(`must name the source "${name}" once`);
  }
  return { sources, faults };
}

function readSource(entry: string, number: number): { name: string; source: IntakeSource } | string {
  const [name = '', ...rest] = entry.split(':');
  const vouched = rest.length > 1 ? (rest.pop() ?? '') : '';
  const secret = rest.join(':');
  if (!NAME.test(name)) {
    return `must be names with secrets, such as tool:0f3c…,other:77ab…:mastodon+x; no. ${number} has no name of small letters and figures`;
  }
  if (!SECRET.test(secret)) return `must give the source "${name}" a secret of at least 16 characters`;
  const networks = vouched === '' ? [] : vouched.split('+');
  const wrong = networks.find((network) => !NETWORK.test(network));
  if (wrong !== undefined) {
    return `must name networks by their ids in institution.yml, such as mastodon+x: the source "${name}" has "${shown(wrong)}" (a secret that holds a colon ends with one)`;
  }
  return { name, source: { secret, networks } };
}

/** Shortens a wrong value. The part after the last colon may be the end of a secret. */
function shown(wrong: string): string {
  return wrong.length > 20 ? `${wrong.slice(0, 4)}…` : wrong;
}
