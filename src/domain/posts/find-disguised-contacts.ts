import { comparablePhone, findPhones } from '../text/find-phones.ts';
import type { TextRange } from '../text/find-phrase.ts';
import { findWebAddresses } from '../text/find-web-addresses.ts';
import { foldText } from '../text/fold-text.ts';
import { matchesIn } from '../text/matches-in.ts';
import { isOfficeMailbox } from './personal-data.ts';

export type FoundContact = TextRange & { kind: 'email' | 'phone' | 'plate' };

const MAILBOX = '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{2,64}';
const SAID_DOT = '(?:punto|punt|puntu|ponto|dot)';
const HOST_NAME = '[\\p{L}\\p{N}-]+';
/** "ana @ correo.example", "ana (at) correo.example". */
const SPACED_MAIL = new RegExp(
  `${MAILBOX}(?:\\s{1,2}@\\s{0,2}|@\\s{1,2}|\\s*[([{<]\\s*(?:@|at|arroba|a roba|a bildua)\\s*[)\\]}>]\\s*|\\sarroba\\s)${HOST_NAME}(?:\\s?\\.\\s?|\\s?[([{]\\s*(?:${SAID_DOT}|\\.)\\s*[)\\]}]\\s?|\\s${SAID_DOT}\\s)\\p{L}{2,}(?:\\.\\p{L}{2,})?`,
  'giu',
);
/** "ana at correo dot example": only with its dot in words too, "look at this. Then" is none. */
const SAID_MAIL = new RegExp(
  `${MAILBOX}\\s(?:at|arroba|a roba|a bildua)\\s${HOST_NAME}(?:\\s${SAID_DOT}\\s\\p{L}{2,})+`,
  'giu',
);

/** Mobile and landline numbers of persons, at home and as written in Britain. */
const PERSONAL_PHONE = /^(?:6\d{8}|7[1-9]\d{7}|[89][1-8]\d{7}|00\d{8,13})$/;
const BRITISH_PHONE = /(?<![\d+])0(?:7\d{3}|1\d{3}|20)[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)/gu;

/** Old plates bear their province: "V-4471-GX", "M 1234 AB". */
const OLD_PLATE =
  /(?<![\p{L}\p{N}-])(?:A|AB|AL|AV|B|BA|BI|BU|C|CA|CC|CE|CO|CR|CS|CU|GC|GE|GI|GR|GU|H|HU|IB|J|L|LE|LO|LU|M|MA|ML|MU|NA|O|OR|OU|P|PM|PO|S|SA|SE|SG|SO|SS|T|TE|TF|TO|V|VA|VI|Z|ZA)[ -]?\d{4}[ -]?[A-Z]{1,2}(?![\p{L}\p{N}])/gu;

/** Mailboxes, phones and plates as people write them for people: with words, spaces and other signs between. */
export function findDisguisedContacts(text: string, officialPhones: readonly string[]): FoundContact[] {
  const official = new Set(officialPhones.map(comparablePhone));
  const phones = FIGURES.test(text)
    ? findPhones(text).filter(({ phone }) => PERSONAL_PHONE.test(phone) && !official.has(phone))
    : [];
  return [
    ...mailsIn(text),
    ...phones.map(({ start, end }) => ({ kind: 'phone' as const, start, end })),
    ...contactRanges('phone', text, BRITISH_PHONE),
    ...contactRanges('plate', text, OLD_PLATE),
  ];
}

/** A phone has as many figures, or says them in words. */
const FIGURES = /(?:\d\D{0,3}){9}|(?:seis|sis|sei|six|siete|set|sete|zazpi|seven|nueve|nou|nove|nine)\s/iu;

function mailsIn(text: string): FoundContact[] {
  const exact = foldText(text, 'exact');
  const mails = findWebAddresses(exact.text)
    .filter(({ kind }) => kind === 'mail')
    .map(({ start, end }) => ({ kind: 'email' as const, ...exact.spanOf(start, end) }));
  return [...mails, ...contactRanges('email', text, SPACED_MAIL), ...contactRanges('email', text, SAID_MAIL)]
    .map(({ kind, start, end }) => ({ kind, start, end }))
    .filter(({ start, end }) => !isOfficeMailbox(text.slice(start, end)));
}

function contactRanges(kind: FoundContact['kind'], text: string, pattern: RegExp): FoundContact[] {
  return matchesIn(text, pattern).map(({ index, 0: { length } }) => ({ kind, start: index, end: index + length }));
}
