import type { SlackTrouble } from '../adapters/workspace/slack-answer.ts';
import type { Finding, Words } from './finding.ts';
import { uncheckedFinding } from './finding.ts';
import type { Parts } from './parts.ts';
import { isSet } from './read-settings.ts';

/** Says why Slack gave no answer. */
export function slackTrouble(trouble: SlackTrouble): Words {
  switch (trouble.kind) {
    case 'refused':
      return { es: `Slack lo rechaza (${trouble.error}).`, en: `Slack refuses (${trouble.error}).` };
    case 'throttled': {
      const seconds = Math.ceil(trouble.retryAfterMs / 1000);
      return { es: `Slack pide esperar ${seconds} segundos.`, en: `Slack asks to wait ${seconds} seconds.` };
    }
    case 'no_answer':
      return { es: `Slack no contesta (${trouble.what}).`, en: `Slack does not answer (${trouble.what}).` };
  }
}

/** Returns why nothing can be asked of Slack, as the finding of a check; null if it can. */
export async function slackOutOfReach(parts: Parts, what: Words): Promise<Finding | null> {
  if (!isSet(parts.settings, 'SLACK_BOT_TOKEN'))
    return uncheckedFinding(what, { es: 'Falta SLACK_BOT_TOKEN.', en: 'SLACK_BOT_TOKEN is missing.' });
  const account = await parts.slack.account();
  return account.ok ? null : uncheckedFinding(what, slackTrouble(account.trouble));
}
