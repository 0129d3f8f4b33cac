import { SCOPES } from '../../adapters/workspace/scopes.ts';
import { slashCommands } from '../../i18n/commands/slash-commands.ts';
import type { BotLanguage, Texts } from '../../i18n/texts.ts';
import { textsIn } from '../../i18n/texts.ts';
import { wrapText } from '../help/fit-columns.ts';

/** Width of the lines of a long text in the file. */
const WIDTH = 118;

/** Way of Slack to the bot: to the address of its front, or by the bot's own connection. */
export type Reach = { url: string } | 'socket';

/**
 * The manifest of the Slack app in YAML, in the language of the house. Slack takes it as it is:
 * https://docs.slack.dev/reference/app-manifest
 * @param hasPlan true if the plan is worked with: hints name what it answers
 */
export function manifestText(language: BotLanguage, reach: Reach, hasPlan: boolean): string {
  const texts = textsIn(language);
  const at = (indent: string, name: string) => (reach === 'socket' ? [] : [`${indent}${name}: ${quoted(reach.url)}`]);
  return [
    ...heading(language, reach),
    '_metadata:',
    '  major_version: 1',
    'display_information:',
    '  name: Portavoz',
    `  description: ${quoted(texts.t('manifest.description'))}`,
    '  long_description: >-',
    wrapText(texts.t('manifest.long_description'), { width: WIDTH, first: '    ' }),
    '  background_color: "#1d4f5f"',
    'features:',
    '  app_home:',
    '    home_tab_enabled: true',
    '    # The bot calls people there, one by one. Nobody writes to it.',
    '    messages_tab_enabled: true',
    '    messages_tab_read_only_enabled: true',
    '  bot_user:',
    '    display_name: Portavoz',
    '    always_online: true',
    '  shortcuts:',
    ...shortcutLines(texts),
    '  slash_commands:',
    ...slashCommands(language, hasPlan).flatMap(({ command, description, usageHint, namesPeople }) => [
      `    - command: ${command}`,
      `      description: ${quoted(description)}`,
      `      usage_hint: ${quoted(usageHint)}`,
      `      should_escape: ${namesPeople}`,
      ...at('      ', 'url'),
    ]),
    ...scopeLines(),
    'settings:',
    '  event_subscriptions:',
    ...at('    ', 'request_url'),
    '    bot_events:',
    '      - app_home_opened',
    '      - subteam_members_changed',
    '      - user_change',
    '  interactivity:',
    '    is_enabled: true',
    ...at('    ', 'request_url'),
    '  org_deploy_enabled: false',
    `  socket_mode_enabled: ${reach === 'socket'}`,
    '  token_rotation_enabled: false',
    '',
  ].join('\n');
}

function shortcutLines({ t }: Texts): string[] {
  const shortcuts = [
    ['post.flag', 'message', t('manifest.shortcut'), t('manifest.shortcut_description')],
    ['post.take', 'message', t('manifest.shortcut_take'), t('manifest.shortcut_take_description')],
    ['post.flag_anywhere', 'global', t('manifest.shortcut_flag'), t('manifest.shortcut_flag_description')],
    ['crisis.fact_anywhere', 'global', t('manifest.shortcut_fact'), t('manifest.shortcut_fact_description')],
    ['content.plan_anywhere', 'global', t('manifest.shortcut_content'), t('manifest.shortcut_content_description')],
  ] as const;
  return shortcuts.flatMap(([id, type, name, description]) => [
    `    - name: ${quoted(name)}`,
    `      type: ${type}`,
    `      callback_id: ${id}`,
    `      description: ${quoted(description)}`,
  ]);
}

function heading(language: BotLanguage, reach: Reach): string[] {
  const command = `./portavoz manifest --lang ${language}`;
  const how =
    reach === 'socket'
      ? [
          '# Slack reaches the bot through Socket Mode: no public address is needed. Create an app-level token with the scope',
          '# connections:write (“Basic Information”) and set it as SLACK_APP_TOKEN.',
          `# Over HTTP: ${command} --http https://your-host`,
        ]
      : ['# Slack reaches the bot over HTTP. Set SLACK_SIGNING_SECRET (“Basic Information”), and no SLACK_APP_TOKEN.'];
  return [
    '# The Slack app. Create it at https://api.slack.com/apps → “Create New App” → “From a manifest”, and install it.',
    `# Printed by ${command}. Other languages: es, ca, gl, eu, en.`,
    '#',
    ...how,
  ];
}

function scopeLines(): string[] {
  const lines = (isOptional: boolean) =>
    SCOPES.filter(({ needed }) => ['crisis_channels', 'if_granted'].includes(needed) === isOptional).flatMap(
      ({ scope, why }) => [...(why === undefined ? [] : [`      # ${why}`]), `      - ${scope}`],
    );
  return [
    'oauth_config:',
    '  scopes:',
    '    bot:',
    ...lines(false),
    '    # Whoever installs the app may leave these out.',
    '    bot_optional:',
    ...lines(true),
  ];
}

/** A text in double quotation marks, which YAML reads as JSON does. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
