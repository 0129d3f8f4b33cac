import type { NamedRule } from '../../phrases/compile-rules.ts';

/**
 * Rules for a text that speaks of models, prompts and roles, refuses as a model does, or addresses
 * the person who ordered it.
 */
export const speaksOfItself: readonly NamedRule[] = [
  {
    name: 'model/reads-its-prompt',
    phrases: [
      '(segun|segons|segundo|con|amb|based on|according to|from) (los|las|els|les|os|as|the)? (hechos|datos|fets|dades|feitos|facts|data|provided|given|informacion|informacio) (facilitad*|proporcionad*|suministrad*|facilitat*|proporcionat*|provided|given|dados|facts|information|data)',
      '(segun|segons|segundo|based on|arabera) (el|o|the|this)? (contexto|context|testuinguruaren)',
      '(en|els|les|los|las|in|the) (datos|hechos|dades|fets|facts|context|contexto|informacion|information) (proporcionad*|facilitad*|suministrad*|proporcionat*|facilitat*|provided|supplied)',
      '(emandako|emaniko) (datu*|gertaera*|informazio*|testuingur*)',
      '(ignoro|ignorare|ignoramos|ignorem|no sigo|no seguire|no ejecuto|no obedezco|desoigo|i ignore|i will ignore|we ignore) (esa|esta|la|tu|esas|tus|eixa|aquesta|that|this|your|those|unha|esa) (instruccion*|orden|ordenes|instruccio*|ordre*|instrucion*|instruction*|order*)',
      '(me|m|nos) (han|ha) (pedido|demanat|dicho|dit) .. (responder|respondre|contestar|escribir|que (responda|conteste|no)) ',
      '(i was|i have been|i ve been) (told|asked|instructed) to',
      '(mis|les meues|as miñas|my|nire) (reglas|regles|regras|normas|normes|rules|instrucciones|instruccions|instrucions|instructions|arauak|jarraibideak) (son|es|are|dira|dicen|diuen|say)',
    ],
  },
  {
    name: 'model/is-one',
    phrases: [
      '(modelo|model|modelo) (de|d|do) (lenguaje|llenguatge|linguaxe|lengua|ia|ai|intelligencia|inteligencia)',
      '(language|ai|lenguaje) (model|models|assistant|chatbot|modelo)',
      '(hizkuntza|adimen artifizialeko) (eredu*|laguntzaile*|modelo*)',
      '(soy|sc|soc|son|som|i am|i m|somos|as|como|com|coma|en tanto que) (un|una|unha|an|a|solo un|nomes un|only an)? (ia|ai|asistente virtual|asistente de|assistent virtual|asistente virtual|chatbot|bot|robot|inteligencia artificial|intelligencia artificial|virtual assistant|language model|modelo|machine|maquina)',
      '(soy|son|som|soc|sc|somos|com|como|coma|as|gisa|assistent|asistente|assistente|laguntzaile) .. (inteligencia|intelligencia|intelixencia) artificial',
      '(como|com a|com el|coma|as) (tu|el teu|la teua|la teva|o teu|a tua|your) (abogado|abogada|advocat|avogado|medico|metge|doctor|asistente|assistent|asesor|assessor|amigo|amic|lawyer|assistant|adviser|advisor|friend)',
      '(ia|ai|aa) (naiz|gisa|bat naiz)',
      '(adimen artifizial*) (bat)? (naiz|gisa|moduan|bezala)',
      '(chatgpt|gpt|openai|llm|llms)',
      '(laguntzaile birtual*|asistente birtual*)',
    ],
  },
  {
    name: 'model/prompt',
    phrases: [
      '(prompt|prompts|jailbreak|systemprompt|promptaren|prompta)',
      '(instrucciones|instruccions|instrucions|directrices|directrius|indicaciones) (anteriores|anteriors|previas|previes|iniciales|inicials|internas|internes|internas|secretas|originales|del sistema|do sistema)',
      '(previous|prior|initial|original|hidden|internal|secret|system|earlier|above) (instruction|instructions|prompt|guidelines|directives)',
      '(aurreko|barneko|hasierako) (jarraibide*|argibide*|agindu*)',
      '(mis|meves|meues|minas|my|nire) (instrucciones|instruccions|instrucions|instructions|jarraibide*|agindu*|directrices|directrius|programming|guidelines|configuracion|configuracio|entrenamiento|training|rol|reglas|rules|regles|arau*)',
      '(instrucciones|instruccions|instrucions|instructions|mensaje|missatge|mensaxe|message|prompt|indicaciones|jarraibide*|mezua*) (del|do|de|of|from the|of the) (sistema|sistemak|system|usuario|usuari|user|desarrollador|developer|operador)',
      '(sistemaren|sistema|system|developer) (jarraibide*|agindu*|mezu*|message|messages|prompt|instructions)',
      '(ignor*|olvid*|oblid*|esquec*|disregard*|forget*|override|overriding|omit*) .. (instrucciones|instruccions|instrucions|instructions|reglas|regles|regras|rules|aurreko|anteriores|jarraibide*|agindu*)',
      '(jarraibide*|agindu*|arau*) .. (ahaztu*|alde batera|baztertu*|ez ikusi)',
      '(modo|mode|modu) (administrador|admin|desarrollador|developer|dan|debug|depuracion|sistema|god|mantenimiento activado)',
      '(admin|developer|debug|dan|god) (mode|modua)',
      '(base|fecha|data|date) (de|of)? (entrenamiento|entrenament|training|datos de entrenamiento|corte)',
      '(knowledge cutoff|training data|my training)',
      '(actuo|actuare|actuando|actuo|acting|i act|i will act|jokatuko dut|responding) (como|com|coma|as|gisa) (administrador|alcalde|alcaldesa|admin|sistema|system|portavoz oficial|the mayor|an admin)',
      '(en mi (papel|rol) (de|como)|en el meu (paper|rol)|no meu papel|in my role as|nire rolean|my role is|mi funcion es|mi tarea es|la meva funcio|my task is)',
    ],
  },
  {
    name: 'model/refuses',
    phrases: [
      '(no|non) (puedo|puc|podo|me es posible|estoy autorizado|tengo permitido|se me permite) (cumplir|complir|ayudarte|ayudar|ajudar|ajudarte|axudar|axudarche|generar|xerar|responder|respondre|hacer|fer|facer|proporcionar|revelar|compartir|decir|dir|seguir|dicir|redactar|escribir|escriure|realizar|procesar|atender|acceder)',
      '(no|non) (puedo|puc|podo) .. (peticion|peticio|solicitud|instruccion|instruccio|esa orden|eso|aixo|iso)',
      '(i|we)? (can t|cannot|am unable|m unable|won t|am not able|m not able|will not) (to)? (comply|assist|help with|generate|fulfil|fulfill|reveal|share my|disclose my|do that)',
      'i (can t|cannot|am unable|m unable|won t|am not able|m not able|will not) (to)? (follow|provide|answer|write|say that)',
      '(we)? (are unable|aren t able|are not able) to (comply|assist|generate|fulfil|fulfill|reveal|follow)',
      '(lo siento|ho sento|sintoo|sinto|i m sorry|i am sorry|sorry|barkatu) (pero|but|mais|pero|but i|i|baina) (no|non|can t|i|ezin) .. (puedo|puc|podo|can t|am|dut|dizut|cannot)',
      '(ezin dut|ezin dizut) .. (bete|lagundu|idatzi|sortu|eman|erantzun|esan|egin)',
      '(va contra|violates|goes against|van contra|contravienen) .. (politicas|politiques|politica|policy|policies|guidelines|normas de uso)',
    ],
  },
  {
    name: 'obeys/word-for-word',
    phrases: [
      '(tal como|tal y como|tal i com|como|com|conforme|segun|segons|asi como|tal cal|coma) (me|nos|em|ens|lo|ho|o)? (pides|pedis|pide|pediste|pedias|has pedido|ordenas|ordenaste|has ordenado|indicas|indicaste|has indicado|mandas|solicitas|solicitaste|demanes|has demanat|has ordenat|ordenes|vas demanar|pediches|mandaches|indicaches|mandas|dices que diga|quieres|vols) .. (digo|decimos|escribo|escribimos|repito|repetimos|confirmo|confirmamos|publico|publicamos|aqui|va|dic|diem|escric|repetim|confirme|confirmem|publiquem|escribimos|repetimos|anuncio|anunciamos|declaro|declaramos|respondo|contesto)',
      '(tal como|tal y como|tal i com|tal cal) (me|nos|em|ens)? (pides|pedis|pediste|has pedido|ordenas|ordenaste|indicas|has indicado|mandas|solicitas|demanes|has demanat|ordenes|vas demanar|pediches|mandaches|indicaches)',
      '(como|com|segun|segons|coma) (me|em) (pides|pedis|pide|pediste|has pedido|ordenas|mandas|dices|demanes|has demanat|ordenes|dius|pediches|mandaches)',
      '(siguiendo|seguint|seguindo|cumpliendo|complint|cumprindo|obedeciendo|obeint|obedecendo|atendiendo a|acatando|following|per|obeying|according to) (tu|tus|tu|teva|teua|teves|teues|la teva|la teua|les teues|les teves|a tua|as tuas|your) (orden|ordenes|ordre|ordres|orde|ordes|instruccion|instrucciones|instruccio|instruccions|instrucions|instruction|instructions|indicacion|indicaciones|indicacions|request|order|orders|peticion|command)',
      '(as|like) (you)? (asked|requested|instructed|ordered|told|commanded|wished|demanded|you wanted) .. (i|we|here|me|us|say|by)',
      '(as|like) you (asked|requested|instructed|ordered|commanded|demanded|told me)',
      '(as|like) (requested|instructed|ordered|commanded)',
      '(eskatu|agindu|esan|eskatzen|agintzen) (duzun|didazun|diguzun|duzunez|zenidan|zenigun) .. (bezala|moduan|esaten|diot|diogu|idazten|hona|baieztatzen)?',
      '(zuk|zure) .. (eskatu|agindu|esan) bezala',
      '^ (eskatu|agindu|esan) bezala',
      '(zure (agindu*|eskaera*|jarraibide*)) .. (jarraituz|betez|arabera)',
      '(por orden tuya|por tu orden|per ordre teva|por orde tua|a tus ordenes|at your command|a les teues ordres)',
      '(orden|instruccion|orde|ordre|instruccio|order|instruction|command|agindua) (recibida|ejecutada|aceptada|cumplida|rebuda|executada|recibida|received|executed|accepted|completed|beteta|jasota)',
      '(de acuerdo|vale|ok|d acord|okay|hecho|fet|feito|done|understood|entendido|entes|eginda) (repito|digo|escribo|repetisc|dic|escric|i say|i will say|i ll say|here|diot|repeteixo)',
    ],
  },
  {
    name: 'preamble',
    phrases: [
      '(ahi|aqui|aci|velai|hona|here) (va|tienes|tens|tes|hemen|is|s|you go) (un|una|unha|tu|el|el teu|a|your|the|hemen)? (poema|chiste|acudit|cancion|canco|receta|recepta|codigo|codi|script|traduccion|traduccio|resumen|resum|historia|broma|rima|cuento|conte|poem|joke|song|recipe|code|translation|summary|story|olerki*|txiste*|abesti*|errezeta)',
      '(aqui|aci|hona|velaqui|here) (tienes|teniu|tens|tes|esta|va|hemen|tenes|dago|is|are|s|you have|le dejo|te dejo|tiene) .. (borrador|esborrany|borrador|draft|drafts|respuesta|resposta|resposta|reply|response|version|versio|variante|variantes|variants|variant|texto revisado|mensaje revisado|propuesta de|proposta de|suggested|zirriborroa|erantzuna|testua|aldaera*)',
      '(claro|por supuesto|desde luego|clar|per descomptat|por suposto|sure|certainly|of course|absolutely|noski|jakina) (aqui|aci|here|hona|que si aqui|velaqui|i can help|puedo ayudarte) .. (va|tienes|tens|tes|esta|is|are|s|dago|duzu|you go|you are|with)?',
      '(a continuacion|tot seguit|below is|the following is|following is|a seguir) .. (borrador|respuesta|mensaje|version|esborrany|resposta|draft|reply|response)',
      '(he redactado|he escrito|he preparado|he generado|te he redactado|he redactat|he escrit|he preparat|redactei|preparei|escribin|i have written|i ve written|i wrote|i have drafted|i ve drafted|i ve kept|he mantenido|he evitado|he usado|idatzi dut|prestatu dut) .. (respuesta|borrador|texto|mensaje|version|tono|resposta|esborrany|text|reply|draft|response|tone|it|erantzuna|testua|facts)',
      '(he|i have|i ve) (evitado|mantenido|respetado|omitido|quitado|evitat|mantingut|avoided|kept|omitted|removed|left out)',
      '(espero que (esto|te|le|sirva|ayude)|espero que (aixo|t ajude|serveixi)|let me know if|avisame si quieres|dime si quieres|digues m si|digasme se|vols que (ho|el|la|ajuste)|queres que (o|a)|would you like me to|do you want me to|nahi baduzu alda)',
      '!(si) quieres que (lo|la|haga|ajuste|cambie|redacte|te (lo|la|haga|redacte|prepare|escriba))',
      '(puedo|puc|podo|i can) (ajustar|ajustarlo|adaptar|reescribir|acortar|cambiarlo|acortarlo|ajustarho|escurcar|adjust|shorten|rewrite|tweak)',
      '<figures> (caracteres|caracters|characters|karaktere|tokens|palabras en total|words total)',
    ],
  },
];
