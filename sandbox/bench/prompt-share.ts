import type { ReviewInput } from '../../src/domain/review/model/review-input.ts';
import { knownFacts } from '../../src/domain/writing/known-facts.ts';
import { promptFor } from '../../src/domain/writing/prompt-for.ts';
import { redactPost } from '../../src/domain/writing/redact-post.ts';

/**
 * How much of a prompt, in characters, stands at the beginning of the prompt before it as well: what a server that keeps beginnings need not
 * read again. Posts come in their order, each after the one before it of the same playbook and language.
 */
export function promptShare(inputs: readonly ReviewInput[]): { share: number; prompts: number } {
  const before = new Map<string, string>();
  let repeated = 0;
  let all = 0;
  let prompts = 0;
  for (const [at, input] of inputs.entries()) {
    const prompt = promptOf(input, at);
    if (prompt === null) continue;
    const key = `${input.playbook?.id} ${input.language}`;
    const last = before.get(key);
    before.set(key, prompt);
    if (last === undefined) continue;
    prompts += 1;
    repeated += commonStart(last, prompt);
    all += prompt.length;
  }
  return { share: all === 0 ? 0 : repeated / all, prompts };
}

function promptOf({ post, playbook, handbook, language, facts: entered, network, postClass }: ReviewInput, at: number) {
  if (post === null || playbook === null) return null;
  const facts = knownFacts({ playbook, handbook, entered, language, today: '0000-01-01' });
  const { stable, varying } = promptFor({
    handbook,
    playbook,
    language,
    facts,
    network,
    glossIn: null,
    instruction: null,
    previous: null,
    postClass: postClass ?? 'question',
    post: redactPost(post, handbook.institution),
    fence: `fence-${at}`,
  });
  return `${stable}\n\n${varying}`;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
