import { CLOCK } from '../../people/actor.ts';
import type { BreachStep } from '../breaches/breach-clock.ts';
import { notifyBy, stepsToMention } from '../breaches/breach-clock.ts';
import { mentionedForBreach } from '../breaches/mentioned-for-breach.ts';
import type { CaseDeps } from '../decision/case-deps.ts';
import type { Decision } from '../decision/recorded.ts';
import { decisionOf } from '../decision/recorded.ts';
import { withActiveHandbook } from '../decision/with-active-handbook.ts';
import type { OpenBreach } from '../model/breaches/breach.ts';
import type { ThreadEntry } from '../model/changes.ts';
import type { Mention } from '../model/deadlines/mention.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import { directMentions } from './direct-mentions.ts';
import type { DirectMentions } from './direct-mentions-deps.ts';
import { mentionedTogether } from './mentioned-together.ts';
import { mentionsApart } from './mentions-apart.ts';

type ToldBreach = { step: BreachStep; call: Mention };

/**
 * Calls the people responsible for data protection as the 72 hours of a breach run out. Each step
 * is called once, whichever process looks. After downtime only the last step is called, but all are
 * recorded; breaches due at one moment share a call.
 * @returns number of breaches that it reported
 */
export function checkBreaches(deps: CaseDeps, calling: DirectMentions): Promise<number> {
  return withActiveHandbook(deps, async (settled) => {
    const now = settled.now();
    const handbook = settled.handbook.current();
    const [team, wanting] = await Promise.all([calling.roster.team().catch(() => null), calling.calledDirectly()]);
    return settled.store.transact(async (transaction) => {
      const told = await stepsToTell(transaction, mentionedForBreach(handbook), now);
      const mentions = told.map(({ call }) => call);
      const apart = new Set(mentionsApart(mentions, team ?? []));
      for (const one of told) await transaction.save(breachOutcome(one, apart.has(one.call), now));
      const together = mentions.filter((mention) => !apart.has(mention));
      for (const outcome of mentionedTogether(together, now)) await transaction.save(outcome);
      const effects = directMentions(mentions, wanting, { handbook, now, team });
      if (effects.length > 0) await transaction.save({ changes: [], audit: [], effects });
      return told.length;
    });
  });
}

async function stepsToTell(
  transaction: CaseTransaction,
  called: Pick<Mention, 'ids' | 'roles'>,
  now: string,
): Promise<ToldBreach[]> {
  const told: ToldBreach[] = [];
  for (const open of await transaction.cases.openBreaches()) {
    const step = await stepToTell(open, now, transaction);
    if (step === null) continue;
    const mention: Mention = {
      ...called,
      caseId: open.caseId,
      clock: 'breach',
      step: 'due',
      dueAt: notifyBy(open.breach),
    };
    told.push({ step, call: mention });
  }
  return told;
}

function breachOutcome({ step, call }: ToldBreach, callsInThread: boolean, now: string): Decision {
  const { caseId, ids, roles, dueAt: due } = call;
  const entry: ThreadEntry = {
    sentence: { key: `thread.breach_${step}`, params: { due } },
    ...(callsInThread ? { calls: { ids, roles } } : {}),
  };
  return decisionOf(
    'breach.step',
    caseId,
    {
      kind: 'done',
      changes: [],
      effects: [
        { kind: 'card', caseId },
        { kind: 'thread', caseId, entry },
      ],
      audit: { step, due, called: ids },
    },
    { actor: CLOCK, now },
  );
}

/** The last step that has come, unless it was told. From the last one backwards, the first that is known ends the search. */
async function stepToTell(
  { caseId, breach }: OpenBreach,
  now: string,
  transaction: CaseTransaction,
): Promise<BreachStep | null> {
  const steps = stepsToMention(breach, now);
  const last = steps.at(-1) ?? null;
  let isFresh = false;
  for (const step of steps.toReversed()) {
    if (await transaction.record.seen(`clock:${caseId}:breach:${breach.awareAt}:${step}`)) break;
    isFresh ||= step === last;
  }
  return isFresh ? last : null;
}
