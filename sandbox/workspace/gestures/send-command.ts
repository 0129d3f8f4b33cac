import { isJson, parseJson, textIn } from '../json.ts';
import { plainTextOf } from '../plain-text-of.ts';
import type { RosterPerson } from '../roster.ts';
import type { Delivery } from '../web-api/bot-line.ts';
import { deliverAnswer } from '../web-api/deliver-answer.ts';
import { appId, teamDomain, teamId } from '../web-api/slack-core.ts';
import { withShortcodes } from '../with-shortcodes.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import type { GestureResult } from './gesture-result.ts';
import { withStatusProblem } from './gesture-result.ts';

type TypedCommand = { channel: string; command: string; text: string };

/** A person types a slash command; what the bot answers at once is shown as Slack would. */
export async function sendCommand(
  parts: WorkspaceParts,
  person: RosterPerson,
  { channel, command, text }: TypedCommand,
  delivery?: Delivery,
): Promise<GestureResult> {
  const target = { personId: person.id, channel };
  const form = new URLSearchParams({
    token: 'sandbox',
    team_id: teamId,
    team_domain: teamDomain,
    channel_id: channel,
    channel_name: parts.roster.channelById(channel)?.name ?? 'directmessage',
    user_id: person.id,
    user_name: person.key,
    command,
    text: withShortcodes(text),
    api_app_id: appId,
    is_enterprise_install: 'false',
    response_url: parts.responseUrls.give(target),
    trigger_id: parts.triggers.give({ personId: person.id }),
  });
  const sent = await parts.botLine.send('application/x-www-form-urlencoded', form.toString(), delivery);
  const result = withStatusProblem(sent);
  if (result.problem !== undefined || sent.body === '') return result;
  const parsed = parseJson(sent.body);
  const answer = isJson(parsed) ? parsed : { text: sent.body };
  if (Object.keys(answer).length === 0) return result;
  const refused = await deliverAnswer(parts, target, answer);
  if (refused !== undefined) return { ...result, problem: `Slack refused the bot's answer: ${refused}.` };
  return answer['response_type'] === 'in_channel'
    ? result
    : { ...result, text: textIn(answer, 'text') || plainTextOf(answer) };
}
