import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import { SEVERITIES } from '../../handbook/vocabulary.ts';
import type { Language } from '../../text/languages.ts';
import { correctionDestination } from '../drafting/correction-destination.ts';
import type { WantedStatement } from '../drafting/open-statement.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Destination } from '../model/destination.ts';
import type { EnteredFact, FactEnd } from '../model/fact.ts';
import { hasEnded } from '../model/fact.ts';
import type { Publication } from '../model/publication.ts';
import type { Recall } from '../model/recalls/recall.ts';
import type { Rest } from '../ports/case-store.ts';

/** Retracted or expired fact, of the ledger or of the register of hoaxes. */
export type EndedFact = Pick<EnteredFact, 'id' | 'key' | 'title' | 'status'>;

/** Published texts that rest on retracted or expired facts, and their cases. */
export type RetractedFact = { facts: readonly EndedFact[]; rests: readonly Rest[]; states: readonly CaseState[] };

/**
 * Plans the corrections of replies whose facts were retracted or expired: one for all corrected in
 * the same words, language and audience. Each lists its recalls; the caller that opens it fills in
 * `correctionCaseId`.
 */
export function planRecall(
  { facts, rests, states }: RetractedFact,
  { handbook, now, newId }: { handbook: Handbook; now: string; newId(): string },
): WantedStatement[] {
  const groups = new Map<string, WantedStatement>();
  for (const rest of rests) {
    const state = states.find(({ core }) => core.id === rest.publication.caseId);
    if (state === undefined || state.core.erased !== null) continue;
    const isNew = (fact: EndedFact) =>
      !isRecalledFor(fact, rest.publication, state) && !isByNature(fact, state, handbook);
    const fallen = facts.filter((fact) => rest.factIds.includes(fact.id) && isNew(fact));
    if (fallen.length === 0) continue;
    const language = languageToSpeak(rest.language, handbook);
    const factIds = fallen.map(({ id }) => id);
    const group = groupOf({ ...rest, factIds }, language, state);
    const known = groups.get(group);
    const recalls = fallen.map((fact) => recallOf(fact, rest.publication, state, { now, newId }));
    groups.set(group, {
      kind: 'correction',
      playbook: state.core.playbook,
      crisis: state.crisis,
      severity: graver(known?.severity ?? 'S4', state.core.severity),
      tags: [...new Set([...(known?.tags ?? []), ...state.core.tags])],
      language,
      places: [...(known?.places ?? []), destinationOf(rest.publication, state, handbook)],
      facts: state.facts,
      hoaxes: state.hoaxes,
      recalls: [...(known?.recalls ?? []), ...recalls],
    });
  }
  return [...groups.values()];
}

/** Returns true for a text that was recalled for this fact as it left: the fact had run out, and nobody had marked it so yet. */
function isRecalledFor(fact: EndedFact, publication: Publication, { recalls }: CaseState): boolean {
  return recalls.some((one) => one.factId === fact.id && one.publicationId === publication.id);
}

function isByNature(fact: EndedFact, { core, crisis }: CaseState, handbook: Handbook): boolean {
  return endsByNature(fact, crisis?.playbook ?? core.playbook, handbook);
}

/** Returns true if the fact is renewed, or has run out, as its kind does: only a retraction makes it untrue. */
export function endsByNature(fact: EndedFact, playbookId: string | null, handbook: Handbook): boolean {
  const playbook = playbookById(handbook, playbookId);
  const isVolatile = playbook?.facts.some(({ id, volatile }) => id === fact.key && volatile === true) === true;
  return isVolatile && endOf(fact) !== 'retracted';
}

/** Returns the group of a correction: these values alone determine its words. */
function groupOf({ publication, factIds }: Rest, language: Language, { core }: CaseState): string {
  const scope = core.crisisId ?? core.playbook;
  return JSON.stringify([scope, language, publication.audience, factIds.toSorted()]);
}

/**
 * Returns a name that corrections of one statement share in its languages; null for any other correction.
 */
export function sameInOtherLanguages(wanted: WantedStatement, planned: readonly WantedStatement[]): string | null {
  const name = ({ crisis, playbook, recalls }: WantedStatement) =>
    JSON.stringify([crisis?.id ?? playbook, [...new Set(recalls.map(({ factId }) => factId))].toSorted()]);
  const isOurs = ({ places }: WantedStatement) => places.some(({ ownStatement }) => ownStatement === true);
  const others = planned.filter((one) => one.language !== wanted.language && isOurs(one));
  return isOurs(wanted) && others.some((one) => name(one) === name(wanted)) ? name(wanted) : null;
}

function languageToSpeak(language: Language, handbook: Handbook): Language {
  return handbook.style.languages[language] === undefined ? homeLanguage(handbook) : language;
}

function graver(one: WantedStatement['severity'], other: WantedStatement['severity']): WantedStatement['severity'] {
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other) ? one : other;
}

function destinationOf(publication: Publication, state: CaseState, handbook: Handbook): Omit<Destination, 'text'> {
  const { text: _, ...place } = correctionDestination(publication, '', state, handbook);
  return state.core.statement === null ? place : { ...place, ownStatement: true };
}

function recallOf(
  fact: EndedFact,
  publication: Publication,
  { core }: CaseState,
  { now, newId }: { now: string; newId(): string },
): Recall {
  return {
    id: newId(),
    factId: fact.id,
    factKey: fact.key,
    factTitle: fact.title,
    why: endOf(fact),
    publicationId: publication.id,
    caseId: publication.caseId,
    crisisId: core.crisisId,
    correctionCaseId: null,
    at: now,
    waived: null,
  };
}

/** A confirmed value that has run out and that nobody has marked so yet has expired. */
function endOf(fact: EndedFact): FactEnd {
  return hasEnded(fact) ? (fact.status as FactEnd) : 'expired';
}
