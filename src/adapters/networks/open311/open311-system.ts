import { z } from 'zod';
import type { ReportLook, ReportOutcome, WorksSystem } from '../../../domain/cases/ports/works-system.ts';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import { parseJson } from '../../../domain/text/parse-json.ts';
import { isBeforeSending } from '../network-client.ts';
import type { Answer, Asked, ThroughProxy } from '../reading/fetch-bytes.ts';
import { fetchBytes } from '../reading/fetch-bytes.ts';
import { isPublicAddress } from '../reading/is-public-address.ts';

/** A works system that speaks Open311 (GeoReport v2). */
export type Open311Account = {
  /** Endpoint, such as `https://works.example/open311/v2`. */
  url: string;
  /** Null where it asks for none. */
  key: string | null;
  /** Null where it serves one jurisdiction. */
  jurisdiction: string | null;
  mayReachPrivate: boolean;
};

const PATIENCE_MS = 10_000;
const MOST_BYTES = 2_000_000;
/** Slack takes no more options in one list. */
const MOST_SERVICES = 100;
const LONGEST_WORDS = 300;

/** Ids are numbers in some systems and words in others; what is neither is not shown. */
const id = z.union([z.number().int().transform(String), z.string().regex(/^[\w./#:-]{1,64}$/)]);
const words = z.string().nullish();

/** Codes are words in some systems, such as `Beleuchtung/Uhren`. Slack takes no longer values. */
const code = z.union([z.number().int().transform(String), z.string().regex(/^\P{Cc}{1,75}$/u)]);

/** A system that says one thing may say it without a list. */
const listOf = <Read>(one: z.ZodType<Read>) =>
  z.preprocess((said) => (Array.isArray(said) ? said : [said]), z.array(one).min(1));

const service = z.object({ service_code: code, service_name: words }).nullable().catch(null);
const services = z.array(service).max(5_000);
const posted = listOf(z.object({ service_request_id: id.nullish(), token: id.nullish() }));
const looked = listOf(z.object({ service_request_id: id, status: words, status_notes: words }));

/** Creates the way to a works system. @see https://wiki.open311.org/GeoReport_v2/ */
export function open311System(
  account: Open311Account,
  { throughProxy, patienceMs = PATIENCE_MS }: { throughProxy: ThroughProxy | null; patienceMs?: number },
): WorksSystem {
  const root = account.url.replace(/\/+$/, '');
  const mayConnect = account.mayReachPrivate ? () => true : isPublicAddress;
  const limits = { mayConnect, throughProxy, mostBytes: MOST_BYTES, redirects: 0 };
  const ofJurisdiction = account.jurisdiction === null ? {} : { jurisdiction_id: account.jurisdiction };

  function ask(path: string, body?: Asked['body']): Promise<Answer> {
    const query = body === undefined ? new URLSearchParams(ofJurisdiction).toString() : '';
    const url = `${root}/${path}.json${query === '' ? '' : `?${query}`}`;
    const asked = { url, headers: { accept: 'application/json' }, signal: AbortSignal.timeout(patienceMs) };
    return fetchBytes(body === undefined ? asked : { ...asked, body }, limits);
  }

  async function get<Read>(path: string, schema: z.ZodType<Read>): Promise<Read | null> {
    try {
      const { status, body } = await ask(path);
      return status === 200 ? (schema.safeParse(jsonOf(body)).data ?? null) : null;
    } catch (error) {
      if (error instanceof ReadingError) return null;
      throw error;
    }
  }

  async function numberOf(token: string | null): Promise<string | null> {
    if (token === null) return null;
    const read = await get(`tokens/${encodeURIComponent(token)}`, posted);
    return read?.[0]?.service_request_id ?? null;
  }

  return {
    async services() {
      const read = await get('services', services);
      if (read === null) return null;
      const byCode = new Map(
        read.flatMap((one) => (one === null ? [] : [[one.service_code, one.service_name] as const])),
      );
      return [...byCode].slice(0, MOST_SERVICES).map(([of, name]) => ({ code: of, name: name?.trim() || of }));
    },
    async send({ service, place, text, reference }) {
      const form = {
        ...(account.key === null ? {} : { api_key: account.key }),
        ...ofJurisdiction,
        service_code: service,
        address_string: place,
        description: `${text}\n\n(${reference})`,
      };
      try {
        return outcomeOf(await ask('requests', { form }));
      } catch (error) {
        if (!(error instanceof ReadingError)) throw error;
        return { kind: isNotSent(error) ? 'not_sent' : 'unknown', why: error.why };
      }
    },
    async look({ number, token }) {
      const known = number ?? (await numberOf(token));
      if (known === null) return null;
      const read = await get(`requests/${encodeURIComponent(known)}`, looked);
      // One that answers for all reports is believed of this one alone.
      const request = read?.find((one) => one.service_request_id === known);
      // Only just numbered, it may not be found yet.
      if (request === undefined) return number === null ? { kind: 'open', number: known } : null;
      return lookOf(known, request);
    },
  };
}

/** Some begin with a mark of the order of bytes. */
function jsonOf(body: Buffer): unknown {
  return parseJson(body.toString('utf8').replace(/^\uFEFF/, ''));
}

function outcomeOf({ status, body }: Answer): ReportOutcome {
  const why = String(status);
  // A gateway says 503, too, where the system behind it took the report.
  if (status === 429) return { kind: 'not_sent', why };
  if (status >= 400 && status < 500 && status !== 408 && status !== 409) return { kind: 'refused', why };
  if (status !== 200 && status !== 201) return { kind: 'unknown', why };
  const [said] = posted.safeParse(jsonOf(body)).data ?? [];
  const [number, token] = [said?.service_request_id ?? null, said?.token ?? null];
  return number === null && token === null ? { kind: 'unknown', why: 'no_number' } : { kind: 'sent', number, token };
}

/** A private address is refused before anything is sent, and so is a name that leads nowhere. */
function isNotSent(error: ReadingError): boolean {
  if (error.why === 'private_address' || error.why === 'refused') return true;
  return isBeforeSending(error) || isBeforeSending(error.cause);
}

function lookOf(number: string, { status, status_notes: notes }: z.infer<typeof looked>[number]): ReportLook {
  if (status?.trim().toLowerCase() !== 'closed') return { kind: 'open', number };
  return {
    kind: 'closed',
    number,
    words: (notes ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS).toWellFormed(),
  };
}
