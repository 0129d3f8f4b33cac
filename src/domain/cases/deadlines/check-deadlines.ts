import type { DirectPreference } from '../../people/preferences.ts';
import type { Roster } from '../../people/team-person.ts';
import type { CaseDeps } from '../decision/case-deps.ts';
import { withActiveHandbook } from '../decision/with-active-handbook.ts';
import type { CaseTimes } from '../model/deadlines/case-times.ts';
import { DEADLINE_KINDS } from '../model/deadlines/deadline-kind.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import { directMentions } from './direct-mentions.ts';
import type { EscalationContext } from './escalation-targets.ts';
import type { News } from './news-of-deadlines.ts';
import { newsOf } from './news-of-deadlines.ts';
import { outcomesOfLook } from './outcomes-of-look.ts';
import type { ToldCase } from './told-case.ts';
import { needsState, toldCase } from './told-case.ts';

export type CheckDeadlinesDeps = {
  cases: CaseDeps;
  roster: Roster;
  /** Returns the times of cases in which a person still has to act, oldest first. */
  waiting(): Promise<CaseTimes[]>;
  /** Returns the people who also want a direct message when they are called. */
  calledDirectly(): Promise<DirectPreference[]>;
  /**
   * Returns whether this check may report its findings: at most one check a minute may, over all
   * processes.
   */
  mayTell(): Promise<boolean>;
};

/**
 * Checks the deadlines of all cases and reports the steps passed since the last check of any
 * process. Each step is recorded once, in the transaction that queues its message. Handled steps
 * are also remembered in memory, so that a check without news only reads.
 * @returns number of cases that it reported
 */
export function checkDeadlines(deps: CheckDeadlinesDeps): () => Promise<number> {
  let done: ReadonlySet<string> = new Set();

  return () =>
    withActiveHandbook(deps.cases, async (cases) => {
      const waiting = await deps.waiting();
      const circumstances = {
        handbook: cases.handbook.current(),
        now: cases.now(),
        team: await teamNow(waiting, cases),
      };
      const found = newsIn(waiting, circumstances);
      if (found.length === 0 || !(await deps.mayTell())) return 0;
      const wanting = await deps.calledDirectly();
      const told = await cases.store.transact((transaction) => tell(transaction, circumstances, wanting));
      done = new Set(told.keys);
      return told.count;
    });

  /** Reads the team only when a shift may have ended or a call is due; otherwise returns null. */
  async function teamNow(waiting: readonly CaseTimes[], cases: CaseDeps): Promise<EscalationContext['team']> {
    const circumstances = { handbook: cases.handbook.current(), now: cases.now(), team: null };
    const mayLapse =
      circumstances.handbook.institution.rota !== undefined && waiting.some(({ claim }) => claim !== null);
    if (!mayLapse && newsIn(waiting, circumstances).length === 0) return null;
    return deps.roster.team().catch(() => null);
  }

  function newsIn(waiting: readonly CaseTimes[], circumstances: EscalationContext): News[] {
    return waiting.flatMap((times) => newsOf(times, circumstances, (key) => done.has(key)) ?? []);
  }

  /** Looks once more, now that nothing changes any more. */
  async function tell(
    transaction: CaseTransaction,
    circumstances: EscalationContext,
    wanting: readonly DirectPreference[],
  ) {
    const told: ToldCase[] = [];
    const waiting = await transaction.cases.waiting();
    for (const news of newsIn(waiting, circumstances)) {
      const fresh = await freshKeys(transaction, news);
      const isFresh = (key: string) => fresh.has(key);
      const state = needsState(news, isFresh) ? await transaction.cases.load(news.times.id) : null;
      const one = toldCase(news, isFresh, state, circumstances);
      if (one !== null) told.push(one);
    }
    for (const outcome of outcomesOfLook(told, circumstances)) await transaction.save(outcome);
    const effects = directMentions(
      told.flatMap(({ call }) => call ?? []),
      wanting,
      circumstances,
    );
    if (effects.length > 0) await transaction.save({ changes: [], audit: [], effects });
    return { count: told.length, keys: keysOf(waiting, circumstances) };
  }

  /**
   * Returns the keys not handled before, and marks them as handled. A recorded step implies all
   * earlier steps of its deadline. So the search runs backwards and stops at the first known key.
   */
  async function freshKeys(transaction: CaseTransaction, { passed, shiftKey }: News): Promise<Set<string>> {
    const fresh = new Set<string>();
    const isFresh = async (key: string) => {
      if (done.has(key) || (await transaction.record.seen(key))) return false;
      fresh.add(key);
      return true;
    };
    for (const kind of DEADLINE_KINDS) {
      for (const { clock, key } of passed.toReversed()) if (clock === kind && !(await isFresh(key))) break;
    }
    if (shiftKey !== null) await isFresh(shiftKey);
    return fresh;
  }
}

/** All that is done once a look has told what it found; what is over is forgotten. */
function keysOf(waiting: readonly CaseTimes[], circumstances: EscalationContext): string[] {
  return waiting.flatMap((times) => keysIn(newsOf(times, circumstances, () => false)));
}

function keysIn(news: News | null): string[] {
  if (news === null) return [];
  return [...news.passed.map(({ key }) => key), ...(news.shiftKey === null ? [] : [news.shiftKey])];
}
