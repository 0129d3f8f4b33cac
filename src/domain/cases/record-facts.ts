import type { LiveFact } from '../drafts/live-fact.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { localTime } from '../handbook/local-time.ts';
import type { CaseState } from './case-state.ts';
import { activePlan, nextWordDueAt } from './crisis.ts';

/** Hours are promised in steps that people say. */
const STEP_MS = 5 * 60_000;

type Circumstances = { handbook: Handbook; now: string };

/** What our own record knows of a crisis. Ids name the very moments or words: each holds until there is another. */
export function recordFacts(state: Pick<CaseState, 'crisis' | 'matter'>, circumstances: Circumstances): LiveFact[] {
  return [...planFacts(state), ...hourFacts(state, circumstances)];
}

/** Who directs the emergency plan that is activated, and where its own messages stand: what any text of the crisis may point to. */
export function planFacts({ crisis }: Pick<CaseState, 'crisis'>): LiveFact[] {
  const plan = activePlan(crisis);
  if (crisis === null || plan === null || plan.link === null) return [];
  const { director, link } = plan;
  return [
    { id: `record:crisis:${crisis.id}/director:${director}`, key: 'plan_director', value: director, source: link },
    { id: `record:crisis:${crisis.id}/link:${link}`, key: 'plan_link', value: link, source: link },
  ];
}

/** What a statement of ours may say: since when the public has heard nothing new, and when it hears from us again. */
function hourFacts(
  { crisis, matter }: Pick<CaseState, 'crisis' | 'matter'>,
  { handbook, now }: Circumstances,
): LiveFact[] {
  if (crisis === null || matter.statement === null) return [];
  const { id, lastWordAt, cadenceMinutes } = crisis;
  const due = Date.parse(nextWordDueAt(crisis));
  const next = new Date(Math.floor((due + cadenceMinutes * 60_000) / STEP_MS) * STEP_MS).toISOString();
  const { timeZone } = handbook.institution;
  const facts = [
    { id: `record:crisis:${id}/since@${lastWordAt}`, key: 'since', value: localTime(lastWordAt, timeZone) },
    ...(next > now ? [{ id: `record:crisis:${id}/next@${next}`, key: 'next', value: localTime(next, timeZone) }] : []),
  ];
  return facts.map((fact) => ({ ...fact, source: 'Portavoz' }));
}
