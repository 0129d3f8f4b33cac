/**
 * Returns true if a server may receive keys or citizens' words: over HTTPS, or on this machine or
 * in the private network. Private are `localhost`, private IPv4 addresses, names without a dot, and
 * names under `.internal`, `.local` or `.lan`. Rejects a user in the address (it would end up in
 * logs) and a question mark (it breaks the appended path).
 */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '' || /[?#]/.test(address)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isInOwnNetwork(url.hostname));
}

/** Returns true for a host on this machine or in the private network, as `isSafeAddress` tells them. */
export function isInOwnNetwork(hostname: string): boolean {
  return ownNetwork.test(hostname);
}

/** `URL` has written out short, octal and hexadecimal IPv4 addresses by then. */
const ownNetwork =
  /^(?:[a-z0-9-]+|[a-z0-9.-]+\.(?:internal|local|lan)|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$/;
