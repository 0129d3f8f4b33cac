import type { App, CodedError } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import { RefusedError, traceOf } from '../../errors.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { SentencePlace } from '../kit/say-sentence.ts';
import { saySentence } from '../kit/say-sentence.ts';
import { shortReference } from '../kit/short-reference.ts';
import { markOrphanCard } from './mark-orphan-card.ts';
import { textsFor } from './requester.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellPerson } from './tell-person.ts';

/** Says to the person what came of a gesture that failed, where there is no form to say it in. */
export function reportErrors(app: App, deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>): void {
  app.error(async ({ error, body }: { error: CodedError; body: unknown }) => {
    const { user, channel } = whereHappened(body);
    const texts = user === null ? null : await textsFor(user, deps);
    const original = originalOf(error);
    const text = reportError(original, 'message', texts, deps);
    if (user !== null) await tellPerson(app.client, { user, channel, text }, deps);
    if (original instanceof RefusedError) await markOrphanCard(original, body, app.client, deps);
  });
}

/**
 * The one place where what went wrong becomes a sentence. A refusal is said as it is, and a form too late for Slack or a late
 * database asks for another click. Anything else becomes a short reference that is also in the log. Neither a citizen's words nor a token reach the log.
 */
export function reportError(
  error: unknown,
  place: SentencePlace,
  texts: Texts | null,
  deps: {
    cases: {
      keys: Pick<SlackDeps['cases']['keys'], 'newId'>;
      handbook: Pick<SlackDeps['cases']['handbook'], 'current'>;
    };
    bot: Pick<SlackDeps['bot'], 'log'>;
  },
): string {
  if (error instanceof RefusedError) {
    return texts === null ? '' : saySentence(error.sentence, place, texts, deps.cases.handbook.current());
  }
  if (isTooLate(error)) {
    deps.bot.log.warn({}, 'A form came later than Slack waits for it');
    return texts?.t('error.form_too_late') ?? '';
  }
  const reference = shortReference(deps.cases.keys.newId());
  deps.bot.log.error({ reference, ...traceOf(error) }, 'A gesture failed');
  return texts?.t(canPass(error) ? 'error.database_late' : 'error.unexpected', { reference }) ?? '';
}

/** Slack waits three seconds for the form behind a click, which a busy machine may miss. */
function isTooLate(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && error.data.error === 'expired_trigger_id';
}

/** Returns true for a database that was late or out of reach, which can pass without a person: the step was undone. */
function canPass(error: unknown): boolean {
  return error instanceof Error && error.name === 'DatabaseError' && 'canPass' in error && error.canPass === true;
}

/** Bolt wraps what a listener throws. */
function originalOf(error: CodedError): unknown {
  return error.original ?? error;
}

function whereHappened(body: unknown): { user: string | null; channel: string | null } {
  const given = body as { user_id?: string; channel_id?: string; user?: { id?: string }; channel?: { id?: string } };
  return { user: given.user_id ?? given.user?.id ?? null, channel: given.channel_id ?? given.channel?.id ?? null };
}
