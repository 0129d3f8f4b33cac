import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { askUserGroups } from '../../src/adapters/workspace/ask-slack.ts';
import { checkWorkspace } from '../../src/adapters/workspace/check-workspace.ts';
import { createClients } from '../../src/adapters/workspace/clients.ts';
import { createLookup } from '../../src/adapters/workspace/lookup.ts';
import { createPacer } from '../../src/adapters/workspace/pacer.ts';
import { createWorkspacePeople } from '../../src/adapters/workspace/people.ts';
import { SCOPES } from '../../src/adapters/workspace/scopes.ts';
import { createTeamMessenger } from '../../src/adapters/workspace/team-messenger.ts';
import { manifestText } from '../../src/cli/manifest/manifest-text.ts';
import { COMMAND_IDS, commandNames } from '../../src/i18n/commands/command-words.ts';
import { slashCommands } from '../../src/i18n/commands/slash-commands.ts';
import { BOT_LANGUAGES, textsIn } from '../../src/i18n/texts.ts';
import { createLog } from '../../src/log.ts';
import { COMMANDS, GLOBAL_SHORTCUTS, SHORTCUTS } from '../../src/slack/kit/ids.ts';
import { CONTENT_SHORTCUT } from '../../src/slack/kit/plan/plan-ids.ts';
import { aWorkspace } from '../support/doubles/a-workspace.ts';

/** Slash commands that Slack takes of one app. */
const MOST_COMMANDS = 50;

/** What Slack asks for each method that the code may call; https://docs.slack.dev/reference/methods */
const METHOD_SCOPES: Record<string, string[]> = {
  'apps.connections.open': [],
  'auth.test': [],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'pins.add': ['pins:write'],
  'pins.remove': ['pins:write'],
  'usergroups.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};
/** Called only where a setting switches them on, or where the app has the scope: optional at the installation. */
const OPTIONAL_SCOPES: Record<string, string[]> = {
  'conversations.create': ['channels:manage'],
  'conversations.invite': ['channels:write.invites'],
  'dnd.teamInfo': ['dnd:read'],
  'reactions.add': ['reactions:write'],
};
/** https://docs.slack.dev/reference/events */
const EVENT_SCOPES: Record<string, string[]> = {
  app_home_opened: [],
  subteam_members_changed: ['usergroups:read'],
  user_change: ['users:read'],
};

const manifestFile = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
  }),
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.boolean() }),
    shortcuts: z.array(
      z.object({
        name: z.string().max(24),
        type: z.string(),
        callback_id: z.string(),
        description: z.string().max(150),
      }),
    ),
    slash_commands: z.array(
      z.object({
        command: z.string().regex(/^\/[a-z]{1,31}$/),
        description: z.string().min(1).max(2000),
        usage_hint: z.string().min(1).max(1000),
        url: z.url().optional(),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()), request_url: z.url().optional() }),
    interactivity: z.object({ is_enabled: z.literal(true), request_url: z.url().optional() }),
    socket_mode_enabled: z.boolean(),
  }),
});

const root = path.join(import.meta.dirname, '../..');
const written = await readFile(path.join(root, 'manifest.yml'), 'utf8');
const manifest = manifestFile.parse(parse(written));
const sources = await sourcesOf('src');

describe('the manifest', () => {
  it('in the repository is what the command prints for a Spanish house', () => {
    expect(written).toBe(manifestText('es', 'socket', false));
  });

  it('has the commands and shortcuts that the code answers', () => {
    const { slash_commands: commands, shortcuts } = manifest.features;
    const names = commands.map(({ command }) => command);
    expect(Object.values(COMMANDS).filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => COMMAND_IDS.every((id) => !commandNames(id).includes(name)))).toEqual([]);
    expect(shortcuts.map(({ callback_id: id }) => id)).toEqual([
      ...Object.values(SHORTCUTS),
      ...Object.values(GLOBAL_SHORTCUTS),
      CONTENT_SHORTCUT,
    ]);
    for (const name of Object.keys(COMMANDS))
      expect(sources).toMatch(new RegExp(`\\.command\\(\\s*everyName\\('${name}'\\)`));
    for (const name of Object.keys(SHORTCUTS)) expect(sources).toMatch(new RegExp(`\\bSHORTCUTS\\.${name}\\b`));
  });

  it('subscribes to the events that the code listens to', () => {
    expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual(eventsInCode());
    expect(manifest.features.app_home.home_tab_enabled).toBe(eventsInCode().includes('app_home_opened'));
  });

  it('asks for the scopes that the code needs, and for no other', () => {
    const optional = methodsInCode().filter((method) => OPTIONAL_SCOPES[method] !== undefined);
    const called = methodsInCode().filter((method) => !optional.includes(method));
    expect(sources).not.toMatch(/\.apiCall\(|\.event\(\s*[^'\s]/);
    expect(called.filter((method) => METHOD_SCOPES[method] === undefined)).toEqual([]);
    expect(eventsInCode().filter((event) => EVENT_SCOPES[event] === undefined)).toEqual([]);
    const needed = [
      'commands',
      ...called.flatMap((method) => METHOD_SCOPES[method] ?? []),
      ...eventsInCode().flatMap((event) => EVENT_SCOPES[event] ?? []),
    ];
    expect(manifest.oauth_config.scopes.bot.sort()).toEqual([...new Set(needed)].sort());
    const inReserve = manifest.oauth_config.scopes.bot_optional;
    // https://docs.slack.dev/reference/block-kit/block-elements/file-input-element
    const ofForms = sources.includes("type: 'file_input'") ? ['files:read'] : [];
    const ofMethods = optional.flatMap((method) => OPTIONAL_SCOPES[method] ?? []);
    expect(inReserve).toEqual([...ofMethods, ...ofForms].sort());
    const wanted = (isReserve: boolean) =>
      SCOPES.filter(({ needed: when }) => ['crisis_channels', 'if_granted'].includes(when) === isReserve).map(
        ({ scope }) => scope,
      );
    expect([wanted(false).sort(), wanted(true)]).toEqual([[...new Set(needed)].sort(), inReserve]);
  });

  it('asks for enough to check people and channels and to post', async () => {
    const workspace = await aWorkspace({ botScopes: manifest.oauth_config.scopes.bot });
    try {
      const { interactive, posting } = createClients({ token: workspace.botToken, apiUrl: workspace.apiUrl });
      const casesChannel = workspace.channelId('portavoz-casos');
      const log = createLog('silent');
      const { teamId } = await checkWorkspace({ client: interactive, casesChannel, digestChannel: casesChannel });
      const team = () => ({ members: [{ slack: 'S0COMUNICA', roles: ['writer' as const] }] });
      const groups = createLookup({ now: Date.now, ttlMs: 60_000, ask: () => askUserGroups(interactive) });
      const asked = { client: interactive, teamId, casesChannel };
      const people = createWorkspacePeople({ workspace: asked, groups, team, now: Date.now, log });
      const writer = { kind: 'slack', team: teamId, user: workspace.person('writer').id } as const;
      expect(await people.standingOf(writer, casesChannel)).toEqual({ kind: 'member', roles: ['writer'] });
      const messenger = createTeamMessenger({ client: posting, pacer: createPacer(() => 0), log });
      const card = { text: 'Caso', blocks: [] };
      expect(await messenger.post({ channel: casesChannel, card, outboxId: 1 })).toMatchObject({ kind: 'posted' });
      const file = { channel: casesChannel, name: 'a.png', title: 'A', alt: 'a', bytes: Buffer.from('a') };
      expect(await messenger.upload(file)).toEqual({ kind: 'uploaded' });
    } finally {
      await workspace.stop();
    }
  });

  it.each(BOT_LANGUAGES)('is as Slack takes it in %s', (language) => {
    const { features, display_information: shown } = manifestFile.parse(parse(manifestText(language, 'socket', true)));
    const names = features.slash_commands.map(({ command }) => command);
    expect(names).toEqual(slashCommands(language, true).map(({ command }) => command));
    expect(names.length).toBeLessThanOrEqual(MOST_COMMANDS);
    expect(new Set(names).size).toBe(names.length);
    const { t } = textsIn(language);
    const keys = [
      'manifest.shortcut',
      'manifest.shortcut_take',
      'manifest.shortcut_flag',
      'manifest.shortcut_fact',
      'manifest.shortcut_content',
    ] as const;
    const shortcuts = keys.map((key) => t(key));
    expect(features.shortcuts.map(({ name }) => name)).toEqual(shortcuts);
    // Slack takes no longer name.
    expect(shortcuts.filter((name) => name.length > 24)).toEqual([]);
    expect(shown.long_description).toBe(textsIn(language).t('manifest.long_description'));
  });

  it('names one address for everything over HTTP, and none over Socket Mode', () => {
    const url = 'https://portavoz.example.org/slack/events';
    const addressesOf = ({ features, settings }: z.infer<typeof manifestFile>) => [
      ...features.slash_commands.map((command) => command.url),
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
    ];
    const overHttp = manifestFile.parse(parse(manifestText('es', { url }, false)));
    expect(new Set(addressesOf(overHttp))).toEqual(new Set([url]));
    expect(overHttp.settings.socket_mode_enabled).toBe(false);
    expect(new Set(addressesOf(manifest))).toEqual(new Set([undefined]));
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });
});

/** The client of a language model is no client of Slack. */
const MODEL_CALL = 'client.chat.completions.create(';

/** `client.usergroups.list(` and the like, also over several lines. */
function methodsInCode(): string[] {
  const calls = [...sources.replaceAll(MODEL_CALL, '').matchAll(/\bclient((?:\s*\.\s*[a-zA-Z]+){2,3})\s*\(/g)];
  return [...new Set(calls.map(([, call = '']) => call.replaceAll(/\s/g, '').slice(1)))].sort();
}

function eventsInCode(): string[] {
  return [...new Set([...sources.matchAll(/\.event\(\s*'([a-z_]+)'/g)].map(([, event]) => event ?? ''))].sort();
}

/** All the code of a folder in one text. */
async function sourcesOf(folder: string): Promise<string> {
  const files = await readdir(path.join(root, folder), { recursive: true });
  const code = files.filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(code.map((file) => readFile(path.join(root, folder, file), 'utf8')));
  return texts.join('\n');
}
