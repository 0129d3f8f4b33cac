import { z } from 'zod';
import type { NotedChannel, NotedMessage } from '../../../domain/cases/model/crises/noted-message.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { readActor, readStrings, storedActor } from './values/stored-json.ts';
import { knownWord, VOCABULARIES } from './vocabularies.ts';

export type NotedMessageRow = {
  id: string;
  crisisId: number;
  saidAt: string;
  channel: NotedChannel;
  words: string;
  onWordOf: string;
  factIds: string;
  saysAgain: string | null;
  notedBy: string;
  notedAt: string;
  waived: string | null;
};

export function notedMessageRow(noted: NotedMessage): NotedMessageRow {
  return {
    ...noted,
    words: storableText(noted.words),
    onWordOf: storableText(JSON.stringify(noted.onWordOf)),
    factIds: JSON.stringify(noted.factIds),
    notedBy: JSON.stringify(noted.notedBy),
    waived: noted.waived === null ? null : storableText(JSON.stringify(noted.waived)),
  };
}

export function notedMessageOf(row: NotedMessageRow): NotedMessage {
  return {
    id: row.id,
    crisisId: row.crisisId,
    saidAt: row.saidAt,
    channel: knownWord(VOCABULARIES.notedMessages.channel, row.channel, 'elsewhere'),
    words: row.words,
    onWordOf: readActor(row.onWordOf),
    factIds: readStrings(row.factIds),
    saysAgain: row.saysAgain,
    notedBy: readActor(row.notedBy),
    notedAt: row.notedAt,
    waived: row.waived === null ? null : waived.parse(JSON.parse(row.waived)),
  };
}

const waived = z.object({ by: storedActor, at: z.string(), why: z.string() });
