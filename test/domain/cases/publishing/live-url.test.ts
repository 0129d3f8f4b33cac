import { describe, expect, it } from 'vitest';
import { isLiveUrlOf } from '../../../../src/domain/cases/publishing/live-url.ts';
import { anInstitution } from '../../../support/builders/handbook/an-institution.ts';

const byId = new Map(anInstitution().networks.map((network) => [network.id, network]));

function isOurs(id: string, address: string): boolean {
  const network = byId.get(id);
  if (network === undefined) throw new Error(`no network ${id}`);
  return isLiveUrlOf(network, address);
}

describe('the address of a published reply', () => {
  it.each([
    ['x', 'https://x.com/vallserena/status/1790000000000000001'],
    ['x', 'https://x.com/Vallserena/status/1790000000000000001?s=20&t=abc'],
    ['x', 'https://www.x.com/vallserena/status/17#reply'],
    ['x', 'https://x.com:443/vallserena/status/17'],
    ['x', 'HTTPS://X.COM/vallserena/status/17/photo/1'],
    ['mastodon', 'https://social.example/@vallserena/113500000000000000'],
    ['facebook', 'https://www.facebook.com/vallserena/posts/pfbid02abc'],
    ['facebook', 'https://m.facebook.com/vallserena/posts/pfbid02abc?comment_id=3'],
  ])('of ours on %s may be %s', (network, address) => {
    expect(isOurs(network, address)).toBe(true);
  });

  it.each([
    ['no address', 'vallserena/status/17'],
    ['no scheme', 'x.com/vallserena/status/17'],
    ['unencrypted', 'http://x.com/vallserena/status/17'],
    ['another scheme', 'javascript:https://x.com/vallserena/status/17'],
    ['the profile alone', 'https://x.com/vallserena'],
    ['no number', 'https://x.com/vallserena/status/'],
    ['a question instead of a number', 'https://x.com/vallserena/status/?id=17'],
    ['another handle', 'https://x.com/vallserena_/status/17'],
    ['a handle that begins like ours', 'https://x.com/vallserenaoficial/status/17'],
    ['a way out of our profile', 'https://x.com/vallserena/status/../../otro/status/17'],
    ['a host that begins like it', 'https://x.com.evil.example/vallserena/status/17'],
    ['a host that ends like it', 'https://evilx.com/vallserena/status/17'],
    ['a subdomain', 'https://evil.x.com/vallserena/status/17'],
    ['a host with a dot at its end', 'https://x.com./vallserena/status/17'],
    ['a letter of another script', 'https://х.com/vallserena/status/17'],
    ['a user', 'https://x.com@evil.example/vallserena/status/17'],
    ['a user before the right host', 'https://ana@x.com/vallserena/status/17'],
    ['a password alone', 'https://:clave@x.com/vallserena/status/17'],
    ['another port', 'https://x.com:8443/vallserena/status/17'],
    ['ours only in the query', 'https://evil.example/?u=https://x.com/vallserena/status/17'],
    ['ours only in the path', 'https://evil.example/x.com/vallserena/status/17'],
    ['another network’s', 'https://social.example/@vallserena/17'],
    ['a dot taken for any letter', 'https://xacom/vallserena/status/17'],
  ])('is none when it is %s: %s', (_, address) => {
    expect(isOurs('x', address)).toBe(false);
  });

  it('keeps what stands behind the number in the handbook’s address', () => {
    const facebook = byId.get('facebook');
    if (facebook === undefined) throw new Error('no facebook');
    const network = { ...facebook, postUrl: 'https://www.facebook.com/permalink.php?story_fbid={id}&id=100' };
    expect(isLiveUrlOf(network, 'https://facebook.com/permalink.php?story_fbid=pf7&id=100&ref=x')).toBe(true);
    expect(isLiveUrlOf(network, 'https://facebook.com/permalink.php?story_fbid=pf7&id=1009')).toBe(false);
    expect(isLiveUrlOf(network, 'https://facebook.com/permalinkXphp?story_fbid=pf7&id=100')).toBe(false);
  });
});
