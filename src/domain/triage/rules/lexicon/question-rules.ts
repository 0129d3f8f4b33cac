import type { Rule } from '../rule.ts';

const GREETING =
  '(hola|buenas|buenos|dias|tardes|noches|bon|dia|bona|tarda|bos|kaixo|egun|on|hello|hi|hey|y|pero|oye|perdonad|disculpad|por favor|una pregunta|duda|consulta|pregunta)';
const OPENING = `^ ${GREETING}? ${GREETING}? ${GREETING}?`;

/** Asked without a question mark too, as people type. A question mark on its own is `question.asked` (see `classify.ts`). */
export const questionRules: readonly Rule[] = [
  {
    name: 'without_mark',
    phrases: [
      `${OPENING} (a que hora|a que numero|a que telefono|en que numero|que horario|en que horario|cuando|a partir de cuando|hasta cuando|desde cuando)`,
      `${OPENING} donde (puedo|podemos|se|esta|estan|hay|queda|esta|encuentro|tengo|voy|puede|consulto|pido|tramit*|teneis|pagar|paga)`,
      `${OPENING} (se puede|se pueden|puedo|podemos|podria|podriais|podeis decir*|me podeis|nos podeis|me puede|me pueden|podeis|puede alguien|alguien) .. (beber|usar|dar|ir|pasar|decir*|pedir|hacer|saber|sabe|indicar*|ayudar|informar*|puede|banar*|cocinar|duchar*|aparcar|entrar|llevar|visitar|apuntar*|inscribir*|solicitar|confirmar|regar|explicar*)`,
      `${OPENING} (hay que|es obligatorio|es necesario|hace falta|tengo que|tenemos que)`,
      `${OPENING} (como) (puedo|podemos|se|hago|hacemos|pido|solicito|tramito|consigo|llego|funciona)`,
      `${OPENING} (cuanto|cuanta|cuantos|cuantas|cual|cuales|quien) (cuesta*|vale*|tarda*|es|son|hay|tiempo|puede|lleva|organiza|dinero|plazas|se)`,
      `${OPENING} que (hago|hacemos|tengo|papeles|documentos|documentacion|necesito|hay que|requisitos|pasa si|pasa con|dia|linea|bus|puedo|debo|debemos)`,
      `${OPENING} (esta|estan|estara|abre|abren|abris|abrireis|hay|habra|sigue|siguen|funciona|funcionan|sera) (abiert*|cerrad*|abierto|cortad*|el|la|los|las|clase|clases|cole|colegio|servicio|manana|algun*|bus|autobus*|plazas|mercado|mercadillo|gratis|permitid*|prohibid*|parking|aparcamiento)`,
      `${OPENING} es (verdad|cierto|seguro|posible|potable|apta)`,
      '(sabeis|sabes|sabe|sabeu|sabedes|saben|sabriais|dakizue|badakizue) .. (se|si|cuando|donde|a que hora|que|quan|on|cando|onde|como|ea|noiz|non)',
      '(alguien|algu|alguen|inork) .. (sabe|sap|daki) ',
      '(quiero|queria|quisiera|querria|me gustaria|necesito|necesitaria|voldria|quixera|gustariame) .. (saber|preguntar|consultar|informacion)',
      '(tengo|tenia) una (duda|pregunta|consulta)',
      '(se puede|se pueden|puedo|es pot|se pode) .. (online|por internet|telematic*|sin cita|en persona|gratis)',
      '(alguien|algu) .. (puede|pot|pode) .. (decir|dir|dicir|informar|explicar|confirmar)',
      '(me|nos) (podeis|podriais|puede|puedes|pueden|podria) .. (decir|indicar|confirmar|informar|explicar|ayudar|pasar)',
      '(teneis|hay|habeis|habra) (informacion|noticias|fecha|prevision|novedades) ',
      '^ (a quina hora|quan|on puc|es pot|es poden|com puc|cal|quant|quins papers|hi ha classe|esta obert|es veritat)',
      '^ (a que hora|cando|onde podo|onde se|podese|pode|como podo|hai que|canto|que papeis|hai clase|esta aberto|e certo|e verdade|e seguro)',
      '^ (zer ordutan|noiz|non|nola|zenbat|zein|edan daiteke|daiteke|zer) ',
      '^ (what time|when|where|how|is the|is it|is there|are the|are there|can i|can we|can you|could you|do you|do i|do we|does anyone|does the|will the|will there|who|which|what documents|what do|should i|should we|anyone know)',
      '(anyone|anybody|somebody|someone) know .. (if|when|where|how|whether|what)',
      '(i d like|i would like|i want|wanted|wondering|need) .. (to know|to ask|if|whether|information)',
    ],
    unless: ['rhetorical'],
  },
];

/** Questions that ask nothing: they take the mark's weight away in their sentence. */
export const rhetoricalPhrases: readonly string[] = [
  '(para|pa) que (sirve*|pagamos|queremos|os|pago|estais|tenemos)',
  '(no) .. (os|les|te) .. (da|cae) .. (verguenza|cara)',
  '(hasta cuando) .. (vamos|aguantar|tenemos|hay|seguir|esto|soportar)',
  '(cuando|quan|cando) .. (dimit*|dimet*|os vais|marchais|va a dimitir)',
  '(que|quien) .. (hemos hecho|se cree*|os creeis|clase de|coño|cojones|mierda|narices)',
  '(esto|asi) .. (es normal|es serio|nos tratais|gestionais|trata*)',
  '(de verdad|en serio|sera posible|pero esto que es|os parece normal|os parece bonito|pensais que somos|nos tomais por|os reis)',
  '(donde|on|onde) (esta|estan|estais|estaba) .. (alcald*|concejal*|gobierno|politic*|verguenza|responsables|ayuntamiento)',
  '(es que|acaso|y ahora que|que mas|y que)  .. (nadie|nada|nunca|tiene que pasar|queremos)',
  'what (is the point|do we pay|are we paying)',
  '(aren t|are) you .. ashamed',
  'no us fa vergonya',
  '(how long|how many) .. (must|have we|do we have to|more)',
];
