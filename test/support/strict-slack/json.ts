/** An object that came over the wire: nothing is known of it. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(given: unknown): given is Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

export function objectOf(given: unknown): Json {
  return isJson(given) ? given : {};
}

/** Returns the objects of a list. */
export function objectsOf(given: unknown): readonly Json[] {
  return Array.isArray(given) ? given.filter(isJson) : [];
}

export function stringOf(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

/** Returns null for what is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
