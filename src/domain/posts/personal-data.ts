import { isValidIBAN } from 'ibantools';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import type { PersonalDatum, PersonalDatumKind } from './personal-datum.ts';

const CONTROL_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Freephone, premium and shared-cost numbers belong to nobody in person. */
const OWNED_TYPES: ReadonlySet<string> = new Set([
  'MOBILE',
  'FIXED_LINE',
  'FIXED_LINE_OR_MOBILE',
  'PERSONAL_NUMBER',
  'VOIP',
]);

/** Mailboxes of a post or an office, not of a person. */
const OFFICE_MAILBOX =
  /^(info|contacto|contacte|contact|prensa|premsa|press|comunicacion|atencion|ayuda|soporte|support|hello|hola|oac|registro|rrhh|no-?reply|webmaster|admin|ayuntamiento|ajuntament|concello|udala)[@._-]/i;

const LETTER = String.raw`(?<![\p{L}\p{N}])`;
const patterns = {
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
  iban: new RegExp(String.raw`${LETTER}[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z\d]{2,4}){3,8}`, 'gu'),
  card: new RegExp(String.raw`${LETTER}\d(?:[ .-]?\d){12,18}(?!\d)`, 'gu'),
  dni: new RegExp(String.raw`${LETTER}(?:\d{8}|\d{1,2}\.\d{3}\.\d{3})[ -]?[A-Za-z](?![\p{L}\p{N}])`, 'gu'),
  nie: new RegExp(String.raw`${LETTER}[XYZxyz][ -]?\d{7}[ -]?[A-Za-z](?![\p{L}\p{N}])`, 'gu'),
  plate: new RegExp(String.raw`${LETTER}\d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3}(?![\p{L}\p{N}])`, 'gu'),
  // A street alone is a place; with "I live" before it, or a floor and a door behind it, it is a home.
  home: /(?<![\p{L}])(?:viv[eoía]+n?|vivimos|vivim|viu|visc|vivo|live[s]?|bizi naiz|mi casa|su casa|ca meva|domicilio|resid[eo]|mora)\b[^.!?\n]{0,12}?\b(?:en|a|al|na|no|at|on|in|es|de)\b[^.!?\n,]{2,40}?,?\s(?:n[.º°o]*\s?)?\d{1,4}(?:\s?(?:,|-)?\s?(?:bajo|ático|atico|izda|dcha|\d{1,2}\s?[ºªo°]\s?-?\s?(?:[A-Z]|izda|dcha|\d)?))*/giu,
  floorAndDoor:
    /(?:calle|c\/|avenida|avda\.?|plaza|paseo|carrer|rúa|kalea|camino|travesía|street)\s[^.!?\n,]{2,40}?,?\s\d{1,4}\s?(?:,|-)?\s?\d{1,2}\s?[ºª°]\s?-?\s?(?:[A-Z](?![\p{L}])|izda|dcha|\d{1,2})/giu,
} as const;

/**
 * Personal data that stand in a text, by their start, without overlaps. Identity numbers, accounts and cards count only with right check
 * digits. `officialPhones`: those of the handbook, as written there; they are nobody's.
 */
export function findPersonalData(text: string, officialPhones: readonly string[] = []): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  take(found, 'email', text, patterns.email, (mail) => !OFFICE_MAILBOX.test(mail));
  take(found, 'iban', text, patterns.iban, (iban) => isValidIBAN(compact(iban).toUpperCase()));
  take(found, 'card', text, patterns.card, (card) => passesLuhn(compact(card)));
  take(found, 'dni', text, patterns.dni, (dni) => hasRightLetter(compact(dni).toUpperCase()));
  take(found, 'nie', text, patterns.nie, (nie) => hasRightLetter(nieAsDni(compact(nie).toUpperCase())));
  take(found, 'plate', text, patterns.plate, () => true);
  takePhones(found, text, new Set(officialPhones.map(nationalDigits)));
  take(found, 'address', text, patterns.home, () => true);
  take(found, 'address', text, patterns.floorAndDoor, () => true);
  return found.sort((a, b) => a.start - b.start);
}

function take(
  found: PersonalDatum[],
  kind: PersonalDatumKind,
  text: string,
  pattern: RegExp,
  isOne: (match: string) => boolean,
): void {
  for (const match of text.matchAll(pattern)) {
    const written = match[0].trimEnd();
    if (isOne(written)) add(found, { kind, start: match.index, end: match.index + written.length });
  }
}

function takePhones(found: PersonalDatum[], text: string, official: ReadonlySet<string>): void {
  // Reading phones costs more than all the rest; a text with few figures has none.
  if (!/(?:\d[\s().-]*){9}/.test(text)) return;
  for (const { number, startsAt, endsAt } of findPhoneNumbersInText(text, 'ES')) {
    if (official.has(nationalDigits(number.number))) continue;
    if (OWNED_TYPES.has(number.getType() ?? '')) add(found, { kind: 'phone', start: startsAt, end: endsAt });
  }
}

function add(found: PersonalDatum[], datum: PersonalDatum): void {
  const taken = found.some((other) => datum.start < other.end && other.start < datum.end);
  if (!taken) found.push(datum);
}

function compact(written: string): string {
  return written.replace(/[ .-]/g, '');
}

function nationalDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:00)?34(?=\d{9}$)/, '');
}

function hasRightLetter(dni: string): boolean {
  return CONTROL_LETTERS[Number(dni.slice(0, 8)) % 23] === dni[8];
}

function nieAsDni(nie: string): string {
  return `${'XYZ'.indexOf(nie.slice(0, 1))}${nie.slice(1)}`;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, figure, place) => {
    const value = Number(figure) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && /[1-9]/.test(digits);
}
