import { SCOPES } from '../../adapters/workspace/scopes.ts';
import { formatList } from '../../i18n/lists.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Check, Finding, Words } from '../finding.ts';
import { uncheckedFinding } from '../finding.ts';
import { slackOutOfReach } from '../slack-words.ts';

/** Loss of the team without each scope. */
const LOST: Readonly<Record<string, Words>> = {
  commands: {
    es: 'No llega ningún comando, ni «Avisar de este mensaje».',
    en: 'No command comes in, nor “Flag this post”.',
  },
  'chat:write': { es: 'El bot no puede poner ninguna tarjeta.', en: 'The bot cannot post a single card.' },
  'files:write': {
    es: 'El resumen de la semana sale sin gráficos, y el informe y el manual no se envían.',
    en: 'The digest of the week comes without charts; report and handbook are not sent.',
  },
  'users:read': {
    es: 'No se sabe quién es quién: se rechaza cada clic.',
    en: 'Nobody is known: every click is refused.',
  },
  'usergroups:read': {
    es: 'No se sabe quién aprueba: se rechaza cada aprobación.',
    en: 'No approver is known: every approval is refused.',
  },
  'channels:read': {
    es: 'No se sabe si un canal es de otros: se rechaza cada clic en él.',
    en: 'Nobody knows whether a channel is shared: every click in it is refused.',
  },
  'groups:read': {
    es: 'No se sabe si un canal privado es de otros: se rechaza cada clic en él.',
    en: 'Nobody knows whether a private channel is shared: every click in it is refused.',
  },
  'pins:write': {
    es: 'El tablero de una crisis no queda fijado en su canal.',
    en: 'The board of a crisis is not pinned in its channel.',
  },
  'channels:manage': {
    es: 'Ninguna crisis tiene canal propio, aunque CRISIS_CHANNELS=on.',
    en: 'No crisis gets a channel of its own, although CRISIS_CHANNELS=on.',
  },
  'channels:write.invites': {
    es: 'Nadie entra solo en el canal de una crisis.',
    en: 'Nobody is invited to the channel of a crisis.',
  },
};

const GIVE: Words = {
  es: 'Añádelo en «OAuth & Permissions», como en manifest.yml, y reinstala la aplicación.',
  en: 'Add it in “OAuth & Permissions”, as in manifest.yml, and install the app again.',
};

/** The scopes that Slack granted, against those that the code uses. */
export const slackScopes: Check = {
  id: 'slack-scopes',
  title: { es: 'Permisos de Slack', en: 'Slack scopes' },
  async run(parts) {
    const what: Words = { es: 'Los permisos no se han comprobado.', en: 'The scopes were not checked.' };
    const blocked = await slackOutOfReach(parts, what);
    const account = await parts.slack.account();
    if (blocked !== null || !account.ok) return [blocked ?? uncheckedFinding(what, what)];
    const { scopes } = account.answer;
    if (scopes === null)
      return [
        uncheckedFinding(what, {
          es: 'Slack no ha dicho cuáles tiene.',
          en: 'Slack did not say which ones there are.',
        }),
      ];
    const { crisisChannels } = parts.settings.config;
    const needed = SCOPES.filter(
      ({ needed: when }) => when !== 'if_granted' && (when !== 'crisis_channels' || crisisChannels),
    );
    const missing = needed.filter(({ scope }) => !scopes.includes(scope));
    if (missing.length > 0)
      return missing.map(
        ({ scope, needed: when }): Finding => ({
          level: when === 'always' ? 'red' : 'yellow',
          what: { es: `Falta ${scope}.`, en: `${scope} is missing.` },
          why: LOST[scope] ?? what,
          todo: GIVE,
        }),
      );
    const more = scopes.filter((scope) => SCOPES.every((one) => one.scope !== scope));
    const also = (language: 'es' | 'en') => formatList(more, textsIn(language));
    return [
      {
        level: 'green',
        what:
          more.length === 0
            ? {
                es: `Están los ${needed.length} que hacen falta.`,
                en: `All ${needed.length} that are needed are there.`,
              }
            : { es: `Están todos; sobran ${also('es')}.`, en: `All are there; ${also('en')} is not needed.` },
      },
    ];
  },
};
