import { randomBytes } from 'node:crypto';
import type { Json } from '../json.ts';
import { isJson } from '../json.ts';

/** Blocks with an id each, and an action id on each element that can be used: Slack gives one to those that came without. */
export function namedBlocks(blocks: readonly unknown[]): unknown[] {
  return blocks.map((block) => (isJson(block) ? namedBlock(block) : block));
}

function namedBlock(block: Json): Json {
  const named: Json = { ...block, block_id: block['block_id'] ?? shortId() };
  if (isJson(block['element'])) named['element'] = namedElement(block['element']);
  if (isJson(block['accessory'])) named['accessory'] = namedElement(block['accessory']);
  if (block['type'] === 'actions' && Array.isArray(block['elements'])) {
    named['elements'] = block['elements'].map((element) => (isJson(element) ? namedElement(element) : element));
  }
  return named;
}

function namedElement(element: Json): Json {
  return element['type'] === 'image' ? element : { ...element, action_id: element['action_id'] ?? shortId() };
}

function shortId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}
