/**
 * Row that a button names: its number, and the mark of the moment at which it was made. A number is
 * used again after a restore, a moment is not. Buttons of before carried the number alone.
 */
export type NumberedRow = { id: number; mark: string | null };

/** @param madeAt ISO 8601 UTC; never changed, so that each copy of a database gives the same mark */
export function numberedRow(id: number, madeAt: string): NumberedRow {
  return { id, mark: Date.parse(madeAt).toString(36) };
}

/** `3~mii4x8k0`; `3` on a button of before. */
export function encodeRow({ id, mark }: NumberedRow): string {
  return mark === null ? String(id) : `${id}~${mark}`;
}

/** Returns null for a value that no button of ours carries. */
export function decodeRow(value: string): NumberedRow | null {
  const [, number, mark = null] = /^(\d{1,15})(?:~([0-9a-z]+))?$/.exec(value) ?? [];
  return number === undefined ? null : { id: Number(number), mark };
}
