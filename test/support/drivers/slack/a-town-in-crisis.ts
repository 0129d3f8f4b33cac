import { fileURLToPath } from 'node:url';
import { crisisDesk, FLOOD_FACTS } from '../../../../sandbox/crisis-desk.ts';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { aPortavoz } from '../a-portavoz.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));

/** The bot in a flood whose facts are known, and the emergency room beside it; what is approved leaves at once. */
export async function aTownInCrisis({ holdMs = 0 }: { holdMs?: number } = {}) {
  const bot = await aPortavoz({ holdMs });
  const { handbook } = await readHandbook(PLAYBOOKS, '2026-11-24');
  if (handbook === null) throw new Error('The shipped handbook has errors');
  const room = await crisisDesk(bot.databaseUrl, handbook);
  await room.start();
  await room.begin(FLOOD_FACTS);
  const { workspace } = bot;

  /** A statement whose card is there. */
  async function states(networks: readonly string[] = ['x', 'mastodon']): Promise<number> {
    const id = await room.states('holding', networks);
    await bot.cardSays(id, 'Mensaje propio', 'Pedir aprobación');
    return id;
  }

  return {
    ...bot,
    room,
    states,
    stateOf: async (id: number) => {
      const state = await bot.database.cases.reader.caseById(id);
      if (state === null) throw new Error(`case ${id} is not there`);
      return state;
    },
    /** The writer asks for approval, and the two who approve in S2 give it. */
    async approve(id: number): Promise<void> {
      await workspace.as('writer').click(bot.card(id), 'draft.propose');
      await bot.cardSays(id, 'Pendiente de aprobación');
      await consent(bot, 'approver', id);
      await bot.cardSays(id, 'Necesita: responsable del área');
      await consent(bot, 'area', id);
    },
    /** Whoever publishes says where it stands now, at that place. */
    async publish(id: number, network: string, proof: string, more: Record<string, string> = {}): Promise<string> {
      await press(bot, id, network, 'publication.copy');
      const form = await bot.form('writer');
      await bot.fill('writer', { proof, exactly: 'yes', ...more });
      return form;
    },
    press: (id: number, network: string, action: string) => press(bot, id, network, action),
    [Symbol.asyncDispose]: async () => {
      await room.close();
      await bot[Symbol.asyncDispose]();
    },
  };
}

type Bot = Awaited<ReturnType<typeof aPortavoz>>;

/** Approves, having ticked what the checks warn of where they do. */
async function consent(bot: Bot, key: string, id: number): Promise<void> {
  const { workspace } = bot;
  const before = bot.cardText(id);
  await workspace.as(key).click(bot.card(id), 'draft.approve');
  await workspace.waitFor(() => workspace.as(key).view() !== null || bot.cardText(id) !== before, {
    what: `an approval of ${key}`,
  });
  if (workspace.as(key).view() === null) return;
  await workspace
    .as(key)
    .submit({ ...ticks(workspace.as(key).view()?.view.blocks ?? []), note: 'Lo asume la dirección' });
}

function ticks(blocks: readonly object[]): Record<string, string[]> {
  const groups = blocks.flatMap((block) => ('element' in block ? [block.element as Box] : []));
  return Object.fromEntries(
    groups
      .filter(({ type }) => type === 'checkboxes')
      .map((one) => [one.action_id, one.options.map(({ value }) => value)]),
  );
}

type Box = { type: string; action_id: string; options: { value: string }[] };

/** Presses the button in the row of that network. */
async function press(bot: Bot, id: number, network: string, action: string): Promise<void> {
  const state = await bot.database.cases.reader.caseById(id);
  const publication = state?.publications.findLast((one) => one.network === network);
  const value = `${id}:p:${publication?.id}`;
  await bot.workspace.as('writer').click(bot.card(id), { actionId: action, value });
}
