import { z } from 'zod';
import type { Effect } from '../../../../domain/cases/model/changes.ts';

/** Every kind of effect. */
export const EFFECT_KINDS = {
  card: 'card',
  thread: 'thread',
  calls: 'calls',
  direct_call: 'direct_call',
  case_picture: 'case_picture',
  copies: 'copies',
  ring: 'ring',
  direct_ring: 'direct_ring',
  rings_over: 'rings_over',
  flag_news: 'flag_news',
  restored: 'restored',
  spike: 'spike',
  waiting_list: 'waiting_list',
  direct_line: 'direct_line',
  erase_messages: 'erase_messages',
  erase_files: 'erase_files',
  board: 'board',
  crisis_line: 'crisis_line',
  crisis_digest: 'crisis_digest',
  handover: 'handover',
  info_sheet: 'info_sheet',
  shift_handover: 'shift_handover',
  open_channel: 'open_channel',
  pause_list: 'pause_list',
  pause_nag: 'pause_nag',
  resume_list: 'resume_list',
  alert_proposal: 'alert_proposal',
  report: 'report',
  write: 'write',
  opinion: 'opinion',
  publish: 'publish',
  look_up: 'look_up',
  read_pinned: 'read_pinned',
  morning: 'morning',
  content_card: 'content_card',
  content_line: 'content_line',
  content_picture: 'content_picture',
  content_ring: 'content_ring',
  publish_content: 'publish_content',
  write_content: 'write_content',
  duty: 'duty',
} as const satisfies { [Kind in Effect['kind']]: Kind };

const kinded = z.object({ kind: z.enum(EFFECT_KINDS) });

/**
 * Checks only the kind. The content of an entry is as `addEffects` wrote it, and may hold more than
 * this version knows.
 */
const effect = z.custom<Effect>((value) => kinded.safeParse(value).success);

export function readEffect(stored: string): Effect {
  return effect.parse(JSON.parse(stored));
}
