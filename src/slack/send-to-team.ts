import type { TeamEffect } from '../domain/cases/model/changes.ts';
import type { OutboxItem, OutboxOutcome } from '../domain/cases/ports/outbox.ts';
import type { CopySenderDeps } from './bell/send-copies.ts';
import { sendCopies } from './bell/send-copies.ts';
import { sendDirectRing, sendRing } from './bell/send-ring.ts';
import type { SenderDeps } from './cases/senders/send-case.ts';
import { sendCase } from './cases/senders/send-case.ts';
import { sendDirectMention } from './cases/senders/send-direct-mention.ts';
import { sendMentions } from './cases/senders/send-mentions.ts';
import type { WaitingSenderDeps } from './cases/senders/send-waiting.ts';
import { sendWaitingList } from './cases/senders/send-waiting.ts';
import type { ContentSenderDeps } from './contents/send-content.ts';
import { sendContent } from './contents/send-content.ts';
import type { CrisisSenderDeps } from './crises/senders/crisis-sender.ts';
import { sendCrisis } from './crises/senders/send-crisis.ts';
import { sendDuty } from './digests/send-duty.ts';
import type { MorningSenderDeps } from './digests/send-morning.ts';
import { sendMorning } from './digests/send-morning.ts';
import { sendFlagNews } from './flag/send-flag-news.ts';
import type { FileEraserDeps } from './outbound/erase-files.ts';
import { eraseFiles } from './outbound/erase-files.ts';
import { sendRestored } from './outbound/send-restored.ts';
import { sendRingsOver } from './send-rings-over.ts';
import type { SpikeSenderDeps } from './spikes/send-spike.ts';
import { sendSpike } from './spikes/send-spike.ts';

/** Dependencies of every message to the team. */
export type TeamSenderDeps = SenderDeps &
  CrisisSenderDeps &
  WaitingSenderDeps &
  SpikeSenderDeps &
  CopySenderDeps &
  MorningSenderDeps &
  FileEraserDeps &
  ContentSenderDeps;

/** Puts into the team's channels what an effect asks for, drawn from state as it is now. */
export function sendToTeam(
  { effect, ...item }: OutboxItem & { effect: TeamEffect },
  deps: TeamSenderDeps,
): Promise<OutboxOutcome> {
  switch (effect.kind) {
    case 'card':
    case 'thread':
    case 'case_picture':
    case 'erase_messages':
      return sendCase({ ...item, effect }, deps);
    case 'calls':
      return sendMentions({ ...item, effect }, deps);
    case 'ring':
      return sendRing({ ...item, effect }, deps);
    case 'direct_ring':
      return sendDirectRing({ ...item, effect }, deps);
    case 'rings_over':
      return sendRingsOver({ ...item, effect }, deps);
    case 'copies':
      return sendCopies({ ...item, effect }, deps);
    case 'flag_news':
      return sendFlagNews({ ...item, effect }, deps);
    case 'erase_files':
      return eraseFiles({ effect }, deps);
    case 'restored':
      return sendRestored({ ...item, effect }, deps);
    case 'duty':
      return sendDuty({ ...item, effect }, deps);
    case 'morning':
      return sendMorning({ ...item, effect }, deps);
    case 'spike':
      return sendSpike({ ...item, effect }, deps);
    case 'waiting_list':
      return sendWaitingList({ ...item, effect }, deps);
    case 'content_card':
    case 'content_line':
    case 'content_picture':
    case 'content_ring':
      return sendContent({ ...item, effect }, deps);
    case 'direct_call':
      return sendDirectMention({ ...item, effect }, deps);
    default:
      return sendCrisis({ ...item, effect }, deps);
  }
}
