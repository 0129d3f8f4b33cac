import { setTimeout as pause } from 'node:timers/promises';
import type { Prompt } from '../../domain/writing/draft-model.ts';
import type { FormatLevel } from './answer-shape.ts';
import { FORMAT_LEVELS } from './answer-shape.ts';
import type { Asked, AskModel } from './ask-model.ts';
import type { Budget } from './budget.ts';
import type { Reading, Tokens } from './read-completion.ts';

/** `tokens` are those of all requests together. */
export type Climbed = Reading & { requests: number; rung: FormatLevel };

/**
 * Asks for JSON in the surest way, and in the next one where the server does not know it or does not keep to it. The way in which a
 * server has answered is where the next draft begins. A server that asks to wait is waited for once, where the budget allows it.
 */
export function createClimbDown(ask: AskModel): (prompt: Prompt, budget: Budget) => Promise<Climbed> {
  let known: FormatLevel = 'json_schema';
  return async (prompt, budget) => {
    const all: Asked[] = [];
    let rung: FormatLevel = known;
    let hasWaited = false;
    for (;;) {
      const asked = await ask(prompt, rung, budget.signal);
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

function rungAfter(asked: Asked, rung: FormatLevel): FormatLevel | null {
  return asked.kind === 'failed' && asked.fault === 'format' ? FORMAT_LEVELS[rung].next : null;
}

function isWorthWaiting({ waitMs }: Asked, budget: Budget): boolean {
  return waitMs !== null && waitMs < budget.leftMs();
}

function sumOf(all: readonly { tokens: Tokens }[]): Tokens {
  const sum = (part: keyof Tokens) => {
    const counted = all.flatMap(({ tokens }) => tokens[part] ?? []);
    return counted.length === 0 ? null : counted.reduce((left, right) => left + right);
  };
  return { promptTokens: sum('promptTokens'), cachedTokens: sum('cachedTokens'), answerTokens: sum('answerTokens') };
}
