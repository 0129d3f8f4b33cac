import { openPublishers } from '../../app/publishers.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Check, Finding } from '../finding.ts';
import { uncheckedFinding } from '../finding.ts';
import { handbookInForce } from '../parts.ts';

/** The networks on which texts go out automatically. */
export const networks: Check = {
  id: 'networks',
  title: { es: 'Redes', en: 'Networks' },
  async run(parts) {
    const { config } = parts.settings;
    if (Object.values(config.networks).every((account) => account === null))
      return [
        {
          level: 'green',
          what: { es: 'Ninguna puesta: en todas publica una persona.', en: 'None is set: people publish by hand.' },
        },
      ];
    const { handbook } = handbookInForce(await parts.handbook());
    if (handbook === null)
      return [
        uncheckedFinding(
          { es: 'Las redes no se han probado.', en: 'The networks were not tried.' },
          { es: 'El manual no se puede leer.', en: 'The handbook cannot be read.' },
        ),
      ];
    const publishers = openPublishers({
      accounts: { networks: config.networks, secrets: config.secrets.networks },
      handbook: () => handbook,
      now: () => new Date(parts.now()).toISOString(),
      fetch: parts.fetch,
    });
    await publishers.check();
    return publishers.health().map(({ name, account, trouble }): Finding => {
      if (trouble === null && account !== null)
        return {
          level: 'green',
          what: {
            es: `${name}: sale solo, como ${account.handle}.`,
            en: `${name}: texts go out as ${account.handle}.`,
          },
        };
      return {
        level: 'red',
        what: { es: `${name}: no se puede publicar solo.`, en: `${name}: texts cannot go out automatically.` },
        why:
          trouble === null
            ? { es: 'No ha contestado.', en: 'It did not answer.' }
            : { es: sentence(textsIn('es').say(trouble)), en: sentence(textsIn('en').say(trouble)) },
        todo: {
          es: 'Mira docs/es/operar/redes.md. Mientras tanto publica una persona.',
          en: 'See docs/how-to/networks.md. Until then a person publishes.',
        },
      };
    });
  },
};

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(/\.\.$/, '.');
}
