import type { Publisher, PublishOutcome, PublishRequest } from '../../../src/domain/cases/ports/publisher.ts';
import type { ContentAction } from '../../../src/domain/contents/content-action.ts';
import type { ContentDeps } from '../../../src/domain/contents/content-deps.ts';
import { performContentAction, startContents } from '../../../src/domain/contents/perform-content-action.ts';
import { publishContent } from '../../../src/domain/contents/publish-content.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { ana, berta } from '../builders/a-case.ts';
import { someContentWords } from '../builders/a-content.ts';
import { aHandbook } from '../builders/a-handbook.ts';
import { aDesk } from '../builders/cases/a-desk.ts';
import { aDatabase } from './a-database.ts';

/** A team that has approved a content on a real database, and a network that answers as it is told. */
export async function anApprovedOnDatabase(over: Partial<ContentDeps> = {}) {
  const database = await aDatabase();
  const desk = await aDesk(null, aHandbook(), database);
  const deps: ContentDeps = { ...desk.deps, contents: database.outbox.contents, ...over };
  let deliveries = 0;
  const asked = (actor: Actor) => ({ actor, channel: 'C1', deliveryKey: `d-${++deliveries}` });
  const [begun] = await startContents(deps, { ...asked(ana), posts: [someContentWords()] });
  if (begun === undefined) throw new Error('it was not begun');
  const { id, digest } = begun.content;
  const does = (actor: Actor, action: ContentAction) =>
    performContentAction(deps, { ...asked(actor), contentId: id, action });
  await does(ana, { kind: 'propose', digest });
  await does(berta, { kind: 'approve', digest });
  const calls: PublishRequest[] = [];
  const answers: (PublishOutcome | Error)[] = [];
  let meanwhile: () => Promise<void> = async () => undefined;
  const publisher: Publisher = {
    async publish(request) {
      calls.push(request);
      await meanwhile();
      const answer = answers.shift() ?? { kind: 'published', url: `https://x.com/vallserena/status/${calls.length}` };
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return {
    ...desk,
    deps,
    database,
    id,
    digest,
    does,
    calls,
    answers,
    asked,
    /** What happens while the network thinks. */
    beforeAnswer(happens: () => Promise<void>) {
      meanwhile = happens;
    },
    leaves: (target: string, isOn?: boolean) => publishContent(deps, publisher, { contentId: id, target }, isOn),
    state: async () => {
      const state = await deps.contents.byId(id);
      if (state === null) throw new Error('it is gone');
      return state;
    },
    [Symbol.asyncDispose]: database.close,
  };
}
