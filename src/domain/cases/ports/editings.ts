/** Person (a Slack id) who has the form of a case's text open, and since when (ISO 8601 UTC). */
export type Editing = { caseId: number; person: string; at: string };

/** Time in milliseconds for which others are shown that a person edits. */
export const EDITING_SHOWN_MS = 600_000;

/** Register of who edits which text. It locks nothing: two people may write, and the second sees what the first saved. */
export type Editings = {
  /** Returns who else opened the form of the case's text at `since` or later, the first of them first. */
  others(caseId: number, person: string, since: string): Promise<Editing[]>;
  /** Notes that the person opened the form, and forgets those who opened one before `since`. */
  begin(editing: Editing, since: string): Promise<void>;
  /** Forgets that the person edits: the text is saved. */
  end(caseId: number, person: string): Promise<void>;
};
