import type { Severity, Tag } from '../../handbook/vocabulary.ts';
import type { Hoax } from '../../hoaxes/hoax.ts';
import type { Language } from '../../text/languages.ts';
import type { Assessment } from '../../triage/model/assessment.ts';
import { SHIPPED_WEIGHTS } from '../../triage/model/assessment.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import { randomIdOf } from '../decision/random-id.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseCore, CaseState, StatementKind } from '../model/case-state.ts';
import type { AuditDetail, Change, Effect } from '../model/changes.ts';
import type { Crisis } from '../model/crises/crisis.ts';
import { severityOfOurs } from '../model/crises/crisis.ts';
import type { Destination } from '../model/destination.ts';
import type { EnteredFact } from '../model/fact.ts';
import { newCase } from '../model/new-case.ts';
import type { Recall } from '../model/recalls/recall.ts';
import { composedFor, wordsThere } from './playbook-words.ts';
import { draftFromPlaybook } from './redraft.ts';

/** A statement of our own that is wanted. */
export type WantedStatement = {
  kind: StatementKind;
  playbook: string | null;
  crisis: Crisis | null;
  severity: Severity;
  tags: Tag[];
  language: Language;
  /** Id of the first case of the statement where it has several languages. */
  statementId?: number;
  /** Places where it will be published; their words come from the handbook. */
  places: Omit<Destination, 'text'>[];
  /** Facts on which its texts may rest. */
  facts: EnteredFact[];
  /** Register entries, where the corrected publications rested on them. */
  hoaxes: Hoax[];
  /** Recalls that the statement corrects. */
  recalls: Recall[];
};

/** Returns the places of a statement on these networks. */
export function statementDestinations(networks: readonly string[]): Omit<Destination, 'text'>[] {
  return networks.map((network) => ({ target: `statement:${network}`, network, audience: 'public', corrects: [] }));
}

/** A case without a post: we speak first. It begins with the handbook's words, and leaves by the same door as any other. */
export function openStatement(
  id: number,
  wanted: WantedStatement,
  context: Omit<ActionContext, 'roles'> & { digestKey: string },
): { state: CaseState; changes: Change[]; effects: Effect[]; audit: AuditDetail } {
  const { kind, crisis, facts, hoaxes, recalls, language, statementId } = wanted;
  const core = statementCore(id, wanted, context);
  const opened: CaseState = { ...newCase(core, { crisis, facts }), hoaxes, recalls };
  const drafts = composedFor(opened, context)
    .slice(0, 1)
    .map((composed) => {
      const places = wanted.places.map((destination) => ({
        ...destination,
        text: `${destination.opening ?? ''}${wordsThere(destination, composed, opened, context).text}`,
      }));
      return draftFromPlaybook(composed, opened, { ...context, roles: [] }, places);
    });
  const changes: Change[] = [
    { kind: 'matter', row: { ...core, currentDraftId: drafts[0]?.id ?? null } },
    ...drafts.map((row): Change => ({ kind: 'draft', row })),
    ...recalls.map((row): Change => ({ kind: 'recall', row })),
  ];
  const entry = { sentence: { key: `thread.statement_${kind}` }, by: context.actor };
  return {
    state: applyChanges(opened, changes),
    changes,
    effects: cardAndThread(opened, entry),
    audit: {
      statement: kind,
      playbook: wanted.playbook,
      crisis: crisis?.id ?? null,
      severity: core.severity,
      networks: wanted.places.map(({ network }) => network),
      recalls: recalls.map((recall) => recall.id),
      ...(statementId === undefined ? {} : { language, statementId }),
    },
  };
}

function statementCore(
  id: number,
  { kind, playbook, crisis, tags, language, statementId, ...wanted }: WantedStatement,
  { now, actor, digestKey, digest }: Omit<ActionContext, 'roles'> & { digestKey: string },
): CaseCore {
  const severity = severityOfOurs(wanted.severity, crisis);
  return {
    id,
    openedAt: now,
    openedBy: actor,
    assessment: untriaged({ language, severity, playbook }),
    class: 'statement',
    severity,
    playbook,
    crisisId: crisis?.id ?? null,
    statement: kind,
    ...(statementId === undefined ? {} : { statementId }),
    tags,
    audience: 'public',
    claim: null,
    currentDraftId: null,
    closed: null,
    loweredBy: [],
    floor: null,
    breach: null,
    releasedAt: null,
    digestKey,
    randomId: randomIdOf({ id, openedAt: now, digestKey }, digest),
    erased: null,
  };
}

/** Builds the empty assessment of a case without a post: triage had nothing to see. */
function untriaged({
  language,
  severity,
  playbook,
}: Pick<Assessment, 'language' | 'severity' | 'playbook'>): Assessment {
  return {
    language,
    severity,
    playbook,
    class: 'question',
    topic: null,
    ownerArea: null,
    needsReply: true,
    suggests: false,
    action: 'answer',
    personalData: [],
    because: [],
    weights: SHIPPED_WEIGHTS,
  };
}
