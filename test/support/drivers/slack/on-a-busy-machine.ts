import type { RunningPortavoz } from '../a-portavoz.ts';
import { CASES } from '../a-portavoz.ts';

/** A form opens within three seconds of its click, or not at all: on a busy machine it takes another click. */
export async function opens(bot: RunningPortavoz, key: string, click: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; bot.workspace.as(key).view() === null && attempt <= 8; attempt += 1) {
    await click();
    await bot.workspace
      .waitFor(() => bot.workspace.as(key).view() !== null, { timeoutMs: 6_000 })
      .catch(() => undefined);
  }
}

/** The writer flags a post, again where Slack did not say in time who the writer is. */
export async function flags(bot: RunningPortavoz, text: string): Promise<void> {
  const { workspace } = bot;
  const isShown = () => workspace.messages(CASES).length > 0;
  for (let attempt = 1; !isShown() && attempt <= 5; attempt += 1) {
    await opens(bot, 'writer', () => workspace.as('writer').command(CASES, '/flag'));
    await workspace.as('writer').submit({ text, network: 'x', author: '@rosa_planas', url: '' });
    await workspace.waitFor(isShown, { timeoutMs: 20_000 }).catch(() => undefined);
  }
  if (!isShown()) throw new Error('no card was shown');
}

/** The writer writes the reply of case 1, and keeps to a sentence that no fact supports. */
export async function writes(bot: RunningPortavoz, text: string): Promise<void> {
  const { workspace } = bot;
  await opens(bot, 'writer', () => workspace.as('writer').click(bot.card(1), 'draft.edit'));
  await workspace.as('writer').submit({ text });
  if (workspace.as('writer').view() !== null) await workspace.as('writer').submit();
}
