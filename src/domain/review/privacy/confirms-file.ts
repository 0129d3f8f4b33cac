import type { NamedRule } from '../../phrases/compile-rules.ts';

const IF = '(si|se|cuando|quan|cando|if|whether|when|unless|once|antes|como|com|cualquier)';

/** Rules for a reply that confirms or denies a person's dealings with the administration. */
export const confirmsFile: readonly NamedRule[] = [
  {
    name: 'not-supposed',
    phrases: [
      `${IF} .. <your> <file>`,
      `${IF} .. (figuras|figura|apareces|aparece|constas|consta|estas|esta|sales|tienes|tiene|debes|figures|apareixes|constes|tens|deus|tes|ten|you are|you re|you have|you owe)`,
      '(hay que|tiene que|tienes que|debes|debe|cal|has de|ha de|hai que|ten que|tes que|must|need|needs) ... (a su nombre|a tu nombre|al teu nom|al seu nom|a teu nome|ao teu nome|ao seu nome|in your name)',
      '(donde|onde|on|where|en que|en el que|en la que|no que|na que|al que|ao que) .. (estas|esteas|estes|figuras|constas|apareces|you are|you re)',
      '(bazaude|baduzu|baldin)',
    ],
  },
  {
    name: 'not-passed-on',
    phrases: [
      '<your> .. <file> .. (ha|esta|queda|has|fue|been|ha sido|foi|va ser) .. (pasad*|trasladad*|passat|passada|traslladat|trasladada|passed|forwarded)',
    ],
  },
  {
    name: 'confirms/file',
    unless: ['not-supposed', 'not-passed-on'],
    phrases: [
      '<your> (rent|housing|school|parking|child|tax|dining|disability|study|solicitud de|sollicitud de|solicitude de)? <file> .. (no|ya|ja|xa|non|not|ez)? <state>',
      '<your> (file|case file|dossier) (is|was) (with|at|in|on|being)',
      '(did not|didn t|have not|haven t) (pay|paid) .. (fine|bill|rent|tax|fee|rates|debt)',
      '<your> <file> (de|d|del|do|da|for|of) .. <state>',
      '<your> (queja|quejas|queixa|queixes|denuncia|complaint|caso|cas|tramite|tramit|procedimiento) .. (se|s|es|fue|ha sido|va ser|foi|was|has been|esta|ya esta|ja esta|xa esta)? (cerro|cerrad*|archivo|archivad*|resolvio|resuelt*|desestim*|rechaz*|tancar|tancat|tancada|arxivar|arxivad*|pechou|pechad*|arquivou|arquivad*|closed|dismissed|rejected|shelved)',
      '(zure) (kexa*|salaketa*|kasua*|tramite*) ... (itxi*|artxibatu*|baztertu*|ebatzi*|ukatu*)',
      '<your> <file> .. (se|s) (ha|encuentra|denego|aprobo|resolvio|archivo|concedio|troba|resolgue|atopa|denegou|aprobou|resolveu)',
      '<your> <file> .. <decided>',
      '<your> (bill|rebut|recibo|factura|ordainagiri*) .. (fue|was|has been|va ser|foi|pendiente|pendent|impagado|impagada|unpaid|overdue|devuelto|devuelta|returned|sent)',
      '(fue|ha sido|esta|estaba|foi|va ser|ha estat|was|has been) <decided> <your> <file>',
      '<decided> <your> <file>',
      '(hemos|habeis|han|hem|temos|we have|we ve|se ha|se han) <decided> <your> <file>',
      '(denegamos|aprobamos|concedimos|archivamos|desestimamos|rechazamos|resolvimos|deneguem|aprovem|denegamos) .. <your> <file>',
      '(zure) ... (eskaera*|espediente*|dosier*|laguntza*|beka*|isun*|errekurtso*|plaza*|zorra*|matrikula*|prestazio*) ... (ukatu*|onartu*|baztertu*|itxi*|ireki*|ebatzi*|izapidetzen|geldi*|eten*|kendu*|murriztu*|dago|zegoen|du|dute|da|zen|atzeratu*)',
    ],
  },
  {
    name: 'confirms/listed',
    unless: ['not-supposed'],
    phrases: [
      '(we have|we ve got) you (down|listed|registered|on file|as|at)',
      '(we see|we can see|vemos que|veiem que|vemos) (that)? (you|te|tu|ya|ja) (signed|applied|registered|paid|asked|firmaste|pediste|solicitaste|pagaste|vas signar|vas demanar)',
      '(sigue|consta|esta|figura|continua|segue) a (tu|su|teu|seu) (nombre|nom|nome)',
      '(en la|na) (ficha|fitxa) (tenemos|tenim|temos|consta|pone|posa|pon)',
      '(figuras|figura usted|apareces|aparece usted|constas|consta usted|estas|esta usted|sales|figures|apareixes|constes|consta voste|estas|figura vostede|aparece vostede|ets|surts|ix|ixes) .. (en|no|na|a|al|del|ao|entre) .. (lista|listado|listas|registro|padron|censo|base|sistema|relacion|fichero|llista|llistat|llistes|registre|padro|cens|listaxe|rexistro|ficheiro|admitid*|excluid*|admesos|exclosos|morosos|beneficiari*)',
      '(you are|you re|your name is|you appear|you do appear|you re not|you are not|you don t appear|you do not appear) .. (on|in|listed) .. (list|register|records|record|database|system|roll|roster)',
      '(zerrendan|erroldan|erregistroan|sisteman|datubasean|fitxategian) .. (zaude|agertzen|ageri|zeunden|ez zaude|dago zure)',
      '(no|ya|si|non|ja|xa)? (estas|esta usted|esta voste|esta vostede|figuras|sigues|constas|estabas) (no|ya|si|tambien)? (empadronad*|empadronat*|empadroad*|censad*|censat*|matriculad*|matriculat*)',
      '(usted|voste|vostede) .. (no)? (esta|figura|consta|debe|tiene|aparece|deu|te|ten) .. (empadronad*|empadronat*|empadroad*|censad*|recibo*|deuda*|multa*|sancion*|rebut*|deute*|debeda*|expediente*|expedient*)',
      '(you are|you re|you aren t|you are not|you were) (not|no longer|still)? (registered|enrolled|on the register|on the roll|on benefits)',
      '(ez)? (zaude|zeunden) (erroldatuta|matrikulatuta|onartuta|baztertuta|zerrendan)',
      '(erroldatuta|matrikulatuta|izena emanda|onartuta|baztertuta) .. (zaude|zeunden|ez zaude|agertzen zara)',
      '(no hay|hay|existe|no existe|consta|no consta|tenemos|aparece|abierto|abierta|encontramos|no hi ha|hi ha|consta|non hai|hai|there is|there s|we found|found|nothing) ... (a tu nombre|a su nombre|a nombre tuyo|al teu nom|al seu nom|a teu nome|ao teu nome|in your name|under your name)',
      '(zure izenean) ... (dago|ez dago|agertzen|daude|aurkitu)',
      '(con|amb|co|con) (ese|este|aquest|eixe|aquell|esa|that|this) (nombre|nom|nome|name|apellido|cognom) .. (no|si|non|hay|hi ha|hai|figura|consta|nadie|ningu|ninguen)',
      '(nobody|no one|someone|somebody) (by|of|with|under) that name',
      '(izen horrekin|izen horretako) .. (ez|bai|badago|inor|agertzen)',
    ],
  },
  {
    name: 'confirms/somebody',
    unless: ['not-supposed'],
    phrases: [
      '(ese|esa|este|aquest|aqueix|eixe|that|this) (dni|nie|documento|expediente|expedient|nombre|nom|nome|name|id|telefono|cuenta) .. (no|si|non|ez)? (esta|consta|figura|aparece|apareix|existe|es|e|is|does|appears)',
      '<your> (nombre|nom|nome|name|izen*) .. (no|si|ya|non|does|ez)? (aparece|figura|consta|esta|apareix|is|appears|appear|dago|ageri)',
      '(no|si|ya|non)? (eres|ets|es|you are|you re|you are not|you re not) (el|la|l|o|a|the)? (titular|beneficiari*|moros*|solicitante|sollicitant|heredero|hereva|tenant|holder|beneficiary|claimant|owner)',
      '(in|a) <your> (husband|wife|mother|father|son|daughter|ex|partner) s (name)',
      '(a nombre de|a nom de|a nome de) <your> <relative>',
      '<your> (familia|family|llar|hogar) .. (ya|ja|xa|already)? (recibe|cobra|percibe|rep|recibes|receives|gets|is on)',
      '<your> (cita|cita) .. (servicios sociales|serveis socials|servicis socials|trabajadora social|treballadora social|psicolog*|abogad*|advocat*) .. (es|sera|is|e)',
    ],
  },
  {
    name: 'confirms/owes',
    unless: ['not-supposed'],
    phrases: [
      '(debes|adeudas|debe usted|debias|deus|debias|debes) (el|la|los|las|un|una|dos|tres|cuatro|varios|varias|els|les|uns|dues|diversos|os|as|duas|2|3|4|5|6|todavia|aun|encara) .. (recibo*|cuota*|multa*|mensualidad*|pago*|factura*|rebut*|quota*|tasa*|taxa*|ano*|euro*|trimestre*)',
      '(tienes|tiene usted|tens|te voste|tes|ten vostede|te quedan|et queden) .. (recibo*|cuota*|multa*|deuda*|pago*|rebut*|deute*|debeda*|factura*|sancion*|embargo*|expediente*|expedient*) .. (pendiente*|pendent*|sin pagar|sense pagar|sen pagar|impagad*|impagat*|abierto*|obert*|vencid*|con nosotros|amb nosaltres)',
      '(tienes|tiene usted|tens|tes) (pendiente*|pendent*) .. (recibo*|cuota*|multa*|pago*|rebut*|deuda*|deute*)',
      '(tienes|tiene usted|tens|tes) (una|un|unha|dos|dues|duas|tres) (deuda|multa|sancion|embargo|deute|debeda|sancio)',
      '(you owe|you still owe|you re behind|you are behind)',
      '(you have|you ve got|you still have) .. (unpaid|outstanding|overdue|pending) .. (bill*|fine*|debt*|payment*|receipt*|fee*|tax*|rent)',
      '(zor) (duzu|dituzu|diguzu|dizkiguzu|daukazu)',
      '(ordaindu gabe|ordaintzeke) .. (duzu|dituzu|dauzkazu|daude|dago)',
    ],
  },
  {
    name: 'confirms/looked-up',
    unless: ['not-supposed'],
    phrases: [
      '(hemos|he) (comprobado|visto|revisado|consultado|localizado|encontrado|mirado|buscado|abierto|verificado) .. (<your> (expediente|ficha|historial|solicitud|recurso|padron|recibo*|deuda*|alquiler|contrato|datos|nombre|situacion|domicilio|direccion)|que (tu|su|usted|estas|tienes|debes|figuras|constas|no|te))',
      '(hem) (comprovat|vist|revisat|localitzat|trobat|consultat|mirat|obert|verificat) .. (<your> (expedient|sollicitud|fitxa|rebut*|dades|nom|situacio|adreca)|que (tu|el teu|la teua|la teva|voste|estas|tens|deus|figures|constes|no))',
      '(vimos|comprobamos|revisamos|localizamos|atopamos|consultamos|miramos|tenemos|vemos|veiem|tenim|temos|estamos revisando|estamos tramitando|estem revisant|estem tramitant) (o|a|el|la|aqui|ya|ja|xa|delante)? <your> (expediente|expedient|solicitud|sollicitud|solicitude|ficha|fitxa|historial|recurso|recurs|padron)',
      '(vemos|veiem|vexo|vemos|nos sale|nos aparece|ens surt|ens ix|nos consta|ens consta|consta|lo que nos sale es) (aqui|en el sistema|al sistema|en la ficha)? que (<your>|usted|voste|vostede|tu|estas|tienes|debes|figuras|constas|no estas|no figuras|no constas|no tienes|aun debes|tens|deus|tes|vives|vius|te|le|has|et|lle)',
      '(segun|segons|de acuerdo con|according to) (nuestros|nuestro|los|el|els nostres|el nostre|os nosos|o noso|our) (datos|registros|archivos|sistema|padron|ficheros|dades|registres|arxius|rexistros|ficheiros|records|files|system|database) .. (<your>|usted|tu|estas|tienes|debes|figuras|no|vives|you|voste|tens|deus|vius|vostede|tes)',
      '(en|a|na) (tu|su|la teua|la teva|la seva|tua) (ficha|fitxa|historial|expediente) .. (consta|pone|aparece|figura|vemos|sale|posa|apareix|di|pon)',
      '(we have|we ve|we) (checked|found|looked up|looked at|pulled up|reviewed|opened|verified|located) .. your (file|record*|application|case|account|data|name|details|history)',
      '(we can see|we see|our system shows|our records show|the system shows|it shows) (that|here|on the system)? (that)? (you (are not|are|have|owe|live|did|missed)|your (application|file|rent|payment*|account|name|grant))',
      '(we looked you up|we have looked you up|te hemos buscado|t hem buscat|buscamoste|bilatu zaitugu)',
      '(mirado|revisado|mirat|mirado|mirada|mirados|looked at|checked|pulled up) (tu|su|la teua|la teva|el teu|a tua|o teu|your) <file>',
      '<your> (datos|dades|data|datu*) .. (no|si|tambien|tampoco|non|tamen|also|not)? (salieron|estaban|fueron|filtraron|copiaron|aparecen|figuran|sairon|foron|van eixir|van sortir|were|weren|leaked|stolen|zeuden|atera|lapurtu)',
      '(zure) (espedientea*|eskaera*|fitxa*|kasua*|datuak*|historia*|txostena*) .. (ikusi|aztertu|begiratu|aurkitu|egiaztatu|kontsultatu|bilatu) (dugu|ditugu)',
      '(gure) (datuen|erregistroen|sistemaren|fitxategien) arabera ... (zure|zara|zaude|duzu|dituzu|bizi)',
    ],
  },
  {
    name: 'confirms/decided',
    unless: ['not-supposed'],
    phrases: [
      '(te|le|se te|se le|os) (ha|han|hemos|habiamos|fue|fueron|hayan|haya) (sido)? (no)? (<decided>|dado de baja|empadronado|inscrito|asignado plaza|quitado|retirado|suspendido|concedido)',
      '(te|le) (denegamos|concedimos|aprobamos|excluimos|multamos|denegaron|concedieron|aprobaron|excluyeron|multaron|embargaron|rechazaron|denego|concedio|retiraron|quitaron) .. (el|la|los|las|por|porque|tu|su|un|una)',
      '(t han|t hem|t ha|us han|us hem|li han|li hem|se t ha) .. (<decided>|admes|donat de baixa|retirat|suspes|tramitat)',
      '(et|li) (van|vam|va) (denegar|concedir|aprovar|excloure|multar|embargar|rebutjar|retirar)',
      '(denegaronche|concederonche|denegamosche|denegouseche|concedeuseche|foiche|aprobaronche|excluironte|multaronte|retiraronche)',
      '(foiche|foi|fuches|fuche) <decided> (a tua|a axuda|a solicitude|a praza|a bolsa|polo|por)',
      'you (were|have been|ve been|were not|weren t|had been) (<decided>|evicted|removed|suspended|struck)',
      '(we|they) (<decided>|denied|refused|rejected|granted|approved) (you|your)',
      '(ukatu|onartu|baztertu|kendu|eten) (dizugu|dizute|zaizu|zizuten|zizun|zaituzte|zaitugu)',
    ],
  },
  {
    name: 'confirms/care',
    unless: ['not-supposed'],
    phrases: [
      '(va|viene|acude|pasa|ve|passa|acudix|vai|ven|goes|comes|visits) .. (auxiliar|trabajadora|treballadora|traballadora|enfermera|infermera|enfermeira|carer|nurse|social worker) .. (verla|verlo|veure la|veure l|vela|velo|su casa|casa|her|him|semana|setmana|dia|week)',
      '(zaintzailea|laguntzailea|gizarte langilea) ... (joaten|etortzen|bisitatzen) (da|zaio)',
    ],
  },
  {
    // Answer to a question about a person's home: "No, vive en otro pueblo".
    name: 'confirms/lives',
    unless: ['not-supposed'],
    phrases: [
      '(no|yes|ya no|ja no|xa non|non) (vive|viu|vivia|reside|residix|resideix) (en|a|aqui|aci|fuera|fora) .. (otro|otra|altre|altra|outro|outra|pueblo|poble|vila|ciudad|ciutat|municipio|municipi|barrio|barri|aqui|aci|la misma|el mismo)?',
      '(he|she|they) (lives|live|does not live|doesn t live|lived) (in|at|near|here|outside|elsewhere)',
      '^ (bai|ez) ... bizi (da|zen)',
    ],
  },
  {
    // "Sí, la tienes hecha desde el lunes": what the post asked for itself.
    name: 'confirms/yes',
    unless: ['not-supposed'],
    phrases: [
      '^ (hola|ola|bon dia|bona vesprada|bona tarda|buenos dias|buenas tardes|buenas|bos dias|boas tardes|hello|hi|good morning|good afternoon|<your>)? (si|no|ya|ja|xa|yes|efectivamente) (la|lo|el|o|a|ja|ya|xa|que|you)? (tienes|tens|tes|tiene|te|ten|have) (la|lo|ya|ja|xa|it)? (hech*|fet|feta|feit*|list*|llest*|preparad*|preparat|concedid*|concedit|aprobad*|aprovat|aprovada|denegad*|denegat|admitid*|admes|admesa|resuelt*|resolt*|tramitad*|tramitat|pendent*|pendiente*|ready|approved|granted|refused|done)',
      '^ (si|no|ya|ja|xa|yes|aun|encara|ainda) .. (estas|esta|esta vd|ets|eres|es|you are|you re) (en la lista|admitid*|admes|admesa|excluid*|exclos|exclosa|apuntad*|apuntat|apuntada|inscrit*|on the list|admitted|registered)',
      '(has|heu|you have|you ve|you) (no)? (aprobado|aprovat|aprovada|suspendido|suspes|suspesa|passed|failed|aprobaches)',
      '(quedaste|quedaches|has quedado|has quedat|quedas|quedes|ets|eres|you are|you re) (fuera|fora|de reserva|en reserva|de suplente|en lista|first reserve|on the waiting list|in reserve)',
      '(la tuya|el tuyo|lo tuyo|la teua|el teu|la teva|a tua|o teu|yours|al tuyo|al teu) (ya|ja|xa|no)? (sale|salio|ix|sae|le falta|li falta|fallalle|va bien|va be|va ben|(esta|es|ha sido|is|was|has been) (estimad*|desestimad*|concedid*|denegad*|aprobad*|list*|pendiente|granted|refused|approved|ready|missing))',
      '^ (bai|ez|oraindik ez) .. (eginda|prest|onartuta|ukatuta|bidalita|emanda) (duzu|daukazu|dago|dituzu)',
    ],
  },
  {
    name: 'confirms/indeed',
    unless: ['not-supposed'],
    phrases: [
      '(efectivamente|en efecto|confirmamos que|te confirmamos que|le confirmamos que|podemos confirmar que|podemos confirmarte que|efectivament|en efecte|confirmem que|et confirmem que|podem confirmar que|we confirm that|we can confirm that|we can confirm|indeed|confirmamosche que) .. (usted|figuras|estas|tienes|eres|vives|debes|constas|recibes|cobras|voste|tens|ets|vius|deus|cobres|reps|vostede|tes|es|cobras|you are|you have|you re|you live|you owe|you receive|<your> (<relative>|<file>|nombre|nom|nome|name|direccion|adreca|enderezo|address|dni|cuenta|compte|conta|identidad))',
      '(baieztatzen|egiaztatzen|baiezta) .. (dizugu|dugu|dezakegu) ... (zure|zara|zaude|zarela|duzula|zaudela|dituzula|bizi)',
    ],
  },
];
