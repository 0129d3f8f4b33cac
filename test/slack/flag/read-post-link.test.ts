import { describe, expect, it } from 'vitest';
import { shippedHandbook } from '../../../sandbox/shipped-handbook.ts';
import { prefillFromMessage, prefillFromText } from '../../../src/slack/flag/flag-prefill.ts';
import { authorInLink, networkOfLink } from '../../../src/slack/flag/read-post-link.ts';

const HANDBOOK = await shippedHandbook();

/** Address of a post, the author whom it names, and the network of the house. */
const ADDRESSES = [
  ['https://x.com/vecina_eras/status/41?s=20', '@vecina_eras', 'x'],
  ['https://mobile.twitter.com/vecina_eras/statuses/41', '@vecina_eras', 'x'],
  ['https://x.com/i/status/41', '', 'x'],
  ['https://bsky.app/profile/ona.example/post/3lbq', '@ona.example', 'bluesky'],
  ['https://bsky.app/profile/did:plc:abc/post/3lbq', '', 'bluesky'],
  ['https://social.riudalba.example/@neus/1135', '@neus@social.riudalba.example', 'mastodon'],
  ['https://masto.example/@neus@otra.example/1135', '@neus@otra.example', 'mastodon'],
  ['https://masto.example/@neus', '', null],
  ['https://www.facebook.com/pep.riba/posts/pfbid02', '@pep.riba', 'facebook'],
  ['https://www.facebook.com/groups/88/posts/12', '', 'facebook'],
  ['https://www.instagram.com/p/C1x', '', 'instagram'],
  ['https://www.threads.com/@neus.riba/post/DAbc', '@neus.riba', null],
  ['https://www.tiktok.com/@neus.riba/video/74', '@neus.riba', null],
  ['https://diario.example/@firma/portada', '', null],
  ['no es un enlace', '', null],
] as const;

describe('the address of a post', () => {
  it.each(ADDRESSES)('%s names “%s” on %s', (link, author, network) => {
    expect([authorInLink(link), networkOfLink(link, HANDBOOK)]).toEqual([author, network]);
  });

  it('fills in the author whom neither the message nor the person tells, and no other', () => {
    const link = 'https://x.com/vecina_eras/status/41';
    expect(prefillFromText(`Hay un bache ${link}`)).toMatchObject({ author: '@vecina_eras', text: 'Hay un bache' });
    expect(prefillFromMessage({ user: 'U1', text: `<${link}>\nHay un bache` }, null).author).toBe('@vecina_eras');
    const attachments = [{ author_name: 'Otra', text: 'Hay un bache', from_url: link }];
    expect(prefillFromMessage({ user: 'U1', text: '', attachments }, null).author).toBe('Otra');
  });
});
