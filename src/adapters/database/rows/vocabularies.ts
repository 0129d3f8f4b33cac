import type { CaseCore, DismissReason, SignOff, StatementKind } from '../../../domain/cases/model/case-state.ts';
import { DISMISS_REASONS, STATEMENT_KINDS } from '../../../domain/cases/model/case-state.ts';
import type { Effect } from '../../../domain/cases/model/changes.ts';
import type { CrisisLevel } from '../../../domain/cases/model/crises/crisis.ts';
import type { NotedChannel } from '../../../domain/cases/model/crises/noted-message.ts';
import { NOTED_CHANNELS } from '../../../domain/cases/model/crises/noted-message.ts';
import type { CallOut } from '../../../domain/cases/model/deadlines/call-out.ts';
import type { RingStep, TurnKind } from '../../../domain/cases/model/deadlines/ring.ts';
import { RING_STEPS, TURN_KINDS } from '../../../domain/cases/model/deadlines/ring.ts';
import type { ErasureRule } from '../../../domain/cases/model/erasure.ts';
import { ERASURE_REASONS } from '../../../domain/cases/model/erasure.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import type { ModelRun } from '../../../domain/cases/model/model-run.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { Recall } from '../../../domain/cases/model/recalls/recall.ts';
import type { Aim, Content, ContentDeparture, ContentSignOff } from '../../../domain/contents/model/content.ts';
import { AIM_KINDS, DEPARTURE_STATUSES } from '../../../domain/contents/model/content.ts';
import type { Severity, StepPhase } from '../../../domain/handbook/vocabulary.ts';
import { POST_CLASSES, SEVERITIES, STEP_PHASES } from '../../../domain/handbook/vocabulary.ts';
import type { Proposal } from '../../../domain/handbook-changes/proposal.ts';
import type { Decision } from '../../../domain/hoaxes/hoax.ts';
import type { StoredLayer } from '../../../domain/lessons/stored-layer.ts';
import type { Look } from '../../../domain/measures/look.ts';
import { LOOKS } from '../../../domain/measures/look.ts';
import type { Measurement } from '../../../domain/measures/measurement.ts';
import { FOUND } from '../../../domain/measures/measurement.ts';
import type { Notice } from '../../../domain/people/preferences.ts';
import { NOTICES } from '../../../domain/people/preferences.ts';
import type { Stage } from '../../../domain/trial/stage.ts';
import { STAGES } from '../../../domain/trial/stage.ts';
import type { WebhookType } from '../../../domain/webhooks/webhook-event.ts';
import { WEBHOOK_TYPES } from '../../../domain/webhooks/webhook-event.ts';
import type { WebhookState } from '../../../domain/webhooks/webhook-store.ts';
import { WEBHOOK_STATES } from '../../../domain/webhooks/webhook-store.ts';
import { EFFECT_KINDS } from './values/stored-effect.ts';

/** Every word of a type: the compiler asks for each, and takes no other. */
type Every<Word extends string> = { readonly [Each in Word]: Each };

type Vocabularies = {
  cases: {
    class: Every<CaseCore['class']>;
    severity: Every<Severity>;
    statement: Every<StatementKind>;
    audience: Every<CaseCore['audience']>;
    closedReason: Every<DismissReason>;
    erasedRule: Every<ErasureRule>;
  };
  endorsements: { as: Every<SignOff['as']> };
  publications: {
    audience: Every<Publication['audience']>;
    status: Every<Publication['status']>;
    wentOut: Every<Publication['deliveredAs']['kind']>;
  };
  facts: { status: Every<EnteredFact['status']> };
  writings: { status: Every<ModelRun['status']> };
  callOuts: { reason: Every<CallOut['reason']>; state: Every<CallOut['state']> };
  rings: { kind: Every<TurnKind>; severity: Every<Severity>; step: Every<RingStep> };
  crises: { level: Every<CrisisLevel> };
  crisisSteps: { phase: Every<StepPhase> };
  notedMessages: { channel: Every<NotedChannel> };
  shiftHandovers: { severity: Every<Severity> };
  hoaxDecisions: { state: Every<Decision['state']> };
  handbookProposals: { status: Every<Proposal['status']>; origin: Every<Proposal['origin']> };
  ownLayers: { status: Every<StoredLayer['status']> };
  stage: { kind: Every<Stage['kind']> };
  outbox: { kind: Every<Effect['kind']>; state: Every<OutboxState> };
  recalls: { why: Every<Recall['why']> };
  measures: { look: Every<Look>; found: Every<Measurement['found']> };
  webhookEvents: { type: Every<WebhookType>; state: Every<WebhookState> };
  preferences: { notices: Every<Notice> };
  contents: { aimKind: Every<Aim['kind']>; status: Every<Content['status']['kind']> };
  contentSignOffs: { as: Every<ContentSignOff['as']> };
  departures: { status: Every<ContentDeparture['status']> };
};

/** States of an item of the outbox; one that is done is deleted. */
export type OutboxState = 'waiting' | 'taken' | 'failed' | 'unknown';

const audiences = { public: 'public', private: 'private' } as const;

/**
 * Columns that hold a closed vocabulary, with their words. The database holds the same lists in its
 * table `vocabulary`, and refuses any other word.
 */
export const VOCABULARIES: Vocabularies = {
  cases: {
    class: everyOf([...POST_CLASSES, 'statement']),
    severity: everyOf(SEVERITIES),
    statement: everyOf(STATEMENT_KINDS),
    audience: audiences,
    closedReason: everyOf(DISMISS_REASONS),
    erasedRule: everyOf([...ERASURE_REASONS, 'retention']),
  },
  endorsements: { as: { proposer: 'proposer', approver: 'approver', sender: 'sender' } },
  publications: {
    audience: audiences,
    status: {
      held: 'held',
      publishing: 'publishing',
      published: 'published',
      failed: 'failed',
      unknown: 'unknown',
      stopped: 'stopped',
      withdrawn: 'withdrawn',
    },
    wentOut: { as_approved: 'as_approved', deviation: 'deviation', elsewhere: 'elsewhere' },
  },
  facts: {
    status: {
      proposed: 'proposed',
      verified: 'verified',
      superseded: 'superseded',
      retracted: 'retracted',
      expired: 'expired',
    },
  },
  writings: {
    status: {
      waiting: 'waiting',
      written: 'written',
      cannot_answer: 'cannot_answer',
      withheld: 'withheld',
      failed: 'failed',
    },
  },
  callOuts: {
    reason: {
      untaken: 'untaken',
      slack_unreachable: 'slack_unreachable',
      approval: 'approval',
      stopped: 'stopped',
      crisis: 'crisis',
      fact: 'fact',
    },
    state: { begun: 'begun', delivered: 'delivered', failed: 'failed' },
  },
  rings: { kind: everyOf(TURN_KINDS), severity: everyOf(SEVERITIES), step: everyOf(RING_STEPS) },
  crises: { level: { S1: 'S1', S2: 'S2', S3: 'S3' } },
  crisisSteps: { phase: everyOf(STEP_PHASES) },
  notedMessages: { channel: everyOf(NOTED_CHANNELS) },
  shiftHandovers: { severity: everyOf(SEVERITIES) },
  hoaxDecisions: { state: { holds: 'holds', waiting: 'waiting', dropped: 'dropped' } },
  handbookProposals: {
    status: {
      waiting: 'waiting',
      confirmed: 'confirmed',
      dropped: 'dropped',
      superseded: 'superseded',
      adopted: 'adopted',
    },
    origin: { files: 'files', answers: 'answers' },
  },
  ownLayers: {
    status: {
      waiting: 'waiting',
      accepted: 'accepted',
      refused: 'refused',
      superseded: 'superseded',
      withdrawn: 'withdrawn',
    },
  },
  stage: { kind: everyOf(STAGES) },
  outbox: {
    kind: EFFECT_KINDS,
    state: { waiting: 'waiting', taken: 'taken', failed: 'failed', unknown: 'unknown' },
  },
  measures: { look: everyOf(LOOKS), found: everyOf(FOUND) },
  webhookEvents: { type: everyOf(WEBHOOK_TYPES), state: everyOf(WEBHOOK_STATES) },
  recalls: { why: { superseded: 'superseded', retracted: 'retracted', expired: 'expired' } },
  preferences: { notices: everyOf(NOTICES) },
  contents: {
    aimKind: everyOf(AIM_KINDS),
    status: {
      draft: 'draft',
      in_review: 'in_review',
      approved: 'approved',
      held: 'held',
      missed: 'missed',
      leaving: 'leaving',
      out: 'out',
      dropped: 'dropped',
    },
  },
  contentSignOffs: { as: { proposer: 'proposer', approver: 'approver', goes: 'goes' } },
  departures: { status: everyOf(DEPARTURE_STATUSES) },
};

/** Returns the word as a column holds it, or another one for a word that no list knows. */
export function knownWord<Word extends string>(words: Every<Word>, stored: string, otherwise: NoInfer<Word>): Word {
  return wordOrNull(words, stored) ?? otherwise;
}

/** Returns the word, if the list knows it; else null. */
export function wordOrNull<Word extends string>(words: Every<Word>, stored: string): Word | null {
  return Object.values<Word>(words).find((word) => word === stored) ?? null;
}

function everyOf<Word extends string>(list: readonly Word[]): Every<Word> {
  return Object.fromEntries(list.map((word) => [word, word])) as Every<Word>;
}
