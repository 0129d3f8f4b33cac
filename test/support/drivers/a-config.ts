import { fileURLToPath } from 'node:url';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import type { Config } from '../../../src/config/config.ts';
import { NO_NETWORKS } from '../../../src/config/network-settings.ts';
import { NO_PROXIES } from '../../../src/config/proxy-settings.ts';
import { signingSecret } from '../doubles/a-workspace.ts';

/**
 * Returns the settings of a bot beside that workspace, with the shipped handbook.
 * @param channels names of the channel of cases and that of digests
 */
export function aConfig(
  workspace: Workspace,
  channels: { cases: string; digest: string },
  databaseUrl: string,
  changes: Partial<Config>,
): Config {
  return {
    slack: {
      apiUrl: workspace.apiUrl,
      casesChannel: workspace.channelId(channels.cases),
      digestChannel: workspace.channelId(channels.digest),
      secondChannel: null,
      drillChannel: null,
    },
    crisisChannels: false,
    colleaguesFlag: true,
    crisisDigestMinutes: 60,
    crisisRestHours: 4,
    databaseUrl,
    databasePoolSize: 10,
    auditKeyFile: null,
    auditHeads: { file: null, url: null, authority: null },
    playbooksDir: fileURLToPath(new URL('../../../playbooks', import.meta.url)),
    port: 0,
    healthAddress: null,
    proxies: NO_PROXIES,
    holdMs: 60_000,
    cardsOpenAtOnce: 10,
    intakePostsPerMinute: 60_000,
    // Late, so that no digest of the day that has begun takes part in what a test is about.
    digestAt: '23:59',
    weeklyDigest: { weekday: 'sunday', at: '23:59' },
    callOut: null,
    webhook: null,
    open311: null,
    handbookPrintAt: null,
    morningAt: null,
    learnFromDecisions: 'propose',
    plan: { isOn: false },
    planCalendars: [],
    picturesKeptDays: null,
    mayBeNew: true,
    backup: { dir: 'off', keyFile: null, beforeUpgrade: false },
    publicDir: null,
    // Tests of the trial itself set it to false.
    skipsTrial: true,
    watermark: null,
    logLevel: 'silent',
    writer: null,
    wrong: [],
    networks: NO_NETWORKS.networks,
    reading: { isOn: false, readsX: false, blueskyPublicUrl: 'http://127.0.0.1:9', mayReachPrivate: false },
    secrets: {
      botToken: workspace.botToken,
      appToken: null,
      signingSecret,
      openaiKey: null,
      intakeSources: new Map(),
      networks: NO_NETWORKS.secrets,
    },
    ...changes,
  };
}
