import type { Document, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { newNetwork } from '../../../domain/handbook/networks/new-network.ts';
import type { CatalanName } from '../../../domain/handbook/vocabulary.ts';
import { HOLIDAYS_OF_STATE, REGIONAL_ACCOUNTS, REGIONAL_BODIES, REGIONAL_PHONE } from './lexicon/regional-bodies.ts';
import type { NewHouse } from './new-house.ts';
import {
  hostOf,
  isOfShippedRegion,
  itemsIn,
  keepItems,
  languagesOf,
  putHouse,
  textOf,
  writeDocument,
} from './new-house.ts';

/** Languages of the shipped replies: the name of a house is the same in all of them. */
const SHIPPED_LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en'];

const HEAD = ` Quiénes somos, nuestro plan de comunicación y de quién es cada asunto. Lo escribió ./portavoz handbook new.
 Cada campo está explicado en playbooks/README.md. ./portavoz handbook check dice qué falta por decidir.`;

const TEAM = ' Los S0… son de muestra: pon los de tus grupos de usuarios de Slack, o personas (U…).';

/** Communities, by the name that their statute gives the language. */
const STATUTES: Readonly<Record<Exclude<CatalanName, 'both'>, RegExp>> = {
  valencian: /valenci/i,
  catalan: /catalu|balear/i,
};

/** Begins the comment on the readers of a language, which is the invented town's. */
const READERS = ' Quién lee lo que se escribe en una lengua';

/** Returns the institution's file for a house, from the shipped one: what nobody has decided there is left open. */
export function newInstitution(text: string, house: NewHouse): string {
  const document = parseDocument(text);
  document.commentBefore = HEAD;
  putHouse(document, house);
  putWho(document, house);
  putNetworks(document, house);
  putTeam(document, house);
  putSources(document, house);
  for (const key of ['participation_rules', 'schedulers']) document.delete(key);
  dropKey(document, 'language_reviewers', (comment) => comment.split(READERS)[0] ?? '');
  document.set('plan', document.createNode({}, { flow: true }));
  if (!isOfShippedRegion(house)) leaveRegion(document, house);
  return writeDocument(document, house);
}

function putWho(document: Document, house: NewHouse): void {
  const { name, shortName, municipality, province, region, places, phone, web } = house;
  const inEach = (said: string) => Object.fromEntries(SHIPPED_LANGUAGES.map((language) => [language, said]));
  document.set('id', slugOf(municipality));
  document.set('names', document.createNode(inEach(name)));
  document.set('short_names', document.createNode(inEach(shortName)));
  document.set('territory', document.createNode({ municipality, province, region, places }));
  document.set('languages', document.createNode(languagesOf(house), { flow: true }));
  putCatalanName(document, house);
  document.set('contact', document.createNode({ web, phone, private_channel: inEach(web) }));
  document.setIn(['writer', 'team_reads'], document.createNode(languagesOf(house), { flow: true }));
  keepItems(document, ['holidays'], (day) => HOLIDAYS_OF_STATE.includes(textOf(day, 'name')));
  for (const area of itemsIn(document, ['areas'])) area.set('contact', phone);
}

/** Leaves both names where no statute of autonomy says one. */
function putCatalanName(document: Document, { region }: NewHouse): void {
  const [name] = Object.entries(STATUTES).find(([, regions]) => regions.test(region)) ?? [];
  if (name === undefined) document.delete('catalan_name');
  else document.set('catalan_name', name);
}

function slugOf(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'institution';
}

/** Returns the entries of the house's networks, each with an id of its own. */
export function newNetworks({ networks, language }: NewHouse) {
  const entries = networks.flatMap(({ kind, account }) => newNetwork(kind, account, language) ?? []);
  return entries.map((entry, index) => {
    const before = entries.slice(0, index).filter(({ id }) => id === entry.id).length;
    return before === 0 ? entry : { ...entry, id: `${entry.id}-${before + 1}` };
  });
}

function putNetworks(document: Document, house: NewHouse): void {
  document.set('networks', document.createNode(newNetworks(house)));
}

/** Gives the lead their place. The groups are examples until the house has its own. */
function putTeam(document: Document, { lead }: NewHouse): void {
  document.deleteIn(['team', 'by_voice']);
  for (const member of itemsIn(document, ['team', 'members'])) {
    const roles = member.get('roles');
    const isLead = isSeq(roles) && roles.items.some((role) => isScalar(role) && role.value === 'lead');
    if (!isLead) continue;
    member.set('name', lead.name);
    if (lead.slack !== null) member.set('slack', lead.slack);
  }
  const [first] = itemsIn(document, ['team', 'members']);
  if (first !== undefined) first.commentBefore = TEAM;
}

function putSources(document: Document, house: NewHouse): void {
  const { name, hosts, municipality } = house;
  const path = ['official_sources', 'hosts'];
  const own = [{ host: hostOf(house), body: name }, ...hosts];
  const fresh = own.filter(({ host }, index) => own.findIndex((one) => one.host === host) === index);
  // The sites of the invented town have become the house's own.
  keepItems(document, path, (item) => fresh.every(({ host }) => host !== textOf(item, 'host')));
  for (const item of fresh.toReversed()) prepend(document, path, item);
  const hashtag = slugOf(municipality).replaceAll('-', '');
  document.set('sources', document.createNode({ hashtags: [hashtag] }));
}

function prepend(document: Document, path: readonly string[], value: object): void {
  const list = document.getIn(path);
  if (isSeq(list)) list.items.unshift(document.createNode(value, { flow: true }));
}

/** Takes out what is of another community: its bodies, its lines, its accounts, who commands there. */
function leaveRegion(document: Document, { region }: NewHouse): void {
  const isOfRegion = (host: string) => host in REGIONAL_BODIES && !host.endsWith('chj.es');
  keepItems(document, ['official_sources', 'hosts'], (item) => !isOfRegion(textOf(item, 'host')));
  keepItems(document, ['official_sources', 'phones'], (item) => textOf(item, 'phone') !== REGIONAL_PHONE);
  keepItems(document, ['official_accounts'], (item) => !REGIONAL_ACCOUNTS.includes(textOf(item, 'account')));
  document.deleteIn(['emergency_commands', 'regional']);
  for (const competence of itemsIn(document, ['competences'])) {
    const instead = withoutLink(competence);
    if (instead !== null) competence.set('body', instead.replace('{region}', region));
    const planned = competence.get('when_plan_active');
    if (isMap(planned)) withoutLink(planned);
  }
}

/** Removes a link to a body of that community. @returns the name of the body in its place, or null */
function withoutLink(item: YAMLMap): string | null {
  const link = textOf(item, 'link');
  const instead = URL.canParse(link) ? REGIONAL_BODIES[new URL(link).hostname] : undefined;
  if (instead === undefined) return null;
  item.delete('link');
  return instead;
}

/** Takes a field out; of the comment before it, what is kept goes to the next field. */
function dropKey(document: Document, key: string, kept: (comment: string) => string): void {
  const { contents } = document;
  if (!isMap(contents)) return;
  const index = contents.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const dropped = contents.items[index];
  const next = contents.items[index + 1];
  if (dropped === undefined) return;
  contents.items.splice(index, 1);
  if (!isScalar(dropped.key) || next === undefined || !isScalar(next.key)) return;
  const comments = [kept(dropped.key.commentBefore ?? '').trimEnd(), next.key.commentBefore ?? ''];
  next.key.commentBefore = comments.filter((comment) => comment !== '').join('\n');
}
