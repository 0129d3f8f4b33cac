import type { Json } from '../json.ts';
import { isJson, parseJson } from '../json.ts';

/** Arguments that Slack takes as JSON, also inside a form. */
const jsonArguments = ['blocks', 'attachments', 'metadata', 'message', 'view', 'files', 'manifest'];

/** The arguments of a Web API call, from a form or from JSON. */
export function callArgs(contentType: string, body: string): Json {
  if (contentType.includes('application/json')) {
    const parsed = parseJson(body);
    return isJson(parsed) ? parsed : {};
  }
  const args: Json = Object.fromEntries(new URLSearchParams(body));
  for (const name of jsonArguments) {
    const value = args[name];
    if (typeof value === 'string' && value !== '') args[name] = parseJson(value) ?? value;
  }
  return args;
}
