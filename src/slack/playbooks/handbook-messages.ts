import type { KnownBlock } from '@slack/types';
import type { HandbookChange } from '../../domain/handbook/differences/handbook-difference.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Waiting } from '../../domain/handbook-changes/proposal.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { mentionOf } from '../../domain/people/mention.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock, headerBlock, sectionBlock } from '../kit/blocks.ts';
import { roleMentions } from '../kit/mentions.ts';
import { differenceBlocks } from './difference-blocks.ts';
import { decideButtons, shortHash } from './reload-message.ts';

type Message = { text: string; blocks: KnownBlock[] };

/**
 * Builds the message that asks the channel for a second person: the changes in plain words, and the
 * buttons to confirm them.
 */
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
      headerBlock(texts.t('handbook.asks_title')),
      sectionBlock(`${text} ${asked.join(' ')}`),
      contextBlock(
        texts.t(proposal.origin === 'answers' ? 'handbook.from_answers' : 'handbook.from_to', {
          from: shortHash(proposal.basedOn ?? ''),
          to: shortHash(proposal.hash),
        }),
      ),
      ...differenceBlocks(changes, texts),
      decideButtons(proposal, texts),
    ],
  };
}

/** Tells the channel that another handbook decides from now on, and by whom. */
export function activeHandbookMessage(
  key: 'handbook.taken_by' | 'handbook.confirmed_by',
  { who, hash, changes }: { who: Actor; hash: string; changes: readonly HandbookChange[] },
  texts: Texts,
): Message {
  const text = texts.t(key, { who: mentionOf(who), hash: shortHash(hash) });
  return { text, blocks: [sectionBlock(text), ...(changes.length === 0 ? [] : differenceBlocks(changes, texts))] };
}

/** Builds a message whose buttons are used, wherever they stand: the text stays, and the outcome is added below. */
export function settledMessage(text: string, blocks: readonly KnownBlock[]): Message {
  const said = blocks.filter(({ type }) => type !== 'actions').map(withoutAccessory);
  return { text, blocks: [...said, sectionBlock(text)] };
}

function withoutAccessory(block: KnownBlock): KnownBlock {
  if (block.type !== 'section') return block;
  const { accessory: _, ...said } = block;
  return said;
}
