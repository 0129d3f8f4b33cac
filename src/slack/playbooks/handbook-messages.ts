import type { KnownBlock } from '@slack/types';
import type { Actor } from '../../domain/cases/actor.ts';
import { mentionOf } from '../../domain/cases/mention.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { HandbookChange } from '../../domain/handbook/handbook-difference.ts';
import type { Waiting } from '../../domain/in-force/proposal.ts';
import type { Texts } from '../../texts.ts';
import { context, header, section } from '../blocks.ts';
import { roleMentions } from '../mentions.ts';
import { differenceBlocks } from './difference-blocks.ts';
import { decideButtons, shortHash } from './reload-message.ts';

type Message = { text: string; blocks: KnownBlock[] };

/** Asks the channel for a second person: what changes, plainly, and the buttons of whoever may confirm it. */
export function proposalMessage(
  proposal: Waiting,
  changes: readonly HandbookChange[],
  handbook: Handbook,
  texts: Texts,
): Message {
  const { members } = handbook.institution.team;
  const asked = [...new Set([roleMentions(members, 'lead'), roleMentions(members, 'approver')].join(' ').split(' '))];
  const text = texts.t('handbook.asks', { who: mentionOf(proposal.proposedBy) });
  return {
    text,
    blocks: [
      header(texts.t('handbook.asks_title')),
      section(`${text} ${asked.join(' ')}`),
      context(texts.t('handbook.from_to', { from: shortHash(proposal.basedOn ?? ''), to: shortHash(proposal.hash) })),
      ...differenceBlocks(changes, texts),
      decideButtons(proposal, texts),
    ],
  };
}

/** Tells the channel that another handbook decides from now on, and by whom. */
export function inForceMessage(
  key: 'handbook.taken_by' | 'handbook.confirmed_by',
  { who, hash, changes }: { who: Actor; hash: string; changes: readonly HandbookChange[] },
  texts: Texts,
): Message {
  const text = texts.t(key, { who: mentionOf(who), hash: shortHash(hash) });
  return { text, blocks: [section(text), ...(changes.length === 0 ? [] : differenceBlocks(changes, texts))] };
}

/** A message whose buttons have done their work: what it said stays, and what came of it stands below. */
export function settledMessage(text: string, blocks: readonly KnownBlock[]): Message {
  const said = blocks.filter(({ type }) => type !== 'actions');
  return { text, blocks: [...said, section(text)] };
}
