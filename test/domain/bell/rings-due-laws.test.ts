import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DueRing } from '../../../src/domain/bell/rings-due.ts';
import { applyAction } from '../../../src/domain/cases/apply-action.ts';
import { lacksOnlyAReader } from '../../../src/domain/cases/approval/counted-approvals.ts';
import { warningId, warningsOf } from '../../../src/domain/cases/approval/warnings.ts';
import { canGive } from '../../../src/domain/cases/deadlines/who-may-approve.ts';
import { currentDraft, currentPublications, isPending, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { TurnKind } from '../../../src/domain/cases/model/deadlines/ring.ts';
import { slackUser } from '../../../src/domain/people/actor.ts';
import { aContext } from '../../support/builders/a-case.ts';
import { aWalk } from '../../support/laws/random-walk.ts';
import type { Rung } from '../../support/laws/rung.ts';
import { rungAfter, teamOf } from '../../support/laws/rung.ts';
import type { Happening } from '../../support/laws/walked.ts';
import { walked } from '../../support/laws/walked.ts';

/** Refusals that are about the person; another person may do it. */
const ABOUT_THE_PERSON =
  /^refusal\.(stranger_|you_|not_your_approval|plan_chain_|approved_before|second_person|own_fact)/;

/**
 * Whether a click of this person on the text would be taken, as the action itself says. A text that nobody may approve now, since a fact
 * of it fell, is refused before anything is asked of the person.
 */
function wouldSign(kind: 'approve' | 'propose', user: string, { after, handbook, now, standings }: Happening): boolean {
  const draft = currentDraft(after);
  const standing = standings.get(`slack:T1:${user}`);
  if (draft === undefined || standing?.kind !== 'member') return false;
  const context = aContext({ actor: { kind: 'slack', team: 'T1', user }, handbook, now });
  const over = { warnings: warningsOf(draft, after, { handbook, now }).map(warningId), reason: 'Lo asumo' };
  const { refusal } = applyAction(after, { kind, draftId: draft.id, digest: draft.digest, over }, standing, context);
  if (refusal === null || ABOUT_THE_PERSON.test(refusal.key)) return refusal === null;
  const person = { team: 'T1', user, roles: standing.roles, entries: [user] };
  return kind === 'propose' || canGive(person, after, { handbook, now });
}

/** A person who gives an approval; where every approval is given, one who has not read the text yet helps as well. */
function mayHelp(user: string, happening: Happening): boolean {
  if (wouldSign('approve', user, happening)) return true;
  const { after, handbook, now } = happening;
  return lacksOnlyAReader(after, { handbook, now }) && wouldSign('propose', user, happening);
}

/** What somebody must do in this state, by its rows alone, and how the bell calls it. */
function mustBeDone(happening: Happening): TurnKind[] {
  const { after, step, made, now } = happening;
  const owed: TurnKind[] = lacksAddress(happening) ? ['address'] : [];
  if (!isPending(after)) return owed;
  const draft = currentDraft(after);
  const statuses = currentPublications(after).map(({ status }) => status);
  const isGrave = after.core.severity === 'S1' || after.core.severity === 'S2';
  const isUntouched =
    draft === undefined || !after.signOffs.some(({ draftId }) => [draft.id, draft.basedOn].includes(draftId));
  const isFree = after.core.claim === null && after.core.statement === null && after.handoffs.length === 0;
  const isProposed = after.facts.some(
    ({ status, scope, validUntil }) =>
      status === 'proposed' && !scope.startsWith('crisis:') && (validUntil === null || validUntil > now),
  );
  const isOpen = statusOf(after) === 'open';
  const wanted: readonly (readonly [boolean, TurnKind])[] = [
    [wasReturned(happening) && isOpen, 'returned'],
    [step.kind === 'resume' && wasGivenBack(made) && WAITS.includes(statusOf(after)), 'resume'],
    [statuses.some((status) => status === 'failed' || status === 'unknown'), 'failed'],
    [after.areaQuestions.some(({ answer }) => answer === null), 'question'],
    [isProposed, 'fact'],
    [isUntouched && isSaidElsewhere(after) && isOpen, 'language'],
    [isUntouched && isReady(happening), 'statement'],
    [isGrave && isUntouched && isFree && isOpen, 'card'],
  ];
  return [...owed, ...wanted.flatMap(([isWanted, kind]) => (isWanted ? [kind] : []))];
}

const TEN_MINUTES = 10 * 60_000;

/** A person published a text ten minutes ago, and nobody has pasted its address. */
function lacksAddress({ after, now }: Happening): boolean {
  return after.publications.some(({ status, audience, proof, publishedBy, publishedAt, withdrawal }) => {
    const isOut = status === 'published' && withdrawal === null && audience === 'public';
    const isOld = publishedAt !== null && Date.parse(now) - Date.parse(publishedAt) >= TEN_MINUTES;
    return isOut && isOld && proof === null && publishedBy !== null && after.core.erased === null;
  });
}

/** Another person than who would be rung for it sent the text back. */
function wasReturned(happening: Happening): boolean {
  const { step, action, made } = happening;
  return step.kind === 'gesture' && action?.kind === 'reject' && made.refusal === null && !isOwnDoing(happening);
}

/** Whether who did it is the one who would be rung for it: the claimant, else the only writer. */
function isOwnDoing(happening: Happening): boolean {
  const { actor, after } = happening;
  const team = teamOf(happening);
  const claimant = team.filter(({ user }) => user === slackUser(after.core.claim?.by ?? null));
  const writers = team.filter(({ roles }) => roles.includes('writer'));
  const rung = [claimant, writers, team].find((people) => people.length > 0) ?? [];
  return rung.every(({ user }) => user === slackUser(actor));
}

/** A statement of S1 is out in another language, and never was in this one. */
function isSaidElsewhere(state: Happening['after']): boolean {
  const { core, otherTexts, publications } = state;
  if (currentDraft(state) === undefined) return false;
  const isOutElsewhere = otherTexts.some(({ outAt }) => outAt !== null);
  return core.severity === 'S1' && isOutElsewhere && publications.every(({ publishedAt }) => publishedAt === null);
}

/** A statement of ours lacks nothing, and nobody of the team who is rung for it saw it whole. */
function isReady(happening: Happening): boolean {
  const { core } = happening.after;
  const draft = currentDraft(happening.after);
  if (core.statement === null || core.statement === 'correction' || draft === undefined) return false;
  if (isSaidElsewhere(happening.after) || statusOf(happening.after) !== 'open') return false;
  const isOpenerThere = teamOf(happening).some(({ user }) => user === slackUser(core.openedBy));
  const isSeenWhole = draft.writtenBy !== null || (draft.version === 1 && isOpenerThere);
  return draft.missingFacts.length === 0 && !isSeenWhole;
}

/** The walk, or one in which a statement of ours lacks no fact from the first. */
const aWalkOrWhole = fc.tuple(aWalk, fc.boolean()).map(([walk, isWhole]) => {
  if (!isWhole || walk.start.core.statement === null) return walk;
  const drafts = walk.start.drafts.map((one) => ({ ...one, missingFacts: [] }));
  return { ...walk, start: { ...walk.start, drafts } };
});

const WAITS: readonly string[] = ['open', 'in_review'];

/** The end of a pause gave a text back that needs its approvals again. */
function wasGivenBack({ changes }: Happening['made']): boolean {
  return changes.some((change) => change.kind === 'publication' && change.row.reason === 'stopped.paused');
}

/** A first message in the handbook's own words waits for its approvals without a proposal, and rings those who approve it. */
function isAskedToApprove(rings: Rung['rings'], happening: Happening): boolean {
  const draft = currentDraft(happening.after);
  return rings.some(({ turn, who }) => turn.startsWith(`approval:${draft?.id}:`) && mayHelp(who, happening));
}

function isReached(kind: TurnKind, { rings, happening }: Rung): boolean {
  const members = teamOf(happening).map(({ user }) => user);
  const own = rings.filter((ring) => ring.kind === kind && members.includes(ring.who));
  const isInReview = statusOf(happening.after) === 'in_review';
  if (kind === 'resume' && isInReview)
    return own.some(({ who }) => mayHelp(who, happening)) || !isApprovable(happening);
  if (kind === 'statement' || kind === 'language') return own.length > 0 || isAskedToApprove(rings, happening);
  // What a pause gave back of a text that was sent back before rings as that.
  if (kind === 'resume') return own.length > 0 || isRungAs('returned', members, rings);
  if (kind !== 'approval') return own.length > 0;
  // A text that a pause gave back rings as what it is.
  const ofText = rings.filter((ring) => ring.kind === 'approval' || ring.kind === 'resume');
  return ofText.some(({ who }) => members.includes(who) && mayHelp(who, happening));
}

function isRungAs(kind: TurnKind, members: readonly string[], rings: Rung['rings']): boolean {
  return rings.some((ring) => ring.kind === kind && members.includes(ring.who));
}

function isApprovable(happening: Happening): boolean {
  return teamOf(happening).some(({ user }) => mayHelp(user, happening));
}

/** What must be done and nobody who can was rung for. */
function unheard(one: Rung): TurnKind[] {
  const { happening } = one;
  const people = teamOf(happening).map(({ user }) => user);
  if (people.length === 0) return [];
  const isOfOneAlone = people.every((user) => authorsOf(happening).has(user));
  const wanted = mustBeDone(happening).filter((kind) => kind !== 'fact' || !isOfOneAlone);
  const isInReview = isPending(happening.after) && statusOf(happening.after) === 'in_review';
  const isWaiting = isInReview && people.some((user) => mayHelp(user, happening));
  return [...wanted, ...(isWaiting ? (['approval'] as const) : [])].filter((kind) => !isReached(kind, one));
}

/** Who wrote down a value that waits for another person. */
function authorsOf({ after }: Happening): Set<string> {
  const proposed = after.facts.filter(({ status }) => status === 'proposed');
  return new Set(proposed.flatMap(({ enteredBy }) => (enteredBy.kind === 'slack' ? [enteredBy.user] : [])));
}

/** Those of the rung who could not do it; a lead is called at the end, whatever their other roles. */
function mistaken({ turn, step, who }: DueRing, happening: Happening): string[] {
  const members = teamOf(happening).map(({ user }) => user);
  const fact = happening.after.facts.find(({ id }) => turn.key === `fact:${id}`);
  const author = fact?.enteredBy.kind === 'slack' ? fact.enteredBy.user : null;
  return who.filter((user, index) => {
    if (!members.includes(user) || who.indexOf(user) !== index) return true;
    const isOfText = ['approval', 'resume'].includes(turn.kind) && statusOf(happening.after) === 'in_review';
    return step !== 'lead' && (user === author || (isOfText && !mayHelp(user, happening)));
  });
}

describe('whatever people and clocks do, in whatever order', () => {
  test.prop([aWalkOrWhole], { numRuns: 60 })('somebody who can do what must be done has been rung', (walk) => {
    expect(rungAfter(walked(walk)).flatMap(unheard)).toEqual([]);
  });

  test.prop([aWalkOrWhole], { numRuns: 60 })('nobody is rung who cannot do it, and nobody twice at once', (walk) => {
    const rung = rungAfter(walked(walk));
    expect(rung.flatMap(({ happening, atOnce }) => atOnce.flatMap((due) => mistaken(due, happening)))).toEqual([]);
  });

  it('walks come to where the laws could be broken', () => {
    const seen = new Set(
      fc
        .sample(aWalkOrWhole, { seed: 7, numRuns: 240 })
        .flatMap((walk) => rungAfter(walked(walk)).flatMap(({ atOnce }) => atOnce.map(({ turn }) => turn.kind))),
    );
    const kinds = [
      'approval',
      'returned',
      'stopped',
      'failed',
      'by_hand',
      'resume',
      'fact',
      'question',
      'card',
      'language',
      'statement',
      'address',
    ];
    for (const kind of kinds) expect([...seen]).toContain(kind);
  });
});
