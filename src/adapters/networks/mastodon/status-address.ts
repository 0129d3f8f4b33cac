/** How servers of the fediverse write the address of a post: Mastodon, GoToSocial, Pleroma and Akkoma, Misskey, Pixelfed. */
const SHAPES = [
  /^\/@[^/]+\/(?:statuses\/)?[0-9A-Za-z]+$/,
  /^\/users\/[^/]+\/statuses\/[0-9A-Za-z]+$/,
  /^\/(?:notice|objects|notes)\/[0-9A-Za-z-]+$/,
  /^\/p\/[^/]+\/\d+$/,
];

/** Whether a post of the fediverse may stand there. Our server fetches what it is asked to find: it is never asked for any other address. */
export function isStatusAddress(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.port !== '') return false;
  return SHAPES.some((shape) => shape.test(parsed.pathname.replace(/\/$/, '')));
}
