import { expect, it } from 'vitest';
import { oauthHeader } from '../../../../src/adapters/networks/x/signed-client.ts';

it('signs a request as X’s own example does', () => {
  const text = encodeURIComponent('Hello Ladies + Gentlemen, a signed OAuth request!');
  const header = oauthHeader({
    method: 'POST',
    url: `https://api.twitter.com/1.1/statuses/update.json?include_entities=true&status=${text}`,
    keys: {
      apiKey: 'xvz1evFS4wEEPTGEFPHBog',
      apiSecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      accessToken: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
      accessSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    },
    now: new Date(1_318_622_958_000).toISOString(),
    nonce: 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg',
  });
  // https://docs.x.com/fundamentals/authentication/oauth-1-0a/creating-a-signature
  expect(header).toContain('oauth_signature="hCtSmYh%2BiHYCEqBWrE7C7hYmtUk%3D"');
});
