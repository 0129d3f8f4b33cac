import { z } from 'zod';
import type { EnteredFact } from '../../../../domain/cases/model/fact.ts';
import { LANGUAGES } from '../../../../domain/text/languages.ts';
import { storableText } from '../../../../domain/text/words/storable-text.ts';
import { readActor, readActorOrNull, spokenActor, storedActor, writeActorOrNull } from '../values/stored-json.ts';
import { knownWord, VOCABULARIES } from '../vocabularies.ts';

export type FactRow = {
  id: string;
  scope: string;
  key: string;
  title: string | null;
  value: string;
  translations: string;
  meaning: string | null;
  source: string;
  owner: string;
  enteredBy: string;
  enteredAt: string;
  validUntil: string | null;
  status: EnteredFact['status'];
  verifiedBy: string | null;
  verifiedAt: string | null;
  spoken: string | null;
  supersededBy: string | null;
  ended: string | null;
};

export function factRow(fact: EnteredFact): FactRow {
  return {
    ...fact,
    title: storableText(fact.title),
    value: storableText(fact.value),
    translations: JSON.stringify(fact.translations),
    meaning: fact.meaning === null ? null : JSON.stringify(fact.meaning),
    source: storableText(fact.source),
    owner: JSON.stringify(fact.owner),
    enteredBy: JSON.stringify(fact.enteredBy),
    verifiedBy: writeActorOrNull(fact.verifiedBy),
    spoken: fact.spoken === undefined ? null : JSON.stringify(fact.spoken),
    ended: fact.ended === null ? null : JSON.stringify(fact.ended),
  };
}

export function factOf(row: FactRow): EnteredFact {
  return {
    id: row.id,
    scope: row.scope,
    key: row.key,
    title: row.title,
    value: row.value,
    translations: translations.parse(JSON.parse(row.translations)),
    meaning: row.meaning === null ? null : meaning.parse(JSON.parse(row.meaning)),
    source: row.source,
    owner: readActor(row.owner),
    enteredBy: readActor(row.enteredBy),
    enteredAt: row.enteredAt,
    validUntil: row.validUntil,
    status: knownWord(VOCABULARIES.facts.status, row.status, 'retracted'),
    verifiedBy: readActorOrNull(row.verifiedBy),
    verifiedAt: row.verifiedAt,
    ...(row.spoken === null ? {} : { spoken: spoken.parse(JSON.parse(row.spoken)) }),
    supersededBy: row.supersededBy,
    ended: row.ended === null ? null : ended.parse(JSON.parse(row.ended)),
  };
}

const translations = z.partialRecord(z.enum(LANGUAGES), z.string());
const meaning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), id: z.string() }),
  z.object({ kind: z.literal('places'), names: z.array(z.string()) }),
  z.object({ kind: z.literal('time'), day: z.string().nullable(), hour: z.string() }),
  z.object({ kind: z.literal('date'), day: z.string() }),
  z.object({ kind: z.literal('percentage'), figure: z.string() }),
  z.object({ kind: z.literal('none') }),
]);
const spoken = z.object({ by: spokenActor, saidAt: z.string(), notedAt: z.string() });
const ended = z.object({ at: z.string(), by: storedActor, why: z.string().nullable() });
