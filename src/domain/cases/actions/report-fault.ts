import { officialPhones } from '../../handbook/contacts/official-phones.ts';
import type { Institution } from '../../handbook/institution.ts';
import { findDisguisedContacts } from '../../posts/find-disguised-contacts.ts';
import { findPersonalData } from '../../posts/personal-data.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import type { AreaQuestion } from '../model/area-question.ts';
import { isWithWorks } from '../model/area-question.ts';
import { isAtRisk } from '../model/at-risk.ts';
import type { CaseState } from '../model/case-state.ts';
import { isPending } from '../model/case-status.ts';
import { LONGEST_PLACE, LONGEST_REPORT, reportNote } from '../model/faults/field-report.ts';
import { findLinks } from '../model/faults/find-links.ts';

type Reported = { area: string; service: string; place: string; text: string };

/** The team reports a fault to the works system of an area: its kind, its place and words, and nobody's name or account. */
export function reportFault(state: CaseState, action: Reported, context: ActionContext): Outcome {
  const { institution } = context.handbook;
  if (!isPending(state)) return refuse('refusal.not_pending');
  if (state.core.statement !== null || isAtRisk(state)) return refuse('refusal.report_no_fault');
  if (state.areaQuestions.some(isWithWorks)) return refuse('refusal.report_open');
  const area = institution.areas.find(({ id }) => id === action.area);
  if (area === undefined) return refuse('refusal.unknown_area', { area: action.area });
  if (action.service === '') return refuse('refusal.report_service');
  const place = action.place.replace(/\s+/g, ' ').trim();
  if (place === '' || place.length > LONGEST_PLACE) return refuse('refusal.report_place', { max: LONGEST_PLACE });
  const text = action.text.trim();
  if (text === '' || text.length > LONGEST_REPORT) return refuse('refusal.report_text', { max: LONGEST_REPORT });
  if (tellsOfPerson(place, state, institution)) return refuse('refusal.report_personal_data', { field: 'place' });
  if (tellsOfHome(text) || tellsOfPerson(text, state, institution)) return refuse('refusal.report_personal_data');
  const note = noteOf(reportNote({ place, text }), state, context);
  if (note === null) return refuse('refusal.report_text', { max: LONGEST_REPORT });
  const row: AreaQuestion = {
    id: context.newId(),
    caseId: state.core.id,
    area: area.id,
    noteId: note.id,
    askedBy: context.actor,
    askedAt: context.now,
    report: { service: action.service, state: 'waiting', number: null, token: null },
    answer: null,
  };
  return {
    kind: 'done',
    changes: [
      { kind: 'note', row: note },
      { kind: 'inquiry', row },
    ],
    effects: cardAndThread(state, {
      sentence: { key: 'thread.report_asked', params: { area: area.id } },
      by: context.actor,
      noteId: note.id,
    }),
    audit: { inquiry: row.id, area: area.id, note: note.id },
  };
}

/** Returns whether the words say where a person lives; a street alone is a place. */
function tellsOfHome(words: string): boolean {
  return findPersonalData(words).some(({ kind }) => kind === 'address');
}

/** Returns whether the words hold what reaches or singles out a person. The place of the fault is an address, and stays. */
function tellsOfPerson(words: string, { posts }: CaseState, institution: Institution): boolean {
  const phones = officialPhones(institution);
  if (findPersonalData(words, phones).some(({ kind }) => kind !== 'address')) return true;
  if (findDisguisedContacts(words, phones).length > 0) return true;
  if (findLinks(words).length > 0) return true;
  const authors = posts.flatMap(({ author }) => author?.replace(/^@/, '').trim().toLowerCase() ?? []);
  return authors.some((author) => author.length >= SHORTEST_NAME && words.toLowerCase().includes(author));
}

/** Shorter ones stand in too many words. */
const SHORTEST_NAME = 4;
