import type { Sentence } from '../../../errors.ts';
import type { AuditDetail, Effect } from '../../cases/model/changes.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { networkById, networkName } from '../../handbook/handbook.ts';
import { actorKey } from '../../people/actor.ts';
import { pictureWordsRefusal } from '../../pictures/judge-words.ts';
import { storableText } from '../../text/words/storable-text.ts';
import type { ContentContext, ContentOutcome } from '../content-outcome.ts';
import { refuseContent, tellOutcome, voidedSignOffs, withContentStatus } from '../content-outcome.ts';
import type { Aim, Content, ContentDrafting, ContentState } from '../model/content.ts';
import { digestOfContent, targetOn } from '../model/content.ts';
import { politicalAfter, unmarkRefusal } from '../political.ts';

/** A content as a person writes it in the form. */
export type ContentWords = Pick<Content, 'aim' | 'readers' | 'language' | 'at' | 'until' | 'source' | 'factIds'> & {
  texts: readonly { network: string; text: string }[];
  /** Id of the recurring content of the handbook that it was made from. */
  recurring?: string;
  /** Brief for a model, which drafts the networks whose text is empty. */
  brief?: string;
  /** True where its writer says that it is political; absent where nobody was asked, and then it stays as it was. */
  political?: boolean;
};

/** Statuses in which a content can still be written. */
const WRITABLE: readonly Content['status']['kind'][] = ['draft', 'in_review', 'approved', 'held', 'missed'];

export function isWritable({ status }: Pick<Content, 'status'>): boolean {
  return WRITABLE.includes(status.kind);
}

/**
 * Characters of all texts together, with those said of its pictures: Slack refuses a card that is longer, and people approve what
 * they see whole.
 */
export const LONGEST_TEXTS = 5_000;

/** Networks of one content: a message in Slack takes fifty blocks, and each needs some. */
export const MOST_PLACES = 10;

/** Characters of one text: the form in which people change it takes no more. */
export const LONGEST_TEXT = 3_000;

/** Characters of a content that its card shows whole. */
export function charactersOf({
  places,
  pictures,
}: {
  places: readonly { text: string }[];
  pictures: readonly { alt: string; words: string }[];
}): number {
  const said = [...places.map(({ text }) => text), ...pictures.flatMap(({ alt, words }) => [alt, words])];
  return said.reduce((sum, text) => sum + text.trim().length, 0);
}

/** Begins a content. @param digestKey random */
export function planContent(words: ContentWords, digestKey: string, context: ContentContext): ContentOutcome {
  const refusal = wordsRefusal(words, [], context);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const { actor, now } = context;
  const status = { kind: 'draft', why: null, note: null } as const;
  const origin = {
    id: context.newId(),
    version: 0,
    digestKey,
    createdBy: actor,
    createdAt: now,
    drafting: null,
    political: null,
    touchedBy: [],
    pictures: [],
  };
  const content = written({ ...origin, status, since: now }, words, context);
  const { recurring } = words;
  return tellOutcome({ content }, null, {
    audit: { ...(recurring === undefined ? {} : { recurring }), ...politicalChange(null, content) },
    effects: draftingEffects(content),
  });
}

/** Writes it again: whatever was signed off was another text. */
export function rewriteContent(
  state: ContentState,
  { words, over = state.content.digest }: { words: ContentWords; over?: string },
  context: ContentContext,
): ContentOutcome {
  const { content } = state;
  if (!isWritable(content)) return refuseContent('refusal.content_moved_on');
  if (over !== content.digest) return refuseContent('refusal.stale_text');
  const refusal = wordsRefusal(words, content.pictures, context);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const next = written(content, words, context);
  const unmarked = unmarkRefusal(state, next, context);
  if (unmarked !== null) return { kind: 'refused', sentence: unmarked };
  const isSame = saysTheSame(next, content, context) && sameOrigin(next, content) && words.brief === undefined;
  if (isSame) return refuseContent('refusal.content_same');
  const draft = withContentStatus(next, { kind: 'draft', why: null, note: null }, context);
  const entry = { sentence: { key: 'content.written', params: { version: draft.version } }, by: context.actor };
  return tellOutcome({ content: draft, signOffs: voidedSignOffs(state, context) }, entry, {
    audit: politicalChange(content.political, draft),
    effects: draftingEffects(draft),
  });
}

/** Returns the part of the record that says that the mark of what is political came or went. */
function politicalChange(before: Content['political'], { political }: Content): AuditDetail {
  return (before === null) === (political === null) ? {} : { political: political !== null };
}

/** The version apart, which the digest of a content with pictures covers. */
function saysTheSame(next: Content, { version, digest: before }: Content, { digest }: ContentContext): boolean {
  return digestOfContent({ ...next, version }, digest) === before;
}

function sameOrigin(one: Content, other: Content): boolean {
  const of = ({ aim, readers, source, factIds, political }: Content) =>
    JSON.stringify([aim.kind, aim.id, readers, source, factIds, political === null]);
  return of(one) === of(other);
}

/** Parts of the version before that a new one keeps. */
type Origin = Omit<
  Content,
  'aim' | 'readers' | 'language' | 'places' | 'at' | 'until' | 'source' | 'factIds' | 'digest'
>;

function written(
  before: Origin,
  { texts, recurring: _, brief, political, ...words }: ContentWords,
  context: ContentContext,
): Content {
  const { actor, digest } = context;
  const places = texts.map(({ network, text }) => ({
    target: targetOn(network),
    network,
    audience: 'public' as const,
    text: storableText(text.trim()),
    corrects: [],
  }));
  const source = storableText(words.source.trim());
  const content = {
    ...before,
    ...words,
    source,
    places,
    drafting: draftingAfter(before.drafting, brief, context),
    political: politicalAfter(before.political, political, context),
    version: before.version + 1,
    touchedBy: [...new Set([...before.touchedBy, actorKey(actor)])],
  };
  return { ...content, digest: digestOfContent(content, digest) };
}

/** Returns the draft that is asked for, or what is kept of that of before. */
function draftingAfter(
  before: ContentDrafting | null,
  brief: string | undefined,
  { actor, model = null }: ContentContext,
): ContentDrafting | null {
  if (brief === undefined || model === null) return draftingKept(before);
  const { promptTokens = 0, answerTokens = 0, finishedAt = null, texts = [] } = before ?? {};
  const asked = { brief: storableText(brief.trim()), by: actor, status: 'waiting' as const, why: null };
  return { ...asked, ...model, texts, promptTokens, answerTokens, finishedAt };
}

/** Keeps what a model wrote before, and the tokens that were used: they count for the day. */
function draftingKept(before: ContentDrafting | null): ContentDrafting | null {
  if (before === null) return null;
  if (before.texts.length > 0) return { ...before, status: 'written', why: null };
  return before.promptTokens + before.answerTokens === 0 ? null : { ...before, status: 'failed' };
}

/** Asks the model for the texts of a content that waits for them. */
export function draftingEffects({ id: contentId, drafting }: Content): Effect[] {
  return drafting?.status === 'waiting' ? [{ kind: 'write_content', contentId }] : [];
}

/** Names the first network that has no text yet; null where each has one. */
export function emptyRefusal(texts: readonly { network: string; text: string }[], handbook: Handbook): Sentence | null {
  const empty = texts.find(({ text }) => text.trim() === '');
  if (empty === undefined) return null;
  return { key: 'refusal.content_no_text', params: { network: networkName(handbook, empty.network) } };
}

/** Returns what is wrong with texts that a person or a model is to write; null for nothing. */
function textsRefusal(
  { texts, brief }: ContentWords,
  { model = null, handbook }: Pick<ContentContext, 'model' | 'handbook'>,
): Sentence | null {
  const empty = emptyRefusal(texts, handbook);
  if (brief === undefined) return empty;
  if (empty === null) return { key: 'refusal.content_nothing_to_draft' };
  return model === null ? { key: 'refusal.content_no_model' } : null;
}

/** Returns what is wrong with a form; null when nothing is. */
function wordsRefusal(words: ContentWords, pictures: Content['pictures'], context: ContentContext): Sentence | null {
  const { handbook, now } = context;
  const { texts, aim, at, until, source } = words;
  if (!isOfPlan(aim, handbook)) return { key: 'refusal.content_no_aim' };
  if (texts.length === 0) return { key: 'refusal.content_no_network' };
  if (texts.some(({ network }) => networkById(handbook, network) === undefined)) {
    return { key: 'refusal.content_no_network' };
  }
  if (texts.length > MOST_PLACES) return { key: 'refusal.content_many_networks', params: { most: MOST_PLACES } };
  const ofTexts = textsRefusal(words, context);
  if (ofTexts !== null) return ofTexts;
  if (charactersOf({ places: texts, pictures }) > LONGEST_TEXTS)
    return { key: 'refusal.content_too_long', params: { most: LONGEST_TEXTS } };
  if (source.trim() === '') return { key: 'refusal.content_no_source' };
  if (at <= now) return { key: 'refusal.content_moment_passed' };
  const kinds = texts.map(({ network }) => networkById(handbook, network)?.kind);
  const [ofPicture = null] = pictures.flatMap((one) => pictureWordsRefusal(one, kinds) ?? []);
  if (ofPicture !== null) return ofPicture;
  return until !== null && until <= at ? { key: 'refusal.content_until' } : null;
}

function isOfPlan({ kind, id }: Aim, { institution }: Handbook): boolean {
  const { plan, topics } = institution;
  const known = { action: plan.actions ?? [], topic: topics, entry: plan.calendar ?? [] }[kind];
  return known.some((one) => one.id === id);
}
