import type { UserGroups } from '../adapters/workspace/ask-slack.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { Finding, Words } from './finding.ts';
import { uncheckedFinding } from './finding.ts';
import type { Parts } from './parts.ts';
import { handbookInForce } from './parts.ts';
import { slackOutOfReach, slackTrouble } from './slack-words.ts';

/** Returns the handbook and the groups of Slack, or why `what` cannot be checked without them. */
export async function teamParts(
  parts: Parts,
  what: Words,
): Promise<{ ok: true; handbook: Handbook; groups: UserGroups } | { ok: false; finding: Finding }> {
  const blocked = await slackOutOfReach(parts, what);
  if (blocked !== null) return { ok: false, finding: blocked };
  const { handbook } = handbookInForce(await parts.handbook());
  if (handbook === null) {
    const why = { es: 'El manual no se puede leer.', en: 'The handbook cannot be read.' };
    return { ok: false, finding: uncheckedFinding(what, why) };
  }
  const groups = await parts.slack.groups();
  if (!groups.ok) return { ok: false, finding: uncheckedFinding(what, slackTrouble(groups.trouble)) };
  return { ok: true, handbook, groups: groups.answer };
}
