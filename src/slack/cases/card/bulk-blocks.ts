import type { KnownBlock } from '@slack/types';
import { answersMany } from '../../../domain/cases/model/destinations-of.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, sectionBlock } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';

/** Progress of one text that answers many people. */
export type ManyProgress = {
  all: number;
  /** Number of replies published, or with a person who publishes them by hand. */
  out: number;
  /** Due to leave. */
  due: number;
  /** Number of replies held until a person clicks "go on". */
  waiting: number;
};

/** Null where the text on the card does not answer many. */
export function manyProgress({ draft, destinations }: Pick<CaseView, 'draft' | 'destinations'>): ManyProgress | null {
  if (draft === undefined || !answersMany(draft)) return null;
  const rows = destinations.flatMap(({ publication }) => publication ?? []);
  const held = rows.filter(({ status }) => status === 'held');
  const waiting = held.filter(({ awaitsGoOn }) => awaitsGoOn).length;
  const out = rows.filter(({ status }) => status !== 'held' && status !== 'stopped').length;
  return { all: destinations.length, out, due: held.length - waiting, waiting };
}

/**
 * Returns true once the first replies are published. A person then checks them on the network
 * before the bot sends the others.
 */
export function awaitsGoOn(view: Pick<CaseView, 'draft' | 'destinations'>): boolean {
  const progress = manyProgress(view);
  return progress !== null && progress.waiting > 0 && progress.due === 0;
}

export function manyBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const progress = manyProgress(view);
  if (progress === null) return [];
  const { all, out, due, waiting } = progress;
  if (awaitsGoOn(view)) return [sectionBlock(texts.t('card.many_go_on', { out, count: waiting }))];
  if (out + due + waiting === 0) return [contextBlock(texts.t('card.many_to', { count: all }))];
  return [contextBlock(texts.t('card.many_progress', { all, out, due, waiting }))];
}
