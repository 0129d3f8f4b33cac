import type { Json } from '../json.ts';
import { objectOf, objectsOf, stringOf } from '../json.ts';
import type { Ephemeral, Message, OpenView, World } from '../world.ts';

/** Signs that nobody sees: joiners, marks of direction. */
const UNSEEN = /[\u200b-\u200f\u2060-\u2069\ufeff]/g;

/** What people read of messages, forms and homes. */
export function readingOf(world: World) {
  return { message: ofMessage, view: ofView, blocks: ofBlocks };

  function ofMessage(message: Message | Ephemeral): string {
    const files = message.kind === 'message' ? message.files.map(({ title, alt }) => `${title} ${alt}`) : [];
    return [message.blocks.length === 0 ? mrkdwn(message.text) : ofBlocks(message.blocks), ...files].join('\n').trim();
  }

  function ofView(view: OpenView): string {
    const { title, submit } = view.given;
    const errors = Object.values(view.errors);
    return [ofText(title), ofBlocks(view.given['blocks']), ...errors, ofText(submit)].join('\n');
  }

  function ofBlocks(blocks: unknown): string {
    return objectsOf(blocks).map(ofBlock).join('\n');
  }

  function ofBlock(block: Json): string {
    const elements = objectsOf(block['elements']);
    const parts = [
      ofText(block['text']),
      ...objectsOf(block['fields']).map(ofText),
      ofText(block['label']),
      ofText(block['hint']),
      stringOf(block['alt_text']),
      ofElement(objectOf(block['element'])),
      ofElement(objectOf(block['accessory'])),
      ...elements.map((element) => (block['type'] === 'rich_text' ? ofRichText(element) : ofElement(element))),
    ];
    return parts.filter((part) => part !== '').join('\n');
  }

  function ofElement(element: Json): string {
    const type = stringOf(element['type']);
    if (type === 'plain_text' || type === 'mrkdwn') return ofText(element);
    const options = objectsOf(element['options']).map((one) => ofText(one['text']));
    return [ofText(element['text']), stringOf(element['initial_value']), ...options]
      .filter((part) => part !== '')
      .join('\n');
  }

  function ofRichText(element: Json): string {
    const inner = objectsOf(element['elements']).map(ofRichText);
    switch (stringOf(element['type'])) {
      case 'rich_text_list':
        return inner.join('\n');
      case 'user':
        return mention(stringOf(element['user_id']));
      case 'emoji':
        return emoji(element);
      case 'link':
        return stringOf(element['text']) || stringOf(element['url']);
      case 'date':
        return stringOf(element['fallback']);
      case 'text':
        return seen(stringOf(element['text']));
      default:
        return inner.join('');
    }
  }

  function ofText(given: unknown): string {
    const text = stringOf(objectOf(given)['text']);
    return objectOf(given)['type'] === 'mrkdwn' ? mrkdwn(text) : seen(text);
  }

  function mrkdwn(text: string): string {
    const shown = text
      .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => mention(id))
      .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
      .replace(/<(?:https?|mailto|tel)[^|>]*\|([^>]*)>/g, '$1')
      .replace(/<(https?:[^>]*)>/g, '$1')
      .replace(/<#([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => `#${world.channels.get(id)?.name ?? id}`);
    return seen(shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  }

  function mention(id: string): string {
    return `@${world.people.get(id)?.name ?? id}`;
  }
}

function emoji(element: Json): string {
  const points = stringOf(element['unicode'])
    .split('-')
    .filter((point) => point !== '');
  return points.length === 0
    ? `:${stringOf(element['name'])}:`
    : String.fromCodePoint(...points.map((point) => Number.parseInt(point, 16)));
}

function seen(text: string): string {
  return text.replaceAll(UNSEEN, '');
}

/** A button, or one line of a menu, in sight. */
export type Control = { blockId: string; element: Json; chosen: Json | null; label: string };

/** Everything that can be pressed in these blocks, by the words on it. */
export function controlsIn(blocks: unknown): Control[] {
  return objectsOf(blocks).flatMap((block) => {
    if (block['type'] === 'input' || block['type'] === 'rich_text' || block['type'] === 'context') return [];
    const elements = [...objectsOf(block['elements']), objectOf(block['accessory'])];
    return elements.flatMap((element) => controlsOf(stringOf(block['block_id']), element));
  });
}

function controlsOf(blockId: string, element: Json): Control[] {
  const type = stringOf(element['type']);
  const label = (given: Json) => seen(stringOf(objectOf(given['text'])['text'])).trim();
  if (type === 'button') return [{ blockId, element, chosen: null, label: label(element) }];
  if (type !== 'overflow' && type !== 'static_select' && type !== 'radio_buttons') return [];
  return objectsOf(element['options']).map((chosen) => ({ blockId, element, chosen, label: label(chosen) }));
}
