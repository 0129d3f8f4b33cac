import type { Json } from '../json.ts';
import { appId, botId, teamId } from './slack-core.ts';
import type { ShownView } from './view-stacks.ts';

/** A view as Slack describes it to the bot, with the state of its inputs. */
export function slackView({ id, hash, view, rootId, previousId }: ShownView, values: Json = {}): Json {
  return {
    callback_id: '',
    private_metadata: '',
    external_id: '',
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    ...view,
    id,
    team_id: teamId,
    hash,
    state: { values },
    root_view_id: rootId,
    previous_view_id: previousId,
    app_id: appId,
    app_installed_team_id: teamId,
    bot_id: botId,
  };
}
