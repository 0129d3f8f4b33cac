import type { WebClient } from '@slack/web-api';
import type { ContentWords } from '../../domain/contents/actions/write-content.ts';
import type { ContentAction } from '../../domain/contents/content-action.ts';
import type { Content } from '../../domain/contents/model/content.ts';
import { performContentAction, startContents } from '../../domain/contents/perform-content-action.ts';
import type { LineFinding } from '../../domain/plan/calendar-line.ts';
import { objectionsBefore } from '../../domain/plan/objections-to.ts';
import { traceOf } from '../../errors.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Submission, SubmissionResult } from '../bolt/on-view-submission.ts';
import type { PersonPayload } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { overriddenIn } from '../kit/findings/warning-ticks.ts';
import { decodeContent } from '../kit/plan/content-reference.ts';
import { CONTENT_VIEWS } from '../kit/plan/plan-ids.ts';
import { CONTENT_FIELDS, contentModal, contentWordsIn, languageIn } from './content-modals.ts';
import type { ContentModalDeps } from './content-openers.ts';
import { contentsOf, givenTo } from './content-openers.ts';
import { isSaidPolitical } from './political-blocks.ts';
import { postsIn } from './recurring-inputs.ts';

type Deps = ContentModalDeps & Pick<SlackDeps, 'bot'>;
type Sender = { body: PersonPayload; client: WebClient };

/** Slack closes a form with an error after three seconds; what cannot be read in time is said on the card alone. */
const LONGEST_MS = 1_000;
/** Between the reference of a form and the plan against which something was said in it. */
const TOLD = '#';

/** Returns the reference that a form began with, without what was said in it since. */
export function referenceIn(metadata: string): string {
  return metadata.split(TOLD)[0] ?? '';
}

/** Takes a form of planned contents. What speaks against a plan is shown once before it is saved. */
export async function submitContent(
  id: string,
  sent: Submission,
  { body, client }: Sender,
  deps: Deps,
): Promise<SubmissionResult> {
  const metadata = referenceIn(sent.metadata);
  const contents = contentsOf(deps);
  const reference = metadata === '' ? null : decodeContent(metadata);
  if (id === CONTENT_VIEWS.form) return saved(reference, sent, { body, client }, deps);
  if (reference !== null) {
    const action = formAction(id, sent, reference);
    await performContentAction(contents, { ...sent.requester, contentId: reference.contentId, action });
  }
  deps.bot.wake();
  return undefined;
}

async function saved(
  reference: ReturnType<typeof decodeContent> | null,
  sent: Submission,
  { body, client }: Sender,
  deps: Deps,
): Promise<SubmissionResult> {
  const { requester, filled } = sent;
  const contents = contentsOf(deps);
  const handbook = deps.cases.handbook.current();
  const words = contentWordsIn(filled, handbook);
  const before = reference === null ? null : await contents.contents.byId(reference.contentId);
  const told = await objectionsUntold(words, { content: before?.content ?? null, metadata: sent.metadata }, deps);
  if (told.length > 0) {
    const changed = {
      networks: words.texts.map(({ network }) => network),
      filled,
      language: languageIn(filled, handbook),
    };
    const again = { words, objections: told };
    const given = { ...(await givenTo(body, before?.content ?? null, deps)), changed, again };
    return {
      instead: contentModal(before?.content ?? null, `${referenceIn(sent.metadata)}${TOLD}${planIn(words)}`, given),
    };
  }
  if (reference === null) {
    const posts = postsIn(filled, words, { handbook, now: deps.cases.now() });
    const begun = await startContents(contents, { ...requester, posts });
    deps.bot.wake();
    const said = { user: requester.actor.user, channel: requester.channel, text: begunText(posts, requester.texts) };
    return begun.length === 0 ? undefined : { afterwards: () => tellPerson(client, said, deps) };
  }
  const { contentId, digest: over } = reference;
  await performContentAction(contents, { ...requester, contentId, action: { kind: 'write', words, over } });
  deps.bot.wake();
  return undefined;
}

/**
 * Returns what speaks against the moment, the networks and the topic in a form. Nothing where the form has said it, where none of these
 * changes, or where it cannot be read in time: the card says it then. No lock is taken.
 */
async function objectionsUntold(
  words: ContentWords,
  { content, metadata }: { content: Content | null; metadata: string },
  deps: Deps,
): Promise<LineFinding[]> {
  const { calendar } = deps.digests.plan;
  const [, told] = metadata.split(TOLD);
  const plan = planIn(words);
  if (calendar === null || told === plan) return [];
  if (content !== null && planIn({ at: content.at, aim: content.aim, texts: content.places }) === plan) return [];
  const late = new Promise<LineFinding[]>((resolve) => {
    AbortSignal.timeout(LONGEST_MS).addEventListener('abort', () => resolve([]), { once: true });
  });
  const read = objectionsBefore(words, content?.id ?? null, calendar).catch((error: unknown) => {
    deps.bot.log.warn(traceOf(error), 'What speaks against a planned post could not be read for its form');
    return [];
  });
  const found = await Promise.race([read, late]);
  // A profile that was quiet is no reason to plan otherwise: alone it is said on the card.
  return found.some(({ kind }) => kind !== 'quiet') ? found : [];
}

/** Names what an objection may be about. */
function planIn({
  at,
  aim,
  texts,
}: Pick<ContentWords, 'at' | 'aim'> & { texts: readonly { network: string }[] }): string {
  return [at, `${aim.kind}:${aim.id}`, ...texts.map(({ network }) => network).toSorted()].join(' ');
}

function begunText(posts: readonly ContentWords[], texts: Texts): string {
  if (posts.length === 1) return texts.t('content.begun_for_you');
  const languages = posts.map(({ language }) => texts.t(`language.${language}`));
  return texts.t('content.begun_in_languages', { languages: formatList(languages, texts) });
}

function formAction(
  id: string,
  { filled }: Pick<Submission, 'filled'>,
  { digest, target }: { digest: string; target: string },
): ContentAction {
  const note = filled.text(CONTENT_FIELDS.note);
  if (id === CONTENT_VIEWS.sendBack)
    return { kind: isSaidPolitical(filled) === true ? 'mark_political' : 'send_back', note };
  if (id === CONTENT_VIEWS.drop) return { kind: 'drop' };
  if (id === CONTENT_VIEWS.goes) return { kind: 'say_goes', digest };
  if (id === CONTENT_VIEWS.out) return { kind: 'mark_out', target, url: filled.text(CONTENT_FIELDS.proof) };
  if (id === CONTENT_VIEWS.keep) return { kind: 'keep_out', target, note };
  const over = overriddenIn(filled);
  return { kind: 'approve', digest, ...(over === undefined ? {} : { over }) };
}
