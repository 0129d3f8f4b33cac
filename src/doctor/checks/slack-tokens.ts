import { isOfSlack } from '../../adapters/workspace/clients.ts';
import type { SlackTrouble } from '../../adapters/workspace/slack-answer.ts';
import type { Check, Finding } from '../finding.ts';
import { uncheckedFinding } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { isSet } from '../read-settings.ts';
import { slackTrouble } from '../slack-words.ts';

/** The tokens of the bot and of the app, as Slack takes them. */
export const slackTokens: Check = {
  id: 'slack-tokens',
  title: { es: 'Slack', en: 'Slack' },
  async run(parts) {
    const bot = await botToken(parts);
    return isSet(parts.settings, 'SLACK_BOT_TOKEN') && (await isOutOfReach(parts)) ? [bot] : [bot, await wayIn(parts)];
  },
};

/** Slack does not answer: of the other token nothing more can be said. */
async function isOutOfReach({ slack }: Parts): Promise<boolean> {
  const account = await slack.account();
  return !account.ok && account.trouble.kind !== 'refused';
}

async function botToken({ slack, settings }: Parts): Promise<Finding> {
  if (!isSet(settings, 'SLACK_BOT_TOKEN'))
    return uncheckedFinding(
      { es: 'El token del bot no se ha probado.', en: 'The bot’s token was not tried.' },
      { es: 'Falta SLACK_BOT_TOKEN.', en: 'SLACK_BOT_TOKEN is missing.' },
    );
  const account = await slack.account();
  const { apiUrl } = settings.config.slack;
  if (!account.ok) return refusedToken(account.trouble, 'SLACK_BOT_TOKEN', apiUrl);
  const { workspace, bot, url } = account.answer;
  const host = URL.parse(url)?.host ?? url;
  if (isOfSlack(apiUrl))
    return {
      level: 'green',
      what: { es: `${bot} está en «${workspace}» (${host}).`, en: `${bot} is in “${workspace}” (${host}).` },
    };
  return {
    level: 'yellow',
    what: {
      es: `${bot} está en «${workspace}», que no es el Slack de verdad.`,
      en: `${bot} is in “${workspace}”, which is not the real Slack.`,
    },
    why: {
      es: `SLACK_API_URL apunta a ${new URL(apiUrl).host}.`,
      en: `SLACK_API_URL leads to ${new URL(apiUrl).host}.`,
    },
    todo: {
      es: 'Si no estás probando, deja SLACK_API_URL vacío.',
      en: 'Unless you are trying things out, leave SLACK_API_URL empty.',
    },
  };
}

/** The way in which clicks come: Socket Mode, or HTTP. */
async function wayIn({ slack, settings }: Parts): Promise<Finding> {
  const { appToken } = settings.config.secrets;
  if (appToken === null)
    return isSet(settings, 'SLACK_SIGNING_SECRET')
      ? {
          level: 'green',
          what: {
            es: 'Los clics llegan por HTTP. Solo un clic dice si SLACK_SIGNING_SECRET es el bueno.',
            en: 'Clicks come over HTTP. Only a click shows whether SLACK_SIGNING_SECRET is right.',
          },
        }
      : uncheckedFinding(
          { es: 'No se sabe cómo llegan los clics.', en: 'Nobody knows how clicks come in.' },
          {
            es: 'Falta SLACK_APP_TOKEN, o SLACK_SIGNING_SECRET.',
            en: 'SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET, is missing.',
          },
        );
  const opened = await slack.socket(appToken);
  if (!opened.ok) return refusedToken(opened.trouble, 'SLACK_APP_TOKEN', settings.config.slack.apiUrl);
  return { level: 'green', what: { es: 'Los clics llegan por Socket Mode.', en: 'Clicks come over Socket Mode.' } };
}

function refusedToken(trouble: SlackTrouble, setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN', apiUrl: string): Finding {
  const why = slackTrouble(trouble);
  if (trouble.kind !== 'refused') {
    const { host } = new URL(apiUrl);
    return {
      level: 'red',
      what: { es: `No se llega a ${host}.`, en: `${host} cannot be reached.` },
      why,
      todo: {
        es: 'Mira la red, el cortafuegos, el proxy y SLACK_API_URL.',
        en: 'Look at the network, the firewall, the proxy and SLACK_API_URL.',
      },
    };
  }
  const isBot = setting === 'SLACK_BOT_TOKEN';
  return {
    level: 'red',
    what: { es: `${setting} no vale.`, en: `${setting} is not valid.` },
    why,
    todo: isBot
      ? {
          es: 'Copia otra vez el token del bot, en «OAuth & Permissions» de tu aplicación de Slack.',
          en: 'Copy the bot token again from “OAuth & Permissions” of your Slack app.',
        }
      : {
          es: 'Activa Socket Mode y copia otra vez el token de la aplicación (connections:write), en «Basic Information».',
          en: 'Switch Socket Mode on, and copy the app-level token (connections:write) again from “Basic Information”.',
        },
  };
}
