import { z } from 'zod';
import type { ShiftHandover } from '../../../domain/cases/model/crises/shift-handover.ts';
import type { Severity } from '../../../domain/handbook/vocabulary.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { slackActor, storedActor } from './values/stored-json.ts';
import { knownWord, VOCABULARIES } from './vocabularies.ts';

export type ShiftHandoverRow = {
  id: string;
  crisisId: number | null;
  severity: Severity;
  leaving: string;
  coming: string;
  since: string;
  comesAt: string;
  until: string;
  draftedAt: string;
  begunAt: string | null;
  lines: string;
  taken: string;
};

export function shiftHandoverRow({ from, ...handover }: ShiftHandover): ShiftHandoverRow {
  return {
    ...handover,
    since: from,
    leaving: JSON.stringify(handover.leaving),
    coming: JSON.stringify(handover.coming),
    lines: storableText(JSON.stringify(handover.lines)),
    taken: storableText(JSON.stringify(handover.taken)),
  };
}

export function shiftHandoverOf(row: ShiftHandoverRow): ShiftHandover {
  return {
    id: row.id,
    crisisId: row.crisisId,
    severity: knownWord(VOCABULARIES.shiftHandovers.severity, row.severity, 'S1'),
    leaving: people.parse(JSON.parse(row.leaving)),
    coming: people.parse(JSON.parse(row.coming)),
    from: row.since,
    comesAt: row.comesAt,
    until: row.until,
    draftedAt: row.draftedAt,
    begunAt: row.begunAt,
    lines: lines.parse(JSON.parse(row.lines)),
    taken: taken.parse(JSON.parse(row.taken)),
  };
}

const people = z.array(slackActor);
const lines = z.array(z.object({ by: storedActor, at: z.string(), words: z.string() }));
const taken = z.array(z.object({ by: storedActor, at: z.string() }));
