import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import type { Config } from '../../../../src/config/config.ts';
import { aHandbookFolder } from '../../../adapters/handbook/planted-handbook.ts';
import { aPortavoz, CASES } from '../a-portavoz.ts';

/** The bot with a small handbook in a folder that the test edits. */
export async function aTownHall(over: Partial<Config> = {}) {
  const folder = await aHandbookFolder();
  const bot = await aPortavoz({ playbooksDir: folder, ...over });
  const { workspace } = bot;
  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
    await writeFile(join(folder, file), text.replace(from, to));
  };
  /** The newest message to the person alone that has this button. */
  const answer = (key: string, button: string) =>
    workspace.waitFor(
      () =>
        workspace
          .as(key)
          .ephemerals()
          .findLast((one) => has(one, button)) ?? null,
      {
        what: `${button} in front of ${key}`,
      },
    );
  const inChannel = (button: string) =>
    workspace.waitFor(() => workspace.messages(CASES).findLast((one) => has(one, button)) ?? null, {
      what: `${button} in the channel`,
    });
  const channelText = () =>
    workspace
      .messages(CASES)
      .map((message) => workspace.plainText(message))
      .join('\n');
  return {
    ...bot,
    folder,
    edit,
    inChannel,
    channelText,
    channelSays: (words: string) => workspace.waitFor(() => channelText().includes(words), { what: words }),
    async reloads(key: string, button: string): Promise<Message> {
      await workspace.as(key).command(CASES, '/playbook', 'reload');
      return answer(key, button);
    },
    async proposes(key: string): Promise<Message> {
      await workspace.as(key).command(CASES, '/playbook', 'reload');
      await workspace.as(key).click(await answer(key, 'handbook.propose'), 'handbook.propose');
      return inChannel('handbook.confirm');
    },
    async inForce() {
      return (await bot.database.team.handbooks.active())?.hash;
    },
    async events() {
      const rows = await bot.record();
      return rows.flatMap(({ event, detail }) =>
        event.startsWith('handbook.') ? [`${event} ${detail['why'] ?? ''}`.trim()] : [],
      );
    },
  };
}

function has(message: Message, button: string): boolean {
  return JSON.stringify(message.blocks ?? []).includes(`"${button}"`);
}
