import type { View } from '@slack/types';
import { isJson, objectsIn } from '../json.ts';
import { blockKitProblems, isView } from '../limits/block-kit-limits.ts';
import { namedBlocks } from '../limits/named-blocks.ts';

type ReadView = { view: View } | { problems: string[] };

/** Takes a view of that type as Slack would, ids filled in, or says what is wrong with it. */
export function readView(value: unknown, type: View['type']): ReadView {
  if (!isJson(value)) return { problems: ['view: missing'] };
  const named = { ...value, blocks: namedBlocks(objectsIn(value, 'blocks')) };
  if (isView(named)) return named.type === type ? { view: named } : { problems: [`type: must be ${type} here`] };
  return { problems: blockKitProblems(named) };
}
