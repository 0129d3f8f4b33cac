import { mistakesBetween } from '../domain/text/words/near-words.ts';
import { environmentSchema } from './environment-schema.ts';
import { SHARED_NAMES } from './proxy-settings.ts';
import { SECRET_SETTINGS } from './secret-files.ts';

/** Shortest name that is compared: shorter ones are near too much that is not ours, as PORT is to PATH. */
const SHORTEST = 6;
/** Length from which a name may hold two mistakes. */
const LONG = 10;

const KNOWN = [
  ...Object.keys(environmentSchema.shape),
  ...SECRET_SETTINGS.map((name) => `${name}_FILE`),
  ...SHARED_NAMES,
];

/** Returns each variable that is no setting but nearly one, with the setting that was probably meant. */
export function nearSettings(
  environment: Readonly<Record<string, string | undefined>>,
): { variable: string; meant: string }[] {
  const unknown = Object.keys(environment).filter((name) => !KNOWN.includes(name));
  return unknown.flatMap((variable) => {
    const near = KNOWN.filter(({ length }) => length >= SHORTEST)
      .map((meant) => ({ variable, meant, most: meant.length >= LONG ? 2 : 1 }))
      .map((one) => ({ ...one, mistakes: mistakesBetween(variable.toUpperCase(), one.meant, one.most) }))
      .filter(({ mistakes, most }) => mistakes <= most)
      .toSorted((a, b) => a.mistakes - b.mistakes);
    return near.slice(0, 1).map(({ meant }) => ({ variable, meant }));
  });
}

/** Names that are no settings of ours, and have a meaning all the same. */
const OF_OTHERS = /^(?:https?|no|all)_proxy$|^(?:NODE_|PG|PORTAVOZ_|LC_|DEBUG|TZ$|LANG$|PATH$|SSL_CERT)/i;

/** Returns the names in a file of settings that mean nothing, and are not nearly a setting. */
export function unknownSettings(file: Readonly<Record<string, string | undefined>>): string[] {
  const near = nearSettings(file).map(({ variable }) => variable);
  return Object.keys(file).filter((name) => !KNOWN.includes(name) && !near.includes(name) && !OF_OTHERS.test(name));
}
