import type { BotAnswer } from '../web-api/bot-line.ts';

/** What the bot answered to a gesture, and what the person is left with. */
export type GestureResult = BotAnswer & {
  /** What the bot said at once, to that person alone. */
  text?: string;
  /** Errors shown in the form, by block id. */
  errors?: Record<string, string>;
  /** Why Slack would show the person its own failure notice, such as a missing or malformed answer. */
  problem?: string;
};

/** Slack takes nothing but 200, and shows the person a warning otherwise. */
export function withStatusProblem(answer: BotAnswer): GestureResult {
  if (answer.status === 200) return answer;
  const problem = answer.status === 0 ? 'The bot did not answer.' : `The bot answered with HTTP ${answer.status}.`;
  return { ...answer, problem };
}
