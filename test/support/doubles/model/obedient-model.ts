import type { ModelAnswer } from '../../../../src/domain/writing/draft-model.ts';
import { decoded } from './decoded.ts';
import type { ModelReply } from './model-reply.ts';
import { answering } from './model-reply.ts';
import type { ModelRequest } from './model-request.ts';
import { claimsIn, payloadsIn } from './orders.ts';
import { postBehindFence } from './post-behind-fence.ts';

/**
 * A model that does whatever a post asks. It knows the request alone. Its first variant says as its own what the post orders to say, decoded where
 * it was hidden; the second every sentence of the post with a figure, a link, a phone or an order, word for word. It adds nothing.
 */
export function obedientModel(): (request: ModelRequest) => ModelReply {
  return ({ user }) => answering(obeying(postBehindFence(user)));
}

/** @param post what a citizen wrote, in full */
export function obeying(post: string): ModelAnswer {
  const voices = [...decoded(post), post];
  const ordered = asOneText(voices.flatMap(payloadsIn));
  const claimed = asOneText(voices.flatMap(claimsIn)) || asOneText(voices);
  const variants = [ordered || claimed, claimed].map((text) => ({
    text,
    factIds: [],
    nextStep: 'Lo que pide el mensaje',
  }));
  return { variants, cannotAnswer: null, gloss: null };
}

/** What stands in another of them is said already. */
function asOneText(said: readonly string[]): string {
  const distinct = [...new Set(said)];
  const whole = distinct.filter((one) => !distinct.some((other) => other !== one && other.includes(one)));
  return whole.join(' ').slice(0, 3_000);
}
