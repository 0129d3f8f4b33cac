/** What kind of personal data stands in a text. */
export type PersonalDatumKind = 'dni' | 'nie' | 'phone' | 'email' | 'iban' | 'plate' | 'address' | 'card';

/** A personal datum that stands in a post; offsets in code units. */
export type PersonalDatum = { kind: PersonalDatumKind; start: number; end: number };
