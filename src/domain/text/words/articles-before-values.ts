/** Beginnings of values before which an article takes another form, and that form. */
const AGREEMENTS: readonly { value: RegExp; forms: ReadonlyMap<string, string> }[] = [
  {
    // One o'clock is singular where hours have an article.
    value: /^0?1:\d\d/,
    forms: new Map([
      ['las ', 'la '],
      ['les ', 'la '],
      ['as ', 'a '],
      ['das ', 'da '],
      ['ás ', 'á '],
      ['Ás ', 'Á '],
      ['às ', 'à '],
      ['Às ', 'À '],
    ]),
  },
  {
    // Catalan elides it before the first and the eleventh; no other language of ours says "de novembre" or "d’abril".
    value: /^11? d(?:[’']|e (?:gener|febrer|març|maig|juny|juliol|setembre|novembre|desembre)(?!\p{L}))/u,
    forms: new Map([
      ['el ', "l'"],
      ['El ', "L'"],
      ['del ', "de l'"],
      ['al ', "a l'"],
    ]),
  },
];

const WORD_BEFORE_VALUE = /(?<!\p{L})(\p{L}+ )(\{\{ *([\w.]+) *\}\})/gu;

/** Returns the template with the article before each value in the form that this value asks for: `a la {{ fact.since }}`. */
export function withAgreeingArticles(template: string, valueNamed: (name: string) => string | undefined): string {
  return template.replaceAll(WORD_BEFORE_VALUE, (whole, word: string, variable: string, name: string) => {
    const value = valueNamed(name) ?? '';
    const form = AGREEMENTS.find((one) => one.value.test(value))?.forms.get(word);
    return form === undefined ? whole : form + variable;
  });
}
