import { expect, it } from 'vitest';
import type { CrisisSenderDeps } from '../../../../src/slack/crises/senders/crisis-sender.ts';
import { openOwnChannel } from '../../../../src/slack/crises/senders/open-own-channel.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

it('invites the whole team to the channel of a crisis, also who belongs to it by a group', async () => {
  await using queue = await aCrisisDesk();
  await queue.start({ ownChannel: true });
  const invited: string[] = [];
  const lucia = { team: 'T1', user: 'ULUCIA', roles: [], entries: ['S0TEAM'] };
  const deps: object = {
    cases: queue.deps,
    readers: { crises: queue.crises },
    outbox: { messages: { ofBoard: async () => null, saveBoard: async () => undefined } },
    workspace: {
      channels: {
        open: async () => ({ kind: 'opened', channel: 'C9' }),
        invite: async (_: string, users: readonly string[]) => {
          invited.push(...users);
          return true;
        },
      },
    },
    team: { ownChannels: true, roster: { team: async () => [lucia] } },
  };
  const effect = { kind: 'open_channel', crisisId: 1, by: ana } as const;
  const item = { id: 1, effect } as Parameters<typeof openOwnChannel>[0];
  expect(await openOwnChannel(item, deps as CrisisSenderDeps)).toEqual({ kind: 'done' });
  expect(invited).toEqual(['UANA', 'ULUCIA']);
  expect((await queue.board()).crisis.channel).toBe('C9');
});
