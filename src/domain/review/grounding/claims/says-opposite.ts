import { isEntered } from '../../../drafts/live-fact.ts';
import { readWords } from '../../../phrases/read-words.ts';
import { rarePattern } from '../../../text/patterns/rare-pattern.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { groundsOf } from '../shared-readings.ts';
import type { SentenceSupport } from './sentence-support.ts';
import { restsOnFigures } from './sentence-support.ts';

/** "The pool opens tomorrow", where a fact says that it is closed, and none that it opens. */
export function saysOpposite(draft: DraftReading, number: number, support: SentenceSupport): boolean {
  if (deniesFact(draft, number, support) || deniesNeed(draft, number)) return true;
  const said = support.words.filter(({ denied, meanings }) => !denied && meanings.some((one) => OPPOSITES.has(one)));
  if (said.length === 0 || restsOnFigures(draft, number) || deniesClaim(draft, number) || saysOnly(draft, number))
    return false;
  const { facts } = groundsOf(draft);
  const isSaid = (meaning: string) => facts.some((statement) => statement.get(meaning)?.said === true);
  return said.some(
    ({ meanings }) => meanings.every((one) => !isSaid(one)) && meanings.some((one) => isSaid(OPPOSITES.get(one) ?? '')),
  );
}

/** "No se admiten perros", where a fact says that they are allowed, and none that anything is not. */
function deniesFact(draft: DraftReading, number: number, support: SentenceSupport): boolean {
  // Few sentences deny any leave: the facts are asked of those alone.
  if (!support.words.some(({ denied, meanings }) => denied && meanings.includes('allowed'))) return false;
  const { facts } = groundsOf(draft);
  const known = (meaning: string) => facts.flatMap((statement) => statement.get(meaning) ?? []);
  const leave = known('allowed');
  const denies =
    leave.some(({ said }) => said) && !leave.some(({ denied }) => denied) && known('forbidden').length === 0;
  return denies && !saysOnly(draft, number);
}

const NEEDED =
  /(?<!\p{L})(?:obligat|obrigat|imprescindib|indispensab|necesari|necessari|preceptiv|requerid|requisit|derrigorrez|nahitaez|beharrezko|mandatory|compulsory|required)/iu;
const NOT_NEEDED = rarePattern(
  /(?<!\p{L})(?:no (?:hace|fa) falta|non fai falta|no cal(?!\p{L})|non cómpre|(?:no|non) (?:es|és|é) (?:necesari|necessari|obligat|obrigat|preciso)|(?:no|non) (?:se )?(?:necesita|precisa)|no need|not (?:needed|required|necessary)|do(?:n['’]t| not) need|ez (?:da|duzu|dago) behar|ez da (?:beharrezko|derrigorrez))/iu,
);
const BEGINNING = 4;

/** "No cal carnet", where a clause of a fact calls that very thing obligatory, or lists it and leaves nothing open. */
function deniesNeed({ facts, text, read }: DraftReading, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const denial = NOT_NEEDED.execWithin(text, read.words[from]?.start, read.words[to - 1]?.end);
  if (denial === null) return false;
  const start = (read.words[from]?.start ?? 0) + denial.index + denial[0].length;
  const end = start + (/^[^,;:.]*/u.exec(text.slice(start))?.[0].length ?? 0);
  const [what] = read.words
    .slice(from, to)
    .filter((word) => word.start >= start && word.end <= end && !HOLDS.test(word.folded))
    .filter(({ folded }) => folded.length > BEGINNING);
  if (what === undefined) return false;
  const beginning = what.folded.slice(0, BEGINNING);
  const clauses = facts
    .filter(isEntered)
    .flatMap(({ value }) => value.split(/[.;:]/u))
    .filter((clause) => readWords(clause).words.some(({ folded }) => folded.startsWith(beginning)));
  return (
    clauses.some((clause) => NEEDED.test(clause)) ||
    (clauses.length > 0 && !clauses.some((clause) => LOOSE.test(clause)))
  );
}

/** "Con cita o sin ella", "gratis": what a fact itself leaves open may be denied. */
const LOOSE =
  /(?<!\p{L})(?:sin|sense|sen|no|non|ni|gabe|without|not|gratis|gratuit\p{L}*|libre|o|ou|edo|or|tampoco|hasta|fins|ata|excepto|salvo)(?!\p{L})/iu;
const HOLDS =
  /^(?:tener|tenir|ter|llevar|traer|portar|levar|traer|presentar|aportar|estar|haber|pedir|demanar|hacer|facer|fer|have|bring|carry|show|izan|ekarri|eraman)/u;

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['open', 'close'],
  ['close', 'open'],
  ['allowed', 'forbidden'],
  ['forbidden', 'allowed'],
]);

/** "Lo del cierre no es cierto": it says what the facts say. */
function deniesClaim({ read, text }: DraftReading, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  return DENIES.test(text.slice(read.words[from]?.start, read.words[to - 1]?.end));
}

/** "Dogs are only allowed at …": as narrow as the fact that forbids the rest. */
function saysOnly({ read }: DraftReading, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  return read.words.slice(from, to).some(({ folded }) => ONLY.test(folded));
}

const ONLY =
  /^(?:solo|solamente|unicamente|nomes|sols|so|soamente|bakarrik|soilik|only|salvo|excepto|except|llevat|agas)$/;

const DENIES =
  /(?<!\p{L})(?:no (?:es|son) (?:ciert|verdad|cert|veritat)|non (?:é|son) (?:cert|verdade)|(?:es|és|é|son|is|are) fals|not true|ez da egia)/iu;
