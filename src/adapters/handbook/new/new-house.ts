import type { Document, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq, visit } from 'yaml';
import type { NetworkKind } from '../../../domain/handbook/networks/network-traits.ts';
import type { Language } from '../../../domain/text/languages.ts';

/** Answers of a house that has no handbook yet. */
export type NewHouse = {
  /** First language of the house and of its handbook. */
  language: Language;
  name: string;
  shortName: string;
  municipality: string;
  province: string;
  /** Autonomous community. */
  region: string;
  /** Neighbourhoods, streets and rivers; at least one. */
  places: readonly string[];
  /** As people dial it. */
  phone: string;
  /** Whole address, that begins with https://. */
  web: string;
  /** Other web sites that replies may link to. */
  hosts: readonly { host: string; body: string }[];
  /** At least one; the account without its @, empty for a place without one. */
  networks: readonly { kind: NetworkKind; account: string }[];
  /** Head of communication; `slack` is null while their id is unknown. */
  lead: { name: string; slack: string | null };
};

/** Languages of the house: its own, and Spanish, in which the team reads what is not there yet. */
export function languagesOf({ language }: NewHouse): Language[] {
  return language === 'es' ? ['es'] : [language, 'es'];
}

/** Returns true if the bodies of the shipped handbook's community are those of the house. */
export function isOfShippedRegion({ region }: NewHouse): boolean {
  return /valenci/i.test(region);
}

export function hostOf({ web }: NewHouse): string {
  return new URL(web).hostname;
}

const TOWN_PAGE = /https:\/\/(?:[\w-]+\.)*riudalba\.example[\w./-]*/gi;
const TOWN_HOST = /(?:[\w-]+\.)*riudalba\.example/gi;
const TOWN_NAME =
  /Ayuntamiento de Riudalba|Ajuntament de Riudalba|Concello de Riudalba|Riudalbako Udala|Riudalba Town Council/g;
/** A hashtag of a fire, which has to fit its own field. */
const FIRE = /#I{1,2}FRiudalba/g;
/** An account, a hashtag or a case ending: the name has no spaces there. */
const IN_A_WORD = /(?<=[\p{L}_#@])riudalba|riudalba(?=\p{L})/giu;
const TOWN = /riudalba/gi;
/** The same line with a Basque ending, which follows the spoken number. At the end of a sentence it follows a colon. */
const TOWN_PHONE_IN_BASQUE = /(?<![\w-])010era\b/g;
const TOWN_PHONE_ENDS = / 010era(?: edo 060ra)?(?=\.)/g;
const BASQUE_END: Readonly<Record<string, string>> = { ' 010era': ': 010', ' 010era edo 060ra': ': 010 edo 060' };
/** Information line of the invented town, where it is no part of a word. */
const TOWN_PHONE = /(?<![\w-])010(?![\w-])/g;

/** Returns the text with the house in place of the invented town. */
export function ofHouse(text: string, house: NewHouse): string {
  const { web, name, municipality, phone } = house;
  const inWord = municipality.replace(/[^\p{L}\p{N}]/gu, '');
  const named = text
    .replace(TOWN_PAGE, () => web)
    .replace(TOWN_HOST, hostOf(house))
    .replace(TOWN_NAME, () => name)
    .replace(FIRE, '#IFMunicipio')
    .replace(IN_A_WORD, (found) => inCaseOf(found, inWord))
    .replace(TOWN, (found) => inCaseOf(found, municipality))
    .replace(TOWN_PHONE_ENDS, (found) => (phone === '010' ? found : (BASQUE_END[found] ?? found)))
    .replace(TOWN_PHONE_IN_BASQUE, phone === '010' ? '010era' : '010 telefonora');
  // The figures of the house's own line stay.
  return named
    .split(phone)
    .map((part) => part.replace(TOWN_PHONE, phone))
    .join(phone);
}

function inCaseOf(found: string, words: string): string {
  if (found === found.toLowerCase()) return words.toLowerCase();
  return found === found.toUpperCase() ? words.toUpperCase() : words;
}

/** Service of one community that comments name as a source. */
const REGIONAL_SOURCE = / Comunitat Valenciana, www\.112cv\.gva\.es/g;

/** Puts the house into each text of a file. */
export function putHouse(document: Document, house: NewHouse): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') node.value = ofHouse(node.value, house);
    },
  });
}

/** Writes a file again: each comment is of the house, too. */
export function writeDocument(document: Document, house: NewHouse): string {
  const text = document.toString({ lineWidth: 0 });
  return text.replace(/^\s*#.*$/gm, (comment) => {
    const said = ofHouse(comment, house);
    return isOfShippedRegion(house) ? said : said.replace(REGIONAL_SOURCE, '');
  });
}

/** Returns the items of a list that are groups of fields. */
export function itemsIn(document: Document, path: readonly string[]): YAMLMap[] {
  const list = document.getIn(path);
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

/** Leaves the other items of a list out. */
export function keepItems(document: Document, path: readonly string[], isKept: (item: YAMLMap) => boolean): void {
  const list = document.getIn(path);
  if (isSeq(list)) list.items = list.items.filter((item) => !isMap(item) || isKept(item));
}

/** Returns the text of a field; empty if it has none. */
export function textOf(item: YAMLMap, field: string): string {
  const value = item.get(field, true);
  return isScalar(value) && typeof value.value === 'string' ? value.value : '';
}
