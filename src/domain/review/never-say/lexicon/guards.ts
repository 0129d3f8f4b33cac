import { NOT_YET_SAFE } from '../../grounding/lexicon/prudent-advice.ts';

/**
 * `news`: when we speak again, which is no promise. `event`: what is called off is no person. `trade`: one who is seen by
 * appointment. `report`: what an expert found. `thanks`: praise passed on. `done`: what is fixed already is no promise.
 * `own`: the house owns up, or clears a person. `awaited`: nothing is called safe yet. `if-safe`: only if one can do so
 * without danger.
 */
export type GuardName =
  | 'unknown'
  | 'supposed'
  | 'news'
  | 'event'
  | 'trade'
  | 'report'
  | 'thanks'
  | 'done'
  | 'own'
  | 'awaited'
  | 'if-safe';

/** Guards that mark a clause as unknown, not told, or only hypothetical. */
export const guards: Readonly<Record<GuardName, readonly string[]>> = {
  news: [
    '(volver*|vuelve*|volvemos|volve|torna|tornem|tornar*|seguiremos|seguirem|nos vemos|again|berriz*|berriro) .. (informar|informando|informant|contar|contando|escribir|escriure|escribir*|actualizar|actualitzar|publicar|decir|dir|avisar|comunicar|update|report|informa*)',
    '(update|updates|informacion|informacio|informazio*|proximo mensaje|proxim missatge|proxima mensaxe|hurrengo mezua) .. (at|a las|a les|as|berria|will)',
  ],
  done: [
    '(ha|han) (quedado|sido) (reparad*|arreglad*|resuelt*|solucionad*|repuest*|limpiad*|retirad*|recogid*|abiert*|reabiert*|restablecid*|cambiad*)',
    '(ha|han) (quedat|sigut|estat) (reparat*|reparad*|arreglat*|arreglad*|resolt*|solucionat*|reposat*|netejat*|retirat*|recollit*|obert*|restablit*|canviat*)',
    '(quedou|quedaron|foi|foron) (reparad*|arranxad*|resolt*|solucionad*|reposto*|limpad*|retirad*|recollid*|aberto*|restablecid*|cambiad*)',
    '(has|have) been (repaired|fixed|mended|restored|cleaned|removed|collected|reopened|replaced)',
    '(konpondu|garbitu|kendu|jaso|ireki|aldatu) (dute|dugu|da|dira)',
  ],
  awaited: NOT_YET_SAFE,
  'if-safe': [
    '(si|se|if|solo si|nomes si|so se) .. (puedes|podeis|puede|pueden|pots|podeu|pot|poden|podes|podedes|pode|you can|they can|es posible) .. (sin|sense|sen|without)',
    '(arriskurik gabe) .. (badezakezu|ahal baduzu|ahal baduzue|bada)',
  ],
  own: [
    '!(no|non|nunca|tampoco|ni) (es|fue|ha sido|era|foi|e) (un|una|unha|la|el|a|o)? (culpa|error|fallo|despiste|descuido|erro) (nuestr*|nos*)',
    '^ (la|el|a|o)? (culpa|error|fallo|despiste|descuido|erro) (nuestr*|nos*)',
    '^ (la|el|a|o) (culpa|error|fallo|despiste|descuido|erro) (es|fue|ha sido|foi|e) (nuestr*|nos*)',
    '!(no|tampoc|ni) (es|ha sigut|ha estat|va ser|era) (una|un|la|l)? (culpa|error|errada|fallada|descuit) (nostr*)',
    '^ (la|l|el)? (culpa|error|errada|fallada|descuit) (es|ha sigut|ha estat|va ser)? (nostr*)',
    '(culpa|error|fallo) (no|non) (es|e) de (nadie|ninguen|ningu)',
    '(gure) (errua|akatsa|hutsa) (da|izan da)',
    '(it was|it is|it s|this was|this is) (our) (fault|mistake|error)',
    '^ (our) (fault|mistake|error)',
    '(no|tampoco|non|tampoc) (es|fue|ha sido|e|foi|ha sigut) (la|a)? culpa (tuya|vuestra|tua|vosa|teua|teva|vostra|de nadie|de ninguen|de ningu)',
  ],
  trade: ['(trabajador*|treballador*|traballador*|educador*|asistente|assistent) (social|sociales|socials|sociais)'],
  report: [
    '(informe|informes|inspeccion|inspeccio|txosten*|report) (tecnic*|teknikoa*|technical)',
    '(technical|expert) report',
  ],
  thanks: [
    '(haremos|hacemos|farem|fem|faremos|facemos) .. (llegar|chegar|arribar) ... (compañer*|company*)',
    '(llegar|chegar|arribar|transmit*) .. (gracias|grazas|gracies|palabras|paraules|verbas|felicitacion*|enhorabuena|mensaje|missatge|mensaxe|agradec*|cariño|elogi*)',
    '(gracias|grazas|gracies|palabras|paraules|verbas|felicitacion*|enhorabuena|parabens|eskerrak|zorionak|thanks|kind words) .. (compañer*|company*|lankide*|colleague*|equipo|equip|team)',
  ],
  event: [
    '(motivos|motius|razones|raons|razons|causas|causes|problemas|problemes) (tecnic*|meteorologic*|organizativ*|organitzativ*|de organizacion|d organitzacio|de organizacion|de seguridad|de seguretat|de seguridade|ajenos|alienos|aliens)',
    '(arrazoi|arazo) (teknikoak|teknikoengatik|tekniko*)',
    '(technical|weather|safety|organisational) (reasons|problems|issues)',
    '(por|per|pola|polo|debido a|a causa de|because of|due to) (la|el|l|the|o|a)? (lluvia|viento|temporal|tormenta|alerta|aviso|calor|obras|averia|pluja|vent|calor|obres|avaria|chuvia|vento|calor|rain|wind|storm|heat|alert|works)',
    '(concierto*|actuacion*|funcion*|acto|actos|actividad*|taller*|clase*|curso*|servicio|feria|mercado|mercadillo|partido*|carrera|torneo|visita*|charla*|sesion*|evento*|fiesta*|verbena|cabalgata|procesion|desfile|espectaculo*|proyeccion|pleno|plazo*|prueba*|linea|ruta|viaje*|excursion*|recogida|suministro|cita*)',
    '(concert*|actuacio*|funcio*|acte|actes|activitat*|taller*|classe*|curs|cursos|servici|servei|fira|mercat*|partit*|cursa|torneig|visita*|xarrada|xerrada|sessio*|esdeveniment*|festa|festes|cavalcada|espectacle*|termini*|linia|ruta|viatge*|excursio*|recollida|subministrament|cita*)',
    '(concerto*|actuacion*|funcion*|acto*|actividade*|obradoiro*|clase*|servizo|feira*|mercado|partido*|carreira|visita*|charla*|sesion*|evento*|festa*|prazo*|liña|excursion*|recollida)',
    '(concert*|show*|performance*|event*|activit*|workshop*|class|classes|course*|service*|fair|market|match|race|visit*|talk*|session*|party|parade|deadline*|line|trip*|collection|supply|appointment*)',
    '(kontzertu*|saio*|ekitaldi*|jarduera*|ikastaro*|tailer*|zerbitzu*|azoka*|partida*|lasterketa*|bisita*|hitzaldi*|jai*)',
  ],
  unknown: [
    // es
    'no (sabemos|conocemos|conocen|podemos|puedo|especulamos|confirmamos|damos|facilitamos|adelantamos|difundimos|comentamos|comunicamos|publicamos|valoramos|hablamos|informamos|opinamos|entramos|tenemos (datos|informacion|confirmacion|cifras|constancia)|disponemos|se (sabe|conoce|puede|ha confirmado)|corresponde|nos corresponde|debemos|consta|hay confirmacion|vamos a (dar|especular|confirmar|comentar))',
    'no (calculamos|estimamos|prevemos|pronosticamos|aventuramos|anticipamos) (el|la|los|las|cuando|cuanto|cuanta|cuantos|cuantas|ni|nada|cifras|plazos|fechas)',
    'no (esta|estan) (confirmad*|clar*|determinad*)',
    '(lo|los|la|las|eso) (solo)? (da|dan|dira|diran|decide|deciden|mide|miden|informa|informan) (solo|solamente|unicamente)? (emergencias|el 112|la autoridad|las autoridades|bomberos)',
    '(ho|els|les|aixo) (dona|donen|diu|diuen|dira|decidix|mesura|informa) (nomes|sols)? (emergencies|el 112|bombers)',
    '(dao|danos|dano|dio|din|decide|informa|mideo|mideno) (so|soamente)? (emerxencias|o 112|bombeiros)',
    '(larrialdiek|112ak|suhiltzaileek) .. (ematen|esaten|erabakitzen) (du|dute|ditu|dituzte)',
    '(are|is) (theirs|for them|for emergency services) to (give|say|tell|decide)',
    '(sin|por|pendiente de) (confirmar|determinar|saber|conocer|confirmacion)',
    '(se|la|lo|las) .. desconoce*',
    '(preguntas|pregunta|preguntais) (sobre|por|si|de quien|quien)',
    '(de eso|d aixo|diso|of that|horretaz) (no|non|we do not|ez) (hablamos|parlem|falamos|speak|talk|dugu)',
    '(es falso|no es cierto|no es verdad|es mentira) que',
    '(investiga|investigan|investigando|estudia|estudian|analiza|analizan|comprueba|comprobamos|averigua|determinara|determinaran|dira|diran|confirmara|informara|informaran|comunica|comunicara|comunican|publica|decide|decidira)',
    '(sin|sen|sense) (tener|ter|tindre|tenir) (la|a|ne|n)? culpa',
    '(no es|non e|no fue|non foi|no es pas) culpa (tuya|tua|teua|teva|vuestra|vosa|vostra|suya|tuyo)',
    '(no fault of (your|yours)|not your fault|errurik izan gabe|ez da zure errua)',
    // ca
    'no (sabem|coneixem|podem|especulem|confirmem|donem|facilitem|comentem|comuniquem|publiquem|valorem|parlem|opinem|entrem|tenim (dades|informacio|confirmacio|xifres|constancia)|disposem|se sap|es coneix|es pot|ens correspon|hem de|consta)',
    'no (calculem|estimem|preveiem|pronostiquem|aventurem|anticipem) (el|la|els|les|l|quan|quant|quanta|quants|quantes|ni|res|xifres|terminis|dates)',
    '(sense|per|pendent de) (confirmar|determinar|saber|confirmacio)',
    '(es fals|no es cert) que',
    '(investiga|investiguen|investigant|estudia|estudien|analitza|analitzen|comprova|comprovem|determinara|dira|confirmara|comunica|publica|decidix|decideix)',
    // gl
    'non (sabemos|coñecemos|podemos|especulamos|confirmamos|damos|facilitamos|comentamos|comunicamos|publicamos|valoramos|falamos|opinamos|entramos|temos (datos|informacion|confirmacion|cifras|constancia)|se sabe|se coñece|se pode|nos corresponde|debemos|consta)',
    'non (calculamos|estimamos|prevemos|pronosticamos|aventuramos|anticipamos) (o|a|os|as|cando|canto|canta|cantos|cantas|nin|nada|cifras|prazos|datas)',
    '(sen|por|pendente de) (confirmar|determinar|saber|confirmacion)',
    '(e falso|non e certo) que',
    '(investiga|investigan|estuda|estudan|analiza|analizan|comproba|comprobamos|determinara|dira|confirmara|comunica|publica|decide)',
    // eu
    'ez (dakigu|dugu ezagutzen|dugu baieztat*|dugu ematen|dugu espekulat*|dugu datu*|dago baieztat*|dago argi|da ezagutzen|dagokigu|gara)',
    'ezin (dugu|da|ditugu|dizugu)',
    'ez (dugu|ditugu) .. (kalkulatzen|aurreikusten|iragartzen)',
    '(baieztatu|jakin|zehaztu) gabe',
    '(ikertzen|aztertzen|egiaztatzen)',
    'ez da egia',
    '(esango|baieztatuko|zehaztuko|argitaratzen|erabakiko) (du|dute)',
    // en
    '(do|does|did|can|could|will|have|has|are|is|would) (not|t) (know|confirm|speculate|give|share|comment|say|tell|discuss|have (figures|information|confirmation)|yet|been confirmed|confirmed|publish)',
    '(can|don|won|isn|hasn|haven|doesn|aren|shouldn) t (know|confirm|speculate|give|share|comment|say|tell|discuss|have|been|publish)',
    '(unknown|unconfirmed|not known|not confirmed|yet to be confirmed|not clear|not yet known)',
    '(investigating|examining|checking|looking into|under investigation)',
    'it is (false|not true) that',
  ],
  supposed: [
    'si (el|la|los|las|un|una|tu|su|vuestro|vuestra|l|els|les|o|a|os|as|the) .. (vuelve|vuelven|torna|tornen|volve|volven|sigue|siguen|seguix|segue|pasa|passa|ocurre|empeora|empitjora|aparece|apareix)',
    'si (hay|hubiera|ves|veis|ve|alguien|tienes|teneis|tiene|encuentras|notas|sabes|conoces|sospechas|crees|has|quieres|necesitas|corre*|estas|te|os|algu*)',
    '(en caso|caso) de',
    '(si|quan) (hi ha|veus|veieu|algu|tens|trobes|notes|saps|coneixes|sospites|creus|has|vols|necessites|corre|estas)',
    'se (hai|ves|vedes|alguen|tes|atopas|notas|sabes|coñeces|cres|queres|precisas|corre|estas)',
    '(badago|badaude|baduzu|baduzue|badakizu|badituzu|baldin|ikusten baduzu|bazaude|bada)',
    'if (you|there|anyone|someone|somebody|it)',
    'in case of',
    '(telefono|linea|servicio|atencion|ayuda|apoyo|oficina) .. (victimas|afectad*|familiares)',
  ],
};
