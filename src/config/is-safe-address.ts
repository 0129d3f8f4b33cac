/**
 * Whether a server may be spoken to at that address with a key or with what citizens wrote. They travel encrypted, but for a server on this machine
 * or in one's own network: `localhost`, a private IPv4 address, a name without a dot, or one under `.internal`, `.local` or `.lan`. A user in
 * the address would end up in logs, and a question mark breaks what is put behind it.
 */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '' || /[?#]/.test(address)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ownNetwork.test(url.hostname));
}

/** `URL` has written out short, octal and hexadecimal IPv4 addresses by then. */
const ownNetwork =
  /^(?:[a-z0-9-]+|[a-z0-9.-]+\.(?:internal|local|lan)|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$/;
