import { actorKey } from '../../../src/domain/cases/actor.ts';
import type { CaseState, Draft, Publication } from '../../../src/domain/cases/case-state.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';
import { SEVERITIES } from '../../../src/domain/handbook/vocabulary.ts';
import { digestOf } from '../../support/a-case.ts';
import type { Happening } from './walked.ts';

/**
 * What is wrong with letting this publication out now, told from what people did alone, without asking the code that decides;
 * empty when all is well.
 */
export function faultsOfRelease(
  publication: Publication,
  { before, now, standings }: Happening,
  past: readonly Happening[],
  handbook: Handbook,
): string[] {
  const draft = before.drafts.find(({ id }) => id === publication.draftId);
  if (draft === undefined) return ['there is no such text'];
  const done = past.filter(({ made, gesture }) => gesture !== null && made.refusal === null);
  const since = done.slice(done.findLastIndex(takesBack) + 1);
  const onIt = since.filter((one) => isOn(one, draft));
  const approvers = people(onIt.filter(({ gesture }) => gesture?.kind === 'approve'));
  const writers = people(
    done.filter(({ gesture, made }) => gesture?.kind === 'edit' && writes(made.changes, draft, before)),
  );
  // An approval that was right in S3 no longer counts once the case is S1 or S2: the others have to do without it.
  const barred = [...people(done.filter(lowers)), ...(isUrgent(before) ? writers : [])];
  const rolesNow = approvers
    .filter((key) => !barred.includes(key))
    .map((key) => {
      const standing = standings.get(key);
      return standing?.kind === 'member' ? standing.roles : [];
    });
  const faults: string[] = [];
  if (publication.digest !== digestOf(before.matter.digestKey, draft.text)) faults.push('other bytes than approved');
  if (!canFill(slotsOf(before, handbook), rolesNow)) faults.push('approvals are missing');
  if (people(onIt).length < 2) faults.push('only one person saw it');
  const live = liveIds(before, now, handbook);
  if (!draft.factIds.every((id) => live.includes(id))) faults.push('a fact has fallen');
  return faults;
}

function liveIds({ facts, matter }: CaseState, now: string, { playbooks }: Handbook): string[] {
  const standing = playbooks.find(({ id }) => id === matter.playbook)?.standingFacts ?? [];
  return [
    ...facts.filter((fact) => fact.validUntil === null || fact.validUntil > now).map(({ id }) => id),
    ...standing
      .filter((fact) => fact.validUntil >= now.slice(0, 10))
      .map(({ id }) => `standing:${matter.playbook}/${id}`),
  ];
}

function takesBack(happening: Happening): boolean {
  const kinds = ['undo', 'reject', 'dismiss', 'reopen', 'go_private'];
  return kinds.includes(happening.gesture?.kind ?? '') || lowers(happening);
}

function lowers({ gesture, before }: Happening): boolean {
  return (
    gesture?.kind === 'correct' && SEVERITIES.indexOf(gesture.severity) > SEVERITIES.indexOf(before.matter.severity)
  );
}

/** A gesture by which a person says that they have seen this very text. */
function isOn({ gesture, after }: Happening, draft: Draft): boolean {
  if (gesture?.kind === 'edit') return after.matter.currentDraftId === draft.id;
  const isSeen = gesture?.kind === 'propose' || gesture?.kind === 'approve';
  return isSeen && gesture.draftId === draft.id && gesture.digest === draft.digest;
}

/** Whether the edit made the text or one that it was made from. */
function writes(changes: Happening['made']['changes'], draft: Draft, state: CaseState): boolean {
  const made = changes.flatMap((change) => (change.kind === 'draft' ? [change.row.id] : []));
  for (let one: Draft | undefined = draft; one !== undefined; ) {
    if (made.includes(one.id)) return true;
    const from: string | null = one.basedOn;
    one = state.drafts.find(({ id }) => id === from);
  }
  return false;
}

function people(happenings: readonly Happening[]): string[] {
  return [...new Set(happenings.flatMap(({ actor }) => (actor === null ? [] : [actorKey(actor)])))];
}

function isUrgent({ matter }: CaseState): boolean {
  return matter.severity === 'S1' || matter.severity === 'S2';
}

function slotsOf(state: CaseState, { severity }: Handbook): (readonly Role[])[] {
  const row = severity.severities.find(({ id }) => id === state.matter.severity);
  const tags = isUrgent(state) ? severity.tags.filter(({ id }) => state.matter.tags.includes(id)) : [];
  return [...(row?.approvals ?? []), ...tags].map(({ anyOf }) => anyOf);
}

function canFill(slots: readonly (readonly Role[])[], people: readonly (readonly Role[])[]): boolean {
  const [slot, ...rest] = slots;
  if (slot === undefined) return true;
  return people.some(
    (roles, index) => slot.some((role) => roles.includes(role)) && canFill(rest, people.toSpliced(index, 1)),
  );
}
