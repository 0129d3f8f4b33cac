import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { Config } from '../../../src/config/config.ts';
import type { Effect } from '../../../src/domain/cases/model/changes.ts';
import type { ContentChanges, ContentState } from '../../../src/domain/contents/model/content.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { createLog } from '../../../src/log.ts';
import { aPortavoz, DIGEST } from './a-portavoz.ts';

/** Any moment of the tests. */
export const EVER = { from: '2020-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' };
/** Tuesday, 09:00 in Madrid. */
export const NINE = Date.parse('2026-12-01T08:00:00.000Z');
export const HOUR_MS = 3_600_000;
const log = createLog('silent');
export const TEXT = 'Ven al mercado de Navidad. Te esperamos.';
export const LIVE = 'https://x.com/AytoRiudalba/status/42';

/** A bot that plans, its clock, and the card of the one post that it plans. */
export async function aPlanningBot(isOn = true, changes: Partial<Config> = {}) {
  let at = NINE;
  const bot = await aPortavoz({ plan: { isOn }, ...changes }, log, () => new Date(at).toISOString());
  const { workspace } = bot;
  const card = (): Message => {
    const found = workspace.messages(DIGEST).find((message) => workspace.plainText(message).includes(TEXT));
    if (found === undefined) throw new Error('there is no card');
    return found;
  };
  const says = (...words: string[]) => bot.messageSays(card, words, 'The card of the content');
  /** The writer fills in the form of a new one. */
  const plans = async (over: Record<string, string> = {}) => {
    const aim = workspace.as('writer').view();
    if (aim === null) throw new Error('there is no form');
    await workspace.as('writer').clickInView({ actionId: 'content.networks', value: ['x'] });
    await workspace.waitFor(() => JSON.stringify(workspace.as('writer').view()).includes('content.x'), {
      what: 'its field',
    });
    const filled = { day: '2026-12-01', hour: '12:00', source: 'Área de Comercio', 'content.x': TEXT, ...over };
    return bot.fill('writer', { aim: firstOption(aim.view.blocks) ?? 'topic:water', ...filled });
  };
  return {
    ...bot,
    card,
    pass: (ms: number) => {
      at += ms;
    },
    says,
    plans,
    /** A draft of the writer, as the database has it. */
    async aDraft(): Promise<ContentState> {
      await workspace.as('writer').globalShortcut('content.plan_anywhere');
      await bot.form('writer');
      await plans();
      await says('Borrador para el');
      const [state] = await bot.database.outbox.contents.within(EVER, 9);
      if (state === undefined) throw new Error('there is none');
      return state;
    },
    /** Saves rows of a content as they may be, and draws its card. */
    async puts({ content, ...rows }: Pick<ContentChanges, 'content'> & Partial<ContentChanges>, ...effects: Effect[]) {
      await bot.database.outbox.contents.transact((transaction) =>
        transaction.save({
          changes: { signOffs: [], departures: [], ...rows, content },
          audit: {
            event: 'content.checked',
            result: 'done',
            caseId: null,
            actor: CLOCK,
            detail: {},
            at: new Date(at).toISOString(),
          },
          effects: [{ kind: 'content_card', contentId: content.id }, ...effects],
        }),
      );
    },
    thread: () =>
      workspace
        .thread(card())
        .map((message) => workspace.plainText(message))
        .join('\n'),
  };
}

/** The first aim that the form of a post offers. */
export function firstOption(blocks: readonly object[]): string | undefined {
  const select = blocks.find((block) => 'block_id' in block && block.block_id === 'aim');
  const found = /"value":"([^"]+)"/.exec(JSON.stringify(select));
  return found?.[1];
}
