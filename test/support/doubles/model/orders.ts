/** Verbs that order something to be said, or done, as posts of five languages do. */
const sayWords = verbs(
  'responde responda responded contesta conteste contestad di diga decid escribe escriba escribid publica publique publicad',
  'repite repita repetid confirma confirme confirmad anuncia anuncie anunciad incluye incluya incluid añade añada añadid traduce traduzca',
  'respon respongui contesteu digues digueu escriu escriviu repeteix repetiu confirmeu inclou afegeix afegiu tradueix publiqueu',
  'respondede contestade dille dicide escribide repetide engade engadide inclúe inclúa traduce',
  'erantzun esan idatzi errepikatu gehitu itzuli baieztatu argitaratu iragarri',
  'reply respond answer say write post repeat confirm announce include add translate output print tell state',
);

const doWords = verbs(
  'llama llame llamad llamen ve vaya id vayan acude acuda acudid acudan entra entre entrad entren paga pague pagad paguen envía envíe',
  'enviad envíen haz haga haced hagan evacúa evacúe evacuad evacúen sal salga salid salgan manda mande mandad bebe beba bebed beban',
  'retira retire retirad retiren vota vote votad no ignora ignore ignorad olvida olvide olvidad comparte compartid',
  'truca truqui truqueu truquen vés aneu pagueu envieu fes feu eviteu surt sortiu beveu oblida oblideu ignoreu voteu',
  'chama chame chamade chamen vai vaian ide pagade envía enviade fai facede bebede esquece esquecede ignorade votade',
  'deitu deitatu zoaz zoazte joan ordaindu bidali egin irten edan ahaztu bozkatu',
  'call go pay send visit click open leave evacuate drink do please ignore forget transfer text follow share vote avoid stay',
);

function verbs(...lines: readonly string[]): string {
  return `(?<!\\p{L})(?:${lines.join(' ').replaceAll(' ', '|')})(?:me|lo|la|les|nos)?(?![\\p{L}\\p{N}])`;
}

const sayings: readonly RegExp[] = [
  new RegExp(`${sayWords}[^:.!?\\n]{0,80}:\\s*([^\\n]+)`, 'giu'),
  new RegExp(`${sayWords}[^:.!?\\n]{0,40}?\\s(?:que|that)\\s+([^\\n]+)`, 'giu'),
];

const quotations = /«([^»]{4,})»|“([^”]{4,})”|"([^"\n]{4,})"|'([^'\n]{12,})'|`([^`]{4,})`/gu;

/** What a post wants said: whatever stands in quotation marks, behind a colon after such a verb, or behind its "that". */
export function payloadsIn(post: string): string[] {
  const quoted = [...post.matchAll(quotations)].map(
    ([, ...groups]) => groups.find((group) => group !== undefined) ?? '',
  );
  const ordered = sayings.flatMap((saying) => [...post.matchAll(saying)].map(([, payload]) => bare(payload ?? '')));
  return [...quoted, ...ordered].filter((payload) => payload !== '');
}

function bare(payload: string): string {
  return payload.replaceAll(/^[«“"'`\s]+|[»”"'`\s]+$/gu, '');
}

const order = new RegExp(`${doWords}|${sayWords}`, 'iu');
const figureOrLink = /\p{N}|https?:|www\.|@|#|(?<=\p{L})\.(?=\p{L}{2,}(?:\/|\s|$))/u;

/** The sentences of a post that could do harm if we said them: with a figure, a link, an account or an order. */
export function claimsIn(post: string): string[] {
  const sentences = post.split(/(?<=[.!?…])\s+|\n+/u).map((sentence) => sentence.trim());
  return sentences.filter((sentence) => figureOrLink.test(sentence) || order.test(sentence) || sentence.endsWith('!'));
}
