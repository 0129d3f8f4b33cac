import type { MessageAttachment } from '@slack/types';
import { byPlace } from '../text/by-place.ts';

/** What a message carries from elsewhere: who wrote it, the words, and where. Nothing of it is fetched or clickable. */
export function Attachments({ attachments }: { attachments: readonly MessageAttachment[] }) {
  return byPlace(attachments).map(({ item, key }) => (
    <blockquote key={key} className="attachment">
      {item.author_name === undefined ? null : <cite>{item.author_name}</cite>}
      <p>{item.text ?? item.fallback}</p>
    </blockquote>
  ));
}
