import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { findIdentifiers } from '../text/find-identifiers.ts';
import { comparablePhone } from '../text/find-phones.ts';
import { matchesIn } from '../text/matches-in.ts';
import { FACTS_REMEMBERED, rememberLast } from '../text/remember-last.ts';
import type { PersonalDatum, PersonalDatumKind } from './personal-datum.ts';

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

const patterns = {
  // `@nuria@masto.example` is an account, which has an @ before it.
  email: /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
  // A street alone is a place; with "I live" before it, or a floor and a door behind it, it is a home.
  home: /(?<![\p{L}])(?:viv[eoía]+n?|vivimos|vivim|viu|visc|vivo|live[s]?|bizi naiz|mi casa|su casa|ca meva|domicilio|resid[eo]|mora)\b[^.!?\n]{0,12}?\b(?:en|a|al|na|no|at|on|in|es|de)\b[^.!?\n,]{2,40}?,?\s(?:n[.º°o]*\s?)?\d{1,4}(?:\s?(?:,|-)?\s?(?:bajo|ático|atico|izda|dcha|\d{1,2}\s?[ºªo°]\s?-?\s?(?:[A-Z]|izda|dcha|\d)?))*/giu,
  floorAndDoor:
    /(?:calle|c\/|avenida|avda\.?|plaza|paseo|carrer|rúa|kalea|camino|travesía|street)\s[^.!?\n,]{2,40}?,?\s\d{1,4}\s?(?:,|-)?\s?\d{1,2}\s?[ºª°]\s?-?\s?(?:[A-Z](?![\p{L}])|izda|dcha|\d{1,2})/giu,
} as const;

/**
 * Personal data that stand in a text, by their start, without overlaps. Identity numbers, accounts and cards count only with right check
 * digits. `officialPhones`: those of the handbook, as written there; they are nobody's.
 */
export function findPersonalData(text: string, officialPhones: readonly string[] = []): readonly PersonalDatum[] {
  return officialPhones.length === 0 ? ofNobodyElse(text) : personalDataIn(text, officialPhones);
}

/** A card hides the same of its posts each time that it is drawn. */
const ofNobodyElse = rememberLast((text) => personalDataIn(text, []), FACTS_REMEMBERED);

function personalDataIn(text: string, officialPhones: readonly string[]): readonly PersonalDatum[] {
  const found: PersonalDatum[] = [];
  // Without its sign, each word of a long text would be tried as the beginning of one.
  if (text.includes('@')) take(found, 'email', text, patterns.email, (mail) => !isOfficeMailbox(mail));
  for (const { kind, start, end } of findIdentifiers(text)) add(found, { kind, start, end });
  takePhones(found, text, new Set(officialPhones.map(comparablePhone)));
  take(found, 'address', text, patterns.home, () => true);
  take(found, 'address', text, patterns.floorAndDoor, () => true);
  return found.sort((a, b) => a.start - b.start);
}

/** Returns true if a mailbox belongs to a post or an office. */
export function isOfficeMailbox(mail: string): boolean {
  return OFFICE_MAILBOX.test(mail);
}

function take(
  found: PersonalDatum[],
  kind: PersonalDatumKind,
  text: string,
  pattern: RegExp,
  isOne: (match: string) => boolean,
): void {
  for (const match of matchesIn(text, pattern)) {
    const written = match[0].trimEnd();
    if (isOne(written)) add(found, { kind, start: match.index, end: match.index + written.length });
  }
}

function takePhones(found: PersonalDatum[], text: string, official: ReadonlySet<string>): void {
  // Reading phones costs more than all the rest; a text with few figures has none.
  if (!/(?:\d[\s().-]*){9}/.test(text)) return;
  for (const { number, startsAt, endsAt } of findPhoneNumbersInText(text, 'ES')) {
    if (official.has(comparablePhone(number.number))) continue;
    if (OWNED_TYPES.has(number.getType() ?? '')) add(found, { kind: 'phone', start: startsAt, end: endsAt });
  }
}

function add(found: PersonalDatum[], datum: PersonalDatum): void {
  const taken = found.some((other) => datum.start < other.end && other.start < datum.end);
  if (!taken) found.push(datum);
}
