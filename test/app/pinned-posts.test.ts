import { expect, it, onTestFinished } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../sandbox/doubles/a-mastodon-double.ts';
import { NO_NETWORKS } from '../../src/config/network-settings.ts';
import type { Pause } from '../../src/domain/cases/model/crises/pause.ts';
import { CLOCK } from '../../src/domain/people/actor.ts';
import { signingSecret } from '../support/doubles/a-workspace.ts';
import { aCrisisRoom } from '../support/drivers/slack/a-crisis-room.ts';

const now = () => new Date().toISOString();
const FAIR = 'Ven a los fuegos de la fiesta mayor.';

/** The bot beside a Mastodon with a pinned post of ours; Bluesky is not connected. A list is made as a crisis opens. */
async function aListedRoom(isAnswering: boolean) {
  const mastodon = await aMastodonDouble(now);
  onTestFinished(() => mastodon[Symbol.asyncDispose]());
  mastodon.weWrote(FAIR, now());
  const [url = ''] = mastodon.standing().map((one) => one.url);
  mastodon.pins(url);
  const room = await aCrisisRoom(async (workspace) => ({
    plan: { isOn: true },
    networks: { ...NO_NETWORKS.networks, mastodon: { network: 'mastodon', url: mastodon.url } },
    secrets: {
      botToken: workspace.botToken,
      appToken: null,
      signingSecret,
      openaiKey: null,
      intakeSources: new Map(),
      networks: { ...NO_NETWORKS.secrets, mastodon: MASTODON_TOKEN },
    },
  }));
  onTestFinished(() => room[Symbol.asyncDispose]());
  const { store } = room.database.cases;
  // The clock, which looks each minute, has made its list.
  await store.transact(({ record }) => record.seen('clock:pinned:crisis:1'));
  await room.starts('writer');
  if (!isAnswering) mastodon.breakDown();
  const request = { id: 'e1', kind: 'pinned', what: 'X, Mastodon', dueAt: null, stopped: null } as const;
  const row: Pause = {
    id: 'list-1',
    crisisId: 1,
    scope: { kind: 'none' },
    except: null,
    reason: '',
    by: CLOCK,
    at: now(),
    errands: [request],
    resumed: { by: CLOCK, at: now() },
  };
  await store.transact(({ save }) =>
    save({
      changes: [{ kind: 'pause', row }],
      audit: [],
      effects: [
        { kind: 'pause_list', pauseId: row.id },
        { kind: 'read_pinned', pauseId: row.id },
      ],
    }),
  );
  return { room, url };
}

const TITLE = 'Fijado en los perfiles';

it('the list of a crisis asks to look, and the pinned posts that a network tells of follow in it', async () => {
  const { room, url } = await aListedRoom(true);
  await room.listSays(TITLE, 'No hay nada previsto', 'Ven a los fuegos de la fiesta mayor. (Mastodon)');
  const said = room.read(room.headed(TITLE));
  expect(said).toContain('Publicaciones fijadas en X');
  expect(said).not.toContain('Publicaciones fijadas en X y Mastodon');
  expect(JSON.stringify(room.headed(TITLE).blocks)).toContain(`<${url}|`);
  // One short message: a title, a sentence, and a line for each.
  expect(room.headed(TITLE).blocks).toHaveLength(4);
  const [{ text }] = JSON.parse(JSON.stringify(room.headed(TITLE).blocks))
    .map((block: { accessory?: { text: { text: string } } }) => block.accessory?.text)
    .filter((one: unknown) => one !== undefined);
  expect(text).toBe('Marcar como visto');
});

it('where the network does not answer, the list asks to look there as well', async () => {
  const { room } = await aListedRoom(false);
  await room.listSays(TITLE, 'Publicaciones fijadas en X y Mastodon');
  await room.workspace.waitFor(() => room.outboxRows().every(({ kind }) => kind !== 'read_pinned'), {
    what: 'the end of the question',
  });
  expect(room.read(room.headed(TITLE))).toContain('Publicaciones fijadas en X y Mastodon');
});
