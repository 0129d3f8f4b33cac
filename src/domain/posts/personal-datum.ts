/** Kind of personal data in a text. */
export type PersonalDatumKind = 'dni' | 'nie' | 'phone' | 'email' | 'iban' | 'plate' | 'address' | 'card';

/** Personal datum in a post; offsets in code units. */
export type PersonalDatum = { kind: PersonalDatumKind; start: number; end: number };
