import type { Rule } from '../rule.ts';

/**
 * Rules for a person exposed without a number: their identity, and private details.
 * `findPersonalData` finds numbers.
 */
export const personalDataRules: readonly Rule[] = [
  {
    name: 'health_of_another',
    phrases: [
      '(hij*|mujer|marido|madre|padre|hermana|hermano|novia) (de la|del|de) (concejal*|alcald*|profesor*|vecin*|director*|policia|medic*|maestr*|jefe) ... (anorexia|cancer|sida|vih|depresion|psiquiatr*|psicolog*|embarazad*|alcoholic*|droga*|bipolar|esquizofren*|aborto)',
      '(se llama) ... (vive en|trabaja en|estudia en|tiene (cancer|sida|vih|depresion|anorexia))',
      '(es dice|es diu|chamase|his name is|her name is) ... (viu a|vive en|lives (at|in))',
      '(concejal*|alcald*|profesor*|vecin*|policia) ... (tiene|padece|esta) .. (anorexia|cancer|sida|vih|psiquiatr*|bipolar|esquizofren*)',
    ],
  },
];
