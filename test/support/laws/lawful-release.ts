import type { CaseAction } from '../../../src/domain/cases/action.ts';
import type { CaseState, Draft } from '../../../src/domain/cases/model/case-state.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import type { Role, Severity, Tag } from '../../../src/domain/handbook/vocabulary.ts';
import { SEVERITIES } from '../../../src/domain/handbook/vocabulary.ts';
import { actorKey } from '../../../src/domain/people/actor.ts';
import { digestOf } from '../builders/a-case.ts';
import { faultsOfSafetyMessage, lastStop, leavesAsLine } from './lawful-safety-message.ts';
import type { Happening } from './walked.ts';
import { isHeldBack, VOICE } from './walked.ts';

/**
 * What is wrong with letting this publication out now, told from what people did alone, without asking the code that decides;
 * empty when all is well.
 */
export function faultsOfRelease(
  publication: Publication,
  { before, now, standings, handbook }: Happening,
  past: readonly Happening[],
): string[] {
  const draft = before.drafts.find(({ id }) => id === publication.draftId);
  if (draft === undefined) return ['there is no such text'];
  const done = past.filter(({ made, action }) => action !== null && made.refusal === null);
  const since = done.slice(done.findLastIndex(takesBack) + 1);
  const onIt = since.filter((one) => isOn(one, draft));
  const lastEnd = Math.max(lastResumption(publication, past), lastStop(publication, past));
  const fresh = onIt.slice(onIt.findLastIndex((one) => past.indexOf(one) < lastEnd) + 1);
  const ground = groundOf(done, past[0]?.before ?? before);
  const approvers = people(fresh.filter((one) => approves(one, past)));
  const writers = people(done.filter(({ action, made }) => isWritten(action) && writes(made.changes, draft, before)));
  // An approval that was right in S3 no longer counts once the case is S1 or S2: the others have to do without it.
  const recorders = fresh.filter(({ action }) => action?.kind === 'record_spoken').flatMap(({ actor }) => actor ?? []);
  const barred = [
    ...people(done.filter(lowers)),
    ...(isUrgent(ground) ? writers : []),
    ...recorders.map((actor) => actorKey(actor)),
  ];
  const rolesNow = approvers
    .filter((key) => !barred.includes(key))
    .map((key) => {
      const membership = standings.get(key);
      return membership?.kind === 'member' ? membership.roles : [];
    });
  const said = heldBy(draft, { before, now, handbook });
  // The words of a line that nobody sent, or that was stopped since, are an ordinary text, which people approve.
  const held = said === 'line' && !leavesAsLine(publication, draft, past) ? null : said;
  const faults: string[] = [];
  if (publication.digest !== digestOf(before.core.digestKey, bytesOf(draft))) faults.push('other bytes than approved');
  // A line to a person in danger waits for no pause.
  if (held !== 'line' && isPaused(publication, before)) faults.push('publishing is paused');
  if (held === 'line') return [...faults, ...faultsOfSafetyMessage(publication, draft, past, { before, standings })];
  const slots = slotsOf(ground, handbook);
  const [needed, eyes] = held === 'text' ? [slotsOfHeldText(slots, ground, handbook), 1] : [slots, 2];
  if (!canFill(needed, rolesNow)) faults.push('approvals are missing');
  // Whoever wrote it has seen it, whatever became of the approval that an edit may be.
  const sights = onIt.filter((one) => fresh.includes(one) || !isClickedApproval(one));
  const saw = people(sights).filter((key) => standings.get(key)?.kind === 'member');
  if (saw.length < eyes) faults.push('too few people saw it');
  const live = liveIds(before, now, handbook);
  if (!draft.factIds.every((id) => live.includes(id))) faults.push('a fact has fallen');
  return faults;
}

/** All that a version says, as one text. */
function bytesOf({ text, places }: Draft): string {
  if (places.length === 0) return text;
  const said = places.map((one) => [
    ...[one.target, one.network, one.audience, one.text],
    ...(one.language === undefined ? [] : [one.language]),
  ]);
  return JSON.stringify([text, ...said]);
}

/** Whether some pause keeps it: of everything, of its network, of its playbook; but for the account that leads. */
function isPaused({ network }: Publication, { pauses, core }: CaseState): boolean {
  return pauses.some(({ scope, except }) => {
    if (network === except) return false;
    if (scope.kind === 'network') return scope.network === network;
    return scope.kind === 'all' || (scope.kind === 'playbook' && scope.playbook === core.playbook);
  });
}

/** When what a pause had held back at this place was last let go, by its place in the walk: approvals of before are none. */
function lastResumption({ target }: Publication, past: readonly Happening[]): number {
  return past.findLastIndex(({ step, before }) => {
    const [pause] = before.pauses;
    const there = before.publications.filter((one) => one.target === target);
    return step.kind === 'resume' && pause !== undefined && isHeldBack({ ...before, publications: there }, pause);
  });
}

/** What the handbook in force holds these very bytes for: told from its own words. */
function heldBy(
  { text, templateId, touchedBy }: Draft,
  { before, now, handbook }: Pick<Happening, 'before' | 'now' | 'handbook'>,
): 'line' | 'text' | null {
  const today = now.slice(0, 10);
  const isValid = (one: { approvedOn: string; validUntil: string }) =>
    one.approvedOn <= today && today <= one.validUntil;
  const lines = handbook.playbooks.flatMap(({ approvedLines }) => approvedLines ?? []).filter(isValid);
  const isLine = lines.some((one) => [one.private.es, one.public?.es].includes(text));
  if (templateId?.startsWith('line:') === true && touchedBy.length === 0) return isLine ? 'line' : null;
  const playbook = handbook.playbooks.find(({ id }) => id === before.core.playbook);
  const approved = playbook?.approvedTexts?.find((one) => `${playbook.id}/${one.text}` === templateId);
  const template = playbook?.templates.find(({ id }) => id === templateId);
  if (approved === undefined || template === undefined || !isValid(approved)) return null;
  if (approved.fingerprint !== template.fingerprint || touchedBy.length > 0) return null;
  return filledByHand(template.template, before, now, playbook?.subjects.es ?? '') === text ? 'text' : null;
}

function filledByHand(template: string, { facts, core }: CaseState, now: string, subject: string): string {
  const scopes = [`case:${core.id}`, `playbook:${core.playbook}`, `crisis:${core.crisisId}`];
  const live = facts.filter(
    ({ scope, status, validUntil }) =>
      scopes.includes(scope) && status === 'verified' && (validUntil === null || validUntil > now),
  );
  const standing = 'Hervir el agua no siempre la hace apta.';
  return template
    .replace('{{ post.subject }}', subject)
    .replace('{{ institution.web }}', 'https://www.vallserena.example')
    .replace('{{ fact.no_boiling }}', standing)
    .replace(/\{\{ fact\.(\w+) \}\}/g, (_, key: string) => live.findLast((fact) => fact.key === key)?.value ?? 'falta');
}

/** One approval in place of the severity's, in S4 a writer's will do; what the tags ask for stays. */
function slotsOfHeldText(
  slots: readonly (readonly Role[])[],
  ground: Ground,
  { severity }: Handbook,
): (readonly Role[])[] {
  const own = severity.severities.find(({ id }) => id === ground.severity)?.approvals.length ?? 0;
  const approving = slots.slice(0, own).flat();
  return [ground.severity === 'S4' ? ['writer', ...approving] : approving, ...slots.slice(own)];
}

/** Ids of the facts that hold at that moment. */
export function liveIds({ facts, core, occurrences }: CaseState, now: string, { playbooks }: Handbook): string[] {
  const standing = playbooks.find(({ id }) => id === core.playbook)?.standingFacts ?? [];
  return [
    ...facts
      .filter(({ status, validUntil }) => status === 'verified' && (validUntil === null || validUntil > now))
      .map(({ id }) => id),
    ...standing
      .filter((fact) => fact.validUntil >= now.slice(0, 10))
      .map(({ id }) => `standing:${core.playbook}/${id}`),
    // What the register said of the hoax of these walks, while nobody has said that the post is about something else.
    ...occurrences.filter(({ dismissedBy }) => dismissedBy === null).map(({ hoaxId }) => `hoax:${hoaxId}/decision-1`),
  ];
}

function takesBack(happening: Happening): boolean {
  const kinds = ['undo', 'reject', 'dismiss', 'reopen', 'go_private', 'answer_elsewhere'];
  return kinds.includes(happening.action?.kind ?? '') || lowers(happening);
}

/** Whether the step made the case less urgent, or took a tag away. */
export function lowers({ action, before, after }: Happening): boolean {
  if (action?.kind !== 'correct') return false;
  const isLess = SEVERITIES.indexOf(after.core.severity) > SEVERITIES.indexOf(before.core.severity);
  return isLess || before.core.tags.some((tag) => !after.core.tags.includes(tag));
}

type Ground = { severity: Severity; tags: readonly Tag[] };

/** The most that the case has been since somebody last confirmed that it is less: what approvals go by. */
export function groundOf(done: readonly Pick<Happening, 'after' | 'action'>[], start?: CaseState): Ground {
  const confirmed = done.findLastIndex(({ action }) => action?.kind === 'confirm_lowering');
  const begun = confirmed < 0 && start !== undefined ? [start.core] : [];
  const matters = [...begun, ...done.slice(Math.max(confirmed, 0)).map(({ after }) => after.core)];
  return {
    severity: SEVERITIES.find((severity) => matters.some((core) => core.severity === severity)) ?? 'S4',
    tags: [...new Set(matters.flatMap(({ tags }) => tags))],
  };
}

function isClickedApproval({ action }: Happening): boolean {
  return action?.kind === 'approve' || action?.kind === 'record_spoken';
}

/** An approval; or an edit by somebody who might have given one, where the handbook lets approvers edit. */
function approves(one: Happening, past: readonly Happening[]): boolean {
  const { handbook } = one;
  if (isClickedApproval(one)) return true;
  if (one.action?.kind !== 'edit' || one.actor === null) return false;
  const done = past.slice(0, past.indexOf(one)).filter(({ made, action }) => action !== null && made.refusal === null);
  const ground = groundOf(done, past[0]?.before);
  const row = handbook.severity.severities.find(({ id }) => id === ground.severity);
  const membership = one.standings.get(actorKey(one.actor));
  const roles = membership?.kind === 'member' ? membership.roles : [];
  const mightApprove = slotsOf(ground, handbook).some((slot) => slot.some((role) => roles.includes(role)));
  return !isUrgent(ground) && row?.approverMayHaveEdited === true && mightApprove;
}

/** Whoever makes a text by it has seen it. */
const MAKES_TEXT: readonly CaseAction['kind'][] = ['edit', 'put_right', 'send_line'];

/** A gesture by which a person says that they have seen this very text. */
function isOn({ action, after }: Happening, draft: Draft): boolean {
  if (action !== null && MAKES_TEXT.includes(action.kind)) return after.core.currentDraftId === draft.id;
  const isSeen = action?.kind === 'propose' || action?.kind === 'approve' || action?.kind === 'record_spoken';
  return isSeen && action.draftId === draft.id && action.digest === draft.digest;
}

function isWritten(action: CaseAction | null): boolean {
  return action?.kind === 'edit' || action?.kind === 'put_right';
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

/** Who they were; of an approval by voice, whose voice it was. */
function people(happenings: readonly Happening[]): string[] {
  const whoOf = ({ actor, action }: Happening) => (action?.kind === 'record_spoken' ? VOICE : actor);
  return [...new Set(happenings.flatMap((one) => whoOf(one) ?? []).map((actor) => actorKey(actor)))];
}

function isUrgent({ severity }: Ground): boolean {
  return severity === 'S1' || severity === 'S2';
}

function slotsOf(ground: Ground, { severity }: Handbook): (readonly Role[])[] {
  const row = severity.severities.find(({ id }) => id === ground.severity);
  const tags = isUrgent(ground) ? severity.tags.filter(({ id }) => ground.tags.includes(id)) : [];
  return [...(row?.approvals ?? []), ...tags].map(({ anyOf }) => anyOf);
}

function canFill(slots: readonly (readonly Role[])[], people: readonly (readonly Role[])[]): boolean {
  const [slot, ...rest] = slots;
  if (slot === undefined) return true;
  return people.some(
    (roles, index) => slot.some((role) => roles.includes(role)) && canFill(rest, people.toSpliced(index, 1)),
  );
}
