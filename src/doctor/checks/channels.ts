import type { Asked, ChannelFacts } from '../../adapters/workspace/inspect-slack.ts';
import type { Check, Finding, Words } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { isSet } from '../read-settings.ts';
import { slackOutOfReach, slackTrouble } from '../slack-words.ts';

const INVITE: Words = {
  es: 'Escribe «/invite @Portavoz» en el canal.',
  en: 'Type “/invite @Portavoz” in the channel.',
};

/** The channels of the settings: they exist, and the bot is in them. */
export const channels: Check = {
  id: 'channels',
  title: { es: 'Canales', en: 'Channels' },
  async run(parts) {
    const blocked = await slackOutOfReach(parts, {
      es: 'Los canales no se han comprobado.',
      en: 'The channels were not checked.',
    });
    if (blocked !== null) return [blocked];
    const set = channelsSet(parts);
    const found = await Promise.all(
      set.map(async ({ setting, id }) => ({
        setting,
        finding: channelFinding(setting, id, await parts.slack.channel(id)),
      })),
    );
    const names = found.flatMap(({ finding }) => (typeof finding === 'string' ? [`#${finding}`] : []));
    const wrong = found.flatMap(({ finding }) => (typeof finding === 'string' ? [] : [finding]));
    const well: Finding[] =
      names.length === 0
        ? []
        : [
            {
              level: 'green',
              what: { es: `El bot está en ${names.join(', ')}.`, en: `The bot is in ${names.join(', ')}.` },
            },
          ];
    return [...well, ...wrong, ...withoutSecond(parts)];
  },
};

function channelsSet({ settings }: Parts): { setting: string; id: string }[] {
  const { casesChannel, digestChannel, secondChannel, drillChannel } = settings.config.slack;
  const all = [
    { setting: 'SLACK_CASES_CHANNEL', id: casesChannel },
    { setting: 'SLACK_DIGEST_CHANNEL', id: digestChannel },
    { setting: 'SLACK_SECOND_CHANNEL', id: secondChannel },
    { setting: 'SLACK_DRILL_CHANNEL', id: drillChannel },
  ];
  return all.flatMap(({ setting, id }) => (id === null || !isSet(settings, setting) ? [] : [{ setting, id }]));
}

/** Returns the channel's name if all is well. */
function channelFinding(setting: string, id: string, asked: Asked<ChannelFacts>): Finding | string {
  const named = `${setting} (${id})`;
  const isVital = setting === 'SLACK_CASES_CHANNEL' || setting === 'SLACK_DIGEST_CHANNEL';
  const level = isVital ? 'red' : 'yellow';
  if (!asked.ok) {
    const isMissing = asked.trouble.kind === 'refused' && asked.trouble.error === 'channel_not_found';
    return {
      level: asked.trouble.kind === 'refused' ? level : 'unchecked',
      what: isMissing
        ? {
            es: `${named}: el canal no existe, o es privado y el bot no está.`,
            en: `${named}: no such channel, or a private one without the bot.`,
          }
        : { es: `${named}: Slack no enseña el canal.`, en: `${named}: Slack does not show the channel.` },
      why: isMissing
        ? { es: 'Nada de lo que va ahí llega a nadie.', en: 'What goes there reaches nobody.' }
        : slackTrouble(asked.trouble),
      todo: {
        es: `Copia el id (C…) de los detalles del canal. ${INVITE.es}`,
        en: `Copy the id (C…) from the channel’s details. ${INVITE.en}`,
      },
    };
  }
  const { name, isArchived, hasBot, isShared } = asked.answer;
  if (isShared)
    return {
      level: 'red',
      what: {
        es: `${named}: #${name} se comparte con otra organización.`,
        en: `${named}: #${name} is shared with another organisation.`,
      },
      why: {
        es: 'Ahí leerían datos de la ciudadanía personas de fuera.',
        en: 'Outsiders would read citizens’ data there.',
      },
      todo: { es: 'Elige un canal solo de tu institución.', en: 'Choose a channel of your institution alone.' },
    };
  if (isArchived)
    return {
      level,
      what: { es: `${named}: #${name} está archivado.`, en: `${named}: #${name} is archived.` },
      why: { es: 'Nadie puede escribir en él.', en: 'Nobody can write in it.' },
      todo: { es: 'Recupéralo en Slack, o elige otro.', en: 'Restore it in Slack, or choose another one.' },
    };
  if (!hasBot)
    return {
      level,
      what: { es: `${named}: el bot no está en #${name}.`, en: `${named}: the bot is not in #${name}.` },
      why: { es: 'No puede escribir en él.', en: 'It cannot write there.' },
      todo: INVITE,
    };
  return name;
}

function withoutSecond({ settings: { config } }: Parts): Finding[] {
  if (config.slack.secondChannel !== null) return [];
  return [
    {
      level: 'yellow',
      what: {
        es: 'No hay segundo canal (SLACK_SECOND_CHANNEL).',
        en: 'There is no second channel (SLACK_SECOND_CHANNEL).',
      },
      why: {
        es: 'Si el canal de casos falla, nadie en Slack ve a las personas en peligro.',
        en: 'If the channel of the cases fails, nobody in Slack sees people at risk.',
      },
      todo: {
        es: 'Crea un canal con la guardia, invita al bot y pon su id en el ajuste.',
        en: 'Create a channel with the people on duty, invite the bot, and set its id.',
      },
    },
  ];
}
