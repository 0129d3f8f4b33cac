import type { Words } from '../doctor/finding.ts';

/**
 * Says why an address of the house gave no answer, and what to do.
 * @param word as the adapter tells it; said as it is where it is another, such as a status
 * @param privateSetting name of the setting that allows an address in the house's own network
 */
export function whyNoAnswer(word: string, privateSetting: string): Words {
  const known: Readonly<Record<string, Words>> = {
    timed_out: { es: 'no contestó en diez segundos', en: 'no answer within ten seconds' },
    redirected: {
      es: 'contestó con otra dirección, y no se sigue: pon esa',
      en: 'a redirect, which is not followed: set the address that it leads to',
    },
    private_address: {
      es: `la dirección está en una red privada: pon ${privateSetting}=on si es la vuestra`,
      en: `the address is in a private network: set ${privateSetting}=on if it is yours`,
    },
    unreachable: {
      es: 'no hay conexión: mira el nombre, el puerto y el cortafuegos',
      en: 'no connection: check the name, the port, and the firewall',
    },
    too_large: { es: 'una respuesta de más de 1 MB', en: 'an answer of more than 1 MB' },
  };
  return known[word] ?? { es: word, en: word };
}
