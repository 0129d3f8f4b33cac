import type { LiveFact } from '../../drafts/live-fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { RecordKey } from '../../handbook/record-facts.ts';
import { localTime } from '../../time/local-time.ts';
import type { CaseState } from '../model/case-state.ts';
import { activePlan, nextWordDueAt } from '../model/crises/crisis.ts';

/** Hours are promised in steps that people say. */
const STEP_MS = 5 * 60_000;

type Circumstances = { handbook: Handbook; now: string };

/** Named apart from the facts of playbooks, so that neither hides the other. */
type RecordFact = LiveFact & { key: RecordKey };

/**
 * Returns the bot's own recorded facts about a crisis. Each id names its moment or words, so a fact
 * is valid until another replaces it.
 */
export function recordFacts(state: Pick<CaseState, 'crisis' | 'core'>, circumstances: Circumstances): RecordFact[] {
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
 * next message is due.
 */
function hourFacts(
  { crisis, core }: Pick<CaseState, 'crisis' | 'core'>,
  { handbook, now }: Circumstances,
): RecordFact[] {
  if (crisis === null || core.statement === null) return [];
  const { id, lastWordAt, cadenceMinutes } = crisis;
  const due = Date.parse(nextWordDueAt(crisis));
  const next = new Date(Math.floor((due + cadenceMinutes * 60_000) / STEP_MS) * STEP_MS).toISOString();
  const { timeZone } = handbook.institution;
  const hour = (name: 'since' | 'next', at: string): RecordFact => {
    const value = localTime(at, timeZone);
    return { id: `record:crisis:${id}/${name}@${at}`, key: `record.${name}`, value, source: 'Portavoz' };
  };
  return [hour('since', lastWordAt), ...(next > now ? [hour('next', next)] : [])];
}
