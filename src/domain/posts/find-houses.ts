import type { TextRange } from '../text/find-phrase.ts';
import { foldText } from '../text/fold-text.ts';
import { matchesIn } from '../text/matches-in.ts';

const alternatives = (list: string): string => list.trim().split(/\s+/).join('|');

/** Words for a street before its name, shortened or whole; folded, like everything here. */
const STREETS = alternatives(`
  calle c\\/ c\\. cl\\.? cll avenida avda\\.? avd\\.? av\\.? plaza plza\\.? pza\\.? pl\\.? plazuela paseo p\\.o camino cno\\.? travesia ronda urbanizacion urb\\.? callejon pasaje pje\\.? glorieta carretera ctra\\.? alameda costanilla barriada
  carrer cr\\. avinguda avgda\\.? placa passeig pg\\.? cami passatge ptge\\.? carrero travessia travessera rambla partida riera baixada
  rua r\\/ praza estrada travesa calexa ruela
  kale kalea etorbidea plazea`);
/** The same behind the name, in Basque and English. */
const BASQUE_STREETS = alternatives(
  'kale\\p{L}* etorbide\\p{L}* hiribide\\p{L}* plaza\\p{L}* pasealeku\\p{L}* bide\\p{L}*',
);
const ENGLISH_STREETS = alternatives(
  'street st road rd avenue ave lane ln square sq close drive crescent court way place terrace gardens hill row mews grove walk view park rise quay parade villas cottages house court',
);
const LIVING = [
  'viv(?:o|e|es|en|imos|ia)',
  'resid(?:o|e|en)',
  'visc',
  'viu',
  'vivim',
  '(?:mi|la|su) direccion(?: es)?',
  'domicilio(?: es)?',
  '(?:la meva )?adreca(?: es)?',
  '(?:o meu )?enderezo(?: e)?',
  'helbidea',
  'live[sd]?',
  '(?:my )?address(?: is)?',
].join('|');

/** No street is called so: with one of these a sentence goes on. */
const NO_STREET = alternatives(`
  nacional comarcal autonomica a al ante hay habia hai son estan esta es era tiene tienen abre cierra con por para en y e desde hasta sobre sin se no lleva llevan llevo llevamos cortada cortado cerrada llena que como cuando donde a las entre linea bus autobus
  hi ha amb per des fins obre tanca porta porten i que com quan linia dende ata abre pecha leva levan con sen eta dago daude ez and is are has have was were at on in with from since for people cars`);
const WORD = `(?!(?:${NO_STREET}|hace|fa)(?![\\p{L}]))[\\p{L}\\p{M}'·][\\p{L}\\p{M}'·.-]*`;
const NAME = `\\s*${WORD}(?:\\s${WORD}){0,5}?`;

/**
 * Matches words and signs after a number that counts something else: "calle Mayor 300 personas",
 * "plaza Nueva 20:30", "Paseo 2026".
 */
const COUNTED = alternatives(`
  personas? veces horas? h dias? meses anos? años? minutos? min metros? m km euros? coches? vecinos? familias? puntos? lineas? casos? de\\s\\p{L}+ % €
  persones hores dies mesos anys minuts metres cotxes veins persoas veces horas dias anos veciños coches
  urte\\p{L}* ordu\\p{L}* egun\\p{L}* pertsona\\p{L}* metro\\p{L}* people times hours? days? weeks? months? years? minutes? metres? cars? semanas? setmanes`);
const COUNTS = `(?!\\s?(?:${COUNTED})(?!\\p{L}))(?!\\s?[:.,]\\d|\\s?%|\\s?€)`;
/** Numbers spelt out. A number directly after "calle de" is a count, not a house number. */
const SPELT_NUMBER = alternatives(`
  dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veinti\\p{L}+ treinta cuarenta cincuenta
  dues quatre cinc sis set vuit huit nou deu onze dotze tretze catorze quinze setze disset divuit dinou vint trenta catro sete oito nove dez doce trece vinte`);
const NUMBER = `(?<!\\s(?:de|del|la|el|los|las|da|do|dels)),?\\s*(?:(?:n\\.?o?\\.?|num\\.?|numero|portal|bloque|bloc|chalet|parcela|casa|zk\\.?|zenbakia)\\s?)?(?:(?!(?:19|20)\\d\\d)\\d{1,4}(?:\\s?bis|[a-h](?!\\p{L}))?(?!\\d)${COUNTS}|(?<=,\\s|numero\\s)(?:${SPELT_NUMBER})(?!\\p{L})${COUNTS}|s\\/n)`;

const ROOM = alternatives(
  'piso planta puerta pta pto portal escalera esc bloque blq bloc escala pis porta chalet parcela local flat apartamento apto apt solairua casa',
);
const SIDE = alternatives(
  'bajos? bxs? baixos? bxos? atico atic entlo entresuelo entresol principal pral sotano izda izqda izq izquierda dcha der derecha esquerra dreta esquerda esq dereita dta ezk\\p{L}* esk\\p{L}* behea interior',
);
const DOOR = '(?:(?![aeoy]\\s\\p{L})[a-z]|\\d{1,2}[oa]?)(?![\\p{L}\\d])';
/** Floors, stairs and doors, as many as follow. */
const REST = `(?:[\\s,/·-]{0,3}(?:(?:${ROOM})\\.?\\s?(?:\\d{1,3}[oa]?|[a-z])(?![\\p{L}\\d])|(?:${SIDE})\\.?(?!\\p{L})|\\d{1,2}\\s?(?:er|on|rt|na|ra|ta|[oarnt°.])(?!\\p{L})(?:[\\s,-]{0,2}${DOOR})?|\\d{1,2}[oa°][a-z](?!\\p{L})|-\\s?\\d{1,2}\\s?[oa]?\\s?(?:[a-z](?!\\p{L}))?))*`;

const START = '(?<![\\p{L}\\p{N}/])';
const END = '(?![\\p{N}])';
const HOUSES: readonly RegExp[] = [
  new RegExp(`${START}(?:${STREETS})${NAME}${NUMBER}${REST}${END}`, 'gu'),
  new RegExp(
    `${START}(?:numero|n\\.?o|portal|num\\.?|el|al|del|en|no|ao|do)\\s?\\d{1,3},?\\s(?:de|del|da|do)\\s(?:l[ao]s?\\s|l')?(?:${STREETS})${NAME}(?![\\p{L}])`,
    'gu',
  ),
  new RegExp(
    `${START}${WORD}(?:\\s${WORD}){0,2}\\s(?:${BASQUE_STREETS}),?\\s\\d{1,3}(?:a?n|ko|ra|tik|ean)?(?!\\p{L})${COUNTS}${REST}${END}`,
    'gu',
  ),
  new RegExp(
    `${START}(?:(?:flat|apartment|apt|unit)\\s\\w{1,3},?\\s)?(?:number\\s|no\\.?\\s)?\\d{1,4}[a-h]?,?\\s(?:on\\s|in\\s|of\\s)?(?:${WORD}\\s){1,2}(?:${ENGLISH_STREETS})(?!\\p{L})`,
    'gu',
  ),
  new RegExp(
    `${START}(?:flat|apartment|apt)\\s\\w{1,3},?\\s${WORD}(?:\\s${WORD}){0,2}?\\s(?:house|court|building|${ENGLISH_STREETS})(?!\\p{L})`,
    'gu',
  ),
];
/** A postcode of Britain tells a dozen houses; a floor in a numbered block is one. */
const PLACES: readonly RegExp[] = [
  new RegExp(`${START}[a-z]{1,2}\\d[a-z\\d]?\\s\\d[a-z]{2}(?![\\p{L}\\d])`, 'gu'),
  new RegExp(
    `${START}(?:bloque|portal|escalera|bloc|escala)\\s\\w{1,3}(?=[\\s,-]{1,3}(?:\\d|piso|planta|puerta|bajo|atico|pis|porta|baix))${REST}`,
    'gu',
  ),
];
const HOME = new RegExp(
  `${START}(?:${LIVING})(?:\\s?:)?(?:\\s(?:en|al?|na|no|at|in|on|es|el|la|els|les|o|l'))*\\s(?<house>(?:${WORD}(?:\\s${WORD}){0,4}?${NUMBER}${REST}|(?:${STREETS})(?:\\s(?:del?|d[oae]s?|de la|de los|dels))?\\s${WORD}))${END}`,
  'gu',
);

/** Houses in streets, with floor and door, in any capitals; a street without a number is nobody's. Offsets of the text as it is. */
export function findHouses(text: string): TextRange[] {
  const folded = foldText(text, 'loose');
  const places = [...HOUSES, ...PLACES].flatMap((pattern) =>
    matchesIn(folded.text, pattern).map(({ index, 0: house }) => ({ start: index, end: index + house.length })),
  );
  for (const { index, 0: found, groups } of matchesIn(folded.text, HOME)) {
    const end = index + found.length;
    places.push({ start: end - (groups?.['house'] ?? found).length, end });
  }
  return places.map(({ start, end }) => {
    const found = folded.text.slice(start, end);
    return folded.spanOf(start, start + found.replace(/[\s.,]+$/, '').length);
  });
}
