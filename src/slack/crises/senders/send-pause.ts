import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import type { OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import { drawAt } from '../../outbound/draw-at.ts';
import { openPauseTasksMessage } from '../board/pause-task-blocks.ts';
import { pauseList } from '../messages/pause-list.ts';
import { resumeList } from '../messages/resume-list.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelOf, channelTexts, markDrill, SUBJECTS } from './crisis-sender.ts';
import { crisisOf, namedFor, pauseView } from './seen-pause.ts';

/** Redraws the list of a pause: the texts that slipped, and what a person has to stop. */
export async function sendPauseList(
  { id, effect }: Sent<'pause_list'>,
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  const pause = await deps.readers.pauses.byId(effect.pauseId);
  if (pause === null) return { kind: 'done' };
  const card = pauseList(await pauseView(pause, channelTexts(deps), deps));
  return draw({ subject: SUBJECTS.pause(pause.id), card, outboxId: id }, pause, deps);
}

/** Reminds, below the list of a pause that still lasts, of what nobody has stopped. */
export async function sendPauseNag({ id, effect }: Sent<'pause_nag'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const pause = await deps.readers.pauses.byId(effect.pauseId);
  if (pause === null || pause.resumed !== null) return { kind: 'done' };
  const texts = channelTexts(deps);
  const card = markDrill(openPauseTasksMessage(pause, effect.calls, texts), null, { watermark: deps.watermark, texts });
  const list = await deps.outbox.messages.ofBoard(SUBJECTS.pause(pause.id));
  const place = list === null ? { channel: deps.team.casesChannel } : { channel: list.channel, threadTs: list.ts };
  const posted = await deps.workspace.messenger.post({ ...place, card, outboxId: id });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

/** Lists, once, all that a pause has held back. */
export async function sendResumeList(
  { id, effect }: Sent<'resume_list'>,
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  const pause = await deps.readers.pauses.byId(effect.pauseId);
  if (pause === null) return { kind: 'done' };
  const states: CaseState[] = [];
  for (const caseId of effect.caseIds) {
    const state = await deps.readers.cases.caseById(caseId);
    if (state !== null) states.push(state);
  }
  const named = await namedFor(effect.caseIds, channelTexts(deps), deps);
  const card = resumeList({ pause, states }, named);
  return draw({ subject: SUBJECTS.resumption(pause.id), card, outboxId: id }, pause, deps);
}

async function draw(
  message: { subject: string; card: ReturnType<typeof pauseList>; outboxId: number },
  pause: Pause,
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  const crisis = await crisisOf(pause, deps);
  const card = markDrill(message.card, crisis, { watermark: deps.watermark, texts: channelTexts(deps) });
  const drawn = await drawAt({ ...message, card, channel: channelOf(crisis, deps.team) }, deps);
  if (drawn.kind !== 'drawn') return drawn;
  // What others have planned stays in sight; a pause is on the board.
  if (drawn.isNew && pause.scope.kind === 'none') await deps.workspace.channels.pin(drawn.message);
  return { kind: 'done' };
}
