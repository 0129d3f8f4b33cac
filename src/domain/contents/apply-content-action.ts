import type { Membership } from '../people/actor.ts';
import { markContentNotOut, markContentOut } from './actions/departure-steps.ts';
import { addPicture, describePicture, removePicture } from './actions/picture-steps.ts';
import { keepContentOut, markContentDown } from './actions/recall-steps.ts';
import {
  approveContent,
  dropContent,
  markPolitical,
  proposeContent,
  publishContentLate,
  sayContentGoes,
  sayContentNotNow,
  sendContentBack,
} from './actions/review-steps.ts';
import { rewriteContent } from './actions/write-content.ts';
import type { ContentAction } from './content-action.ts';
import type { ContentContext, ContentOutcome } from './content-outcome.ts';
import { refuseContent } from './content-outcome.ts';
import type { ContentState } from './model/content.ts';

/** Decides what a person's action makes of a content; changes nothing itself. */
export function applyContentAction(
  state: ContentState,
  action: ContentAction,
  membership: Membership,
  context: Omit<ContentContext, 'roles'>,
): ContentOutcome {
  if (membership.kind === 'stranger') return refuseContent(`refusal.stranger_${membership.why}`);
  const own: ContentContext = { ...context, roles: membership.roles };
  switch (action.kind) {
    case 'write':
      return rewriteContent(state, action, own);
    case 'add_picture':
      return addPicture(state, action, own);
    case 'describe_picture':
      return describePicture(state, action, own);
    case 'remove_picture':
      return removePicture(state, action, own);
    case 'propose':
      return proposeContent(state, action, own);
    case 'approve':
      return approveContent(state, action, own);
    case 'send_back':
      return sendContentBack(state, action, own);
    case 'mark_political':
      return markPolitical(state, action, own);
    case 'say_goes':
      return sayContentGoes(state, action, own);
    case 'say_not_now':
      return sayContentNotNow(state, own);
    case 'publish_late':
      return publishContentLate(state, action, own);
    case 'drop':
      return dropContent(state, own);
    case 'mark_out':
      return markContentOut(state, action, own);
    case 'mark_not_out':
      return markContentNotOut(state, action, own);
    case 'mark_down':
      return markContentDown(state, action, own);
    case 'keep_out':
      return keepContentOut(state, action, own);
  }
}
