import type { ContentDeps } from '../../domain/contents/content-deps.ts';
import { draftingModel } from '../../domain/contents/draft-content.ts';
import { RefusedError } from '../../errors.ts';
import type { PersonPayload } from '../bolt/requester.ts';
import { actorOf, requesterOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';

/** Parts of the Slack app that the forms and buttons of planned contents need. */
export type ContentSlackDeps = Pick<SlackDeps, 'cases' | 'digests' | 'readers' | 'team' | 'bot'>;

/** @throws RefusedError where the plan is off */
export function contentsOf({ digests }: Pick<ContentSlackDeps, 'digests'>): ContentDeps {
  const { contents } = digests.plan;
  if (contents === null) throw new RefusedError('calendar.off');
  return contents;
}

/**
 * Reads what a form is drawn from, all at once: a trigger lapses after three seconds.
 * @throws RefusedError for an outsider
 */
export async function givenTo(body: PersonPayload, deps: ContentSlackDeps) {
  const now = deps.cases.now();
  const [{ texts }, membership, facts] = await Promise.all([
    requesterOf(body, deps),
    deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
    deps.readers.facts.liveOfCrises(now),
  ]);
  if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
  const handbook = deps.cases.handbook.current();
  return { handbook, texts, now, facts, model: draftingModel(contentsOf(deps), handbook) };
}
