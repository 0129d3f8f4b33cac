import type { ModalView } from '@slack/types';
import type { EnteredFact } from '../../domain/cases/model/fact.ts';
import { isLive } from '../../domain/cases/model/fact.ts';
import { isOpenDeparture } from '../../domain/contents/actions/departure-steps.ts';
import type { ContentDeps } from '../../domain/contents/content-deps.ts';
import { draftingModel } from '../../domain/contents/draft-content.ts';
import type { Content, ContentState } from '../../domain/contents/model/content.ts';
import { departureNow } from '../../domain/contents/model/content.ts';
import { approvedSince, whyNotByHand } from '../../domain/contents/standing.ts';
import { RefusedError } from '../../errors.ts';
import type { PersonPayload } from '../bolt/requester.ts';
import { actorOf, requesterOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { decodeContent, encodeContent } from '../kit/plan/content-reference.ts';
import { CONTENT_ACTIONS } from '../kit/plan/plan-ids.ts';
import { contentModal } from './content-modals.ts';
import { contentGoesModal, contentOutModal, dropModal, keepOutModal, sendBackModal } from './content-step-modals.ts';
import { pictureForm } from './picture-listeners.ts';

export type ContentModalDeps = Pick<SlackDeps, 'cases' | 'digests' | 'readers' | 'team'>;

/** Returns the content that a reference names; null where there is none. */
export async function contentNamed(
  reference: string,
  deps: Pick<ContentModalDeps, 'digests'>,
): Promise<Content | null> {
  const state = await contentsOf(deps).contents.byId(decodeContent(reference).contentId);
  return state?.content ?? null;
}

/** Returns what contents are read and changed by. @throws RefusedError where the plan is off */
export function contentsOf({ digests }: Pick<ContentModalDeps, 'digests'>): ContentDeps {
  const { contents } = digests.plan;
  if (contents === null) throw new RefusedError('calendar.off');
  return contents;
}

/** Returns the form of a new content. @throws RefusedError for an outsider */
export async function newModal(body: PersonPayload, deps: ContentModalDeps): Promise<ModalView> {
  contentsOf(deps);
  const given = await givenTo(body, null, deps);
  return contentModal(null, '', given);
}

/**
 * Reads what a form is drawn from, all at once: a trigger lapses after three seconds.
 * @param content the one that it changes; null for a new one
 */
export async function givenTo(body: PersonPayload, content: Content | null, deps: ContentModalDeps) {
  const now = deps.cases.now();
  const [{ texts }, membership, own, shared] = await Promise.all([
    requesterOf(body, deps),
    deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
    factsOf(content, deps),
    deps.readers.facts.liveOfCrises(now),
  ]);
  // Values of a crisis that is closed hold on: the text rests on them as before.
  const beside = own.filter((fact) => isLive(fact, now) && shared.every(({ id }) => id !== fact.id));
  const facts = [...beside, ...shared];
  if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
  const handbook = deps.cases.handbook.current();
  return { handbook, texts, now, facts, model: draftingModel(contentsOf(deps), handbook) };
}

async function factsOf(content: Content | null, deps: ContentModalDeps): Promise<EnteredFact[]> {
  const ids = content?.factIds ?? [];
  return ids.length === 0 ? [] : contentsOf(deps).contents.look(({ facts }) => facts.byIds(ids));
}

/** Returns the form that a button of a content opens; null for none. */
export async function modalOf(
  id: string,
  state: ContentState,
  target: string,
  body: PersonPayload,
  deps: ContentModalDeps,
): Promise<ModalView | null> {
  const { content } = state;
  const given = await givenTo(body, content, deps);
  const metadata = encodeContent(content, target);
  const place = content.places.find((one) => one.target === target);
  switch (id) {
    case CONTENT_ACTIONS.edit:
      return contentModal(content, metadata, given);
    case CONTENT_ACTIONS.picture:
    case CONTENT_ACTIONS.pictureChange:
      return pictureForm(id, content, target, { metadata, texts: given.texts }, deps);
    case CONTENT_ACTIONS.sendBack:
      return sendBackModal(metadata, given.texts);
    case CONTENT_ACTIONS.drop:
      return dropModal(content, metadata, given.texts);
    case CONTENT_ACTIONS.keep:
      return keepOutModal(metadata, given.texts);
    case CONTENT_ACTIONS.readGoes:
      // A list of a crisis may be older than what became of it.
      if (content.status.kind !== 'held' || content.status.by.kind !== 'crisis')
        throw new RefusedError('refusal.content_moved_on');
      return contentGoesModal(content, { ...given, metadata });
    case CONTENT_ACTIONS.out:
      return place === undefined
        ? null
        : contentOutModal(content, place, { ...given, metadata, whyNot: await reasonAgainst(state, target, deps) });
    default:
      return null;
  }
}

/**
 * Returns the key of what speaks against publishing a text now, although it was claimed before; null for nothing.
 * @throws RefusedError where its end is known already
 */
async function reasonAgainst(state: ContentState, target: string, deps: ContentModalDeps): Promise<string | null> {
  const departure = departureNow(state, target);
  if (departure === undefined || !isOpenDeparture(departure)) throw new RefusedError('refusal.content_moved_on');
  // What may be out already is not published a second time.
  if (departure.status === 'unknown') return 'card.unknown';
  const [held, facts] = await Promise.all([
    contentsOf(deps).contents.look(({ heldSince }) => heldSince(approvedSince(state))),
    factsOf(state.content, deps),
  ]);
  const [handbook, now] = [deps.cases.handbook.current(), deps.cases.now()];
  return whyNotByHand(state, departure, { ...held, facts, handbook, now });
}
