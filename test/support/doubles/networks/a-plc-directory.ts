import type { NetworkServer } from '../../../../sandbox/doubles/a-network-server.ts';
import { aNetworkServer } from '../../../../sandbox/doubles/a-network-server.ts';

type Operation = {
  alsoKnownAs: string[];
  verificationMethods: Record<string, string>;
  services: Record<string, { type: string; endpoint: string }>;
};

/** The directory in which a Bluesky server enters its accounts. It believes everything. */
export async function aPlcDirectory(): Promise<NetworkServer> {
  const entries = new Map<string, Operation>();
  return aNetworkServer({
    isText: () => false,
    throttled: { status: 429, body: {} },
    serve({ method, path, body }) {
      const did = decodeURIComponent(path.slice(1));
      // https://web.plc.directory/api/redoc#operation/CreatePlcOp
      if (method === 'POST') entries.set(did, body as Operation);
      const entry = entries.get(did);
      // https://web.plc.directory/api/redoc#operation/ResolveDid
      return entry === undefined ? { status: 404, body: {} } : { status: 200, body: documentOf(did, entry) };
    },
  });
}

function documentOf(did: string, { alsoKnownAs, verificationMethods, services }: Operation) {
  return {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: did,
    alsoKnownAs,
    verificationMethod: Object.entries(verificationMethods).map(([name, key]) => {
      const publicKeyMultibase = key.replace('did:key:', '');
      return { id: `${did}#${name}`, type: 'Multikey', controller: did, publicKeyMultibase };
    }),
    service: Object.entries(services).map(([name, { type, endpoint }]) => {
      return { id: `#${name}`, type, serviceEndpoint: endpoint };
    }),
  };
}
