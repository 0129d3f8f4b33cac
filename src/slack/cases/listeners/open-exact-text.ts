import type { WebClient } from '@slack/web-api';
import { transition } from '../../../domain/cases/apply-action.ts';
import { warningsOpen } from '../../../domain/cases/approval/warnings.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Standing } from '../../../domain/people/actor.ts';
import { recordShown } from '../../../domain/privacy/record-shown.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import type { PersonPayload, Who } from '../../bolt/who.ts';
import { whoOf } from '../../bolt/who.ts';
import { CLICKS } from '../../kit/ids.ts';
import { fitsCard } from '../card/said-blocks.ts';
import { exactForm } from '../modals/exact-form.ts';
import type { CardReference } from '../view/card-reference.ts';
import { decodeReference, encodeReference } from '../view/card-reference.ts';
import { bytesOf } from './click-gestures.ts';
import { viewBeside } from './view-beside.ts';

/**
 * Where the card hides something, or shows long texts cut short, who stands by the text sees it whole first, and sends that; where only unread warnings stand in the way of an
 * approval, who approves reads and ticks each. A text that is no longer the one of the button is left to be refused.
 * @returns whether a form was opened; else the gesture is to be made at once
 */
export async function openExactText(
  click: string,
  value: string,
  body: PersonPayload,
  client: WebClient,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<boolean> {
  const reference = decodeReference(value);
  const state = await deps.readers.cases.caseById(reference.caseId);
  if (state === null || state.matter.erased !== null) return false;
  const who = await whoOf(body, deps);
  const view = await viewBeside(state, who.texts, deps);
  const isOnScreen = view.draft?.id === reference.draftId && view.draft?.digest === reference.digest;
  if (!isOnScreen) return false;
  const standing = await deps.cases.people.standingOf(who.actor, who.channel);
  if (standing.kind === 'stranger') return false;
  const asksTicks = click === CLICKS.approve && lacksOnlyTicks(state, reference, { who, standing }, deps);
  if (!(view.hides.post || view.hides.draft || asksTicks || !fitsCard(view.places))) return false;
  if (view.hides.draft) await recordShown(deps.cases, { ...who, caseId: reference.caseId, what: 'draft' });
  const subject = { view, metadata: encodeReference(reference), texts: who.texts };
  await client.views.open({ trigger_id: body.trigger_id, view: exactForm(click, subject) });
  return true;
}

/** Whether the approval is refused for nothing but warnings that nobody has ticked: whoever may not approve at all is told so at once. */
function lacksOnlyTicks(
  state: CaseState,
  reference: CardReference,
  { who, standing }: { who: Who; standing: Standing },
  { cases }: Pick<SlackDeps, 'cases'>,
): boolean {
  const approval = { kind: 'approve', ...bytesOf(reference) } as const;
  const context = {
    ...cases,
    writer: null,
    crises: [],
    actor: who.actor,
    now: cases.now(),
    handbook: cases.handbook(),
  };
  return transition(state, approval, standing, context).refusal?.key === warningsOpen(0).key;
}
