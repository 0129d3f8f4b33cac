import type { Content } from '../../../domain/contents/model/content.ts';
import { RefusedError } from '../../../errors.ts';

/** Reference of a button: its content, the bytes that were shown with it, and one of its places. */
export type ContentReference = { contentId: string; digest: string; target: string };

/** An id, a digest and the id of a network, none of which has the sign between them. */
const PARTS = /^([\w-]{1,64})~([0-9a-f]{0,64})~([\w:-]{0,80})$/;

export function encodeContent({ id, digest }: Pick<Content, 'id' | 'digest'>, target = ''): string {
  return `${id}~${digest}~${target}`;
}

/** @throws RefusedError for what none of our buttons holds */
export function decodeContent(value: string): ContentReference {
  const [, contentId, digest, target] = PARTS.exec(value) ?? [];
  if (contentId === undefined || digest === undefined || target === undefined) {
    throw new RefusedError('refusal.no_such_content');
  }
  return { contentId, digest, target };
}
