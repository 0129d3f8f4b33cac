import { openEgress } from '../adapters/egress/open-egress.ts';
import type { NetworkHealth } from '../app/health/network-health.ts';
import { openPublishers } from '../app/publishers.ts';
import { readNetworkSettings } from '../config/read-part.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { Network } from '../domain/handbook/institution.ts';
import { textsIn } from '../i18n/texts.ts';
import { openHandbook } from './handbook/open-handbook.ts';
import { fitColumns } from './help/fit-columns.ts';
import { optionsOf, usageInstead } from './options-of.ts';
import type { Terminal } from './terminal.ts';

const USAGE = fitColumns(`./portavoz networks [--dir D]

Says of each network of the handbook who publishes there; where Portavoz does, as which account, with which permissions, or what is wrong.
  --dir D  the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
Nothing is published. Exit code 1 when a setting or an account is not in order, 2 when called otherwise.
`);

/** `./portavoz networks`: 0 when every network that is set is in order, 1 when one is not, 2 for wrong usage. */
export async function runNetworks(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args, { texts: ['dir'], flags: [] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const read = readNetworkSettings(terminal.env);
  if (!read.ok) {
    for (const { variable, message } of read.problems) terminal.errors.write(`${variable} ${message}\n`);
    return 1;
  }
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const now = () => new Date().toISOString();
  const egress = openEgress(read.proxies);
  const publishers = openPublishers({ accounts: read, handbook: () => handbook, now, fetch: egress.fetch });
  await publishers.check().finally(egress.stop);
  const health = publishers.health();
  terminal.output.write(linesOf(handbook, health).join(''));
  return health.every(({ trouble }) => trouble === null) ? 0 : 1;
}

function linesOf({ institution }: Handbook, health: readonly NetworkHealth[]): string[] {
  const { networks } = institution;
  const unnamed = health.filter(({ network }) => networks.every(({ id }) => id !== network));
  return [
    ...networks.map((network) => {
      const standing = health.find((one) => one.network === network.id);
      return `${network.name} (${network.id}): ${networkHealthText(standing, network)}\n`;
    }),
    ...unnamed.map((one) => `${one.network}: ${byHand(one)}\n`),
  ];
}

function networkHealthText(standing: NetworkHealth | undefined, network: Network): string {
  if (standing === undefined) return 'by hand: nothing is set for it (.env.example).';
  const { account, trouble } = standing;
  if (trouble !== null || account === null) return byHand(standing);
  const { handle, profileUrl, scopes, textLimit } = account;
  const allowed =
    scopes.length === 0 ? 'the network does not tell its permissions' : `permissions: ${scopes.join(', ')}`;
  const isShorter = textLimit !== null && textLimit < network.textLimit;
  const limit = isShorter ? ` It takes ${textLimit} characters, but text_limit says ${network.textLimit}.` : '';
  return `by itself, as ${handle} (${profileUrl}); ${allowed}.${limit}`;
}

function byHand({ trouble }: NetworkHealth): string {
  return `by hand, because ${trouble === null ? 'it has not answered' : textsIn('en').say(trouble)}.`;
}
