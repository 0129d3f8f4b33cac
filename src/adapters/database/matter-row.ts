import { z } from 'zod';
import type { ApprovalFloor, DismissReason, Matter } from '../../domain/cases/case-state.ts';
import { LANGUAGES } from '../../domain/handbook/languages.ts';
import type { PostClass, Severity } from '../../domain/handbook/vocabulary.ts';
import { ACTIONS, POST_CLASSES, SEVERITIES, TAGS } from '../../domain/handbook/vocabulary.ts';
import type { PersonalDatumKind } from '../../domain/posts/personal-datum.ts';
import type { Assessment, Because } from '../../domain/triage/assessment.ts';
import { readActor, readStrings, writeActorOrNull } from './stored-json.ts';

export type MatterRow = {
  id: number;
  openedAt: string;
  openedBy: string;
  assessment: string;
  class: PostClass;
  severity: Severity;
  playbook: string | null;
  tags: string;
  audience: Matter['audience'];
  claimBy: string | null;
  claimAt: string | null;
  currentDraftId: string | null;
  closedReason: DismissReason | null;
  closedBy: string | null;
  closedAt: string | null;
  closedNoteId: string | null;
  loweredBy: string;
  floor: string | null;
  digestKey: string;
};

export function matterRow({ claim, closed, ...matter }: Matter): MatterRow {
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
  };
}

export function matterOf(row: MatterRow): Matter {
  return {
    id: row.id,
    openedAt: row.openedAt,
    openedBy: readActor(row.openedBy),
    assessment: assessment.parse(JSON.parse(row.assessment)),
    class: row.class,
    severity: row.severity,
    playbook: row.playbook,
    tags: tags.parse(JSON.parse(row.tags)),
    audience: row.audience,
    claim: claimOf(row),
    currentDraftId: row.currentDraftId,
    closed: closedOf(row),
    loweredBy: readStrings(row.loweredBy),
    floor: row.floor === null ? null : floor.parse(JSON.parse(row.floor)),
    digestKey: row.digestKey,
  };
}

function claimOf({ claimBy, claimAt }: MatterRow): Matter['claim'] {
  return claimBy === null || claimAt === null ? null : { by: readActor(claimBy), at: claimAt };
}

function closedOf({ closedReason, closedBy, closedAt, closedNoteId }: MatterRow): Matter['closed'] {
  if (closedReason === null || closedBy === null || closedAt === null) return null;
  return { reason: closedReason, by: readActor(closedBy), at: closedAt, noteId: closedNoteId };
}

const tags = z.array(z.enum(TAGS));
const floor: z.ZodType<ApprovalFloor> = z.object({ severity: z.enum(SEVERITIES), tags, by: z.array(z.string()) });

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
});
