import type { Rule } from '../rule.ts';

/** Thanks and applause. */
export const praiseRules: readonly Rule[] = [
  {
    name: 'thanks',
    phrases: [
      '(gracias|mil gracias|muchas gracias|gracies|moltes gracies|merci|grazas|moitas grazas|eskerrik asko|mila esker|thanks|thank you) ... (a|al|als|aos|por|per|to|for|the|equipo|todos|enorme*|programarla|trabajo|bombero*|bringing|izan|asko)',
      '(gracias|gracies|grazas|esker*|thanks|thank you)',
    ],
    unless: ['irony'],
  },
  {
    name: 'applause',
    phrases: [
      '(mi|nuestro|todo|el meu) (reconocimiento|agradecimiento|aplauso|admiracion|reconeixement|agraiment)',
      '(reconocimiento|agradecimiento) a',
      '(enhorabuena|felicidades|felicitats|enhorabona|parabens|noraboa|zorionak|congratulations|well done|great job|good job|bravo|chapo|chapeau|ole|olé|genial|buen trabajo|gran trabajo|bona feina)',
      '(que|quin|so|muy|ha quedado|quedou|ha quedat|geratu|looks|look|que bien|esta) .. (bonit*|precios*|maravill*|bo|bona|preciosa|polit*|ederra|lovely|beautiful|great|wonderful|fantastic*|bien|espectacular|chul*)',
      '(atendido|tratado|atendid*) .. (maravilla|genial|fenomenal|estupend*|encanto|muy bien|diez)',
      '(salio|quedo|sali|va sortir) .. (redond*|genial|perfect*|de lujo|fenomenal)',
      '(da gusto|de maravilla|un diez|sois enormes|sois los mejores|sois geniales|me encanta|nos encanta|m encanta|encantame|espectacular|fantastica|impresionante|izugarria|brilliant|i love)',
      'emojiaplauso',
      'emojiagrado',
    ],
    unless: ['irony'],
  },
];
