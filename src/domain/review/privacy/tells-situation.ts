import type { NamedRule } from '../../phrases/compile-rules.ts';

/** Health, family and need of a person, said back in public. */
export const tellsSituation: readonly NamedRule[] = [
  {
    name: 'not-any-person',
    phrases: [
      '(si|se|cuando|quan|cando|if|when|whether) .. (<your>|alguien|algu|someone|anybody|el|la|un|una|eres|sufres|tienes|cobras|tens|vive|viu|lives)',
      '(con|trae|traer|traiga|lleva|llevar|lleve|aporta|aportar|presenta|amb|porta|portar|co|with|bring|need) (<your>|un|el|la|l|a|the)? (certificado|certificat|tarjeta|targeta|tarxeta|carnet|carne) (de|d) (la)? (discapacidad|discapacitat|discapacidade)',
      '(with|bring|bringing|need) (<your>|a|the)? (disability) (certificate|card|badge|permit)',
      '(dile|diles|digales|cuentales|cuentaselo|explica*|explicals|digues ls|digueu ls|dilles|contalles|tell them|esaiezu|esan haiei) ... (que|what|where)',
      '(health|medical) (centre|center|service|services)',
      '(segun|depende de|dependen de|segons|depen de|en funcion de|depending on|according to) <your> (ingresos|ingressos|renta|renda|income)',
      '(gente|quien|quienes|qui|quen|alguien|algu|alguen|anyone|anybody|people|personas|persones|persoas|familias|families|cualquiera|cualquier|baduzu|baldin)',
    ],
  },
  {
    name: 'not-by-appointment',
    phrases: [
      '(atiende|atienden|aten|atenen|atende|atenden|ve|sees|see) .. (con|amb|by|with) (cita|appointment)',
      '(con cita|amb cita) .. (en el|al|no|en|a) (010|012)',
      '(atienden|atiende|atenen|aten|atenden|atende) (en|a|als|nos) (servicios|serveis|servicis|servizos)',
    ],
  },
  {
    name: 'situation/case',
    unless: ['not-any-person'],
    phrases: [
      '(por|per|pola|polo|at|given) (tu|teua|la teua|la teva|el teu|a tua|o teu|su|your) (edad|edat|idade|situacion|situacio|discapacidad|discapacitat|discapacidade|enfermedad|malaltia|enfermidade|renta|ingresos|ingressos|age|income|condition|illness|disability)',
      '(al|en|por|per|ao) (ser|ets|eres) (familia|viuda|viudo|jubilad*|pensionista|parad*|desempleado|desempleada|madre|padre|victima|migrante|vidua|vidu|jubilat|jubilada|aturat|aturada|mare|pare|nai|pai)',
      '(animo|suerte|anims|sort|animo|sorte|good luck|luck) (con|amb|co|coa|with) (el|la|tu|su|els|les|the|your|o|a)? (tratamiento|operacion|quimio*|embarazo|divorcio|juicio|terapia|tractament|operacio|embaras|divorci|judici|tratamento|xuizo|treatment|operation|surgery|chemo*|pregnancy|divorce|trial|therapy)',
      '(zure) (adinagatik|egoeragatik|gaixotasunagatik|diru sarrerengatik)',
    ],
  },
  {
    name: 'situation/health',
    unless: ['not-any-person'],
    phrases: [
      '<your> .. (problema|problemes|grado|grau|certificado|baja|baixa|proceso|tema)? (de|d|del|medica|mental)? <health>',
      '(el|la|los|las|o|a|l|els|les|lo del|lo de la) <health> (de|d|del|da|do|de la|of) <your> <relative>',
      '<your> <relative> .. (tiene|padece|sufre|esta|te|pateix|esta|ten|sofre|has|is|suffers|was|fue|foi) .. (<health>|ingresad*|ingressat*|hospitali*|enferm*|embarazad*|embarassada|pregnant|malalt*|gaixo*|ill|sick|operad*|operat*|discapacitad*|dependiente*|dependent*)',
      '<your> <relative> s (<health>|condition|health)',
      '<your> (mental|physical) (health|illness|condition)',
      '<your> <relative> s (drinking|drug*|gambling|drogas)',
      '<your> (salud|salut|saude|health|estado de salud|estat de salut|osasun*) .. (mental|delicad*|fragil|empeora|condition|es|is|egoera)',
      '(como|com|since|as|ya que|ja que|xa que) (persona|eres|ets|es|you are|you re)? .. (enferm*|malalt*|discapacitad*|discapacitat*|dependiente|dependent|disabled|victima|victim|diabetic*|celiac*|alcoholic*)',
      '(eres|ets|you are|you re|has sido|fuiste|has estat|zara|zarelako) (una|un|unha|a)? (victima|victim|maltratad*|biktima)',
      '(sufres|padeces|pateixes|sofres|you suffer|jasaten|pairatzen) .. (<health>|<plight>|maltrato*|acoso|violencia|tratu)',
      '(zure) ... (gaixotasun*|desgaitasun*|ezgaitasun*|depresio*|minbizi*|tratamendu*|haurdunaldi*|osasun egoera*|diagnostiko*|antsietate*|operazio*|ebakuntza*)',
      '(zure) (<relative>) ... (gaixo*|ospitale*|ospitalizatu*|haurdun*|desgaitasun*|menpeko*)',
    ],
  },
  {
    name: 'situation/relative',
    unless: ['not-any-person'],
    phrases: [
      '<your> <relative> .. (no|ya|non|ja|xa|si)? (figura|tiene plaza|tiene la|usa|vive|cobra|recibe|sigue en|fue|esta en|esta admitid*|consta|te placa|te la|te el|viu|utilitza|rep|cobra|segueix|ten praza|ten a|vive|usa|has a|has the|uses|lives|is on|gets|receives|was|did not get|didn t get|got|does not have|has no|no tiene|no te|non ten)',
      '<your> <relative> s (home help|benefit|grant|application|file|place|pension|care|illness|condition)',
      '(zure) <relative> ... (onartuta|zerrendan|bizi (da|dira|zen|ziren)|plaza|lekua|gaixo|ez dago|laguntza|jasotzen)',
      '(como|com|ya que|ja que|xa que|since|as) (estas|eres|cobras|recibes|tienes|tens|ets|reps|tes|you are|you re|you have) (en|un|una|dos|tres|dues|tres|on|two|three|out of|familia|viuda|viudo|vidua) .. (paro|desempleo|atur|hijo*|fill*|fillo*|children|kids|work|benefits|discapacidad|cargo|viuda|numerosa|monoparental|nombrosa)',
    ],
  },
  {
    name: 'situation/lives',
    unless: ['not-any-person'],
    phrases: [
      '<your> <neighbour> .. (que|who) (vive|viu|lives)',
      '(que|quien|who|porque|perque|since) (vive|viu|lives) (solo|sola|soa|alone|junto|al lado|al costat|encima|debajo|enfrente|frente|next|opposite|preto)',
      '(mujer|hombre|senor|senora|persona|paciente|chico|chica|dona|home|xic|xica|muller|vecino|vecina|man|woman|patient|person) .. (que|who) (vive|viu|lives|trabaja|treballa|traballa|works) (en|a|al|na|no|at|in|junto|cerca|prop|near|next|on)',
      '(bakarrik|ondoan|parean|goian|behean) bizi da',
    ],
  },
  {
    name: 'situation/who-it-is',
    phrases: [
      '(la persona|el enfermo|la enferma|el paciente|la paciente|el herido|la herida|el afectado|la afectada|el contagiado|el denunciante|el detenido|la detenida|el malalt|la malalta|el pacient|la pacient|el ferit|o enfermo|a enferma|o paciente|a paciente|o ferido|a persoa|the patient|the person|the victim|the injured|the sick) .. (enferma|afectada|herida|citada|denunciada|malalta|ferida|ill|affected|hurt|involved|named)? .. (es|era|e|is|was) (un|una|quien|el|la|l|o|a|unha|quen|qui|the|one|who)',
      '(gaixo|zauritu|zauritua|salatu|salatua|kutsatu|kutsatua|hildako|hildakoa|pazientea|gaixoa) .. (dagoena|zuena|dena|zena|da|zen) ... (alaba|semea|emaztea|senarra|langilea|irakaslea|da|sukaldaria)',
      '(alumno|alumna|alumne|nino|nina|xiquet|xiqueta|nen|nena|neno|child|pupil) (de|d) (la|l)? (clase|classe|aula|grupo|class)',
      '(son|eran|eren|are|were|estan) (todos|todas|tots|totes|all) (de|d|from|in|do|da) (la|l|the|a|una|un|one)? (clase|classe|aula|grupo|grup|class|curso|curs|equipo|equip|planta|residencia)',
      '(denak|guztiak) .. (gelakoak|ikasgelakoak|taldekoak) dira',
      '(la puso|lo puso|la presento|la va posar|va posar la denuncia|puxoa|presentouna|fue denunciado por|fue denunciada por|denuncio|was made by|came from your|was reported by) (el|la|un|una|l|o|a|the|su|tu)? (<neighbour>|<relative>|<job>|dueno|duena)',
      '(queja|denuncia|aviso|queixa|complaint|report) .. (la puso|lo puso|la presento|la va posar|va posar|puxo|made by|came from) (el|la|un|una|l|o|a|the|su|tu|your)',
      '<relative> (de|del|d|do|da|of) (el|la|l|the|un|una)? (antiguo|antigua|antic|concejal|concejala|regidor|regidora|alcalde|alcaldesa|alcaldessa|mayor|councillor|titular|panadero|panadera|forner|fornera|<job>|dueno|duena)',
      '(okinaren|zinegotziaren|alkatearen|irakaslearen|medikuaren|tabernariaren|gidariaren|auzokoaren|langilearen|jabearen) (alaba|semea|emaztea|senarra|ama|aita|anaia|arreba|koinatua)',
    ],
  },
  {
    name: 'situation/need',
    unless: ['not-any-person', 'not-by-appointment'],
    phrases: [
      '<your> (situacion|situacio|situation|problema|caso|cas|egoera*) (de|economica|familiar|personal|laboral|social|financial|family|at home|d) .. (<plight>|violencia|maltrato*|paro|desempleo|atur|vulnerabilidad|vulnerabilitat|exclusion|exclusio|pobreza|genero|sexista|xenero|deudas|desahucio|familiar|economica|home)?',
      '<your> (financial|family|economic|personal|home|domestic|ekonomia*|familia*) (situation|problems|circumstances|difficulties|egoera*|arazo*)',
      '<your> (divorcio|divorci|divorce|dibortzio*|desahucio|desnonament|despexo|eviction|kaleratze*|separacion|separacio|maltratador|agresor|agressor|aggressor|abuser|exmarido|exmujer|paro|nomina|ingresos|ingressos|embargo)',
      '<your> (trabajador|trabajadora|treballador|treballadora|traballador|traballadora) social .. (nos|ya|ha|dice|pasa|viene|visita|ens|ja|diu|passa|ve|xa|di|vai)',
      '<your> social worker .. (has|told|says|is|comes|visits|will)',
      '(te|le|se te|et|us|lle|che) .. (atiende|atienden|atendio|lleva|llevan|sigue|ates|atenen|porta|atende|levan) .. (servicios sociales|serveis socials|servicis socials|servizos sociais|salud mental|salut mental)',
      '(servicios sociales|serveis socials|servicis socials|servizos sociais|social services|gizarte zerbitzuek|gizarte zerbitzuak) .. (te|le|ya te|ya|lleva|llevan|sigue|siguen|conoce|conocen|tiene|tienen|ja|et|xa|che|have|is|are|hartu|daramate|ezagutzen|jarraitzen) .. (<your>|caso|expediente|ayudando|atendiendo|atiende|siguiendo|expedient|ajudant|atenent|family|case|zure|familia*|kasu*)',
      '(cobras|recibes|percibes|cobres|reps|perceps|recibes|percibes|you receive|you get|you are on|you re on) .. (ayuda|prestacion|renta|pension|subsidio|paro|ajuda|prestacio|rendes|pensio|axuda|prestacion|renda|pension|benefit*|welfare|dole|income support)',
      '(orden|ordre|orde) (de) (alejamiento|allunyament|afastamento|proteccion|proteccio)',
      '(restraining|protection) order',
    ],
  },
  {
    name: 'situation/minor',
    unless: ['not-any-person'],
    phrases: [
      '<your> <relative> (pequen*|menor|mayor|petit*|gran|pequen*|younger|older)? (de|d|con|amb|aged|who is) (solo|nomes|so|just|only)? .. (anos|anys|years|urte*|meses|mesos|months)',
      '(menor|nino|nina|xiquet|xiqueta|nen|nena|neno|alumno|alumna|alumne|boy|girl|pupil|student|child) de .. (anos|anys|cursos) (de|del|da|do|que|en) ',
      '(el|la|l|o|a|the) (menor|nino|nina|alumno|alumna|alumne|xiquet|xiqueta|nen|nena|neno|child|boy|girl|pupil|student) .. (esta|fue|ha sido|va ser|foi|is|was|sigue) .. (ingresad*|expulsad*|expulsat*|agredid*|herid*|identificad*|acosad*|ingressat*|identificat*|expelled|hurt|identified|bullied|injured)',
    ],
  },
];
