import type { RosterPerson } from '../roster.ts';
import type { Delivery } from '../web-api/bot-line.ts';
import { slackView } from '../web-api/slack-view.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import type { GestureResult } from './gesture-result.ts';
import { withStatusProblem } from './gesture-result.ts';
import { sendEvent } from './send-event.ts';

/** A person opens the bot's App Home. */
export async function openHome(
  parts: WorkspaceParts,
  person: RosterPerson,
  delivery?: Delivery,
): Promise<GestureResult> {
  const shown = parts.stacks.home(person.id);
  const view = shown === undefined ? {} : { view: slackView(shown) };
  const event = { type: 'app_home_opened', user: person.id, channel: `D0${person.id.slice(1)}`, tab: 'home', ...view };
  return withStatusProblem(await sendEvent(parts, event, delivery));
}
