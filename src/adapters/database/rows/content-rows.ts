import { z } from 'zod';
import type {
  Content,
  ContentDeparture,
  ContentDrafting,
  ContentSignOff,
  ContentStatus,
  PoliticalMark,
} from '../../../domain/contents/model/content.ts';
import { APPROVAL_ENDS } from '../../../domain/contents/model/content.ts';
import { ROLES } from '../../../domain/handbook/vocabulary.ts';
import type { Language } from '../../../domain/text/languages.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { readPlaces, writePlaces } from './cases/draft-row.ts';
import { readPictures, writePictures } from './values/picture-json.ts';
import { readActor, readActorOrNull, readStrings, storedActor, writeActorOrNull } from './values/stored-json.ts';
import { knownWord, VOCABULARIES } from './vocabularies.ts';

export type ContentRow = {
  id: string;
  aimKind: Content['aim']['kind'];
  aimId: string;
  readers: string | null;
  language: Language;
  places: string;
  pictures: string;
  at: string;
  until: string | null;
  source: string;
  factIds: string;
  version: number;
  digestKey: string;
  digest: string;
  createdBy: string;
  createdAt: string;
  /** Draft of a model with its brief; null where no model was asked. */
  drafting: string | null;
  /** Moment of the last answer of a model, and the tokens of all of them: they count for the day. */
  draftedAt: string | null;
  promptTokens: number | null;
  answerTokens: number | null;
  touchedBy: string;
  /** Person who says that it is political, with the reason; null where nobody does. */
  political: string | null;
  status: ContentStatus['kind'];
  /** The status with all that it names. */
  statusDetail: string;
  since: string;
};

export type ContentSignOffRow = {
  id: string;
  contentId: string;
  digest: string;
  by: string;
  as: ContentSignOff['as'];
  roles: string;
  at: string;
  overruled: string;
  reason: string | null;
  crisisId: number | null;
  voidedAt: string | null;
};

export type DepartureRow = Omit<ContentDeparture, 'publishedBy'> & { publishedBy: string | null };

export function contentRow({ aim, status, drafting, political, ...content }: Content): ContentRow {
  return {
    ...content,
    aimKind: aim.kind,
    aimId: aim.id,
    readers: content.readers === null ? null : storableText(content.readers),
    places: writePlaces(content.places),
    pictures: writePictures(content.pictures),
    source: storableText(content.source),
    factIds: JSON.stringify(content.factIds),
    createdBy: JSON.stringify(content.createdBy),
    drafting: drafting === null ? null : storableText(JSON.stringify(drafting)),
    draftedAt: drafting?.finishedAt ?? null,
    promptTokens: drafting?.promptTokens ?? null,
    answerTokens: drafting?.answerTokens ?? null,
    touchedBy: JSON.stringify(content.touchedBy),
    political: political === null ? null : storableText(JSON.stringify(political)),
    status: status.kind,
    statusDetail: JSON.stringify(status),
  };
}

export function contentOf(stored: ContentRow): Content {
  const { aimKind, aimId, statusDetail, draftedAt: _, promptTokens: __, answerTokens: ___, ...row } = stored;
  return {
    ...row,
    aim: aimOf({ aimKind, aimId }),
    places: readPlaces(row.places),
    pictures: readPictures(row.pictures),
    factIds: readStrings(row.factIds),
    createdBy: readActor(row.createdBy),
    drafting: row.drafting === null ? null : storedDrafting.parse(JSON.parse(row.drafting)),
    touchedBy: readStrings(row.touchedBy),
    political: row.political === null ? null : storedMark.parse(JSON.parse(row.political)),
    status: storedStatus.parse(JSON.parse(statusDetail)),
  };
}

export function aimOf({ aimKind, aimId }: Pick<ContentRow, 'aimKind' | 'aimId'>): Content['aim'] {
  return { kind: knownWord(VOCABULARIES.contents.aimKind, aimKind, 'topic'), id: aimId };
}

export function contentSignOffRow(signOff: ContentSignOff): ContentSignOffRow {
  return {
    ...signOff,
    by: JSON.stringify(signOff.by),
    roles: JSON.stringify(signOff.roles),
    overruled: JSON.stringify(signOff.overruled),
    reason: signOff.reason === null ? null : storableText(signOff.reason),
  };
}

export function contentSignOffOf(row: ContentSignOffRow): ContentSignOff {
  return {
    id: row.id,
    contentId: row.contentId,
    digest: row.digest,
    by: readActor(row.by),
    as: knownWord(VOCABULARIES.contentSignOffs.as, row.as, 'proposer'),
    roles: z.array(z.enum(ROLES)).parse(JSON.parse(row.roles)),
    at: row.at,
    overruled: readStrings(row.overruled),
    reason: row.reason,
    crisisId: row.crisisId,
    voidedAt: row.voidedAt,
  };
}

export function departureRow(departure: ContentDeparture): DepartureRow {
  const { publishedBy, reason } = departure;
  return {
    ...departure,
    publishedBy: writeActorOrNull(publishedBy),
    reason: reason === null ? null : storableText(reason),
  };
}

export function departureOf(row: DepartureRow): ContentDeparture {
  return {
    id: row.id,
    contentId: row.contentId,
    target: row.target,
    network: row.network,
    digest: row.digest,
    status: knownWord(VOCABULARIES.departures.status, row.status, 'unknown'),
    claimedAt: row.claimedAt,
    url: row.url,
    publishedAt: row.publishedAt,
    publishedBy: readActorOrNull(row.publishedBy),
    reason: row.reason,
  };
}

/** A word that no list knows is an end like another: the text is read again. */
const why = z.enum(APPROVAL_ENDS).nullable().catch('handbook_changed');

const storedStatus: z.ZodType<ContentStatus> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), why, note: z.string().nullable() }),
  z.object({ kind: z.literal('in_review'), why, handbook: z.string().optional() }),
  z.object({ kind: z.literal('approved'), dueAt: z.string(), handbook: z.string() }),
  z.object({
    kind: z.literal('held'),
    by: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('crisis'), crisisId: z.number() }),
      z.object({ kind: z.literal('pause'), pauseId: z.string() }),
    ]),
    handbook: z.string(),
  }),
  z.object({ kind: z.literal('missed'), dueAt: z.string(), handbook: z.string() }),
  z.object({ kind: z.literal('leaving'), dueAt: z.string(), handbook: z.string() }),
  z.object({ kind: z.literal('out') }),
  z.object({ kind: z.literal('dropped'), by: storedActor }),
]);

const storedMark: z.ZodType<PoliticalMark> = z.object({ by: storedActor, at: z.string(), note: z.string().nullable() });

const storedDrafting: z.ZodType<ContentDrafting> = z.object({
  brief: z.string(),
  by: storedActor,
  status: z.enum(['waiting', 'written', 'failed']),
  why: z.object({ kind: z.enum(['writer', 'withheld']), reason: z.string() }).nullable(),
  model: z.string(),
  host: z.string(),
  texts: z.array(z.object({ network: z.string(), text: z.string(), brief: z.string() })),
  promptTokens: z.number(),
  answerTokens: z.number(),
  finishedAt: z.string().nullable(),
});
