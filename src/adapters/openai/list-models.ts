import { z } from 'zod';
import { fetchingWhole } from './fetch-whole.ts';

/** Answer of a model server about its models. */
export type ListedModels =
  | { is: 'listed'; models: readonly string[] }
  /** The server answers, and has no list. */
  | { is: 'unlisted'; status: number }
  | { is: 'refused'; status: number }
  /** `why`: a code such as ECONNREFUSED. */
  | { is: 'unreachable'; why: string };

const list = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Asks a server with OpenAI's interface for its models. It sends no post and costs nothing. */
export async function listModels(
  server: { baseUrl: string; apiKey: string | null; fetch: typeof fetch },
  timeoutMs: number,
): Promise<ListedModels> {
  const { baseUrl, apiKey } = server;
  try {
    const answer = await fetchingWhole(server.fetch)(`${baseUrl.replace(/\/$/, '')}/models`, {
      headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (answer.status === 401 || answer.status === 403) return { is: 'refused', status: answer.status };
    const models = list.safeParse(answer.ok ? await answer.json().catch(() => null) : null);
    return models.success
      ? { is: 'listed', models: models.data.data.map(({ id }) => id) }
      : { is: 'unlisted', status: answer.status };
  } catch (error) {
    return { is: 'unreachable', why: whyOf(error) };
  }
}

/** `fetch` hides the code one level down. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name === 'TimeoutError' ? 'ETIMEDOUT' : error.name;
}
