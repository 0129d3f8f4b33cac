import type { Handbook } from '../../handbook/handbook.ts';
import type { CaseState } from '../model/case-state.ts';
import { answersMany } from '../model/destinations-of.ts';
import { answeredPost } from '../model/joining/conversation.ts';
import { replyOpening } from '../model/joining/opening-for.ts';

type Named = Pick<CaseState, 'core' | 'posts' | 'drafts'>;

/**
 * Returns a text that names the person whom it answers, where the network tells them only so. Each of
 * many replies names its own person; what we say first, or in private, names nobody.
 */
export function withName(text: string, state: Named, { handbook }: { handbook: Handbook }): string {
  const opening = nameFor(state, handbook);
  return opening === '' || namesAlready(text, opening) ? text : `${opening}${text}`;
}

/** Returns the text without the name that `withName` puts before it. */
export function withoutName(text: string, state: Named, { handbook }: { handbook: Handbook }): string {
  const opening = openingOf(state, handbook);
  return opening !== '' && text.startsWith(opening) ? text.slice(opening.length) : text;
}

function nameFor(state: Named, handbook: Handbook): string {
  const draft = state.drafts.find(({ id }) => id === state.core.currentDraftId);
  return draft !== undefined && answersMany(draft) ? '' : openingOf(state, handbook);
}

function openingOf(state: Named, handbook: Handbook): string {
  const { statement, audience } = state.core;
  return statement !== null || audience === 'private' ? '' : replyOpening(answeredPost({}, state), handbook);
}

/** A person may have named them elsewhere in the text. */
function namesAlready(text: string, opening: string): boolean {
  const name = opening.trim().toLowerCase();
  const at = text.toLowerCase().indexOf(name);
  return at !== -1 && !/^[\p{L}\p{N}_@]/u.test(text.slice(at + name.length));
}
