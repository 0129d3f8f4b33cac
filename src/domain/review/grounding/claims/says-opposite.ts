import { readWords } from '../../../phrases/read-words.ts';
import type { GroundedDraft } from '../grounded-draft.ts';
import type { SentenceSupport } from './sentence-support.ts';
import { restsOnFigures } from './sentence-support.ts';

/** "The pool opens tomorrow", where a fact says that it is closed, and none that it opens. */
export function saysOpposite(draft: GroundedDraft, number: number, support: SentenceSupport): boolean {
  if (deniesFact(draft, number, support) || deniesNeed(draft, number)) return true;
  const said = support.words.filter(({ denied, meanings }) => !denied && meanings.some((one) => OPPOSITES.has(one)));
  if (said.length === 0 || restsOnFigures(draft, number) || deniesClaim(draft, number) || saysOnly(draft, number))
    return false;
  const { facts } = draft.grounds();
  const isSaid = (meaning: string) => facts.some((statement) => statement.get(meaning)?.said === true);
  return said.some(
    ({ meanings }) => meanings.every((one) => !isSaid(one)) && meanings.some((one) => isSaid(OPPOSITES.get(one) ?? '')),
  );
}

/** "No se admiten perros", where a fact says that they are allowed, and none that anything is not. */
function deniesFact(draft: GroundedDraft, number: number, support: SentenceSupport): boolean {
  const { facts } = draft.grounds();
  const known = (meaning: string) => facts.flatMap((statement) => statement.get(meaning) ?? []);
  const denies = support.words.some(
    ({ denied, meanings }) =>
      denied &&
      meanings.some(
        (one) =>
          one === 'allowed' &&
          known(one).some(({ said }) => said) &&
          known('forbidden').length === 0 &&
          !known(one).some((each) => each.denied),
      ),
  );
  return denies && !saysOnly(draft, number);
}

const NEEDED =
  /(?<!\p{L})(?:obligat|obrigat|imprescindib|indispensab|necesari|necessari|preceptiv|requerid|requisit|derrigorrez|nahitaez|beharrezko|mandatory|compulsory|required)/iu;
const NOT_NEEDED =
  /(?<!\p{L})(?:no (?:hace|fa) falta|non fai falta|no cal(?!\p{L})|non cómpre|(?:no|non) (?:es|és|é) (?:necesari|necessari|obligat|obrigat|preciso)|(?:no|non) (?:se )?(?:necesita|precisa)|no need|not (?:needed|required|necessary)|do(?:n['’]t| not) need|ez (?:da|duzu|dago) behar|ez da (?:beharrezko|derrigorrez))/iu;
const BEGINNING = 4;

/** "No cal carnet", where a clause of a fact calls that very thing obligatory. */
function deniesNeed({ facts, text, read }: GroundedDraft, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const denial = NOT_NEEDED.exec(text.slice(read.words[from]?.start, read.words[to - 1]?.end));
  if (denial === null) return false;
  const start = (read.words[from]?.start ?? 0) + denial.index + denial[0].length;
  const what = read.words.slice(from, to).find((word) => word.start >= start && word.folded.length > BEGINNING);
  if (what === undefined) return false;
  const clauses = facts.flatMap(({ value }) => value.split(/[.;:]/u)).filter((clause) => NEEDED.test(clause));
  const beginning = what.folded.slice(0, BEGINNING);
  return clauses.some((clause) => readWords(clause).words.some(({ folded }) => folded.startsWith(beginning)));
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['open', 'close'],
  ['close', 'open'],
  ['allowed', 'forbidden'],
  ['forbidden', 'allowed'],
]);

/** "Lo del cierre no es cierto": it says what the facts say. */
function deniesClaim({ read, text }: GroundedDraft, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  return DENIES.test(text.slice(read.words[from]?.start, read.words[to - 1]?.end));
}

/** "Dogs are only allowed at …": as narrow as the fact that forbids the rest. */
function saysOnly({ read }: GroundedDraft, number: number): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  return read.words.slice(from, to).some(({ folded }) => ONLY.test(folded));
}

const ONLY =
  /^(?:solo|solamente|unicamente|nomes|sols|so|soamente|bakarrik|soilik|only|salvo|excepto|except|llevat|agas)$/;

const DENIES =
  /(?<!\p{L})(?:no (?:es|son) (?:ciert|verdad|cert|veritat)|non (?:é|son) (?:cert|verdade)|(?:es|és|é|son|is|are) fals|not true|ez da egia)/iu;
