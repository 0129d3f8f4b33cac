import { z } from 'zod';
import { callOutOf, callOutProblems, callOutSettings } from './call-out-settings.ts';
import type { Config } from './config.ts';
import { presentIn, settingProblem } from './config.ts';
import { modelSchema } from './environment-schema.ts';
import type { ModelServer } from './model-settings.ts';
import { modelOf, modelProblems } from './model-settings.ts';
import type { NetworkAccounts, NetworkSecrets } from './network-settings.ts';
import { networkProblems, networkSettings, networksOf } from './network-settings.ts';
import type { Proxies } from './proxy-settings.ts';
import { proxiesOf, proxySettings } from './proxy-settings.ts';
import { webhookOf, webhookProblems, webhookSettings } from './webhook-settings.ts';
import type { ConfigProblem } from './wrong-settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Part<Settings> = (Settings & { ok: true; proxies: Proxies }) | { ok: false; problems: ConfigProblem[] };

/** Reads the settings of a language model alone, for commands that need no others. */
export function readModelSettings(
  environment: Environment,
): Part<{ writer: ModelServer | null; apiKey: string | null }> {
  const read = readPart(modelSchema, modelProblems, environment);
  if (!read.ok) return read;
  const { OPENAI_API_KEY: apiKey = null } = read.values;
  return { ok: true, writer: modelOf(read.values), apiKey, proxies: proxiesOf(read.values) };
}

/** Reads the settings of networks alone, for commands that need no others. */
export function readNetworkSettings(
  environment: Environment,
): Part<{ networks: NetworkAccounts; secrets: NetworkSecrets }> {
  const read = readPart(z.object({ ...networkSettings, ...proxySettings }), networkProblems, environment);
  if (!read.ok) return read;
  return { ok: true, ...networksOf(read.values), proxies: proxiesOf(read.values) };
}

/** Reads the settings of call-outs alone, for commands that need no others. `callOut`: null where none are set. */
export function readCallOutSettings(environment: Environment): Part<{ callOut: Config['callOut'] }> {
  const read = readPart(z.object({ ...callOutSettings, ...proxySettings }), callOutProblems, environment);
  if (!read.ok) return read;
  return { ok: true, callOut: callOutOf(read.values), proxies: proxiesOf(read.values) };
}

/** Reads the settings of webhooks alone, for commands that need no others. `webhook`: null where none are set. */
export function readWebhookSettings(environment: Environment): Part<{ webhook: Config['webhook'] }> {
  const read = readPart(z.object({ ...webhookSettings, ...proxySettings }), webhookProblems, environment);
  if (!read.ok) return read;
  return { ok: true, webhook: webhookOf(read.values), proxies: proxiesOf(read.values) };
}

/** Reads the settings of a schema. @param problemsOf finds what is missing or does not fit together */
function readPart<Values>(
  schema: z.ZodType<Values>,
  problemsOf: (present: Record<string, string | undefined>) => ConfigProblem[],
  environment: Environment,
): { ok: true; values: Values } | { ok: false; problems: ConfigProblem[] } {
  const present = presentIn(environment);
  const parsed = schema.safeParse(present);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => settingProblem(issue, present));
  problems.push(...problemsOf(present));
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, values: parsed.data };
}
