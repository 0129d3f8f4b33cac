import type { IncomingPost } from '../../domain/posts/incoming-post.ts';
import { readIntakePost } from '../../domain/posts/intake-post.ts';
import type { IntakeQueue } from '../../domain/posts/intake-queue.ts';
import type { RefusedPost } from '../../domain/posts/refused-post.ts';
import { NO_JSON } from '../../domain/posts/refused-post.ts';
import { traceOf } from '../../errors.ts';
import type { IntakeItem } from './intake-answer.ts';
import type { Answer, Proven, SignedDoor, SignedDoorSettings } from './signed-door.ts';
import { refusal, signedDoor } from './signed-door.ts';

/** A post of a request, or why it is refused. */
type ReadItem = { post: IncomingPost } | { refused: RefusedPost };

export type IntakeDoorSettings = SignedDoorSettings & {
  queue: Pick<IntakeQueue, 'acceptOnce'>;
  /** Posts were accepted. */
  wake(): void;
};

/** `POST /v1/posts`: answers once the posts are durable. */
export function intakeDoor(settings: IntakeDoorSettings): SignedDoor {
  return signedDoor(settings, (sent) => handedIn(sent, settings));
}

async function handedIn(sent: Proven, settings: IntakeDoorSettings): Promise<Answer> {
  const { source, networks, signature } = sent;
  const items = sent.items.map(readItem);
  const posts = items.flatMap((item) =>
    'post' in item ? [{ source, post: item.post, vouched: networks.includes(item.post.network) }] : [],
  );
  const now = new Date(settings.now()).toISOString();
  const accepted = await settings.queue.acceptOnce(`${source}:${signature}`, posts, now).catch((error: unknown) => {
    settings.log.error(traceOf(error), 'Posts could not be accepted');
    return null;
  });
  if (accepted === null) return refusal(503, 'Nothing was accepted: the database is held or full.', 5);
  if (accepted === 'replayed') return refusal(409, 'This very request came before. Sign it anew to repeat it.');
  settings.wake();
  let at = 0;
  const answers = items.map((item): IntakeItem => {
    if ('refused' in item) return { status: 'refused', ...item.refused };
    return { status: accepted[at++] ?? 'accepted' };
  });
  return { status: 200, body: { ...counts(answers), items: answers } };
}

function counts(items: readonly IntakeItem[]) {
  const of = (status: IntakeItem['status']) => items.filter((item) => item.status === status).length;
  return { accepted: of('accepted'), duplicate: of('duplicate'), refused: of('refused') };
}

function readItem(value: unknown): ReadItem {
  return value === undefined ? { refused: NO_JSON } : readIntakePost(value);
}
