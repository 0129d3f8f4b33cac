import type { CaseState, StatementKind } from '../../cases/model/case-state.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import { isLive } from '../../cases/model/fact.ts';
import { endsByNature } from '../../cases/recalls/plan-recall.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { Language } from '../../text/languages.ts';
import type { CrisisBoard } from '../model/crisis-board.ts';

/**
 * Sheet of what may be said now about a crisis: its current facts, those that fell, and what we have published.
 * Holds no drafts, no proposed facts, no cases of citizens and no names of people.
 */
export type InfoSheet = {
  crisis: Crisis;
  /** ISO 8601 UTC. */
  at: string;
  /** Confirmed values that hold, in the order in which they were confirmed. */
  facts: EnteredFact[];
  /** Confirmed values that hold no longer, those first that fell last. */
  fallen: EnteredFact[];
  /** Newest first. */
  statements: SheetStatement[];
};

/** Statement of ours as it was approved and published; `texts`: one of each language. */
export type SheetStatement = {
  caseId: number;
  kind: StatementKind;
  publishedAt: string;
  texts: { language: Language; text: string }[];
};

/** Reads the sheet off the board of a crisis. */
export function infoSheet(board: CrisisBoard, handbook: Handbook, at: string): InfoSheet {
  const { crisis, facts, statements } = board;
  const confirmed = facts.filter(({ verifiedAt }) => verifiedAt !== null);
  const live = confirmed.filter((fact) => isLive(fact, at));
  const said = new Set(live.map(({ key, value }) => JSON.stringify([key, value])));
  return {
    crisis,
    at,
    facts: live,
    fallen: confirmed
      .filter((fact) => !isLive(fact, at) && !endsByNature(fact, crisis.playbook, handbook))
      .filter(({ key, value }) => !said.has(JSON.stringify([key, value])))
      .toSorted((one, other) => fellAt(other).localeCompare(fellAt(one))),
    statements: statements
      .flatMap((state) => statementOf(state, recalledIn(board)) ?? [])
      .toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt)),
  };
}

/** Returns the moment from which a fallen fact no longer held. */
export function fellAt({ ended, validUntil, enteredAt }: EnteredFact): string {
  return ended?.at ?? validUntil ?? enteredAt;
}

/**
 * Returns the two texts by which a change of the sheet is known: of its facts, and of all of it. The hour
 * of a volatile fact changes by its nature, so it belongs to the second alone.
 */
export function sheetMarks(sheet: InfoSheet, handbook: Handbook): { facts: string; page: string } {
  const { crisis, facts, fallen, statements } = sheet;
  const declared = playbookById(handbook, crisis.playbook)?.facts ?? [];
  const isVolatile = ({ key }: EnteredFact) => declared.some(({ id, volatile }) => id === key && volatile === true);
  const lasting = facts.filter((fact) => !isVolatile(fact));
  const gone = fallen.map(({ id }) => id);
  return {
    facts: JSON.stringify([lasting.map(({ id }) => id), gone]),
    page: JSON.stringify([
      facts.map(({ id, validUntil }) => [id, validUntil]),
      gone,
      statements.map(({ caseId, publishedAt }) => [caseId, publishedAt]),
      crisis.closed?.at ?? null,
    ]),
  };
}

/** Publications that rest on a fact that fell: they are no longer to be said, whatever corrects them. */
function recalledIn({ recalls }: CrisisBoard): ReadonlySet<string> {
  return new Set(recalls.filter(({ recall }) => recall.waived === null).map(({ publication }) => publication.id));
}

function statementOf({ core, drafts, publications }: CaseState, recalled: ReadonlySet<string>): SheetStatement | null {
  const out = publications.filter(
    ({ id, status, deliveredAs }) => status === 'published' && deliveredAs.kind === 'as_approved' && !recalled.has(id),
  );
  const texts = new Map<Language, string>();
  for (const { draftId, target } of out) {
    const draft = drafts.find(({ id }) => id === draftId);
    if (draft === undefined) continue;
    const place = draft.places.find((one) => one.target === target);
    const language = place?.language ?? draft.language;
    const text = place?.text ?? draft.text;
    // The longest says most: a network with little room has the shortest.
    if (text.length > (texts.get(language)?.length ?? 0)) texts.set(language, text);
  }
  const publishedAt = out.map((one) => one.publishedAt ?? '').toSorted()[0];
  if (core.statement === null || publishedAt === undefined || texts.size === 0) return null;
  return {
    caseId: core.id,
    kind: core.statement,
    publishedAt,
    texts: [...texts].map(([language, text]) => ({ language, text })),
  };
}
