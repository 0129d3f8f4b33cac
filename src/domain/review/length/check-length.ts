import { countFor } from '../../handbook/count-for.ts';
import type { Network } from '../../handbook/institution.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Blocks a text that the network would cut or refuse; its words are those beyond the limit. */
export function checkLength({ text, network }: DraftReading): Finding[] {
  if (network === null) return [];
  const used = countFor(network, text);
  const limit = network.textLimit;
  if (used <= limit) return [];
  const start = fittingEnd(network, text);
  return [
    {
      rule: 'length',
      level: 'block',
      words: text.slice(start),
      start,
      end: text.length,
      message: { key: 'finding.length.over', params: { network: network.name, used, limit, over: used - limit } },
    },
  ];
}

/** Returns the end of the longest beginning that fits, on a grapheme boundary. */
function fittingEnd(network: Network, text: string): number {
  const edges = [...graphemes.segment(text)].map(({ index }) => index);
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (countFor(network, text.slice(0, edges[middle])) <= network.textLimit) low = middle;
    else high = middle - 1;
  }
  return edges[low] ?? 0;
}
