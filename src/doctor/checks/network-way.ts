import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Check, Finding } from '../finding.ts';
import type { Environment } from '../read-settings.ts';

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;
/** A file with as many certificates is no CA of one's own alone. */
const BUNDLE = 10;

/** The way to the internet: proxies, and a certification authority of the institution's own. */
export const networkWay: Check = {
  id: 'network-way',
  title: { es: 'Salida a internet', en: 'Way to the internet' },
  async run({ environment, now }) {
    const ca = environment['NODE_EXTRA_CA_CERTS']?.trim();
    return [...proxyFindings(environment), ...(ca ? await caFindings(ca, now()) : [])];
  },
};

function proxyFindings(environment: Environment): Finding[] {
  const set = (name: string) => (environment[name.toLowerCase()] ?? environment[name])?.trim() || null;
  const proxy = set('HTTPS_PROXY') ?? set('HTTP_PROXY');
  if (proxy === null) return [{ level: 'green', what: { es: 'Directa, sin proxy.', en: 'Direct, without a proxy.' } }];
  const host = URL.parse(proxy)?.host;
  if (!host)
    return [
      {
        level: 'red',
        what: { es: 'HTTPS_PROXY no es una dirección.', en: 'HTTPS_PROXY is no address.' },
        why: { es: 'Nada llega a Slack por él.', en: 'Nothing reaches Slack through it.' },
        todo: {
          es: 'Escríbela entera: http://proxy.institucion.es:3128.',
          en: 'Write all of it: http://proxy.institution.example:3128.',
        },
      },
    ];
  const past = set('NO_PROXY');
  const seen: Finding = {
    level: 'green',
    what: {
      es: `Por el proxy ${host}${past === null ? '' : `, salvo ${past}`}.`,
      en: `Through the proxy ${host}${past === null ? '' : `, except ${past}`}.`,
    },
  };
  return [seen];
}

async function caFindings(path: string, now: number): Promise<Finding[]> {
  const ends = await endOf(path);
  if (typeof ends === 'string')
    return [
      {
        level: 'red',
        what: { es: `La CA de ${path} no se puede leer (${ends}).`, en: `The CA in ${path} cannot be read (${ends}).` },
        why: {
          es: 'El bot no arranca sin ella.',
          en: 'The bot does not start without it.',
        },
        todo: {
          es: 'Nombra en NODE_EXTRA_CA_CERTS un archivo PEM que la cuenta del bot pueda leer.',
          en: 'Name a PEM file in NODE_EXTRA_CA_CERTS that the bot’s account can read.',
        },
      },
    ];
  const days = Math.floor((ends - now) / DAY_MS);
  if (days >= SOON_DAYS)
    return [
      { level: 'green', what: { es: `CA propia: vale ${days} días más.`, en: `Own CA: valid for ${days} days more.` } },
    ];
  return [
    {
      level: days < 0 ? 'red' : 'yellow',
      what:
        days < 0
          ? { es: 'La CA propia ha caducado.', en: 'The own CA has expired.' }
          : { es: `La CA propia caduca en ${days} días.`, en: `The own CA expires in ${days} days.` },
      why: { es: 'Lo que pasa por ella deja de conectar.', en: 'What goes through it stops connecting.' },
      todo: { es: `Renuévala en ${path} y reinicia el bot.`, en: `Renew it in ${path}, and restart the bot.` },
    },
  ];
}

/**
 * Returns when a file of certificates is of no more use, in milliseconds since the epoch; a word for
 * a file that is none. In a bundle of a system some are always over: it ends with its last one.
 */
async function endOf(path: string): Promise<number | string> {
  try {
    const text = await readFile(path, 'utf8');
    const certificates = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
    if (certificates.length === 0) return 'no PEM';
    const ends = certificates.map((pem) => Date.parse(new X509Certificate(pem).validTo));
    return ends.length < BUNDLE ? Math.min(...ends) : Math.max(...ends);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no PEM';
  }
}
