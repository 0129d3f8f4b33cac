import { aWebServer } from '../a-web-server.ts';

type Request = { service_request_id: string; status: 'open' | 'closed'; status_notes: string | null };

/**
 * A works system that answers as the published interface of Open311 does (GeoReport v2, JSON): services, requests and tokens, with its
 * errors. @see https://wiki.open311.org/GeoReport_v2/
 */
export async function anOpen311System(options: { key?: string; givesTokens?: boolean } = {}) {
  const server = await aWebServer();
  const { key = 'a-key-of-the-works-system', givesTokens = false } = options;
  const requests: (Request & { form: URLSearchParams })[] = [];
  const failure = (status: number, description: string) => ({ status, json: [{ code: String(status), description }] });
  let before: ((form: URLSearchParams) => object | null) | null = null;
  server.serve('/v2/services.json', {
    json: [
      {
        service_code: '001',
        service_name: 'Farola apagada',
        description: 'Una farola no se enciende',
        metadata: false,
        type: 'realtime',
        keywords: 'luz, farola',
        group: 'vía pública',
      },
      { service_code: 2, service_name: '', metadata: false, type: 'batch', keywords: '', group: '' },
    ],
  });
  server.serve('/v2/requests.json', ({ body, method }) => {
    const form = new URLSearchParams(body);
    const answer = before?.(form) ?? null;
    if (answer !== null) return answer;
    if (method !== 'POST') return failure(405, 'method not allowed');
    if (form.get('api_key') !== key) return failure(403, 'api_key was not valid');
    if (form.get('service_code') === null) return failure(400, 'service_code was not provided');
    if (form.get('address_string') === null) return failure(400, 'lat/long or address_string was not provided');
    const id = String(638344 + requests.length);
    const request: Request & { form: URLSearchParams } = {
      service_request_id: id,
      status: 'open',
      status_notes: null,
      form,
    };
    requests.push(request);
    server.serve(`/v2/requests/${id}.json`, () => {
      const { form: _, ...said } = request;
      return { json: [{ ...said, service_code: form.get('service_code'), address: form.get('address_string') }] };
    });
    if (!givesTokens)
      return { status: 201, json: [{ service_request_id: id, service_notice: 'Thank you', account_id: null }] };
    server.serve(`/v2/tokens/token-${id}.json`, { json: [{ service_request_id: id, token: `token-${id}` }] });
    return { json: [{ token: `token-${id}`, service_notice: null, account_id: null }] };
  });
  return {
    account: { url: `${server.url}/v2/`, key, jurisdiction: 'riudalba.example', mayReachPrivate: true },
    server,
    requests,
    /** Has the next reports answered otherwise; null for as usual. */
    answers(next: typeof before) {
      before = next;
    },
    /** The works are done. */
    closes(index: number, notes: string | null = null) {
      const request = requests[index];
      if (request === undefined) throw new Error('No such request');
      request.status = 'closed';
      request.status_notes = notes;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
