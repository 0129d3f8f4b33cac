import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Card } from '../../domain/cases/ports/team-messenger.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { LearnedNews } from '../../domain/lessons/learn-from-decisions.ts';
import type { Layers, StoredLayer } from '../../domain/lessons/stored-layer.ts';
import type { CalledOtherwise } from '../../domain/lessons/try-layer.ts';
import { formatMoment } from '../../i18n/dates.ts';
import type { HandbookNames } from '../../i18n/handbook-names.ts';
import { handbookNames } from '../../i18n/handbook-names.ts';
import type { Texts } from '../../i18n/texts.ts';
import { LAYER_ACTIONS } from '../kit/acts/layer-actions.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  escapeMrkdwn,
  headerBlock,
  sectionBlock,
  truncate,
} from '../kit/blocks.ts';
import { linkTo } from '../kit/link-to.ts';
import type { Answer } from './reload-message.ts';
import { shortHash } from './reload-message.ts';

/** Posts that are named; the others are counted. */
export const SHOWN_CALLS = 12;
const LONGEST_NAME = 60;

/**
 * Tells the team what its decisions taught: which posts would have been called otherwise, and
 * whether that is nearer to what it decided. Holds no word of a post.
 * @param links addresses of cards, by case
 */
export function learnedMessage(
  news: LearnedNews,
  { handbook, links }: { handbook: Handbook; links: ReadonlyMap<number, string> },
  texts: Texts,
): Card {
  if (news.kind === 'shipped') {
    const said = texts.t('layer.shipped');
    return { text: said, blocks: [sectionBlock(said)] };
  }
  const { layer, calls } = news;
  const { lessons, tested, before, after } = layer.trial;
  const names = handbookNames(handbook, texts);
  const text = texts.t('layer.called_otherwise', { count: calls.length, lessons });
  const lines = calls
    .slice(0, SHOWN_CALLS)
    .map((call) => `• ${linkTo(links.get(call.caseId) ?? null, `#${call.caseId}`)}: ${callLine(call, names, texts)}`);
  const rest = calls.length - lines.length;
  return {
    text,
    blocks: [
      headerBlock(texts.t('layer.title')),
      sectionBlock(`${text}\n${texts.t('layer.figures', { tested, before, after })}`),
      ...(lines.length === 0 ? [] : [sectionBlock(lines.join('\n'))]),
      ...(rest > 0 ? [contextBlock(texts.t('layer.more', { count: rest }))] : []),
      contextBlock(
        `${texts.t(news.kind === 'proposed' ? 'layer.two_accept' : 'layer.in_force')} ${texts.t('layer.never_danger')}`,
      ),
      news.kind === 'proposed' ? decideButtons(layer, texts) : backButtons(layer, layer.basedOn !== null, texts),
    ],
  };
}

/** Builds the answer to `/playbook weights`: the weights in force, those that wait, and the way back. */
export function weightsMessage({ inForce, previous, waiting }: Layers, timeZone: string, texts: Texts): Answer {
  const said =
    inForce === null
      ? texts.t('layer.status_shipped')
      : texts.t('layer.status_own', {
          count: inForce.trial.lessons,
          version: shortHash(inForce.version),
          since: formatMoment('decidedAt' in inForce ? inForce.decidedAt : inForce.learnedAt, timeZone, texts),
        });
  const hasPrevious = previous !== null && previous.layer !== null;
  return {
    text: said,
    blocks: [
      sectionBlock(said),
      ...(inForce === null ? [] : [backButtons(inForce, hasPrevious, texts)]),
      ...(waiting === null ? [] : waitingBlocks(waiting, texts)),
    ],
  };
}

/** The message of a layer that one person put forward: it goes on with the buttons for another. */
export function putForwardMessage(
  text: string,
  layer: StoredLayer,
  shown: readonly KnownBlock[],
  texts: Texts,
): Answer {
  const said = shown.filter(({ type }) => type !== 'actions');
  return { text, blocks: [...said, sectionBlock(text), decideButtons(layer, texts)] };
}

function waitingBlocks(waiting: StoredLayer, texts: Texts): KnownBlock[] {
  const { tested, before, after } = waiting.trial;
  const version = shortHash(waiting.version);
  const said = `${texts.t('layer.status_waiting', { version })} ${texts.t('layer.figures', { tested, before, after })}`;
  return [sectionBlock(said), decideButtons(waiting, texts)];
}

function decideButtons({ version, putForward }: StoredLayer, texts: Texts): ActionsBlock {
  return actionsBlock([
    putForward === null
      ? button(texts.t('button.put_layer_forward'), LAYER_ACTIONS.putForward, version, 'primary')
      : button(texts.t('button.accept_layer'), LAYER_ACTIONS.accept, version, 'primary'),
    button(texts.t('button.refuse_layer'), LAYER_ACTIONS.refuse, version, 'danger'),
  ]);
}

function backButtons({ version }: StoredLayer, hasPrevious: boolean, texts: Texts): ActionsBlock {
  return actionsBlock([
    ...(hasPrevious ? [button(texts.t('button.layer_previous'), LAYER_ACTIONS.previous, version)] : []),
    button(texts.t('button.layer_shipped'), LAYER_ACTIONS.shipped, version),
  ]);
}

function callLine({ before, after, closer }: CalledOtherwise, names: HandbookNames, texts: Texts): string {
  const change =
    before.class !== after.class
      ? [before.class, after.class].map((id) => named(names.className(id), id))
      : before.playbook !== after.playbook
        ? [before.playbook, after.playbook].map((id) => playbookName(id, names, texts))
        : [before, after].map(({ needsReply }) => texts.t(needsReply ? 'layer.reply_yes' : 'layer.reply_no'));
  return `${change.join(' → ')} · ${texts.t(`layer.closer_${closer}`)}`;
}

function playbookName(id: string | null, names: HandbookNames, texts: Texts): string {
  return id === null ? texts.t('layer.no_playbook') : named(names.playbookName(id), id);
}

function named(name: string, id: string): string {
  return escapeMrkdwn(truncate(name || id, LONGEST_NAME));
}
