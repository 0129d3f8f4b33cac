import type { Json } from '../json.ts';
import { isJson } from '../json.ts';
import { blockKitProblems, messageCharacters, messageCharactersLimit } from './block-kit-limits.ts';

/** Slack's refusal of a message whose blocks break its limits; `undefined` when it takes them. */
export function messageProblem(args: Json): Json | undefined {
  const { blocks } = args;
  if (blocks === undefined || blocks === '' || blocks === null) return undefined;
  if (!Array.isArray(blocks)) return { ok: false, error: 'invalid_blocks_format' };
  const problems = blockKitProblems(blocks);
  if (problems.length === 0) return undefined;
  const isTooLong = messageCharacters(blocks.filter(isJson)) > messageCharactersLimit;
  return {
    ok: false,
    error: isTooLong ? 'msg_blocks_too_long' : 'invalid_blocks',
    response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
  };
}
