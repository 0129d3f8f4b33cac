import { parseDocument } from 'yaml';
import type { HandbookFile } from '../../../domain/handbook/handbook.ts';
import { fittingFiles } from './fit-texts.ts';
import type { NewHouse } from './new-house.ts';
import { isOfShippedRegion, itemsIn, keepItems, putHouse, textOf, writeDocument } from './new-house.ts';
import { newInstitution, newNetworks } from './new-institution.ts';
import { newPlaybook } from './new-playbook.ts';

/**
 * Returns the files of a house's first handbook: the shipped ones, in its language first, with its own contacts and
 * networks and nothing of the invented town.
 * @param shipped files that pass the check
 * @param today a date such as 2027-03-31
 */
export function newHandbook(shipped: readonly HandbookFile[], house: NewHouse, today: string): HandbookFile[] {
  const files = shipped.map(({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    return { path, bytes: new TextEncoder().encode(fileFor(path, text, house, today)) };
  });
  return fittingFiles(files);
}

function fileFor(path: string, text: string, house: NewHouse, today: string): string {
  if (path === 'institution.yml') return newInstitution(text, house);
  if (path === 'style.yml') return newStyle(text, house);
  if (path.startsWith('crises/') || path.startsWith('contents/')) return newPlaybook(text, house, today);
  if (path.startsWith('drills/')) return newDrill(text, house);
  return text;
}

/** Keeps the tone of those networks that the house has. */
function newStyle(text: string, house: NewHouse): string {
  const document = parseDocument(text);
  const ids = newNetworks(house).map(({ id }) => id);
  keepItems(document, ['networks'], (network) => ids.includes(textOf(network, 'id')));
  const register = ['languages', 'ca', 'register'];
  if (!isOfShippedRegion(house) && document.hasIn(register)) {
    document.setIn(register, String(document.getIn(register)).replace('en valencià', 'en català'));
  }
  putHouse(document, house);
  return writeDocument(document, house);
}

/** Has the invented posts come on networks of the house. */
function newDrill(text: string, house: NewHouse): string {
  const document = parseDocument(text);
  const ids = newNetworks(house).map(({ id }) => id);
  for (const [index, post] of itemsIn(document, ['posts']).entries()) {
    if (!ids.includes(textOf(post, 'network'))) post.set('network', ids[index % ids.length] ?? 'x');
  }
  putHouse(document, house);
  return writeDocument(document, house);
}
