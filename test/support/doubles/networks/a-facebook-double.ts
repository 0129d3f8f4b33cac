import type { Answer, Asked } from '../../../../sandbox/doubles/a-network-server.ts';
import { aNetworkServer } from '../../../../sandbox/doubles/a-network-server.ts';
import type { NetworkDouble, ShownPicture } from '../../../../sandbox/doubles/network-double.ts';
import { uploadedPictures } from '../../../../sandbox/doubles/uploaded-pictures.ts';

export const FACEBOOK_TOKEN = 'made-up-page-token';
export const FACEBOOK_PAGE = '1000';
const OWN = {
  id: FACEBOOK_PAGE,
  name: 'Ayuntamiento de Riudalba',
  link: 'https://www.facebook.com/AyuntamientoDeRiudalba',
};
const WAIT_MINUTES = 4;

/** `parent`: what it stands below; null for a post. */
type Kept = { id: string; message: string; at: string; from: string; parent: string | null; pictures?: ShownPicture[] };

/** Graph with our page, what it posts and what citizens comment there. @param now ISO 8601 UTC */
export async function aFacebookDouble(now: () => string): Promise<NetworkDouble> {
  const entries: Kept[] = [
    { id: `${FACEBOOK_PAGE}_500`, message: 'Obras', at: '2026-01-01T00:00:00.000Z', from: FACEBOOK_PAGE, parent: null },
  ];
  const uploads = uploadedPictures();
  let isRevoked = false;
  let scopes = ['pages_manage_engagement', 'pages_manage_posts', 'pages_read_engagement', 'pages_show_list'];

  function keep(entry: Omit<Kept, 'id'>): Kept {
    const number = 501 + entries.length;
    const post = entry.parent?.startsWith(`${FACEBOOK_PAGE}_`)
      ? entry.parent.split('_')[1]
      : entry.parent?.split('_')[0];
    const kept = { ...entry, id: `${post ?? FACEBOOK_PAGE}_${number}` };
    entries.push(kept);
    return kept;
  }

  function edge(path: string): { parent: string | null } | null {
    if (path === `/v24.0/${FACEBOOK_PAGE}/feed`) return { parent: null };
    const found = entries.find(({ id }) => path === `/v24.0/${id}/comments`);
    return found === undefined ? null : { parent: found.id };
  }

  async function upload(body: Asked['body']): Promise<Answer> {
    const { source } = body;
    if (!(source instanceof File) || String(body['published']) !== 'false')
      return graphError(324, 'Missing or invalid image file');
    // https://developers.facebook.com/docs/graph-api/reference/page/photos#publish
    const bytes = new Uint8Array(await source.arrayBuffer());
    return { status: 200, body: { id: uploads.keep(bytes, String(body['alt_text_custom'] ?? '')) } };
  }

  /** The photos that a new post attaches; undefined where one was not uploaded. */
  function attached(body: Asked['body']): ShownPicture[] | undefined {
    const named = Object.entries(body).filter(([name]) => name.startsWith('attached_media['));
    return uploads.shown(named.map(([, value]) => String(JSON.parse(String(value)).media_fbid)));
  }

  function posted(path: string, body: Asked['body']): Answer | Promise<Answer> {
    if (path === `/v24.0/${FACEBOOK_PAGE}/photos`) return upload(body);
    const at = edge(path);
    if (at === null) return graphError(100, 'Unsupported post request. Object does not exist', 33);
    const pictures = attached(body);
    if (pictures === undefined) return graphError(100, 'Invalid parameter');
    const { id } = keep({
      message: String(body['message']),
      at: now(),
      from: FACEBOOK_PAGE,
      parent: at.parent,
      pictures,
    });
    // https://developers.facebook.com/docs/graph-api/reference/object/comments#publish and …/reference/page/feed#publish
    return { status: 200, body: { id } };
  }

  function serve({ method, path, query, headers, body }: Asked): Answer | Promise<Answer> {
    // https://developers.facebook.com/docs/graph-api/guides/error-handling
    if (isRevoked || headers['authorization'] !== `Bearer ${FACEBOOK_TOKEN}`) {
      return graphError(190, 'Error validating access token: The session has been invalidated');
    }
    // https://developers.facebook.com/docs/graph-api/reference/page
    if (path === '/v24.0/me') return { status: 200, body: OWN };
    // https://developers.facebook.com/docs/graph-api/reference/debug_token
    if (path === '/v24.0/debug_token') return { status: 200, body: { data: { is_valid: true, type: 'PAGE', scopes } } };
    const at = edge(path);
    if (method === 'POST') return posted(path, body);
    // https://developers.facebook.com/docs/graph-api/reference/object/comments#read
    if (at !== null) {
      const there = entries.filter(({ parent }) => parent === at.parent).toReversed();
      return { status: 200, body: { data: there.slice(0, Number(query.get('limit'))).map(shown) } };
    }
    // https://developers.facebook.com/docs/graph-api/reference/comment
    const one = entries.find(({ id }) => path === `/v24.0/${id}`);
    if (one !== undefined) return { status: 200, body: shown(one) };
    return graphError(100, 'Unsupported post request. Object does not exist', 33);
  }

  const server = await aNetworkServer({
    serve,
    isText: ({ method, path }) => method === 'POST' && !path.endsWith('/photos'),
    // https://developers.facebook.com/docs/graph-api/overview/rate-limiting
    throttled: {
      ...graphError(32, 'Page request limit reached'),
      headers: {
        'x-business-use-case-usage': JSON.stringify({
          [FACEBOOK_PAGE]: [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: WAIT_MINUTES }],
        }),
      },
    },
  });
  const own = () => entries.slice(1).filter(({ from }) => from === FACEBOOK_PAGE);

  return {
    ...server,
    url: `${server.url}/v24.0`,
    pictures: () => own().at(-1)?.pictures ?? [],
    standing: () =>
      own().map((entry) => {
        const answered = entries.find(({ id }) => id === entry.parent);
        const replyTo = answered === undefined ? null : addressOf(answered);
        return { text: entry.message, url: addressOf(entry), language: null, replyTo };
      }),
    citizenPosts: (message) => addressOf(keep({ message, at: now(), from: '77', parent: `${FACEBOOK_PAGE}_500` })),
    weWrote: (message, at) => void keep({ message, at, from: FACEBOOK_PAGE, parent: null }),
    citizen: 'Vecina del Puerto',
    goneAddress: 'https://www.facebook.com/1000/posts/500?comment_id=42',
    revoke: () => {
      isRevoked = true;
    },
    narrow: () => {
      scopes = ['pages_read_engagement'];
    },
    account: { handle: OWN.name, profileUrl: OWN.link },
    waitUntil: new Date(Date.parse(now()) + WAIT_MINUTES * 60_000).toISOString(),
  };
}

function shown(entry: Kept) {
  const { id, message, at, from } = entry;
  return {
    id,
    message,
    created_time: at,
    from: { id: from, name: from === FACEBOOK_PAGE ? OWN.name : 'Vecina del Puerto' },
    permalink_url: addressOf(entry),
  };
}

function addressOf({ id, parent }: Kept): string {
  const [first, second] = id.split('_');
  if (parent === null) return `https://www.facebook.com/${FACEBOOK_PAGE}/posts/${second}`;
  return `https://www.facebook.com/${FACEBOOK_PAGE}/posts/${first}?comment_id=${second}`;
}

function graphError(code: number, message: string, subcode?: number): Answer {
  const error = { message, type: 'OAuthException', code, ...(subcode === undefined ? {} : { error_subcode: subcode }) };
  return { status: 400, body: { error: { ...error, fbtrace_id: 'made-up' } } };
}
