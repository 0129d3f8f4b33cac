import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer, request as send } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';

/** An institution's proxy: the only place where the names of `outside` are known. */
export type ProxyDouble = AsyncDisposable & {
  /** With the password that it asks for. */
  url: string;
  port: number;
  /** File with the certificate of the authority that signs what it serves by TLS. */
  authority: string;
  /** Each host and port that it was asked to connect to. */
  asked: string[];
  /** It refuses all from now on with this status; 0: it hangs up; null: it refuses nothing. */
  refuse(status: number | null): void;
};

const USER = 'portavoz';
const PASSWORD = 'c@ntraseña:larga';

/**
 * A proxy on this machine. By `CONNECT` it serves TLS for the host, or passes bytes on to port 80; a
 * request for `http://` it passes on itself.
 * @param outside by the name of a host, the address on this machine at which it really is
 */
export async function aProxy(outside: Readonly<Record<string, string>>): Promise<ProxyDouble> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portavoz-proxy-'));
  const certificate = certificateFor(Object.keys(outside), folder);
  const asked: string[] = [];
  const sockets = new Set<Duplex>();
  const credentials = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  let refusal: number | null = null;

  function refusedWith({ headers }: IncomingMessage, place: string): number | null {
    asked.push(place);
    if (headers['proxy-authorization'] !== credentials) return 407;
    return refusal ?? (targetOf(place) === null ? 502 : null);
  }

  function targetOf(place: string): number | null {
    const url = outside[place.replace(/:\d+$/, '')];
    return url === undefined ? null : Number(new URL(url).port);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '');
    const refused = refusedWith(request, `${url.hostname}:${url.port || 80}`);
    if (refused === 0) return void response.destroy();
    if (refused !== null) return void response.writeHead(refused).end();
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const place = { host: '127.0.0.1', port: targetOf(url.hostname), path: url.pathname + url.search };
    const passed = send({ ...place, method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  server.on('connect', (request, socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    const place = request.url ?? '';
    const refused = refusedWith(request, place);
    if (refused === 0) return void socket.destroy();
    if (refused !== null) return void socket.end(`HTTP/1.1 ${refused} No\r\n\r\n`);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const inside = place.endsWith(':443')
      ? new TLSSocket(socket as Socket, { isServer: true, ...certificate.ofHosts })
      : socket;
    const target = connect(targetOf(place) ?? 0, '127.0.0.1');
    for (const end of [inside, target]) sockets.add(end.on('error', () => {}));
    inside.pipe(target).pipe(inside);
    inside.on('close', () => target.destroy());
    target.on('close', () => inside.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    port,
    authority: certificate.authority,
    asked,
    refuse: (status) => {
      refusal = status;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An authority of the test's, and a certificate by it for all the hosts. */
function certificateFor(hosts: readonly string[], folder: string) {
  const file = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Autoridad', '-days', '2');
  openssl('req', ...newKey, '-keyout', 'host.key', '-out', 'host.csr', '-subj', '/CN=host');
  writeFileSync(file('names'), `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`);
  const ca = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2'];
  openssl('x509', '-req', '-in', 'host.csr', ...ca, '-extfile', 'names', '-out', 'host.pem');
  const ofHosts = { key: readFileSync(file('host.key')), cert: readFileSync(file('host.pem')) };
  return { authority: file('ca.pem'), ofHosts };
}
