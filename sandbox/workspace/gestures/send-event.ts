import { randomUUID } from 'node:crypto';
import type { Json } from '../json.ts';
import type { BotAnswer, Delivery } from '../web-api/bot-line.ts';
import { appId, botUserId, teamId } from '../web-api/slack-core.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';

/** Tells the bot of an event through the Events API. */
export function sendEvent(parts: WorkspaceParts, event: Json, delivery?: Delivery): Promise<BotAnswer> {
  const nowS = Date.now() / 1000;
  const envelope = {
    token: 'sandbox',
    team_id: teamId,
    context_team_id: teamId,
    api_app_id: appId,
    type: 'event_callback',
    event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`,
    event_time: Math.floor(nowS),
    authorizations: [
      { enterprise_id: null, team_id: teamId, user_id: botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event: { event_ts: nowS.toFixed(6), ...event },
  };
  return parts.botLine.send('application/json', JSON.stringify(envelope), delivery);
}
