import { createHash } from 'node:crypto';

/** Head of the audit log: its last row, and that row's hash. */
export type StampedHead = { seq: number; hash: string };

/** Returns the bytes that an authority stamps: `120:` and the hash, as `audit verify --head` takes it. */
export function stampedBytes({ seq, hash }: StampedHead): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${seq}:${hash}`);
}

export function imprintOf(head: StampedHead): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(stampedBytes(head)).digest());
}
