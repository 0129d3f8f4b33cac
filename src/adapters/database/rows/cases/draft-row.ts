import { z } from 'zod';
import type { Draft } from '../../../../domain/cases/model/case-state.ts';
import type { Destination } from '../../../../domain/cases/model/destination.ts';
import type { Language } from '../../../../domain/text/languages.ts';
import { LANGUAGES } from '../../../../domain/text/languages.ts';
import { storableText } from '../../../../domain/text/words/storable-text.ts';
import { readPicture, writePicture } from '../values/picture-json.ts';
import { readActorOrNull, readStrings, writeActorOrNull } from '../values/stored-json.ts';

export type DraftRow = {
  id: string;
  caseId: number;
  version: number;
  variant: string;
  language: Language;
  languageFellBack: number;
  text: string;
  places: string;
  digest: string;
  templateId: string | null;
  basedOn: string | null;
  writtenBy: string | null;
  touchedBy: string;
  writingId: string | null;
  slots: string | null;
  factIds: string;
  missingFacts: string;
  createdAt: string;
  picture: string | null;
};

export function draftRow(draft: Draft): DraftRow {
  return {
    ...draft,
    languageFellBack: draft.languageFellBack ? 1 : 0,
    text: storableText(draft.text),
    places: writePlaces(draft.places),
    slots: draft.slots === null ? null : storableText(draft.slots),
    writtenBy: writeActorOrNull(draft.writtenBy),
    touchedBy: JSON.stringify(draft.touchedBy),
    factIds: JSON.stringify(draft.factIds),
    missingFacts: JSON.stringify(draft.missingFacts),
    picture: writePicture(draft.picture),
  };
}

export function draftOf(row: DraftRow): Draft {
  return {
    id: row.id,
    caseId: row.caseId,
    version: row.version,
    variant: row.variant,
    language: row.language,
    languageFellBack: row.languageFellBack === 1,
    text: row.text,
    places: readPlaces(row.places),
    picture: readPicture(row.picture),
    digest: row.digest,
    templateId: row.templateId,
    basedOn: row.basedOn,
    writtenBy: readActorOrNull(row.writtenBy),
    touchedBy: readStrings(row.touchedBy),
    writingId: row.writingId,
    slots: row.slots,
    factIds: readStrings(row.factIds),
    missingFacts: readStrings(row.missingFacts),
    createdAt: row.createdAt,
  };
}

/** Places of a text as a column holds them, and back. */
export function writePlaces(of: readonly Destination[]): string {
  return JSON.stringify(of.map(placeRow));
}

export function readPlaces(stored: string): Destination[] {
  return places.parse(JSON.parse(stored));
}

function placeRow({ opening, ...place }: Destination): Destination {
  return {
    ...place,
    text: storableText(place.text),
    ...(opening === undefined ? {} : { opening: storableText(opening) }),
  };
}

const places = z.array(
  z.object({
    target: z.string(),
    network: z.string(),
    audience: z.enum(['public', 'private']),
    text: z.string(),
    corrects: z.array(z.string()),
    ownStatement: z.boolean().exactOptional(),
    opening: z.string().exactOptional(),
    language: z.enum(LANGUAGES).exactOptional(),
  }),
);
