import type { LiveFact } from '../../drafts/live-fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { RecordKey } from '../../handbook/record-facts.ts';
import { localTime } from '../../time/local-time.ts';
import type { CaseCore, CaseState } from '../model/case-state.ts';
import type { Crisis } from '../model/crises/crisis.ts';
import { activePlan, nextWordDueAt } from '../model/crises/crisis.ts';
import { promiseOfLedger } from './promised-hour.ts';
import { recordedHour } from './recorded-hour.ts';

/** Hours are promised in steps that people say. */
const STEP_MS = 5 * 60_000;

type Circumstances = { handbook: Handbook; now: string };

/** Named apart from the facts of playbooks, so that neither hides the other. */
type RecordFact = LiveFact & { key: RecordKey };

/**
 * Returns the bot's own recorded facts about a crisis. Each id names its moment or words, so a fact
 * is valid until another replaces it.
 */
export function recordFacts(
  state: Pick<CaseState, 'crisis' | 'core' | 'facts' | 'otherTexts'>,
  circumstances: Circumstances,
): RecordFact[] {
  return [...planFacts(state), ...hourFacts(state, circumstances)];
}

/**
 * Returns the director of the activated emergency plan and the link to the plan's own messages; any
 * text of the crisis may point to them.
 */
export function planFacts({ crisis }: Pick<CaseState, 'crisis'>): RecordFact[] {
  const plan = activePlan(crisis);
  if (crisis === null || plan === null || plan.link === null) return [];
  const { director, link } = plan;
  return [
    {
      id: `record:crisis:${crisis.id}/director:${director}`,
      key: 'record.plan_director',
      value: director,
      source: link,
    },
    { id: `record:crisis:${crisis.id}/link:${link}`, key: 'record.plan_link', value: link, source: link },
  ];
}

/**
 * Returns what a statement of ours may say: since when the public has had no news, and when the
 * next message is due. A statement that is out in another language says the same hours in this one.
 */
function hourFacts(
  state: Pick<CaseState, 'crisis' | 'core' | 'facts' | 'otherTexts'>,
  circumstances: Circumstances,
): RecordFact[] {
  const { crisis, core, facts } = state;
  if (crisis === null || core.statement === null) return [];
  const { id, lastWordAt } = crisis;
  const { timeZone } = circumstances.handbook.institution;
  const hour = (name: 'since' | 'next', at: string): RecordFact => {
    const value = localTime(at, timeZone);
    return { id: `record:crisis:${id}/${name}@${at}`, key: `record.${name}`, value, source: 'Portavoz' };
  };
  const said = hoursSaidIn(state.otherTexts);
  const next = said('next').find((at) => at > circumstances.now) ?? hourToPromise(core, crisis, circumstances.now);
  return [hour('since', said('since')[0] ?? lastWordAt), hour('next', promiseOfLedger(facts, circumstances) ?? next)];
}

/** Reads the hours that the texts already out in other languages say off the ids of their facts. */
function hoursSaidIn(others: CaseState['otherTexts']): (name: 'since' | 'next') => string[] {
  const out = others.filter(({ outAt }) => outAt !== null).flatMap(({ factIds }) => factIds);
  const hours = out.flatMap((id) => recordedHour(id) ?? []);
  return (name) => hours.filter((hour) => hour.name === name).map(({ at }) => at);
}

/**
 * Returns the hour that a statement promises where the ledger has none: one cadence after it was begun, or
 * after the end of the silence that it breaks. While it waits for longer, the next such hour.
 */
function hourToPromise({ statement, openedAt }: CaseCore, crisis: Crisis, now: string): string {
  const due = nextWordDueAt(crisis);
  const from = Date.parse(statement === 'no_news' && due > openedAt ? due : openedAt);
  const cadence = crisis.cadenceMinutes * 60_000;
  const first = Math.floor((from + cadence) / STEP_MS) * STEP_MS;
  const passed = Math.max(0, Math.floor((Date.parse(now) - first) / cadence) + 1);
  return new Date(first + passed * cadence).toISOString();
}
