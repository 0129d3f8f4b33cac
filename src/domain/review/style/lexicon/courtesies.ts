/** Phrases with which a reply greets and takes leave, in any language. */
export const GREETINGS: readonly string[] = [
  '^ (hola|ola|kaixo|hello|dear|bones|buenas|bos|boas|aupa|epa|estimad*|benvolgu*|apreciad*|querid*|benvingu*)',
  '^ (buenos|bons|bon|bona|bos|boa|boas|bones|buenas|egun|arratsalde|gabon|good) (dias|dies|dia|tardes|tarda|vesprada|noches|nit|noite|noites|on|morning|afternoon|evening|day)',
  '^ (egunon|arratsaldeon|gabon|bondia)',
];

/** Greets in English alone: in Catalan, "hi ha" is "there is". */
export const ENGLISH_GREETINGS: readonly string[] = ['^ hi'];

export const SIGN_OFFS: readonly string[] = [
  '(saludo|saludos|salutacio|salutacions|saudo|saudos|regards|wishes|agur|atentamente|atentament|sincerely|abrazo|abraçada|aperta|besarkada)',
  'ondo (izan|segi)',
  '(un|una) (saludo|saluda|salutacio|saudo)',
  '(hasta|fins) (pronto|aviat|prompte|luego)',
  'ata (pronto|logo)',
  'laster arte',
];
