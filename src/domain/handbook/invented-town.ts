import { comparablePhone, findPhones } from '../text/find-phones.ts';
import type { FieldPath, HandbookParts } from './validation/handbook-fault.ts';
import { templatesOf, templateWords } from './validation/texts/templates-of.ts';

/**
 * Inventions of the shipped handbook, beside addresses that end in `.example`: that ending is
 * nobody's for good (RFC 2606). A test compares them with the shipped files.
 */
const INVENTED = {
  town: 'riudalba',
  /** As `comparablePhone` writes them. */
  phones: ['960000085', '960000086'],
  people: ['Amparo Llopis', 'Carmen Ibáñez', 'Elena Ferrer', 'Vicent Sala'],
};

/** Value of the invented town in a handbook. */
export type InventedValue = {
  path: FieldPath;
  /** Code units into the template that the path names. */
  offset?: number;
  /** `contact`: a phone or an address that a citizen or the team would use. `name`: any other word. */
  kind: 'contact' | 'name';
  value: string;
};

/** Returns every value of the invented town in a handbook. Drills are invented, and left out. */
export function inventedValues(parts: HandbookParts): InventedValue[] {
  const { institution, style, severity } = parts;
  const [playbooks, contents] = [parts.playbooks, parts.contents].map((all) =>
    all.map(({ templates: _, ...front }) => front),
  );
  return [
    ...stringsIn({ institution, style, severity, playbooks, contents }).flatMap(({ path, text }) =>
      inventedIn(text, isContact(path)).map(({ kind, value }): InventedValue => ({ path, kind, value })),
    ),
    ...[...templatesOf(parts), ...templatesOf(parts, 'contents')].flatMap(({ template, path }) =>
      inventedIn(templateWords(template.template), false).map(
        ({ kind, value, at }): InventedValue => ({ path, offset: at, kind, value }),
      ),
    ),
  ];
}

/** Returns false for a file that holds no such value for sure: to read its fields takes a hundred times as long. */
export function mayHoldInvented(file: string): boolean {
  const text = file.replace(/^\s*#.*$/gm, '');
  const figures = text.replace(/\D/g, '');
  return (
    isOfTown(text) ||
    INVENTED.people.some((name) => text.includes(name)) ||
    INVENTED.phones.some((phone) => figures.includes(phone))
  );
}

type PlacedText = { path: FieldPath; text: string };

/** Every text of a value, with its path as the files spell it. */
function stringsIn(value: unknown, path: FieldPath = []): PlacedText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => stringsIn(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    stringsIn(item, [...path, key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  );
}

/** Fields that are an address whatever they look like: an account on a network has neither dot nor slash. */
function isContact(path: FieldPath): boolean {
  return path.at(-1) === 'handle';
}

const WORD = /[^\s"'<>()«»“”,;]+/gu;
const IS_ADDRESS = /[@/]|\p{L}\.\p{L}/u;

function inventedIn(text: string, isAddress: boolean): { kind: InventedValue['kind']; value: string; at: number }[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    value: word.replace(/[.:!?…]+$/u, ''),
    at: index,
  }));
  const ofTown = words.filter(({ value }) => isOfTown(value));
  const people = INVENTED.people.filter((name) => text.includes(name));
  const phones = /\d{3}/.test(text) ? findPhones(text) : [];
  return [
    ...ofTown.map(({ value, at }) => ({ kind: kindOf(value, isAddress), value, at })),
    ...people.map((value) => ({ kind: 'name' as const, value, at: text.indexOf(value) })),
    ...phones
      .filter(({ phone }) => INVENTED.phones.includes(comparablePhone(phone)))
      .map(({ start, end }) => ({ kind: 'contact' as const, value: text.slice(start, end), at: start })),
  ];
}

function isOfTown(text: string): boolean {
  return text.toLowerCase().includes(INVENTED.town) || /\.example(?![\p{L}\p{N}-])/iu.test(text);
}

function kindOf(word: string, isAddress: boolean): InventedValue['kind'] {
  return isAddress || IS_ADDRESS.test(word) ? 'contact' : 'name';
}
