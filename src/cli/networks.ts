import { openEgress } from '../adapters/egress/open-egress.ts';
import type { NetworkHealth } from '../app/health/network-health.ts';
import { openPublishers } from '../app/publishers.ts';
import { readNetworkSettings } from '../config/read-part.ts';
import type { Words } from '../doctor/finding.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { Network } from '../domain/handbook/institution.ts';
import { textsIn } from '../i18n/texts.ts';
import { openHandbook } from './handbook/open-handbook.ts';
import { fitPages } from './help/fit-columns.ts';
import { optionsOf, usageInstead } from './options-of.ts';
import type { Terminal } from './terminal.ts';
import { fromEnglish, inTerminal } from './terminal-language.ts';

const USAGE = fitPages({
  es: `./portavoz networks [--dir D]

Dice de cada red del manual quién publica en ella; donde publica Portavoz, con qué cuenta y qué permisos, o qué falla.
  --dir D  la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
No se publica nada. Código de salida 1 si un ajuste o una cuenta no está en orden, 2 si se llama de otra manera.
`,
  en: `./portavoz networks [--dir D]

Says of each network of the handbook who publishes there; where Portavoz does, as which account, with which permissions, or what is wrong.
  --dir D  the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
Nothing is published. Exit code 1 when a setting or an account is not in order, 2 when called otherwise.
`,
});

/** `./portavoz networks`: 0 when every network that is set is in order, 1 when one is not, 2 for wrong usage. */
export async function runNetworks(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args, { texts: ['dir'], flags: [] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const read = readNetworkSettings(terminal.env);
  if (!read.ok) {
    for (const { variable, message } of read.problems)
      terminal.errors.write(`${variable} ${fromEnglish(message, terminal)}\n`);
    return 1;
  }
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const now = () => new Date().toISOString();
  const egress = openEgress(read.proxies);
  const publishers = openPublishers({ accounts: read, handbook: () => handbook, now, fetch: egress.fetch });
  await publishers.check().finally(egress.stop);
  const health = publishers.health();
  terminal.output.write(inTerminal(linesOf(handbook, health), terminal));
  return health.every(({ trouble }) => trouble === null) ? 0 : 1;
}

function linesOf({ institution }: Handbook, health: readonly NetworkHealth[]): Words {
  const { networks } = institution;
  const unnamed = health.filter(({ network }) => networks.every(({ id }) => id !== network));
  const lines = [
    ...networks.map((network) => {
      const standing = health.find((one) => one.network === network.id);
      return { who: `${network.name} (${network.id})`, said: networkHealthText(standing, network) };
    }),
    ...unnamed.map((one) => ({ who: one.network, said: byHand(one) })),
  ];
  const linesIn = (language: keyof Words) => lines.map(({ who, said }) => `${who}: ${said[language]}\n`).join('');
  return { es: linesIn('es'), en: linesIn('en') };
}

function networkHealthText(standing: NetworkHealth | undefined, network: Network): Words {
  if (standing === undefined) {
    return {
      es: 'a mano: no hay nada puesto para ella (.env.example).',
      en: 'by hand: nothing is set for it (.env.example).',
    };
  }
  const { account, trouble } = standing;
  if (trouble !== null || account === null) return byHand(standing);
  const { handle, profileUrl, scopes, textLimit } = account;
  const listed = scopes.join(', ');
  const allowed: Words =
    listed === ''
      ? { es: 'la red no dice sus permisos', en: 'the network does not tell its permissions' }
      : { es: `permisos: ${listed}`, en: `permissions: ${listed}` };
  const isShorter = textLimit !== null && textLimit < network.textLimit;
  const limit: Words = isShorter
    ? {
        es: ` Admite ${textLimit} caracteres, pero text_limit dice ${network.textLimit}.`,
        en: ` It takes ${textLimit} characters, but text_limit says ${network.textLimit}.`,
      }
    : { es: '', en: '' };
  return {
    es: `él solo, como ${handle} (${profileUrl}); ${allowed.es}.${limit.es}`,
    en: `by itself, as ${handle} (${profileUrl}); ${allowed.en}.${limit.en}`,
  };
}

function byHand({ trouble }: NetworkHealth): Words {
  const why: Words =
    trouble === null
      ? { es: 'no ha contestado', en: 'it has not answered' }
      : { es: textsIn('es').say(trouble), en: textsIn('en').say(trouble) };
  return { es: `a mano, porque ${why.es}.`, en: `by hand, because ${why.en}.` };
}
