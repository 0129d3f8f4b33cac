import type { ContentEffect } from '../../domain/cases/model/changes.ts';
import type { OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import { composeLink } from '../../domain/cases/publishing/compose-link.ts';
import type { Content, ContentDeparture, ContentState } from '../../domain/contents/model/content.ts';
import type { ContentStore } from '../../domain/contents/model/content-store.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage, networkById, networkName } from '../../domain/handbook/handbook.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import { readersOf } from '../../domain/people/reads-language.ts';
import type { Picture } from '../../domain/pictures/picture.ts';
import { pictureHashes, shownFile } from '../../domain/pictures/picture.ts';
import type { UploadedFile } from '../../domain/pictures/picture-store.ts';
import type { LineFinding } from '../../domain/plan/calendar-line.ts';
import type { TextKey, Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import { actionsBlock, contextBlock, linkButton, sectionBlock, verbatimText } from '../kit/blocks.ts';
import { LINK_BUTTONS } from '../kit/ids.ts';
import { linkTo } from '../kit/link-to.ts';
import { mentionsOf, roleMentions } from '../kit/mentions.ts';
import { messageLink } from '../kit/message-link.ts';
import { contentRingSubject, contentSubject } from '../kit/plan/content-marks.ts';
import { saySentence } from '../kit/say-sentence.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import { drawAt } from '../outbound/draw-at.ts';
import type { OutgoingDeps } from '../outbound/outgoing-deps.ts';
import { putPicture, unlessTooOften } from '../outbound/put-picture.ts';
import { quietNames } from '../outbound/quiet-names.ts';
import { contentCard, isBeingWritten } from './content-card.ts';
import { departureButtons } from './departure-buttons.ts';
import { pictureBlocks } from './picture-blocks.ts';

export type ContentSenderDeps = OutgoingDeps & {
  readers: {
    contents: Pick<ContentStore, 'byId' | 'look' | 'transact'>;
    /** Returns what speaks against a content, read outside of any transaction; nothing where the plan is off. */
    objectionsTo(state: ContentState): Promise<LineFinding[]>;
    /** False where the plan is off: its buttons do nothing. On where it is absent. */
    isPlanOn?: boolean;
  };
  team: { digestChannel: string };
};

type Sent<Kind extends ContentEffect['kind']> = OutboxItem & { effect: Extract<ContentEffect, { kind: Kind }> };

/** Attempts before the bot gives up a direct message, as the thread says the same. */
const MOST_ATTEMPTS = 8;

/** Shows a content in the channel of the plan, or says something below its card; drawn from the state of now. */
export async function sendContent(
  { effect, ...item }: OutboxItem & { effect: ContentEffect },
  deps: ContentSenderDeps,
): Promise<OutboxOutcome> {
  const state = await deps.readers.contents.byId(effect.contentId);
  if (state === null) return { kind: 'done' };
  switch (effect.kind) {
    case 'content_card':
      return sendCard(state, item.id, deps);
    case 'content_line':
      return sendLine({ ...item, effect }, state, deps);
    case 'content_picture':
      return sendPicture({ ...item, effect }, state, deps);
    case 'content_ring':
      return sendRing({ ...item, effect }, state, deps);
  }
}

async function sendCard(state: ContentState, outboxId: number, deps: ContentSenderDeps): Promise<OutboxOutcome> {
  const handbook = deps.cases.handbook.current();
  const { factIds, id } = state.content;
  const facts = factIds.length === 0 ? [] : await deps.readers.contents.look(({ facts: of }) => of.byIds(factIds));
  const objections = isBeingWritten(state) ? await deps.readers.objectionsTo(state) : [];
  const [now, texts] = [deps.cases.now(), textsOfHouse(handbook)];
  const whole = contentCard({ state, facts, objections, handbook, now, texts });
  const card = deps.readers.isPlanOn === false ? withoutButtons(whole, texts) : whole;
  const drawn = await drawAt({ subject: contentSubject(id), channel: deps.team.digestChannel, card, outboxId }, deps);
  if (drawn.kind !== 'drawn') return drawn;
  if (drawn.isNew) await showAnew(state, deps);
  return { kind: 'done' };
}

/** Says on a card why it has no buttons: the plan was turned off meanwhile. */
function withoutButtons({ text, blocks }: DrawnCard, texts: Texts): DrawnCard {
  const read = blocks
    .filter(({ type }) => type !== 'actions')
    .map((block) => (block.type === 'section' ? sectionBlock(block.text?.text ?? ' ') : block));
  return { text, blocks: [...read, contextBlock(texts.t('calendar.off'))] };
}

/** Shows the pictures below a card that is a new message: those below the one before are not there to be seen. */
async function showAnew({ content }: ContentState, deps: ContentSenderDeps): Promise<void> {
  if (content.pictures.length === 0) return;
  await deps.readers.contents.transact(({ pictures }) =>
    pictures.noteShown(content.id, pictureHashes(content.pictures), null),
  );
  for (const picture of content.pictures) await showPicture(picture, content, deps);
}

async function sendLine(
  { id: outboxId, effect: { contentId, entry } }: Sent<'content_line'>,
  { content }: ContentState,
  deps: ContentSenderDeps,
): Promise<OutboxOutcome> {
  const place = await deps.outbox.messages.ofBoard(contentSubject(contentId));
  if (place === null) return { kind: 'failed', why: 'The content has no card to answer below.' };
  const handbook = deps.cases.handbook.current();
  const texts = textsOfHouse(handbook);
  const { sentence, by, asks } = entry;
  const nameOf = await quietNames([by], deps);
  const { network, ...params } = sentence.params ?? {};
  const named = {
    ...params,
    ...(network === undefined ? {} : { network: networkName(handbook, String(network)) }),
  };
  const what = saySentence({ key: sentence.key, params: named }, 'message', texts, handbook);
  const said = by === undefined ? what : `${what} · ${nameOf(by)}`;
  const roles = asks === undefined ? [] : [asks].flat();
  const called = [roleMentions(handbook.institution.team.members, ...roles), readerMentions(content, roles, handbook)]
    .filter((mentions) => mentions !== '')
    .map((mentions) => ` ${mentions}`)
    .join('');
  const card = { text: `${said}${called}`, blocks: [sectionBlock(`${said}${called}`)] };
  const posted = await deps.workspace.messenger.post({ channel: place.channel, threadTs: place.ts, card, outboxId });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

/** Mentions of those who read its language for the house, as approvals are asked for; one whose role is called is not mentioned twice. */
function readerMentions({ language, status }: Content, roles: readonly Role[], handbook: Handbook): string {
  if (roles.length === 0 || status.kind !== 'in_review' || language === homeLanguage(handbook)) return '';
  const readers = readersOf(language, handbook).filter((one) => !one.roles.some((role) => roles.includes(role)));
  return mentionsOf(readers.map(({ slack }) => slack));
}

/** Shows a picture below the card, unless it is there. */
async function sendPicture(
  { attempts, effect: { pictureId } }: Sent<'content_picture'>,
  { content }: ContentState,
  deps: ContentSenderDeps,
): Promise<OutboxOutcome> {
  const picture = content.pictures.find(({ id }) => id === pictureId);
  if (picture === undefined) return { kind: 'done' };
  const shown = await deps.readers.contents.look(({ pictures }) => pictures.shownOf(content.id));
  if (shown.has(shownFile(picture)?.sha256 ?? '')) return { kind: 'done' };
  return unlessTooOften(await showPicture(picture, content, deps), attempts);
}

/** Puts a picture below the card, as it will be published, and notes it: approvers have to see it. */
async function showPicture(
  picture: Picture,
  { id, pictures: its }: ContentState['content'],
  deps: ContentSenderDeps,
): Promise<OutboxOutcome> {
  const { contents } = deps.readers;
  const title = textsOfHouse(deps.cases.handbook.current()).t('content.picture', { number: its.indexOf(picture) + 1 });
  const below = await deps.outbox.messages.ofBoard(contentSubject(id));
  const files = {
    of: (hashes: readonly string[]) => contents.look(({ pictures }) => pictures.of(id, hashes)),
    announce: (file: UploadedFile) => contents.transact(({ pictures }) => pictures.announce(id, file)),
    noteUploaded: (file: UploadedFile) =>
      contents.transact(({ pictures }) => pictures.noteUploaded(id, file, deps.cases.now())),
  };
  return putPicture(picture, { title, below }, files, deps.workspace.messenger);
}

/**
 * Rings the person who publishes a text by hand, in their messages with the bot: it is ready to be copied. Once it is out, or must not
 * be published any more, that message says so in place of the text.
 */
async function sendRing(
  { id: outboxId, attempts, effect: { contentId, target, to } }: Sent<'content_ring'>,
  state: ContentState,
  deps: ContentSenderDeps,
): Promise<OutboxOutcome> {
  const departure = state.departures.find((one) => one.target === target);
  if (departure === undefined) return { kind: 'done' };
  const message = await deps.outbox.messages.ofBoard(contentSubject(contentId));
  const link = message === null ? null : messageLink(deps.workspace.url, message);
  const given = { link, texts: await textsFor(to, deps), deps };
  const sent =
    departure.status === 'by_hand'
      ? await drawAt(
          { subject: contentRingSubject(departure.id), channel: to, card: ringCard(state, target, given), outboxId },
          deps,
        )
      : await takeBack(departure, { ...given, outboxId });
  if (sent.kind === 'retry' && attempts >= MOST_ATTEMPTS) return { kind: 'failed', why: sent.why };
  return sent.kind === 'drawn' ? { kind: 'done' } : sent;
}

type RingGiven = { link: string | null; texts: Texts; deps: ContentSenderDeps };

/** Takes the text out of a ring whose turn is over. A message below it says so where it must not be published: a change rings nobody. */
async function takeBack(
  { id, status, network, url }: ContentDeparture,
  { link, texts, deps, outboxId }: RingGiven & { outboxId: number },
): Promise<OutboxOutcome> {
  const ring = await deps.outbox.messages.ofBoard(contentRingSubject(id));
  if (ring === null) return { kind: 'done' };
  const key = RINGS_OVER[status];
  if (key === undefined) return { kind: 'done' };
  const said = texts.t(key, { network: networkName(deps.cases.handbook.current(), network) });
  const text = linkTo(url ?? link, said);
  const card = { text: said, blocks: [sectionBlock(text)] };
  const updated = await deps.workspace.messenger.update(ring, card);
  if (updated.kind === 'retry' || updated.kind === 'failed') return updated;
  if (updated.kind === 'gone' || status !== 'stopped') return { kind: 'done' };
  const below = { channel: ring.channel, threadTs: ring.ts, card, outboxId };
  const posted = await deps.workspace.messenger.post(below);
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

const RINGS_OVER: Readonly<Partial<Record<ContentDeparture['status'], TextKey>>> = {
  published: 'content.marked_out',
  not_out: 'content.marked_not_out',
  stopped: 'content.hand_stopped',
  withdrawn: 'content.marked_down',
};

function ringCard({ content }: ContentState, target: string, { link, texts, deps }: RingGiven): DrawnCard {
  const handbook = deps.cases.handbook.current();
  const place = content.places.find((one) => one.target === target);
  const text = place?.text ?? '';
  const known = networkById(handbook, place?.network ?? '');
  const compose = known === undefined ? null : composeLink(known, text, null);
  const network = networkName(handbook, place?.network ?? '');
  const said = texts.t('content.ring', { network });
  const shown =
    content.pictures.length === 0
      ? []
      : [contextBlock(texts.t('content.pictures_in_thread')), ...pictureBlocks(content, texts, 'read')];
  return {
    text: said,
    blocks: [
      sectionBlock(`📣 ${linkTo(link, said)}`),
      verbatimText(text),
      ...shown,
      actionsBlock([
        ...(compose === null
          ? []
          : [linkButton(texts.t('button.compose', { network }), LINK_BUTTONS.compose, compose)]),
        ...departureButtons(content, { target, status: 'by_hand' }, texts),
      ]),
    ],
  };
}
