import { actorKey } from '../../people/actor.ts';
import type { CardEffect, ContentEffect, Effect } from './changes.ts';

/** Lanes of what concerns no case, crisis or person. */
const ONE_FOR_ALL = {
  calls: 'calls',
  ring: 'calls',
  waiting_list: 'waiting',
  restored: 'restored',
  morning: 'morning',
  duty: 'duties',
  spike: 'spikes',
} as const;

/**
 * Returns the lane in which an effect waits. Effects of one case or crisis keep their order; of a
 * publication's several departures, or looks at the network, the earliest counts. No card waits for a model or a report, no
 * call for a case's card, and no board for a person whom Slack refuses.
 */
export function laneOf(effect: Effect): string {
  switch (effect.kind) {
    case 'publish':
      return `publication:${effect.publicationId}:${effect.dueAt}`;
    case 'publish_content':
    case 'content_card':
    case 'content_line':
    case 'content_picture':
    case 'content_ring':
    case 'write_content':
      return contentLane(effect);
    case 'look_up':
      return `look_up:${effect.publicationId}:${effect.dueAt}`;
    case 'report':
      return `report:${effect.crisisId}:${effect.namesIn}`;
    case 'write':
      return `writing:${effect.writingId}`;
    case 'opinion':
      return `opinion:${effect.caseId}:${effect.postId}`;
    case 'board':
    case 'crisis_line':
    case 'crisis_digest':
    case 'open_channel':
      return `crisis:${effect.crisisId}`;
    case 'shift_handover':
      return effect.crisisId === null ? 'calls' : `crisis:${effect.crisisId}`;
    case 'handover':
      return `handover:${effect.crisisId}:${actorKey(effect.to)}`;
    case 'info_sheet':
      return `sheet:${effect.crisisId}:${effect.to ?? ''}`;
    case 'pause_list':
    case 'pause_nag':
    case 'resume_list':
    case 'read_pinned':
      return pauseLane(effect);
    case 'alert_proposal':
      return `alert:${effect.proposalId}`;
    case 'calls':
    case 'ring':
    case 'waiting_list':
    case 'restored':
    case 'morning':
    case 'duty':
    case 'spike':
      return ONE_FOR_ALL[effect.kind];
    case 'erase_files':
      return `files:${effect.of}`;
    case 'rings_over':
      return `rung:${effect.outboxId}`;
    case 'flag_news':
      return `flag:${effect.flagId}`;
    case 'direct_line':
    case 'direct_call':
    case 'direct_ring':
      return `direct_call:${effect.to}`;
    case 'card':
    case 'thread':
    case 'erase_messages':
    case 'case_picture':
    case 'copies':
      return caseLane(effect);
  }
}

/** Returns the lane of what concerns a case: no line of its thread waits for a picture, or for a copy. */
function caseLane({ kind, caseId }: CardEffect | Extract<Effect, { kind: 'copies' }>): string {
  if (kind === 'case_picture') return `picture:${caseId}`;
  return kind === 'copies' ? `copies:${caseId}` : `case:${caseId}`;
}

/** Returns the lane of what concerns a pause: no list waits for a network that says what is pinned. */
function pauseLane({
  kind,
  pauseId,
}: Extract<Effect, { kind: 'pause_list' | 'pause_nag' | 'resume_list' | 'read_pinned' }>): string {
  return kind === 'read_pinned' ? `pinned:${pauseId}` : `pause:${pauseId}`;
}

/** Returns the lane of what concerns a planned post. */
function contentLane(effect: ContentEffect | Extract<Effect, { kind: 'publish_content' | 'write_content' }>): string {
  const { contentId } = effect;
  switch (effect.kind) {
    case 'publish_content':
      return `departure:${contentId}:${effect.target}:${effect.dueAt}`;
    case 'content_ring':
      return `content_ring:${contentId}:${effect.to}`;
    case 'write_content':
      return `content_writing:${contentId}`;
    case 'content_card':
    case 'content_line':
    case 'content_picture':
      return `content:${contentId}`;
  }
}
