/**
 * Address shapes of posts on fediverse servers: Mastodon, GoToSocial, Pleroma and Akkoma, Misskey,
 * Pixelfed.
 */
const SHAPES = [
  /^\/@[^/]+\/(?:statuses\/)?[0-9A-Za-z]+$/,
  /^\/users\/[^/]+\/statuses\/[0-9A-Za-z]+$/,
  /^\/(?:notice|objects|notes)\/[0-9A-Za-z-]+$/,
  /^\/p\/[^/]+\/\d+$/,
];

/**
 * Returns true if the address can be a post of the fediverse. Our server fetches each address that
 * it is asked to find, so the bot never sends it any other address.
 */
export function isStatusAddress(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.port !== '') return false;
  return SHAPES.some((shape) => shape.test(parsed.pathname.replace(/\/$/, '')));
}
