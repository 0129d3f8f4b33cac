import type { LiveFact } from '../drafts/live-fact.ts';
import type { Hoax, StatusRuling } from './hoax.ts';
import { statusDecision } from './hoax.ts';

/**
 * Returns the register's truth as a fact that a named person owns. Replies may rest on it, and it
 * ends with the status under which it was given. Null while the truth is unknown.
 */
export function factOf(hoax: Hoax): LiveFact | null {
  const { id, what } = statusDecision(hoax);
  return factAs(`hoax:${hoax.id}/${id}`, hoax.id, what);
}

export function factAs(id: string, hoaxId: number, { truth, source }: StatusRuling): LiveFact | null {
  if (truth === null || source === null) return null;
  return { id, key: `hoax_${hoaxId}`, value: truth, source: `${source.body} ${source.link}` };
}

/**
 * Returns the fact of one of the hoax's decisions, whether it still holds or not. Null for the fact
 * of another hoax.
 */
export function factOnce(hoax: Hoax, factId: string): LiveFact | null {
  const decision = hoax.decisions.find(({ id }) => factId === `hoax:${hoax.id}/${id}`);
  return decision?.what.kind === 'status' ? factAs(factId, hoax.id, decision.what) : null;
}

/** The hoax whose truth this key calls; null for the key of another fact. */
export function hoaxIdOf(factKey: string): number | null {
  const [, id] = /^hoax_(\d+)$/.exec(factKey) ?? [];
  return id === undefined ? null : Number(id);
}
