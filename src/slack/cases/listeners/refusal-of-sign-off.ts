import { applyAction } from '../../../domain/cases/apply-action.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Membership } from '../../../domain/people/actor.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { DIRECT_ACTIONS } from '../../kit/ids.ts';
import type { CardReference } from '../view/card-reference.ts';
import { bytesOf } from './click-actions.ts';

/**
 * Returns the key of the refusal that this person's approval or proposal would meet now; null for none. A person who may not
 * sign off gets it at once.
 */
export function refusalOfSignOff(
  click: string,
  state: CaseState,
  reference: Pick<CardReference, 'draftId' | 'digest'>,
  { requester, membership }: { requester: Requester; membership: Membership },
  { cases }: Pick<SlackDeps, 'cases'>,
): string | null {
  const kind = click === DIRECT_ACTIONS.approve ? 'approve' : 'propose';
  const context = {
    ...cases.keys,
    holdMs: cases.settings.holdMs,
    detectLanguage: cases.language.detect,
    model: null,
    crises: [],
    actor: requester.actor,
    now: cases.now(),
    handbook: cases.handbook.current(),
  };
  return applyAction(state, { kind, ...bytesOf(reference) }, membership, context).refusal?.key ?? null;
}
