import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import type { PastRepliesSubject } from '../modals/past-replies.ts';
import type { CaseView } from '../view/case-view.ts';
import type { DestinationView } from '../view/destination-view.ts';
import { publicationView } from '../view/destination-view.ts';
import { caseView } from '../view/view-case.ts';

/** A case as its card and its forms need it, with what other cases tell of it. */
export async function loadCardView(
  state: CaseState,
  texts: Texts,
  { cases, readers, bot }: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
): Promise<CaseView> {
  const related = await readers.related.related(state);
  return caseView(state, cases.handbook.current(), cases.now(), texts, cases.keys.digest, {
    related,
    workspaceUrl: bot.workspaceUrl,
    model: cases.language.model,
    gap: await readers.gapOf(state),
    reportsFaults: cases.settings.faultServices !== undefined,
    pictures: cases.settings.pictures ?? null,
    readsPrivate: (await cases.people.readsPrivate?.()) === true,
  });
}

/** A case with the replies that went out to like posts. */
export async function pastRepliesOf(
  state: CaseState,
  texts: Texts,
  { cases, readers }: Pick<SlackDeps, 'cases' | 'readers'>,
): Promise<PastRepliesSubject> {
  const replies = await readers.related.pastReplies(state);
  return { state, replies, now: cases.now(), handbook: cases.handbook.current(), texts };
}

/** The place of a publication of the case, whichever version it is of; null when it has none of that id. */
export function destinationOfPublication(
  publicationId: string | null,
  { state, related }: Pick<CaseView, 'state' | 'related'>,
  { cases }: Pick<SlackDeps, 'cases'>,
): DestinationView | null {
  const publication = state.publications.find(({ id }) => id === publicationId);
  return publication === undefined ? null : publicationView(publication, state, cases.handbook.current(), related);
}
