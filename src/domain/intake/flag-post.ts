import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { noteOf } from '../cases/decision/note-of.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import { cardAndThread } from '../cases/decision/outcome.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import { sightHoaxes } from '../cases/facts/sight-hoaxes.ts';
import type { CasePost, CaseState, Note } from '../cases/model/case-state.ts';
import type { Change } from '../cases/model/changes.ts';
import type { EarlierPost } from '../cases/model/joining/intake-reader.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Actor } from '../people/actor.ts';
import { normalisePostUrl } from '../posts/normalise-post-url.ts';
import type { FlaggedPost } from '../posts/post.ts';
import { postWords } from '../posts/post-identity.ts';
import { samePostKeys } from '../posts/same-post-key.ts';
import { comparableText } from '../posts/similarity/comparable-text.ts';
import { assessPost, situationOf } from './assess-post.ts';
import { compareText } from './compare-text.ts';
import type { FlagNews } from './flags/flag-news.ts';
import { newsOf } from './flags/flag-news.ts';
import type { Flagger } from './flags/flagger-now.ts';
import { flaggerNow } from './flags/flagger-now.ts';
import { closedAtOnce, isLawfulOpinion, wasClosedAtOnce, withoutAuthor } from './flags/lawful-opinion.ts';
import { saveFlag } from './flags/save-flag.ts';
import { COPIED_WORDS, isGuardedClass } from './match-case.ts';
import type { NewPost } from './open-for-post.ts';
import { openForPost } from './open-for-post.ts';
import { mayStandBeside, withOtherWords } from './other-words.ts';

/** `news`: sentence for a colleague outside the team; absent for the team. */
export type Flagged =
  | { kind: 'opened'; caseId: number; news?: FlagNews }
  /** The same post, or another at its address, was flagged before: it has a case already. */
  | { kind: 'joined'; caseId: number; news?: FlagNews }
  /** This very delivery was handled before. */
  | { kind: 'repeated' };

type FlagRequest = {
  post: FlaggedPost;
  why: string | null;
  actor: Actor;
  channel: string | null;
  /** Message of Slack that the person flagged; absent for words that they typed. */
  message?: { channel: string; ts: string } | null;
  deliveryKey: string;
};

/**
 * A person of the team, or a colleague of the house, flags a post. It gets a case of its own, or joins the one that the same post already has. Other words at an address that
 * is known stand beside those that are there, and a call for help has a case of its own. A lawful opinion that a colleague flags is closed
 * at once, without its author.
 * @throws RefusedError when the person may not flag, or not so often
 */
export function flagPost(deps: CaseDeps, request: FlagRequest): Promise<Flagged> {
  return withActiveHandbook(deps, (settled) => flagged(settled, request));
}

async function flagged(deps: CaseDeps, request: FlagRequest): Promise<Flagged> {
  const { actor, channel, deliveryKey } = request;
  const membership = await deps.people.standingOf(actor, channel);
  const compared = compareText(request.post.text, deps.keys.hash);

  const outcome = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(deliveryKey)) return { kind: 'repeated' } as const;
    const context = { ...(await contextIn(deps, transaction, actor)), digestKey: deps.keys.randomKey() };
    const standing = await flaggerNow({ membership, actor }, transaction.posts.flags, { ...deps.settings, ...context });
    if ('refusal' in standing) {
      const refused = { kind: 'refused', sentence: standing.refusal } as const;
      await transaction.save(decisionOf('post.flagged', null, refused, context));
      return refused;
    }
    const { flagger } = standing;
    const { isOpinion, ...done } = await settled(deps, transaction, { ...request, compared, flagger }, context);
    const { kind, caseId, news } = done;
    await saveFlag(transaction, { caseId, news, isOpinion, flagger, message: request.message ?? null }, context);
    return flagger === 'team' ? ({ kind, caseId } as const) : ({ kind, caseId, news } as const);
  });
  if (outcome.kind === 'refused') throw new RefusedError(outcome.sentence.key, outcome.sentence.params);
  return outcome;
}

/** `isOpinion`: a lawful opinion of which no account is kept. */
type Settled = { kind: 'opened' | 'joined'; caseId: number; news: FlagNews; isOpinion: boolean };
type OpeningContext = Omit<ActionContext, 'roles'> & { digestKey: string };

/** Finds the case of the post, or opens one. */
async function settled(
  deps: CaseDeps,
  transaction: CaseTransaction,
  { post, why, compared, flagger }: FlagRequest & Pick<NewPost, 'compared'> & { flagger: Flagger },
  context: OpeningContext,
): Promise<Settled> {
  const situation = situationOf(context.crises);
  const keys = samePostKeys(post, deps.keys.hash);
  const assessment = assessPost(post, deps, situation);
  const given: NewPost = { id: deps.keys.newId(), post, why, keys, asksUs: true, compared, assessment };
  const at = { handbook: context.handbook, watch: situation.watch };
  const isOpinion = flagger === 'colleague' && (await isLawfulOpinion(given, transaction, at));
  const flag = isOpinion ? withoutAuthor(given, deps.keys.hash) : given;
  const earlier = await transaction.posts.intake.earlier([...new Set([...keys, ...flag.keys])]);
  const same = earlier.find((one) => isSamePost(one, given) || isSamePost(one, flag));
  if (same !== undefined) return joinFlagged(transaction, same.caseId, { ...flag, isOpinion }, context);
  const beside = earlier[0] === undefined || isOpinion ? null : await transaction.cases.load(earlier[0].caseId);
  return beside !== null && mayStandBeside(beside, assessment)
    ? withWords(transaction, beside, flag, context)
    : opened(transaction, flag, isOpinion, context);
}

async function opened(
  transaction: CaseTransaction,
  post: NewPost,
  isOpinion: boolean,
  context: OpeningContext,
): Promise<Settled> {
  const { state, outcome } = await openForPost(transaction, post, context);
  const { id } = state.core;
  await transaction.save(
    decisionOf('case.opened', id, isOpinion ? closedAtOnce(state, outcome, context) : outcome, context),
  );
  return { kind: 'opened', caseId: id, news: isOpinion ? 'opinion' : newsOf(state, context.handbook), isOpinion };
}

/**
 * Returns true when both are one post, by the same words. A call for help or exposed personal data
 * with two addresses needs more: a share, `COPIED_WORDS` words, or the same author.
 */
function isSamePost(one: EarlierPost, { post, compared, assessment }: NewPost): boolean {
  if (postWords(one.text) !== postWords(post.text)) return false;
  const [here, there] = [post.url, one.url].map((url) => (url === null ? null : normalisePostUrl(url)));
  if (here === there || here === null || there === null || !isGuardedClass(assessment.class)) return true;
  return compared.isShare || compared.words >= COPIED_WORDS || (post.author !== null && post.author === one.author);
}

async function withWords(
  transaction: CaseTransaction,
  state: CaseState,
  { post, compared, assessment, ...flagged }: NewPost,
  context: Omit<ActionContext, 'roles'>,
): Promise<Settled> {
  const caseId = state.core.id;
  const row: CasePost = {
    ...post,
    ...flagged,
    caseId,
    answers: null,
    why: null,
    flaggedAt: context.now,
    flaggedBy: context.actor,
  };
  const note = noteOf(flagged.why ?? '', state, { ...context, roles: [] });
  const entry = { sentence: { key: 'thread.flagged_other_words' }, by: context.actor, ...noted(note) };
  const said = withOtherWords(state, { post: row, compared, assessment }, entry, context);
  const outcome = { ...said, changes: [...said.changes, ...notesOf(note)] };
  await transaction.save(decisionOf('post.flagged_again', caseId, outcome, context));
  return { kind: 'joined', caseId, news: newsOf(state, context.handbook), isOpinion: false };
}

async function joinFlagged(
  transaction: CaseTransaction,
  caseId: number,
  flagged: Pick<NewPost, 'why' | 'keys'> & { isOpinion: boolean },
  context: Omit<ActionContext, 'roles'>,
): Promise<Settled> {
  const state = await transaction.cases.load(caseId);
  if (state === null) throw new Error(`Case ${caseId} has posts but no row`);
  const { changes: sighted, also } = await sightedAgain(state, flagged.keys, transaction);
  const note = noteOf(flagged.why ?? '', state, { ...context, roles: [] });
  const entry = { sentence: { key: 'thread.flagged_again' }, by: context.actor, ...noted(note) };
  const effects = cardAndThread(state, entry);
  const changes: Change[] = [...newKeys(state, flagged.keys), ...sighted, ...notesOf(note)];
  const audit = { note: note?.id ?? null };
  await transaction.save(
    decisionOf('post.flagged_again', caseId, { kind: 'done', changes, effects, audit, also }, context),
  );
  // However often it is flagged, there is no more to hear of an opinion that was closed at once.
  const isOver = wasClosedAtOnce(state);
  const news = isOver ? 'opinion' : newsOf(state, context.handbook);
  return { kind: 'joined', caseId, news, isOpinion: isOver || flagged.isOpinion };
}

function noted(note: Note | null): { noteId?: string } {
  return note === null ? {} : { noteId: note.id };
}

function notesOf(note: Note | null): Change[] {
  return note === null ? [] : [{ kind: 'note', row: note }];
}

/** Since it was flagged first, its post may have become one that says a registered hoax. */
async function sightedAgain(state: CaseState, keys: readonly string[], transaction: CaseTransaction) {
  const post = samePost(state, keys);
  if (post === undefined) return { changes: [], also: [] };
  const said = comparableText(post.text);
  const held = state.occurrences.filter(({ postId }) => postId === post.id).map(({ hoaxId }) => hoaxId);
  const like = await transaction.hoaxes.like(said.shingles);
  return sightHoaxes(
    post,
    said,
    like.filter(({ id }) => !held.includes(id)),
  );
}

/** A link that only the second flag brought is one by which a third is recognised. */
function newKeys(state: CaseState, keys: readonly string[]): Change[] {
  const post = samePost(state, keys);
  if (post === undefined || keys.every((key) => post.keys.includes(key))) return [];
  return [{ kind: 'post', row: { ...post, keys: [...new Set([...post.keys, ...keys])] } }];
}

function samePost({ posts }: CaseState, keys: readonly string[]): CasePost | undefined {
  return posts.find((one) => one.keys.some((key) => keys.includes(key)));
}
