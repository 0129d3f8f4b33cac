import { z } from 'zod';

/** One request as it came over the wire. */
export type ModelRequest = {
  path: string;
  headers: Record<string, string>;
  /** The body, byte for byte, as text. */
  body: string;
  model: string;
  system: string;
  user: string;
  /** Null where nothing was asked for. */
  format: string | null;
  /** Name of the schema that was asked for; null where none was. */
  shape: string | null;
};

const wire = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string(), json_schema: z.object({ name: z.string() }).optional() }).optional(),
});

export function readModelRequest(path: string, headers: Record<string, string>, body: string): ModelRequest {
  const { model, messages, response_format } = wire.parse(JSON.parse(body));
  const said = (role: string) => messages.find((message) => message.role === role)?.content ?? '';
  return {
    path,
    headers,
    body,
    model,
    system: said('system'),
    user: said('user'),
    format: response_format?.type ?? null,
    shape: response_format?.json_schema?.name ?? null,
  };
}
