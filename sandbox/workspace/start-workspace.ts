import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { createActor } from './actor.ts';
import { createChanges } from './changes.ts';
import { createResponseUrls } from './gestures/response-urls.ts';
import { sendEvent } from './gestures/send-event.ts';
import { createTriggers } from './gestures/triggers.ts';
import { refuseRealTokens } from './limits/refuse-real-tokens.ts';
import { withSlackLimits } from './limits/slack-limits.ts';
import { plainTextOf } from './plain-text-of.ts';
import { createRoster } from './roster.ts';
import { serveWorkspace } from './serve-workspace.ts';
import type { Shown } from './serving/page-state.ts';
import { asPerson } from './serving/page-state.ts';
import { readChannels, setUpChannels } from './set-up-channels.ts';
import { waitFor } from './wait-for.ts';
import { createBotLine } from './web-api/bot-line.ts';
import { createFaults } from './web-api/faults.ts';
import { privateAddress } from './web-api/file-object.ts';
import { createFileShelf } from './web-api/file-shelf.ts';
import { createMessageLog } from './web-api/message-log.ts';
import type { SlackCore } from './web-api/slack-core.ts';
import { botUserId, peopleIds, startSlackCore, teamId } from './web-api/slack-core.ts';
import { createViewStacks } from './web-api/view-stacks.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceOptions } from './workspace-options.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

/**
 * Time in milliseconds for which a connection without a request stays open. Node closes after five seconds,
 * and on a busy machine so resets a request that came meanwhile.
 */
const KEPT_OPEN_MS = 75_000;

/**
 * Starts a Slack workspace on 127.0.0.1: the emulated Slack, and in front of it the server that adds what it lacks and plays
 * the people. Throws when a real Slack token is among the options, or the port is taken.
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  refuseRealTokens(options);
  const server = createServer({ keepAliveTimeout: KEPT_OPEN_MS }, notYet);
  await listen(server, options.port ?? 0);
  const core = await startSlackCore(options);
  try {
    const parts = await buildParts(options, core, `http://127.0.0.1:${portOf(server)}`);
    return openWorkspace(options, parts, server);
  } catch (error) {
    server.close();
    await core.stop();
    throw error;
  }
}

/** A page that was open before asks while the port is taken and nothing else is there yet: without an answer it would wait for ever. */
const notYet: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1' });
  response.end();
};

async function buildParts(options: WorkspaceOptions, core: SlackCore, url: string): Promise<WorkspaceParts> {
  const ids = await peopleIds(core);
  const roster = createRoster(options, ids);
  await setUpChannels(core, options, ids);
  roster.putChannels(await readChannels(core));
  const changes = createChanges();
  const { faults, limited } = withSlackLimits(createFaults());
  return {
    core,
    roster,
    changes,
    url,
    log: createMessageLog(changes),
    files: createFileShelf(),
    stacks: createViewStacks(changes),
    triggers: createTriggers(options.triggerLifeMs),
    faults: options.hasLimits === true ? faults : createFaults(),
    limited,
    botLine: createBotLine(options.signingSecret, options.botUrl),
    responseUrls: createResponseUrls(url),
    botToken: options.botToken ?? 'xoxb-sandbox-portavoz',
    botScopes: options.botScopes,
    calls: [],
    watches: [],
    notifications: [],
    drillPlayer: null,
  };
}

function openWorkspace(options: WorkspaceOptions, parts: WorkspaceParts, server: Server): Workspace {
  const { roster, log, changes } = parts;
  const shown: Shown = { drill: null, guide: null };
  const api = { parts, options, shown };
  server.off('request', notYet);
  server.on('request', (request, response) => {
    serveWorkspace(api, request, response).catch(() => response.destroy());
  });
  const everybody = () =>
    log
      .all()
      .filter(({ ephemeralTo }) => ephemeralTo === undefined)
      .sort((a, b) => (a.ts < b.ts ? -1 : 1));

  return {
    url: parts.url,
    apiUrl: `${parts.url}/api/`,
    botToken: parts.botToken,
    botUserId,
    teamId,
    person: (key) => asPerson(roster.person(key)),
    people: () => roster.people().map(asPerson),
    channelId: (name) => roster.channel(name).id,
    connectBot: (eventsUrl) => parts.botLine.connect(eventsUrl),
    as: (key, delivery) => createActor(parts, key, delivery),
    redeliver: (request) => parts.botLine.redeliver(request),
    sendEvent: (event, delivery) => sendEvent(parts, event, delivery),
    messages: (name) =>
      everybody().filter(
        ({ channel, threadTs, isBroadcast }) =>
          channel === roster.channel(name).id && (threadTs === undefined || isBroadcast === true),
      ),
    thread: (root) => everybody().filter(({ channel, threadTs }) => channel === root.channel && threadTs === root.ts),
    latest: ({ channel, ts }) => log.find(channel, ts),
    raw: ({ channel, ts }) => log.raw(channel, ts) ?? {},
    plainText: plainTextOf,
    fileAtHand: (bytes, name = 'imagen.jpg') =>
      privateAddress(parts.files.give({ name, bytes: Buffer.from(bytes), by: null }), parts.url),
    bytesOf: ({ id }) => parts.files.find(id)?.bytes ?? Buffer.alloc(0),
    callsOf: (method) => parts.calls.filter((call) => call.method === method).length,
    watchCalls: (watch) => void parts.watches.push(watch),
    notifications: () => [...parts.notifications],
    setDoNotDisturb: (key, isDoNotDisturb) => roster.changePerson(key, { isDoNotDisturb }),
    waitFor: (look, waiting) => waitFor(changes, look, waiting),
    faults: parts.faults,
    limited: parts.limited,
    expireTriggers: () => parts.triggers.expireAll(),
    expireResponseUrls: () => parts.responseUrls.expireAll(),
    changePerson: (key, seed) => roster.changePerson(key, seed),
    changeUserGroup: (id, members) => roster.changeGroup(id, members),
    ...pageOf(parts, shown),
    async stop() {
      server.close();
      server.closeAllConnections();
      await parts.core.stop();
    },
  };
}

/** What the page shows beside Slack, and what it asks for. */
function pageOf(
  parts: WorkspaceParts,
  shown: Shown,
): Pick<Workspace, 'setDrill' | 'setGuide' | 'onChange' | 'onDrillOrder'> {
  const { changes } = parts;
  return {
    setDrill(drill) {
      shown.drill = drill;
      changes.tell({ kind: 'everybody' }, { kind: 'drill', drill });
    },
    setGuide(guide) {
      shown.guide = guide;
      changes.tell({ kind: 'everybody' }, { kind: 'guide', guide });
    },
    onChange: (hear) => changes.listen(({ event }) => (event.kind === 'guide' ? undefined : hear())),
    onDrillOrder(hear) {
      parts.drillPlayer = hear;
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(`The sandbox cannot listen on port ${port}: choose another one, or 0 to take a free one.`, {
      cause,
    });
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The workspace has no port.');
  return address.port;
}
