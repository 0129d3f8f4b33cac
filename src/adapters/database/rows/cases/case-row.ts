import { z } from 'zod';
import { openBreachOf } from '../../../../domain/cases/model/breaches/may-be-breach.ts';
import type {
  CaseClass,
  CaseCore,
  DismissReason,
  PendingDowngrade,
  Rescue,
  StatementKind,
} from '../../../../domain/cases/model/case-state.ts';
import { RESCUE_STEPS } from '../../../../domain/cases/model/case-state.ts';
import type { ErasureRule } from '../../../../domain/cases/model/erasure.ts';
import type { Moderation } from '../../../../domain/cases/model/moderation/moderation.ts';
import { MODERATION_CATEGORIES, MODERATION_REASONS } from '../../../../domain/cases/model/moderation/moderation.ts';
import type { SuggestionOutcome } from '../../../../domain/cases/model/suggestions/suggestion.ts';
import { OUTCOMES } from '../../../../domain/cases/model/suggestions/suggestion.ts';
import type { Severity } from '../../../../domain/handbook/vocabulary.ts';
import { ACTIONS, POST_CLASSES, SEVERITIES, TAGS } from '../../../../domain/handbook/vocabulary.ts';
import type { PersonalDatumKind } from '../../../../domain/posts/personal-datum.ts';
import { LANGUAGES } from '../../../../domain/text/languages.ts';
import type { Assessment, Because } from '../../../../domain/triage/model/assessment.ts';
import { SHIPPED_WEIGHTS } from '../../../../domain/triage/model/assessment.ts';
import { readActor, readStrings, storedActor, writeActorOrNull } from '../values/stored-json.ts';
import { knownWord, VOCABULARIES, wordOrNull } from '../vocabularies.ts';
import { readBreach } from './breach-row.ts';

const { cases: closed } = VOCABULARIES;

export type CaseRow = {
  id: number;
  openedAt: string;
  openedBy: string;
  assessment: string;
  class: CaseClass;
  severity: Severity;
  playbook: string | null;
  crisisId: number | null;
  statement: StatementKind | null;
  statementId: number | null;
  tags: string;
  audience: CaseCore['audience'];
  claimBy: string | null;
  claimAt: string | null;
  releasedAt: string | null;
  currentDraftId: string | null;
  closedReason: DismissReason | null;
  closedBy: string | null;
  closedAt: string | null;
  closedNoteId: string | null;
  loweredBy: string;
  floor: string | null;
  breach: string | null;
  /** Time of awareness of an open breach, stored for queries; null without an open breach. */
  breachAwareAt: string | null;
  digestKey: string;
  randomId: string;
  erasedAt: string | null;
  erasedBy: string | null;
  erasedRule: ErasureRule | null;
  rescue: string | null;
  moderation: string | null;
  outcome: string | null;
  /** Moment of the outcome, stored for queries; null without one. */
  outcomeAt: string | null;
  /** From the assessment, so that it can be counted. */
  topic: string | null;
  suggests: number;
  /** Kept when the case is given back. */
  firstClaimedAt: string | null;
};

export function caseRow(core: CaseCore): CaseRow {
  const { claim, closed, erased, rescue, moderation, outcome, statementId = null, unknownWords: _, ...matter } = core;
  return {
    ...matter,
    openedBy: JSON.stringify(matter.openedBy),
    assessment: JSON.stringify(matter.assessment),
    tags: JSON.stringify(matter.tags),
    claimBy: writeActorOrNull(claim?.by ?? null),
    claimAt: claim?.at ?? null,
    closedReason: closed?.reason ?? null,
    closedBy: writeActorOrNull(closed?.by ?? null),
    closedAt: closed?.at ?? null,
    closedNoteId: closed?.noteId ?? null,
    loweredBy: JSON.stringify(matter.loweredBy),
    floor: matter.floor === null ? null : JSON.stringify(matter.floor),
    breach: matter.breach === null ? null : JSON.stringify(matter.breach),
    breachAwareAt: openBreachOf(matter)?.awareAt ?? null,
    erasedAt: erased?.at ?? null,
    erasedBy: writeActorOrNull(erased?.by ?? null),
    erasedRule: erased?.rule ?? null,
    rescue: jsonOrNull(rescue),
    moderation: jsonOrNull(moderation),
    outcome: jsonOrNull(outcome),
    outcomeAt: outcome?.at ?? null,
    statementId,
    topic: matter.assessment.topic,
    suggests: matter.assessment.suggests ? 1 : 0,
    firstClaimedAt: claim?.at ?? null,
  };
}

function jsonOrNull(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** Reads the row of a case. A word that no list knows is read as the most careful one, and kept in `unknownWords`. */
export function caseCoreOf(row: CaseRow): CaseCore {
  const unknownWords = unknownWordsOf(row);
  const first = assessmentOf(row);
  return {
    ...(unknownWords.length === 0 ? {} : { unknownWords }),
    ...(row.rescue === null ? {} : { rescue: rescue.parse(JSON.parse(row.rescue)) }),
    ...(row.moderation === null ? {} : { moderation: moderation.parse(JSON.parse(row.moderation)) }),
    ...(row.outcome === null ? {} : { outcome: outcomeOf(row.outcome) }),
    ...(row.statementId === null ? {} : { statementId: row.statementId }),
    id: row.id,
    openedAt: row.openedAt,
    openedBy: readActor(row.openedBy),
    assessment: first,
    class: knownWord(closed.class, row.class, first.class),
    severity: knownWord(closed.severity, row.severity, 'S1'),
    playbook: row.playbook,
    crisisId: row.crisisId,
    statement: row.statement === null ? null : knownWord(closed.statement, row.statement, 'update'),
    tags: TAGS.filter((tag) => readStrings(row.tags).includes(tag)),
    audience: knownWord(closed.audience, row.audience, 'private'),
    claim: claimOf(row),
    releasedAt: row.releasedAt,
    currentDraftId: row.currentDraftId,
    closed: closedOf(row),
    loweredBy: readStrings(row.loweredBy),
    floor: row.floor === null ? null : floor.parse(JSON.parse(row.floor)),
    breach: readBreach(row.breach),
    digestKey: row.digestKey,
    randomId: row.randomId,
    erased: erasedOf(row),
  };
}

/** Reads what became of a suggestion. */
export function outcomeOf(stored: string): SuggestionOutcome {
  return outcome.parse(JSON.parse(stored));
}

function unknownWordsOf(row: CaseRow): string[] {
  const unknown = (Object.keys(closed) as (keyof typeof closed)[]).flatMap((column) => {
    const stored = row[column];
    return stored === null || wordOrNull<string>(closed[column], stored) !== null ? [] : [stored];
  });
  return [...unknown, ...readStrings(row.tags).filter((tag) => !TAGS.some((known) => known === tag))];
}

/** Triage's first assessment of the case. */
export function assessmentOf(row: Pick<CaseRow, 'assessment'>): Assessment {
  return assessment.parse(JSON.parse(row.assessment));
}

export function claimOf({ claimBy, claimAt }: Pick<CaseRow, 'claimBy' | 'claimAt'>): CaseCore['claim'] {
  return claimBy === null || claimAt === null ? null : { by: readActor(claimBy), at: claimAt };
}

function closedOf({ closedReason, closedBy, closedAt, closedNoteId }: CaseRow): CaseCore['closed'] {
  if (closedReason === null || closedBy === null || closedAt === null) return null;
  return {
    reason: knownWord(closed.closedReason, closedReason, 'let_stand'),
    by: readActor(closedBy),
    at: closedAt,
    noteId: closedNoteId,
  };
}

function erasedOf({ erasedAt, erasedBy, erasedRule }: CaseRow): CaseCore['erased'] {
  if (erasedAt === null || erasedBy === null || erasedRule === null) return null;
  return { at: erasedAt, by: readActor(erasedBy), rule: knownWord(closed.erasedRule, erasedRule, 'mistake') };
}

const rescue: z.ZodType<Rescue> = z.object({ step: z.enum(RESCUE_STEPS), by: storedActor, at: z.string() });
const moderation: z.ZodType<Moderation> = z.object({
  reason: z.enum(MODERATION_REASONS),
  category: z.enum(MODERATION_CATEGORIES),
  postId: z.string(),
  rule: z.string(),
  tellsAuthor: z.boolean(),
  by: storedActor,
  at: z.string(),
  confirmed: z.object({ by: storedActor, at: z.string() }).nullable(),
});
const outcome: z.ZodType<SuggestionOutcome> = z.object({
  status: z.enum(OUTCOMES),
  area: z.string(),
  noteId: z.string(),
  whoNoteId: z.string(),
  by: storedActor,
  at: z.string(),
  firstAt: z.string().optional(),
});
const tags = z.array(z.enum(TAGS));
const floor: z.ZodType<PendingDowngrade> = z.object({ severity: z.enum(SEVERITIES), tags, by: z.array(z.string()) });

/** Written out so that a kind added in the domain and forgotten here does not compile. */
const personalDatumKinds = {
  dni: 'dni',
  nie: 'nie',
  phone: 'phone',
  email: 'email',
  iban: 'iban',
  plate: 'plate',
  address: 'address',
  card: 'card',
} as const satisfies { [Kind in PersonalDatumKind]: Kind };

const decisions = {
  class: 'class',
  severity: 'severity',
  playbook: 'playbook',
  topic: 'topic',
  language: 'language',
  needs_reply: 'needs_reply',
} as const satisfies { [Decided in Because['decided']]: Decided };

const assessment: z.ZodType<Assessment> = z.object({
  language: z.enum([...LANGUAGES, 'und']),
  class: z.enum(POST_CLASSES),
  severity: z.enum(SEVERITIES),
  playbook: z.string().nullable(),
  topic: z.string().nullable(),
  ownerArea: z.string().nullable(),
  needsReply: z.boolean(),
  // Cases of before it was looked for have none.
  suggests: z.boolean().default(false),
  action: z.enum(ACTIONS),
  personalData: z.array(
    z.object({
      kind: z.enum(personalDatumKinds),
      start: z.number(),
      end: z.number(),
    }),
  ),
  because: z.array(
    z.object({
      decided: z.enum(decisions),
      rule: z.string(),
      words: z.array(z.string()),
    }),
  ),
  // Cases of before institutions taught any have none.
  weights: z.string().default(SHIPPED_WEIGHTS),
});
