/** Number words under a thousand in the languages of posts; without accents, like folded text. */
const SPOKEN: readonly (readonly [number, string])[] = [
  [0, 'cero zero zeru'],
  [1, 'uno un una hum uma unha bat one'],
  [2, 'dos dous duas dois dues bi two deux'],
  [3, 'tres hiru three trois'],
  [4, 'cuatro quatre catro quatro lau four'],
  [5, 'cinco cinc bost five cinq'],
  [6, 'seis sis sei six'],
  [7, 'siete set sete zazpi seven sept'],
  [8, 'ocho vuit huit oito zortzi eight'],
  [9, 'nueve nou nove bederatzi nine neuf'],
  [10, 'diez deu dez hamar ten dix'],
  [11, 'once onze hamaika eleven'],
  [12, 'doce dotze doze hamabi twelve douze'],
  [13, 'trece tretze treze hamahiru thirteen treize'],
  [14, 'catorce catorze hamalau fourteen quatorze'],
  [15, 'quince quinze hamabost fifteen'],
  [16, 'dieciseis setze dezaseis dezasseis hamasei sixteen seize'],
  [17, 'diecisiete disset dezasete dezassete hamazazpi seventeen'],
  [18, 'dieciocho divuit dezaoito dezoito hemezortzi eighteen'],
  [19, 'diecinueve dinou dezanove hemeretzi nineteen'],
  [20, 'veinte vint vinte hogei hogeita twenty vingt'],
  [21, 'veintiuno veintiun veintiuna'],
  [22, 'veintidos'],
  [23, 'veintitres'],
  [24, 'veinticuatro'],
  [25, 'veinticinco'],
  [26, 'veintiseis'],
  [27, 'veintisiete'],
  [28, 'veintiocho'],
  [29, 'veintinueve'],
  [30, 'treinta trenta trinta thirty trente'],
  [40, 'cuarenta quaranta corenta quarenta berrogei berrogeita forty quarante'],
  [50, 'cincuenta cinquanta cinquenta fifty cinquante'],
  [60, 'sesenta seixanta sessenta hirurogei hirurogeita sixty soixante'],
  [70, 'setenta seventy'],
  [80, 'ochenta vuitanta oitenta laurogei laurogeita eighty'],
  [90, 'noventa noranta ninety'],
  [100, 'cien ciento cent cen cento cem ehun'],
  [200, 'doscientos doscientas douscentos duascentas duzentos berrehun'],
  [300, 'trescientos trescientas trescentos trezentos hirurehun'],
  [400, 'cuatrocientos cuatrocientas catrocentos quatrocentos laurehun'],
  [500, 'quinientos quinientas cincocentos quinhentos bostehun'],
  [600, 'seiscientos seiscientas seiscentos seiehun'],
  [700, 'setecientos setecientas setecentos zazpiehun'],
  [800, 'ochocientos ochocientas oitocentos zortziehun'],
  [900, 'novecientos novecientas novecentos bederatziehun'],
];

const VALUES = new Map(SPOKEN.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

const JOINERS = new Set(['y', 'i', 'e', 'and', 'eta', 'et']);
const HUNDRED = new Set(['hundred', 'cents', 'centes']);

/** 0–900 for a number word; null for any other word. */
export function numberWordValue(word: string): number | null {
  return VALUES.get(word) ?? null;
}

/** "y" in "treinta y dos". */
export function isNumberJoiner(word: string): boolean {
  return JOINERS.has(word);
}

/** A word that multiplies the one before: "one hundred", "dos-cents". */
export function isHundred(word: string): boolean {
  return HUNDRED.has(word);
}
