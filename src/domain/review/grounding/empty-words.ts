import { numberWordValue } from '../../text/number-words.ts';

/**
 * Words that alone say nothing about the world, without accents. They cover all five languages,
 * since replies mix names and languages.
 */
const EMPTY = `
  a al ante aqui alli ahi aun asi bajo bien cada como con contra cual cuales cuando cuanto cuanta cuantos de del desde donde dos e el ella ellas ellos en entre era
  es esa ese eso esas esos esta este esto estas estos estan estas fue ha han hay hasta he hemos hola la las le les lo los mas me mi mientras misma mismo muy nada ni no
  nos nosotros nuestra nuestro nuestras nuestros o os otra otro otras otros para pero por porque que quien quienes se sea ser si sido sigue siguen sin sobre solo son su sus tal
  tambien tampoco tan tanto te ti tiene tienen tienes todavia toda todas todo todos tras tu tus un una unas uno unos usted ustedes va van vamos vuestra vuestro vuestros y ya yo
  alguien alguno alguna algo ningun ninguna nadie cualquier cualquiera ahora entonces luego vez veces tarde manana hoy dia dias hora horas aquel
  als amb aquest aquesta aquests aquestes aixo aixi ca cap com d del dels des dins eixa eixe eixes els em ens et ets fa fins ha han hem hi ho hui i ja jo l la les li llavors m mentre
  mes meu meua molt n ne ni nostra nostre nostres on pel pels per pera perque però qual quan quant qui res s sa sense ses son sons t tan teu teua teus teues tot tota tots totes un una
  unes uns us va vos vostra vostre ací aci alla encara avui dema vesprada mati nit sobre som sou esta estan soc es
  ao aos as ata ca coa coas co cos cando canto da das do dos dun dunha e ela eles en este esta iso isto foi hai hoxe la lla lle lles mais meu mina moi na nas no nos non nunha nun os ou para
  pola polas polo polos por que quen se sen seu sua sobre son tamen te ten teu teus tua tuas toda todos un unha unhas uns vos xa aqui ali ainda mañan ola onde
  ari al ala baina bat batek batean batzuk bera beste da dago daude dela den dira diren ditu dituzte du duen dugu dute duzu edo egon ere eta ez gara gaur gehiago gu guk haiek hain han hau hauek hemen
  hona hor hori horiek ni nik non nola noiz nor nork orain oso zaio zara zen zer zu zuk zure zuen gure guzti guztiak kaixo bihar oraindik baino bezala arte dagoen
  a about after again all also am an and any are as at be been before but by can could do does down for from get had has have he hello her here him his how i if in into is it its just me more my
  near no nor not now of off on once only or other our out over own please s she so some still t than that the their them then there these they this those to today tomorrow too under until up us very was we
  were what since being both during each every between when where which while who whom why will with would yet you your yours ll re ve

  hace hacen fai fan pode puedo puedes podeis puede pueden podemos podras podra podran pots podeu pot poden podem podes podedes dezakezu dezakezue daiteke zaitezke zaitezkete ditzakezu debe deben
  un dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta cien ciento mil medio media mitad cuarto y
  quatre cinc sis set huit vuit nou deu onze dotze vint trenta cent mig mitja quart catro sete oito nove dez vinte cen metade bat bi hiru lau bost sei zazpi zortzi bederatzi hamar hamabi hogei ehun mila erdi erdietan
  two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand half quarter past
  lunes martes miercoles jueves viernes sabado sabados domingo domingos dilluns dimarts dimecres dijous divendres dissabte diumenge luns mercores xoves venres
  astelehen asteartea asteazkena osteguna ostirala larunbata igandea monday mondays tuesday tuesdays wednesday thursday thursdays friday saturday saturdays sunday sundays
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gener febrer marc maig juny juliol agost setembre octubre novembre desembre
  xaneiro febreiro maio xuno xullo setembro outubro novembro decembro urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua azaroaren abenduaren ekainaren
  january february march april may june july august september october november december
  euro euros centimos ciento percent noche noches nit nits notxe goizeko arratsaldeko iluntzeko gaueko iluntze morning evening night afternoon pm am oclock clock
`;

const WORDS: ReadonlySet<string> = new Set(EMPTY.normalize('NFKD').replace(/\p{M}/gu, '').split(/\s+/).filter(Boolean));

export function isEmptyWord(folded: string): boolean {
  return folded.length < 2 || numberWordValue(folded) !== null || WORDS.has(folded) || /^\d/.test(folded);
}
