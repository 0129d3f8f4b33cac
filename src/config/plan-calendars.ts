import { isInOwnNetwork } from './is-safe-address.ts';

/** Calendar of another tool, in which it says what it will publish. Its address may hold a secret: never logged. */
export type PlanCalendar = {
  name: string;
  url: string;
  /** Id of a network of the handbook; null for a calendar of several, or of none. */
  network: string | null;
  /** Person or area that can stop what is in it, and how; null where nobody said. */
  stop: { who: string; how: string | null } | null;
};

const NAME = /^[a-z0-9][a-z0-9_-]{0,39}$/;
const NETWORK = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_PARTS = 5;

/**
 * Reads `name | address | network | who stops it | how`, several divided by semicolons. Only the first
 * two are needed.
 * @returns the right ones; each fault names the calendar, and never its address
 */
export function readPlanCalendars(list: string): { calendars: PlanCalendar[]; faults: string[] } {
  const calendars: PlanCalendar[] = [];
  const faults: string[] = [];
  for (const [at, entry] of list.split(';').entries()) {
    if (entry.trim() === '') continue;
    const read = readCalendar(entry, at + 1);
    if (typeof read === 'string') faults.push(read);
    else if (calendars.some(({ name }) => name === read.name)) {
      faults.push(`must name the calendar "${read.name}" once`);
    } else calendars.push(read);
  }
  return { calendars, faults };
}

function readCalendar(entry: string, number: number): PlanCalendar | string {
  const parts = entry.split('|').map((part) => part.trim());
  const [name = '', address = '', network = '', who = '', how = ''] = parts;
  if (!NAME.test(name)) {
    return `must be a name and an address, such as tourism | https://calendar.example/t.ics; no. ${number} has no name of small letters and figures`;
  }
  if (parts.length > MOST_PARTS) return `must give the calendar "${name}" at most ${MOST_PARTS} parts between |`;
  const url = safeUrl(address);
  if (url === null) {
    return `must give the calendar "${name}" an address that begins with https://; http:// only in your own network`;
  }
  if (network !== '' && network !== '-' && !NETWORK.test(network)) {
    return `must name the network of the calendar "${name}" by its id in institution.yml, such as instagram`;
  }
  if (who === '' && how !== '') return `must say who stops what is in the calendar "${name}" before how`;
  const stop = who === '' ? null : { who, how: how === '' ? null : how };
  return { name, url, network: network === '' || network === '-' ? null : network, stop };
}

/** `webcal:` is how calendars write `https:`. */
function safeUrl(address: string): string | null {
  const url = URL.parse(address.replace(/^webcal:/i, 'https:'));
  if (url === null || url.username !== '' || url.password !== '') return null;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isInOwnNetwork(url.hostname));
  return isSafe ? url.href : null;
}
