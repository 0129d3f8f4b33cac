const UP_TO_29 =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const HUNDREDS =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

/**
 * Returns a row of figures as a Spanish reader says it: up to 999,999 as a number, longer rows and
 * leading zeros figure by figure.
 */
export function spanishNumber(figures: string): string {
  if (figures.length > 6 || (figures.length > 1 && figures.startsWith('0'))) {
    return [...figures].map((figure) => UP_TO_29[Number(figure)] ?? '').join(' ');
  }
  return spokenNumber(Number(figures));
}

function spokenNumber(value: number): string {
  if (value >= 1000) {
    const thousands = Math.floor(value / 1000);
    return spokenParts(thousands === 1 ? 'mil' : `${spokenNumber(thousands)} mil`, value % 1000, ' ');
  }
  if (value === 100) return 'cien';
  if (value > 100) return spokenParts(HUNDREDS[Math.floor(value / 100)] ?? '', value % 100, ' ');
  if (value < 30) return UP_TO_29[value] ?? '';
  return spokenParts(TENS[Math.floor(value / 10)] ?? '', value % 10, ' y ');
}

function spokenParts(head: string, rest: number, between: string): string {
  return rest === 0 ? head : `${head}${between}${spokenNumber(rest)}`;
}
