import { setTimeout as pause } from 'node:timers/promises';
import type { FormatLevel } from './answer-shape.ts';
import type { Asked, AskModel, Question } from './ask-model.ts';
import type { Budget } from './budget.ts';
import type { Reading, Tokens } from './read-completion.ts';

/** `tokens` are those of all requests together. */
export type Climbed<Answer> = Reading<Answer> & { requests: number; rung: FormatLevel };

export type ClimbDown = <Answer>(question: Question<Answer>, budget: Budget) => Promise<Climbed<Answer>>;

/** Way to ask where a server does not know a way, or does not keep to it. */
const NEXT: Readonly<Record<FormatLevel, FormatLevel | null>> = {
  json_schema: 'json_object',
  json_object: 'prompt',
  prompt: null,
};

/**
 * Asks for JSON in the surest way, and in the next one where the server does not know it or does not keep to it. The way in which a
 * server has answered is where the next question begins. A server that asks to wait is waited for once, where the budget allows it.
 */
export function createClimbDown(ask: AskModel): ClimbDown {
  let known: FormatLevel = 'json_schema';
  return async <Answer>(question: Question<Answer>, budget: Budget) => {
    const all: Asked<Answer>[] = [];
    let rung: FormatLevel = known;
    let hasWaited = false;
    for (;;) {
      const asked = await ask(question, rung, budget.signal);
      all.push(asked);
      if (asked.kind === 'answered') known = rung;
      const next = rungAfter(asked, rung);
      if (next !== null) rung = next;
      else if (hasWaited || !isWorthWaiting(asked, budget)) {
        return { ...asked, tokens: sumOf(all), requests: all.length, rung };
      } else {
        hasWaited = true;
        await pause(asked.waitMs ?? 0, undefined, { signal: budget.signal }).catch(() => {});
      }
    }
  };
}

function rungAfter(asked: Asked<unknown>, rung: FormatLevel): FormatLevel | null {
  return asked.kind === 'failed' && asked.fault === 'format' ? NEXT[rung] : null;
}

function isWorthWaiting({ waitMs }: Asked<unknown>, budget: Budget): boolean {
  return waitMs !== null && waitMs < budget.leftMs();
}

function sumOf(all: readonly { tokens: Tokens }[]): Tokens {
  const sum = (part: keyof Tokens) => {
    const counted = all.flatMap(({ tokens }) => tokens[part] ?? []);
    return counted.length === 0 ? null : counted.reduce((left, right) => left + right);
  };
  return { promptTokens: sum('promptTokens'), cachedTokens: sum('cachedTokens'), answerTokens: sum('answerTokens') };
}
