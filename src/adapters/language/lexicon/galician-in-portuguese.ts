/** Spellings of Galician, and those of Portuguese for the same sounds. They are replaced in this order. */
export const GALICIAN_IN_PORTUGUESE: readonly (readonly [pattern: RegExp, portuguese: string])[] = [
  [/ñ/g, 'nh'],
  [/ll/g, 'lh'],
  [/ción(?!\p{L})/gu, 'ção'],
  [/cións(?!\p{L})/gu, 'ções'],
  [/(?<!\p{L})(n|alg|ning|c|d)?unha/gu, '$1uma'],
  [/x(?=[eiéí])/g, 'g'],
  [/x(?=[aouáóú])/g, 'j'],
  [/(?<!\p{L})non(?!\p{L})/gu, 'não'],
  [/(?<!\p{L})son(?!\p{L})/gu, 'são'],
  [/([aeiu])n(?!\p{L})/gu, '$1m'],
];
