/** The language of offices: `stiff` no citizen is written like that; `heavy` could be said in fewer or plainer words. */
export type Officialese = { stiff: readonly string[]; heavy: readonly string[] };
