import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLink } from '../../../../src/domain/cases/publishing/compose-link.ts';

const PROFILES = {
  x: 'https://x.com/AytoRiudalba',
  bluesky: 'https://bsky.app/profile/riudalba.example',
  mastodon: 'https://social.riudalba.example/@ayuntamiento',
  facebook: 'https://www.facebook.com/riudalba',
  instagram: 'https://www.instagram.com/riudalba',
  threads: 'https://www.threads.com/@riudalba',
  tiktok: 'https://www.tiktok.com/@riudalba',
  whatsapp: 'https://whatsapp.com/channel/0029VaRiudalba',
  telegram: 'https://t.me/riudalba',
  loudspeaker: undefined,
} as const;
const POST = 'https://x.com/vecina_eras/status/41?s=20';

const linkOf = (kind: keyof typeof PROFILES, text: string, replyTo: string | null = null) =>
  composeLink({ kind, profileUrl: PROFILES[kind] }, text, replyTo);

describe('the address of a network’s own window', () => {
  it('brings exactly the text, byte for byte, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 280 }), (text) => {
        fc.pre(text.trim() !== '' && text.isWellFormed());
        for (const kind of ['x', 'bluesky', 'mastodon', 'threads', 'whatsapp', 'telegram'] as const) {
          const link = linkOf(kind, text);
          if (link === null) continue;
          expect([...new URL(link).searchParams.values()]).toEqual([text]);
          // As a reader that takes a plus sign for itself.
          expect(decodeURIComponent(/[?&](?:text|url)=([^&]*)/.exec(link)?.[1] ?? '')).toBe(text);
        }
      }),
    );
  });

  it('is of the network, and of our own server where anybody may run one', () => {
    expect(linkOf('x', 'Hola')).toBe('https://x.com/intent/tweet?text=Hola');
    expect(linkOf('bluesky', 'Hola')).toBe('https://bsky.app/intent/compose?text=Hola');
    expect(linkOf('mastodon', 'Hola')).toBe('https://social.riudalba.example/share?text=Hola');
    expect(linkOf('threads', 'Hola')).toBe('https://www.threads.com/intent/post?text=Hola');
    expect(linkOf('whatsapp', 'Hola')).toBe('https://wa.me/?text=Hola');
    expect(linkOf('telegram', 'Hola')).toBe('https://t.me/share/url?url=Hola');
    for (const kind of ['facebook', 'instagram', 'tiktok', 'loudspeaker'] as const)
      expect(linkOf(kind, 'Hola')).toBeNull();
  });

  it('opens a reply as a reply, or not at all', () => {
    expect(linkOf('x', 'Hola', POST)).toBe('https://x.com/intent/tweet?in_reply_to=41&text=Hola');
    expect(linkOf('x', 'Hola', 'https://x.com/vecina_eras')).toBeNull();
    expect(linkOf('x', 'Hola', 'https://otra.example/vecina/status/41')).toBeNull();
    expect(linkOf('bluesky', 'Hola', 'https://bsky.app/profile/ona.example/post/3lbq')).toBeNull();
    expect(linkOf('mastodon', 'Hola', 'https://masto.example/@neus/1')).toBeNull();
    expect(linkOf('telegram', 'Hola', 'https://t.me/riudalba/7')).toBeNull();
  });

  it('is left out where Slack would not take it', () => {
    expect(linkOf('mastodon', 'ñ'.repeat(900))).toBeNull();
  });
});
