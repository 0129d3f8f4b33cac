import type { Note } from '../../../../domain/cases/model/case-state.ts';
import { storableText } from '../../../../domain/text/words/storable-text.ts';
import { readActor } from '../values/stored-json.ts';

export type NoteRow = { id: string; caseId: number; text: string; by: string; at: string };

export function noteRow(note: Note): NoteRow {
  return { ...note, text: storableText(note.text), by: JSON.stringify(note.by) };
}

export function noteOf(row: NoteRow): Note {
  return { id: row.id, caseId: row.caseId, text: row.text, by: readActor(row.by), at: row.at };
}
