import { z } from 'zod';
import type { SheetReader, ToldSheet } from '../../../domain/cases/model/crises/sheet-reader.ts';
import { readActor, slackActor } from './values/stored-json.ts';

export type SheetReaderRow = {
  id: string;
  crisisId: number;
  who: string;
  addedBy: string;
  addedAt: string;
  leftAt: string | null;
  told: string | null;
};

export function sheetReaderRow(reader: SheetReader): SheetReaderRow {
  return {
    ...reader,
    who: JSON.stringify(reader.who),
    addedBy: JSON.stringify(reader.addedBy),
    told: reader.told === null ? null : JSON.stringify(reader.told),
  };
}

export function sheetReaderOf(row: SheetReaderRow): SheetReader {
  return {
    id: row.id,
    crisisId: row.crisisId,
    who: slackActor.parse(JSON.parse(row.who)),
    addedBy: readActor(row.addedBy),
    addedAt: row.addedAt,
    leftAt: row.leftAt,
    told: row.told === null ? null : told.parse(JSON.parse(row.told)),
  };
}

const told: z.ZodType<ToldSheet> = z.object({ at: z.string(), facts: z.string(), page: z.string() });
