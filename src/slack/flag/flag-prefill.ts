import { z } from 'zod';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { FlagPrefill } from './flag-modal.ts';

/** Matches a link without the punctuation of the sentence around it. */
const LINK = /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]»"'…]/;

/** Returns the link and the text typed behind `/flag`; either may be missing. Fetches nothing. */
export function prefillFromText(typed: string): FlagPrefill {
  const text = unescaped(typed.trim());
  const url = LINK.exec(text)?.[0] ?? '';
  return { text: text.replace(url, '').trim(), url, author: '', network: null };
}

/** An invented post, word for word: `dana:12` is the thirteenth of that drill. */
export function prefillFromDrill(value: string, { drills }: Handbook): FlagPrefill {
  const [id, at] = value.split(':');
  const post = drills.find((drill) => drill.id === id)?.posts[Number(at)];
  return { text: post?.text ?? '', url: '', author: post?.author ?? '', network: post?.network ?? null };
}

const message = z.looseObject({
  text: z.string().nullish(),
  bot_id: z.string().nullish(),
  attachments: z
    .array(
      z.looseObject({
        text: z.string().nullish(),
        fallback: z.string().nullish(),
        from_url: z.string().nullish(),
        title_link: z.string().nullish(),
        author_name: z.string().nullish(),
        service_name: z.string().nullish(),
      }),
    )
    .nullish(),
});

/** A message of the channel: its text and attachments, the link that it shares, else the message's own address. */
export function prefillFromMessage(given: unknown, permalink: string | null): FlagPrefill {
  const parsed = message.safeParse(given);
  if (!parsed.success) return { text: '', url: permalink ?? '', author: '', network: null };
  const { text, attachments, bot_id } = parsed.data;
  const first = attachments?.[0];
  const written = unescaped(text ?? '');
  const link = LINK.exec(written)?.[0] ?? first?.from_url ?? first?.title_link ?? permalink ?? '';
  const attached = (attachments ?? []).map((one) => unescaped(one.text ?? one.fallback ?? ''));
  // What a monitoring bot writes around the post it brings is not the post.
  const own = bot_id && attached.some((part) => part !== '') ? '' : written.replace(link, '').trim();
  const said = [own, ...attached].filter((part) => part !== '').join('\n\n');
  return { text: said, url: link, author: first?.author_name ?? '', network: first?.service_name ?? null };
}

/** Slack's mrkdwn back into what was typed: `<https://…|…>`, `<@U…>` and its three entities. */
function unescaped(text: string): string {
  return text
    .replace(/<(https?:\/\/[^|>]+)(\|[^>]*)?>/g, '$1')
    .replace(/<[@#!][^|>]*\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
