import type { KnownBlock } from '@slack/types';
import type { Network } from '../../../../domain/handbook/institution.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, truncate } from '../../../kit/blocks.ts';
import type { CaseView } from '../../view/case-view.ts';

/** Networks told of; with more, nobody reads the lines. */
const MOST = 5;
const LONGEST_PART = 150;

/** Returns a line for each network of a text: who reads there, and how we speak there, in the handbook's words. */
export function mannerBlocks(
  networks: readonly (Network | null)[],
  { networkTone }: Pick<CaseView, 'networkTone'>,
  texts: Texts,
): KnownBlock[] {
  const known = new Map(networks.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
  const lines = [...known.values()].slice(0, MOST).flatMap(({ id, name, audience = '' }) => {
    const parts = [
      audience === '' ? '' : texts.t('form.audience', { audience: shown(audience) }),
      shown(networkTone(id)),
    ].filter((part) => part !== '');
    return parts.length === 0 ? [] : [[`*${shown(name)}*`, ...parts].join(' · ')];
  });
  return lines.length === 0 ? [] : [contextBlock(lines.join('\n'))];
}

function shown(words: string): string {
  return escapeMrkdwn(truncate(words, LONGEST_PART));
}
