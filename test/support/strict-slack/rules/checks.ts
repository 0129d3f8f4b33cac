import type { Json } from '../json.ts';
import { isJson, stringOf } from '../json.ts';

/** Says what is wrong with a value, each time in a sentence that begins with where it is. */
export type Check = (given: unknown, at: string) => string[];

/** Counted as UTF-16 does, which is never less than Slack counts. */
export function words(most: number, least = 1): Check {
  return (given, at) => {
    if (typeof given !== 'string') return [`${at} is no text`];
    if (given.length < least) return [`${at} is empty`];
    return given.length > most ? [`${at} has ${given.length} characters of ${most}`] : [];
  };
}

export function wordOf(...allowed: readonly string[]): Check {
  return (given, at) => (allowed.includes(stringOf(given)) ? [] : [`${at} is none of ${allowed.join(', ')}`]);
}

export function matching(pattern: RegExp): Check {
  return (given, at) => (pattern.test(stringOf(given)) ? [] : [`${at} is not written as ${pattern.source}`]);
}

export function wholeNumber(least: number, most: number): Check {
  return (given, at) => {
    const isOne = Number.isInteger(given) && Number(given) >= least && Number(given) <= most;
    return isOne ? [] : [`${at} is no whole number from ${least} to ${most}`];
  };
}

export const yesOrNo: Check = (given, at) => (typeof given === 'boolean' ? [] : [`${at} is neither true nor false`]);

/** For what is published, and nothing here depends on. */
export const anything: Check = () => [];

export function listOf(item: Check, least: number, most: number): Check {
  return (given, at) => {
    if (!Array.isArray(given)) return [`${at} is no list`];
    if (given.length < least || given.length > most) return [`${at} has ${given.length} parts of ${least} to ${most}`];
    return given.flatMap((one: unknown, index) => item(one, `${at}[${index}]`));
  };
}

/** An object with these fields and no other. */
export function shape(
  fields: Readonly<Record<string, Check>>,
  needs: readonly string[],
  also: (given: Json, at: string) => string[] = () => [],
): Check {
  return (given, at) => {
    if (!isJson(given)) return [`${at} is no object`];
    const lacks = needs.filter((name) => given[name] === undefined).map((name) => `${at} lacks ${name}`);
    const wrong = Object.entries(given).flatMap(([name, value]) => {
      const check = fields[name];
      return check === undefined ? [`${at} has ${name}, which is not published`] : check(value, `${at}.${name}`);
    });
    return [...lacks, ...wrong, ...also(given, at)];
  };
}

/** One of several objects, told apart by their `type`. */
export function byType(kinds: Readonly<Record<string, Check>>): Check {
  return (given, at) => {
    const type = isJson(given) ? stringOf(given['type']) : '';
    return kinds[type]?.(given, at) ?? [`${at} is a "${type}", which cannot be there`];
  };
}
