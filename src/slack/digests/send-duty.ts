import type { Effect } from '../../domain/cases/model/changes.ts';
import type { OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import type { Duty } from '../../domain/digests/duties/duty-slots.ts';
import { dutiesIn, dutyAction } from '../../domain/digests/duties/duty-slots.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { actionsBlock, button, escapeMrkdwn, sectionBlock, truncate } from '../kit/blocks.ts';
import { mentionsOf } from '../kit/mentions.ts';
import { PLAN_ACTIONS } from '../kit/plan/plan-ids.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import { withWatermark } from '../kit/with-watermark.ts';
import type { OutgoingDeps } from '../outbound/outgoing-deps.ts';

const LONGEST = 200;

/** Calls who has a duty at its hour, with the button that notes it. One that is gone or whose hour is over is not said. */
export async function sendDuty(
  { id: outboxId, effect }: OutboxItem & { effect: Extract<Effect, { kind: 'duty' }> },
  deps: OutgoingDeps,
): Promise<OutboxOutcome> {
  const handbook = deps.cases.handbook.current();
  const duty = dutiesIn(handbook).find(({ id }) => id === effect.duty);
  if (duty === undefined || deps.cases.now() >= effect.until) return { kind: 'done' };
  const card = dutyMessage({ duty, at: effect.at, date: effect.date }, textsOfHouse(handbook));
  const posted = await deps.workspace.messenger.post({
    channel: deps.team.casesChannel,
    card: withWatermark(card, deps.watermark),
    outboxId,
  });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

/** Builds the message that calls for a duty; the button carries which one, of which hour and day. */
export function dutyMessage({ duty, at, date }: { duty: Duty; at: string; date: string }, texts: Texts): DrawnCard {
  const what = escapeMrkdwn(truncate(duty.what, LONGEST));
  const who = mentionsOf([duty.who]);
  // A telephone shows the hour alone.
  const text = texts.t('duty.notice', { at, who });
  const note = button(texts.t('button.note_duty'), PLAN_ACTIONS.duty, `${dutyAction(duty, at)} ${date}`);
  return { text, blocks: [sectionBlock(texts.t('duty.due', { at, what, who })), actionsBlock([note])] };
}
