import type { z } from 'zod';
import type { modelSchema } from './environment-schema.ts';
import { isInOwnNetwork } from './is-safe-address.ts';
import type { ConfigProblem } from './wrong-settings.ts';

/** A language model, and how long and how often it may be asked. */
export type ModelServer = {
  baseUrl: string;
  model: string;
  isOwn: boolean;
  budgetMs: number;
  atOnce: number;
};

/** A model needs its name, and a key or a server of one's own. */
export function modelProblems(present: Record<string, unknown>): ConfigProblem[] {
  const hasServer = 'OPENAI_API_KEY' in present || 'OPENAI_BASE_URL' in present;
  if (hasServer === 'OPENAI_MODEL' in present) return [];
  if (hasServer) return [{ variable: 'OPENAI_MODEL', message: 'is missing: the name of the model that drafts' }];
  return [{ variable: 'OPENAI_API_KEY', message: 'is missing (or OPENAI_BASE_URL, for a server of your own)' }];
}

/** Returns the language model of settings that fit together; null for none. */
export function modelOf(values: z.infer<typeof modelSchema>): ModelServer | null {
  if (values.OPENAI_MODEL === undefined) return null;
  const baseUrl = values.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
  return {
    baseUrl,
    model: values.OPENAI_MODEL,
    isOwn: isInOwnNetwork(new URL(baseUrl).hostname),
    budgetMs: values.OPENAI_BUDGET_SECONDS * 1000,
    atOnce: values.OPENAI_AT_ONCE,
  };
}
