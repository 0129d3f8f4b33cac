import { CLOCK } from '../../people/actor.ts';
import type { Decision } from '../decision/recorded.ts';
import { decisionOf } from '../decision/recorded.ts';
import type { Effect } from '../model/changes.ts';
import type { Mention } from '../model/deadlines/mention.ts';

/** The one message that calls people for several cases, with its row of the record; nothing for no calls. */
export function mentionedTogether(mentions: readonly Mention[], now: string): Decision[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const effect: Effect = { kind: 'calls', caseId: first.caseId, calls: mentions };
  const audit = { cases: mentions.map(({ caseId }) => String(caseId)) };
  return [
    decisionOf('clock.called', null, { kind: 'done', changes: [], effects: [effect], audit }, { actor: CLOCK, now }),
  ];
}
