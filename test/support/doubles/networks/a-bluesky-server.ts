import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envToCfg, envToSecrets, PDS } from '@atproto/pds';
import { z } from 'zod';
import type { Answer, Asked } from '../../../../sandbox/doubles/a-network-server.ts';
import { aNetworkServer } from '../../../../sandbox/doubles/a-network-server.ts';
import type { AnyNetwork, ShownPicture } from '../../../../sandbox/doubles/network-double.ts';
import { throttledByBluesky } from './a-bluesky-double.ts';
import { aPlcDirectory } from './a-plc-directory.ts';

const COLLECTION = 'app.bsky.feed.post';
const account = z.object({ did: z.string(), handle: z.string(), accessJwt: z.string() });
type Account = z.infer<typeof account>;
const records = z.object({
  records: z.array(
    z.object({
      uri: z.string(),
      value: z.object({
        text: z.string(),
        langs: z.array(z.string()).optional(),
        reply: z.object({ parent: z.object({ uri: z.string() }) }).optional(),
        embed: z
          .object({
            images: z.array(z.object({ alt: z.string(), image: z.object({ ref: z.object({ $link: z.string() }) }) })),
          })
          .optional(),
      }),
    }),
  ),
});

/** The real server of Bluesky (PDS), with a directory of our own and nobody else on it. */
export async function aBlueskyServer() {
  const directory = await aPlcDirectory();
  const dir = await mkdtemp(join(tmpdir(), 'portavoz-pds-'));
  const settings = {
    hostname: 'localhost',
    port: 0,
    devMode: true,
    inviteRequired: false,
    serviceHandleDomains: ['.test'],
    dataDirectory: dir,
    blobstoreDiskLocation: join(dir, 'blobs'),
    didPlcUrl: directory.url,
    crawlers: [],
    jwtSecret: aKey(),
    adminPassword: aKey(),
    plcRotationKeyK256PrivateKeyHex: aKey(),
  };
  const pds = await PDS.create(envToCfg(settings), envToSecrets(settings));
  const address = (await pds.start()).address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  const call = caller(url);
  const citizen = account.parse(await call('com.atproto.server.createAccount', accountNamed('vecina')));
  let accounts = 0;

  return {
    /** Our account, new, behind a line that fails when it is told to. @param now ISO 8601 UTC */
    async anAccount(now: () => string): Promise<AnyNetwork & { password: string }> {
      accounts++;
      const own = account.parse(await call('com.atproto.server.createAccount', accountNamed(`riudalba${accounts}`)));
      return aNetworkOf(own, citizen, { url, call, now });
    },
    async [Symbol.asyncDispose]() {
      await pds.destroy();
      await directory[Symbol.asyncDispose]();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

type Call = (method: string, body?: object, token?: string) => Promise<unknown>;

async function aNetworkOf(own: Account, citizen: Account, server: { url: string; call: Call; now(): string }) {
  const { call, now } = server;
  const { throttled, waitUntil } = throttledByBluesky(now());
  const isText = ({ path }: Asked) => path === '/xrpc/com.atproto.repo.putRecord';
  const line = await aNetworkServer({ serve: passingOn(server.url), isText, throttled });
  const secret = z.object({ password: z.string() });
  const named = { name: 'Portavoz' };
  const { password } = secret.parse(await call('com.atproto.server.createAppPassword', named, own.accessJwt));

  async function write({ did, accessJwt, handle }: Account, text: string, createdAt: string): Promise<string> {
    const record = { $type: COLLECTION, text, createdAt };
    const made = await call('com.atproto.repo.createRecord', { repo: did, collection: COLLECTION, record }, accessJwt);
    return `https://bsky.app/profile/${handle}/post/${keyIn(z.object({ uri: z.string() }).parse(made).uri)}`;
  }

  function addressOf(uri: string): string {
    return `https://bsky.app/profile/${uri.includes(own.did) ? own.handle : citizen.handle}/post/${keyIn(uri)}`;
  }

  async function listed() {
    const query = new URLSearchParams({ repo: own.did, collection: COLLECTION, limit: '100' });
    return records.parse(await call(`com.atproto.repo.listRecords?${query}`));
  }

  async function pictureAt({ alt, image }: { alt: string; image: { ref: { $link: string } } }): Promise<ShownPicture> {
    const query = new URLSearchParams({ did: own.did, cid: image.ref.$link });
    const response = await fetch(`${server.url}/xrpc/com.atproto.sync.getBlob?${query}`);
    const sha256 = createHash('sha256')
      .update(new Uint8Array(await response.arrayBuffer()))
      .digest('hex');
    return { alt, sha256 };
  }

  return {
    ...line,
    password,
    async pictures() {
      const [newest] = (await listed()).records;
      return Promise.all((newest?.value.embed?.images ?? []).map(pictureAt));
    },
    async standing() {
      return (await listed()).records.map(({ uri, value: { text, langs, reply } }) => {
        const replyTo = reply === undefined ? null : addressOf(reply.parent.uri);
        return { text, url: addressOf(uri), language: langs?.[0] ?? null, replyTo };
      });
    },
    citizenPosts: (text: string) => write(citizen, text, now()),
    weWrote: async (text: string, at: string) => void (await write(own, text, at)),
    citizen: citizen.handle,
    goneAddress: `https://bsky.app/profile/${citizen.handle}/post/3kgone2222222`,
    revoke: async () => void (await call('com.atproto.server.revokeAppPassword', named, own.accessJwt)),
    // An app password may do everything or nothing.
    narrow: () => {},
    account: { handle: own.handle, profileUrl: `https://bsky.app/profile/${own.handle}` },
    waitUntil,
  };
}

function caller(url: string): Call {
  return async (method, body, token) => {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${url}/xrpc/${method}`, { headers, ...init });
    const said = await response.text();
    if (!response.ok) throw new Error(`${method}: ${response.status} ${said}`);
    return said === '' ? {} : JSON.parse(said);
  };
}

/** What comes is asked of the server, and what it says is said. */
function passingOn(url: string) {
  return async ({ method, path, query, headers, raw }: Asked): Promise<Answer> => {
    const { authorization, 'content-type': type = 'application/json' } = headers;
    const response = await fetch(`${url}${path}${query.size === 0 ? '' : `?${query}`}`, {
      method,
      headers: { 'content-type': type, ...(authorization === undefined ? {} : { authorization }) },
      ...(method === 'GET' ? {} : { body: Uint8Array.from(raw) }),
    });
    return { status: response.status, body: await response.json() };
  };
}

function accountNamed(name: string) {
  return { email: `${name}@correo.example`, handle: `${name}.test`, password: 'a-made-up-pass-word' };
}

function keyIn(uri: string): string {
  return uri.split('/').at(-1) ?? '';
}

function aKey(): string {
  return randomBytes(32).toString('hex');
}
