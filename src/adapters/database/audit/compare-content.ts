import type { ContentDeparture, ContentSignOff, ContentState } from '../../../domain/contents/model/content.ts';
import { digestOfContent } from '../../../domain/contents/model/content.ts';
import type { RecordedContent } from '../../../domain/contents/model/content-record.ts';
import { actorKey } from '../../../domain/people/actor.ts';
import { caseKeys } from '../engine/case-keys.ts';
import type { CaseProof, ProofFault } from './compare-case.ts';
import type { RecordedStep } from './recorded-step.ts';
import { lastProof, stepsOf } from './recorded-step.ts';
import type { RowProof } from './row-proof.ts';
import { contentProof, contentSignOffProof, departureProof } from './row-proof.ts';
import { wasApproved } from './was-approved.ts';

/** Compares a planned post, its sign-offs and what left of it with its rows of the audit log. */
export function compareContent({ state, rows }: RecordedContent): Omit<CaseProof, 'texts' | 'erased'> {
  const steps = stepsOf(rows);
  return {
    faults: [
      ...contentFaults(state, steps),
      ...state.signOffs.flatMap((one) => signOffFaults(one, state, steps)),
      ...state.departures.flatMap((one) => departureFaults(one, state, steps)),
      ...goneFaults(state, steps),
    ],
    signOffs: state.signOffs.length,
    publications: state.departures.length,
  };
}

/** Returns how a row is in the record: as it is, otherwise, or not at all. */
export function standsAs(proof: RowProof, steps: readonly RecordedStep[]): 'yes' | 'differs' | 'missing' {
  const last = lastProof(steps, proof.name);
  if (last === undefined) return 'missing';
  return last.digest === proof.digest ? 'yes' : 'differs';
}

function contentFaults({ content }: ContentState, steps: readonly RecordedStep[]): ProofFault[] {
  const faults: ProofFault[] = [];
  const what = String(content.version);
  if (digestOfContent(content, caseKeys.digest) !== content.digest)
    faults.push({ kind: 'text_differs', what, seq: null });
  const last = steps.at(-1);
  const stands = standsAs(contentProof(content), steps);
  if (stands === 'missing') faults.push({ kind: 'content_missing', what: content.id, seq: null });
  if (stands === 'differs') faults.push({ kind: 'content_differs', what: content.id, seq: last?.seq ?? null });
  return faults;
}

function signOffFaults(
  signOff: ContentSignOff,
  { content }: ContentState,
  steps: readonly RecordedStep[],
): ProofFault[] {
  const stands = standsAs(contentSignOffProof(signOff, content.digestKey), steps);
  if (stands === 'yes') return [];
  const kind = stands === 'missing' ? 'sign_off_missing' : 'sign_off_differs';
  return [{ kind, what: actorKey(signOff.by), seq: null }];
}

/** Statuses of a text that our door let leave. */
const LEFT: readonly ContentDeparture['status'][] = [
  'publishing',
  'by_hand',
  'published',
  'failed',
  'unknown',
  'withdrawn',
];

/** Events in which our door let a text leave, or stopped it. */
const AT_DOOR = ['content.claimed', 'content.kept_back'];

function departureFaults(
  departure: ContentDeparture,
  state: ContentState,
  steps: readonly RecordedStep[],
): ProofFault[] {
  const what = departure.network;
  const stands = standsAs(departureProof(departure, state.content.digestKey), steps);
  if (stands === 'missing') return [{ kind: 'publication_missing', what, seq: null }];
  const faults: ProofFault[] = [];
  if (stands === 'differs') faults.push({ kind: 'publication_differs', what, seq: null });
  if (LEFT.includes(departure.status) && !leftApproved(departure, state, steps)) {
    faults.push({ kind: 'publication_unapproved', what, seq: null });
  }
  return faults;
}

/**
 * Returns whether the log lets it leave with the approvals of two people. A text that the door stopped, or that a restored backup made
 * unknown, never left by it: a person says what became of it.
 */
function leftApproved(departure: ContentDeparture, state: ContentState, steps: readonly RecordedStep[]): boolean {
  const claimed = steps.find(({ event, detail }) => AT_DOOR.includes(event) && detail.departure === departure.id);
  if (claimed === undefined) return steps.some(({ event }) => event === 'content.restored');
  if (claimed.detail.departed === 'stopped') return true;
  // Who says that it goes in spite of a crisis has not approved it.
  const recorded = state.signOffs.filter(
    (one) => one.as !== 'goes' && one.digest === departure.digest && signOffFaults(one, state, steps).length === 0,
  );
  return wasApproved({ claimed, people: 2 }, recorded, 'content_sign_off', steps);
}

/** Shows rows that the log names and no table has. */
function goneFaults({ content, signOffs, departures }: ContentState, steps: readonly RecordedStep[]): ProofFault[] {
  const known = new Set([
    contentProof(content).name,
    ...signOffs.map(({ id }) => `content_sign_off:${id}`),
    ...departures.map(({ target }) => `departure:${target}`),
  ]);
  const named = new Map(steps.flatMap(({ seq, rows }) => (rows ?? []).map(({ name }) => [name, seq] as const)));
  return [...named].filter(([name]) => !known.has(name)).map(([what, seq]) => ({ kind: 'row_gone', what, seq }));
}
