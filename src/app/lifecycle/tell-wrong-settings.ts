import type { Logger } from 'pino';
import type { WrongSetting } from '../../config/wrong-settings.ts';
import type { Card } from '../../domain/cases/ports/team-messenger.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { traceOf } from '../../errors.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { Job } from '../../jobs/job.ts';
import { setTimer } from '../../jobs/timer.ts';
import { startWakeLoop } from '../../jobs/wake-loop.ts';
import { sectionBlock } from '../../slack/kit/blocks.ts';
import { roleMentions } from '../../slack/kit/mentions.ts';

/** Tells operators of wrong settings. */
export function logWrongSettings(wrong: readonly WrongSetting[], log: Pick<Logger, 'error'>): void {
  for (const { variable, message, consequence, instead } of wrong)
    log.error({ variable, without: consequence, instead }, `A setting is wrong: ${variable} ${message}`);
}

const AGAIN_MS = 60_000;
/** Rest in milliseconds when the lead has read all. */
const REST_MS = 86_400_000;

/**
 * Tells the lead, once a start, which settings are wrong and what the bot goes without. Where the
 * channel of the cases takes nothing another one does, and the team reads once it is back.
 */
export function wrongSettingsJob(deps: {
  wrong: readonly WrongSetting[];
  handbook(): Handbook;
  /** In the order in which they are tried; the first is that of the cases. */
  channels: readonly (string | null)[];
  /** @returns false when the channel did not take it */
  post(channel: string, card: Card): Promise<boolean>;
  log: Pick<Logger, 'warn'>;
}): Job {
  const { wrong, handbook, post, log } = deps;
  const channels = [...new Set(deps.channels)].filter((channel) => channel !== null);
  const [cases] = channels;
  let isTold = wrong.length === 0;
  let isBack = wrong.every(({ consequence }) => consequence !== 'cases_channel');

  async function tell(): Promise<void> {
    if (!isTold) {
      const card = cardOf(wrong, handbook());
      for (const channel of channels) {
        if (!(await post(channel, card))) continue;
        isTold = true;
        isBack ||= channel === cases;
        return;
      }
      return;
    }
    const { texts } = wordsOf(handbook());
    if (!isBack && cases !== undefined) isBack = await post(cases, textCard(texts.t('start.channel_back')));
  }

  return {
    start: () =>
      startWakeLoop(async () => {
        await tell().catch((error: unknown) =>
          log.warn(traceOf(error), 'Wrong settings could not be told to the lead'),
        );
        return isTold && isBack ? REST_MS : AGAIN_MS;
      }, setTimer),
  };
}

function cardOf(wrong: readonly WrongSetting[], handbook: Handbook): Card {
  const { texts, lead } = wordsOf(handbook);
  const lines = wrong.map(({ variable, consequence, instead }) =>
    texts.t('start.wrong_line', {
      variable,
      consequence: texts.t(`start.without_${consequence}`, { instead: instead ?? '' }),
    }),
  );
  return textCard([`${lead} ${texts.t('start.wrong')}`.trim(), ...lines].join('\n'));
}

function textCard(text: string): Card {
  return { text, blocks: [sectionBlock(text)] };
}

function wordsOf(handbook: Handbook) {
  const { members } = handbook.institution.team;
  return { texts: textsOfHouse(handbook), lead: roleMentions(members, 'lead') };
}
