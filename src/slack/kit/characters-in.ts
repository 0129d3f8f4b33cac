import type { KnownBlock } from '@slack/types';

/** Characters of all the texts and links in blocks, as Slack adds them up before it refuses a message of some 13,000. */
export function charactersIn(blocks: readonly KnownBlock[]): number {
  let characters = 0;
  JSON.stringify(blocks, (name: string, value: unknown) => {
    if ((name === 'text' || name === 'url') && typeof value === 'string') characters += value.length;
    return value;
  });
  return characters;
}
