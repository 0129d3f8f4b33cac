import type { Check, DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { findOperations } from '../operations/find-operations.ts';
import { referralTo } from './referral-to.ts';

/**
 * Blocks what a text says of evacuation, roads, figures and perimeters while another government
 * commands the emergency. The finding offers the page of that authority instead.
 */
export const checkCommand: Check = (draft) => {
  const { command = null } = draft;
  if (command === null) return [];
  const found = findOperations(draft.text).map((sighting) => findingOf(sighting, command, draft));
  return found.filter(({ start }, index) => found.findIndex((one) => one.start === start) === index);
};

function findingOf(
  { start: from, end: until }: { start: number; end: number },
  { body, link }: NonNullable<DraftReading['command']>,
  { text, language, read }: DraftReading,
): Finding {
  const sentence = read.sentences.find((one) => (read.words[one.to - 1]?.end ?? 0) > from);
  const start = Math.min(from, read.words[sentence?.from ?? 0]?.start ?? from);
  const end = Math.max(until, read.words[(sentence?.to ?? 0) - 1]?.end ?? until);
  const span = { words: text.slice(start, end), start, end };
  const message = { key: 'finding.competence.commanded', params: { body } };
  const base: Finding = { rule: 'competence', level: 'block', ...span, message };
  return link === null ? base : { ...base, fix: referralTo(body, link, language) };
}
