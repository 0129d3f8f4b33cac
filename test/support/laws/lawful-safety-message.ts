import type { CaseState, Draft } from '../../../src/domain/cases/model/case-state.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import { actorKey } from '../../../src/domain/people/actor.ts';
import type { Happening } from './walked.ts';

/** A line takes a member of the team who sent it, a case of a person at risk, and the eyes that it is approved for. */
export function faultsOfSafetyMessage(
  publication: Publication,
  draft: Draft,
  past: readonly Happening[],
  { before, standings }: Pick<Happening, 'before' | 'standings'>,
): string[] {
  const sending = sendingOf(draft, past);
  const action = sending?.action;
  if (sending === undefined || action?.kind !== 'send_line') return ['nobody sent the line'];
  const sender = sending.actor === null ? undefined : standings.get(actorKey(sending.actor));
  const faults: string[] = [];
  if (sender?.kind !== 'member' || sender.roles.length === 0) faults.push('the sender is a stranger by now');
  if (before.core.class !== 'life_risk') faults.push('nobody is at risk');
  if (publication.audience !== action.audience) faults.push('the line went to other eyes');
  if (publication.audience === 'private') return faults;
  const dangers = before.core.assessment.because.map(({ rule }) => rule);
  if (action.lineId === 'women' || dangers.includes('life_risk.gender_violence'))
    faults.push('an aggressor may read it');
  const isPrivateSent = sending.before.publications.some(
    ({ status, audience }) => status === 'published' && audience === 'private',
  );
  const isFirst = action.lineId === 'listen' && !isPrivateSent && !action.privateImpossible;
  if (isFirst) faults.push('in public before private');
  if (action.lineId === 'emergency' && dangers.includes('life_risk.suicide')) faults.push('it lays bare');
  return faults;
}

/**
 * Returns whether this version still leaves as a line: a person sent it so, and it was not stopped since. Once stopped,
 * its words are an ordinary text, whoever sent them.
 */
export function leavesAsLine(publication: Publication, draft: Draft, past: readonly Happening[]): boolean {
  const sending = sendingOf(draft, past);
  return sending !== undefined && lastStop(publication, past) < past.indexOf(sending);
}

/** Returns the place in the walk at which this publication was last stopped, as the card shows it; -1 for never. */
export function lastStop({ id }: Publication, past: readonly Happening[]): number {
  const isStopped = ({ publications }: CaseState) =>
    publications.some((one) => one.id === id && one.status === 'stopped');
  return past.findLastIndex(({ before, after }) => isStopped(after) && !isStopped(before));
}

/** The gesture by which this very version was sent as a line. */
function sendingOf(draft: Draft, past: readonly Happening[]): Happening | undefined {
  return past.find(
    ({ action, made, after }) =>
      action?.kind === 'send_line' && made.refusal === null && after.core.currentDraftId === draft.id,
  );
}
