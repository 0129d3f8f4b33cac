import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { FollowUp } from '../../cases/model/crises/follow-up.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import type { Actor } from '../../people/actor.ts';
import { inLanguage } from '../../text/languages.ts';
import { localDate } from '../../time/local-date.ts';
import { momentAfter } from '../../time/moment-after.ts';
import { typedDate } from '../../time/typed-date.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { CrisisState } from '../model/crisis-state.ts';

/** Lengths in characters that a form may take, too. */
export const LONGEST_TASK = 300;
export const LONGEST_TASK_REASON = 300;

/** Adds a task that the crisis leaves behind, with the person who owns it and its date. */
export function addFollowUp(
  { crisis }: CrisisState,
  action: { what: string; owner: Actor; dueOn: string },
  context: ActionContext,
): Outcome {
  const what = action.what.replaceAll(/\s+/g, ' ').trim();
  if (what === '' || what.length > LONGEST_TASK) return refuse('refusal.follow_up_words', { max: LONGEST_TASK });
  if (action.owner.kind !== 'slack') return refuse('refusal.follow_up_owner');
  const today = localDate(context.now, context.handbook.institution.timeZone);
  const dueOn = typedDate(action.dueOn, today);
  if (dueOn === null || dueOn < today) return refuse('refusal.follow_up_date');
  const row = newFollowUp(crisis, { what, owner: action.owner, dueOn }, context);
  return {
    kind: 'done',
    changes: [{ kind: 'follow_up', row }],
    effects: boardAndLine(crisis.id, {
      sentence: { key: 'crisis.follow_up_added' },
      by: context.actor,
      calls: [row.owner],
      followUpIds: [row.id],
    }),
    audit: { crisis: crisis.id, followUp: row.id, dueOn: row.dueOn },
  };
}

/** Ends a task: it is done, or dropped for a reason. */
export function endFollowUp(
  { crisis, followUps }: CrisisState,
  { followUpId, end, why }: { followUpId: string; end: 'done' | 'dropped'; why: string },
  context: ActionContext,
): Outcome {
  const found = followUps.find(({ id, ended }) => id === followUpId && ended === null);
  if (found === undefined) return refuse('refusal.follow_up_over');
  const reason = why.trim();
  if (end === 'dropped' && (reason === '' || reason.length > LONGEST_TASK_REASON))
    return refuse('refusal.reason_needed');
  const ended = { kind: end, by: context.actor, at: context.now, why: end === 'done' ? null : reason };
  return {
    kind: 'done',
    changes: [{ kind: 'follow_up', row: { ...found, ended } }],
    effects: [],
    audit: { crisis: crisis.id, followUp: found.id, end },
  };
}

/** Returns the tasks that the playbook wants after a crisis that is closed now; the information lead owns them. */
export function followUpsAtEnd(crisis: Crisis, context: ActionContext): FollowUp[] {
  const { handbook, now, actor } = context;
  const { timeZone, languages } = handbook.institution;
  const owner = crisis.roles.information_lead?.who ?? actor;
  return (playbookById(handbook, crisis.playbook)?.steps ?? [])
    .filter(({ phase }) => phase === 'after')
    .map(({ what, minutes = 0 }) => {
      const dueOn = localDate(momentAfter(now, minutes * 60_000), timeZone);
      return newFollowUp(crisis, { what: inLanguage(what, homeLanguage(handbook), languages), owner, dueOn }, context);
    });
}

function newFollowUp(
  { id: crisisId, playbook }: Crisis,
  given: Pick<FollowUp, 'what' | 'owner' | 'dueOn'>,
  { newId, actor, now }: ActionContext,
): FollowUp {
  return { id: newId(), crisisId, playbook, ...given, addedBy: actor, addedAt: now, ended: null };
}
