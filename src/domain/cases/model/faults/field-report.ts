/**
 * States of a report of a fault. `sending`: it left, and no answer is noted yet. `unknown`: nobody knows whether it arrived, so a
 * person looks. It is never sent twice automatically.
 */
export const REPORT_STATES = ['waiting', 'sending', 'sent', 'refused', 'unknown'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Report of a fault to the works system of an area. Place and text are the note of its question. */
export type FieldReport = {
  /** Kind of fault: its code in the works system. */
  service: string;
  state: ReportState;
  /** Number in the works system; null until it gives one. */
  number: string | null;
  /** Word by which a system tells the number later; null where it needs none. */
  token: string | null;
};

/** Characters of the place and of the text that a report holds at most. */
export const LONGEST_PLACE = 200;
export const LONGEST_REPORT = 1_500;

/** The words of a report as one note: the place is its first line. */
export function reportNote({ place, text }: { place: string; text: string }): string {
  return `${place}\n${text}`;
}

export function wordsOfReport(note: string): { place: string; text: string } {
  const [place = '', ...rest] = note.split('\n');
  return { place, text: rest.join('\n') };
}
