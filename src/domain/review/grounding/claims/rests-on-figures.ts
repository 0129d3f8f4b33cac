import { contactsForReply } from '../../model/contacts-for-reply.ts';
import type { GroundedDraft } from '../grounded-draft.ts';
import { isGroundedBy } from '../quantities/is-grounded-by.ts';

const PHONE = /(?<![\d:.,])\d{3}(?:[\s.]?\d{2,3}){0,3}(?![\d:]|[.,]\d)/gu;

/**
 * Returns true for a sentence whose figures all stand in a live fact, or that names a telephone of
 * the house: "Os domingos abre de nove e media a dúas". A fact is in one language, and a figure in
 * all of them.
 */
export function restsOnFigures(draft: GroundedDraft, number: number): boolean {
  const { read, text, loose, facts } = draft;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const start = read.words[from]?.start ?? 0;
  const end = read.words[to - 1]?.end ?? start;
  if (namesPhone(draft, text.slice(start, end))) return true;
  if (facts.length === 0) return false;
  const figures = draft.figures().filter((figure) => {
    const span = loose.spanOf(figure.start, figure.end);
    return span.start >= start && span.end <= end;
  });
  const grounds = draft.figureGrounds().facts;
  return figures.length > 0 && figures.every((said) => grounds.some(({ figure }) => isGroundedBy(said, figure)));
}

function namesPhone(draft: GroundedDraft, sentence: string): boolean {
  const { isOfficialPhone } = contactsForReply(draft);
  return [...sentence.matchAll(PHONE)].some(([phone]) => isOfficialPhone(phone.replaceAll(/[\s.]/gu, '')));
}
