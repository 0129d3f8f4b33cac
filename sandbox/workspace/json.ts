/** Any JSON object whose fields are read with care. */
export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in that field, or an empty one. */
export function objectIn(holder: Json, field: string): Json {
  const value = holder[field];
  return isJson(value) ? value : {};
}

/** The text in that field, or the empty text. */
export function textIn(holder: Json, field: string): string {
  const value = holder[field];
  return typeof value === 'string' ? value : '';
}

/** The objects of the list in that field; what is not an object is left out. */
export function objectsIn(holder: Json, field: string): Json[] {
  const value = holder[field];
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** Parses JSON; `undefined` when the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
