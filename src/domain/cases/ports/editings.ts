/** Form of a text that others are shown to be open: its editor, that for several networks, or that of one publication, by its id. */
type FormOfText = 'edit' | 'several' | (string & {});

/** Person (a Slack id) who has a form of a case's text open, and since when (ISO 8601 UTC). */
export type Editing = { caseId: number; person: string; at: string; form: FormOfText };

/** Time in milliseconds for which others are shown that a person has a form open. */
export const EDITING_SHOWN_MS = 600_000;

/** Register of who writes which text, or may be publishing it. It locks nothing: the second person sees who the first is. */
export type Editings = {
  /** Returns who else opened a form of the case's text at `since` or later, the first of them first. */
  others(caseId: number, person: string, since: string): Promise<Editing[]>;
  /** Notes that the person opened the form, in place of an earlier one, and forgets those who opened one before `since`. */
  begin(editing: Editing, since: string): Promise<void>;
  /** Forgets that the person has a form open: it was sent, or closed. */
  end(caseId: number, person: string): Promise<void>;
};
