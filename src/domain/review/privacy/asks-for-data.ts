import type { NamedRule } from '../../phrases/compile-rules.ts';

const NOT = '!(no|non|nunca|jamas|mai|never|not|t|ez|sin|sense|sen|without|evita|avoid|nin|ni|nor)';

/** A reply that wants the reader's own data where all can read them. */
export const asksForData: readonly NamedRule[] = [
  {
    name: 'not-asked-in-private',
    phrases: ['(buzon|bustia|caixa|postontzi*|inbox|mailbox|mostrador|taquilla|formulario|formulari|form|sede|seu)'],
  },
  {
    name: 'not-told-to-keep-them',
    phrases: [
      // "Izena eman" is to enrol.
      '(eman) (daiteke|daitezke|dezakezu|dezakezue|behar) .. (izena)',
      '(eman) (behar) (da|duzu|dira) (izena)',
      '(izen*) ... (eman) (daiteke|daitezke|dezakezu|dezakezue|ahal|behar)',
      '(no|non|nunca|mai|never|don t|do not|ez|evita|sin|sense|sen|without) .. (<give>|pongas|ponga|publiques|publique|escribas|escriba|dejes|deje|des|compartas|comparta|envies|envie|mandes|digas|diguis|digues|poses|escrigues|publiques|publiqueu|pona|deixes|ponas|escribas|jarri|idatzi|argitaratu|posting|sharing|dejar|publicar|escribir|poner|dar)',
      '(no|non|nunca|mai|never|don t|do not|ez) ... (or|nor|ni|nin|o|ou|edo) .. <give>',
      '(no|non|tampoco|tampoc) (nos|ens)? (hace falta|hacen falta|fa falta|calen|cal|fai falta|fai falla|necesitamos|precisamos|necessitem)',
      '(permiso|permis|permission|permisu*|baimen*) ... (nombre|nom|nome|name|izen*)',
      '(nombre|nom|nome|name) (de|del|d|do|da|of) (la|l|el|o|a|the|tu|vuestra|vuestro|vostra|vosa|your)? (asociacion|associacio|association|entidad|entitat|entidade|club|clube|colegio|escola|escuela|school|grupo|grup|group|peña|penya|compañia|comparsa|calle|carrer|rua|street|parada|stop|centro|centre|comercio|comerc|local|parque|parc)',
      '(elkartearen|taldearen|kalearen|ikastetxearen|geltokiaren) (izena|izenarekin)',
      '(do not|don t) need',
      '(eman|bidali|esan|idatzi) (diguzun|diguzuen|zenigun|zeniguten) .. (helbide*|izen*|telefono*|zenbaki*|datu*)',
      'ez .. (behar)',
      '(borra|borrar|esborra|esborrar|delete|remove|ezabatu|elimina|eliminar|quita|treu|retira)',
    ],
  },
  {
    name: 'asks/order',
    unless: ['not-asked-in-private', 'not-told-to-keep-them'],
    phrases: [
      `${NOT} <give> ... <datum>`,
      `${NOT} <give> ... <your> (nombre|nom|nome|izen*|name)? ..? <owned>`.replace(' ..? ', ' '),
      `${NOT} <give> ... <your> <owned>`,
      `${NOT} <give> ... <your> (numero|number|num) (de|d|of)? (la|l)? <owned>`,
      `${NOT} <give> ... (numero|number|num|fecha|data|date|codigo) (de|d|do|da|of) (la|l|el|teu|tu|su|your)? (expediente|expedient|solicitud|sollicitud|solicitude|registro|registre|rexistro|tramite|tramit|recibo|rebut|factura|contrato|contracte|poliza|cuenta|compte|conta|tarjeta|telefono|telefon|movil|documento|document|identidad|nacimiento|naixement|nacemento|birth|case|account|seguridad|socio|afiliacion|matricula|multa|boletin)`,
      `${NOT} <give> ... (un|una|el|a|algun|o|your|te) (telefono|telefon|phone|movil|mobil) (de|d|para|per|of|number|where|en|a|on|onde|donde)`,
      `${NOT} <give> ... (nombre|nom|nome|name) (y|i|e|and|completo|complet|sencer|enteiro) (apellidos|cognoms|apelidos|surname|dni)?`,
      `${NOT} <give> ... (full|complete) (name|address)`,
      `${NOT} <give> ... (datos|dades|details|data) (personales|personals|persoais|de contacto|de contacte|bancarios|bancaris|medicos)`,
      `${NOT} <give> ... (personal|contact|bank) (details|data|information)`,
      `${NOT} <give> ... (tarjeta|targeta|tarxeta|cartilla) (sanitaria|sanitari|de residencia|censal)`,
      `${NOT} <give> ... (historia|historial) (clinica|clinic|medico)`,
      `${NOT} <give> .. (matricula|iban) (de|del|y|i|e)`,
      `${NOT} <give> .. (donde|on|onde) (vives|vive|viveis|vius|viviu)`,
      `${NOT} <give> .. (where) you live`,
      `${NOT} <give> ... (name|nombre|nom|nome) (on|of|del|de la|de|do|da|en) (the)? (account|bill|contract|titular|cuenta|recibo|contrato|compte|rebut|conta|tenant|holder)`,
      `${NOT} <give> .. (como te llamas|como se llama|com et dius|como te chamas|quien eres|qui eres|quen es)`,
    ],
  },
  {
    name: 'asks/need',
    unless: ['not-asked-in-private', 'not-told-to-keep-them'],
    phrases: [
      '<need> ... <your> <owned>',
      '<need> ... <your> (numero|number|num) (de|d|of)? (la|l)? <owned>',
      '(necesitamos|precisamos|necessitem|necesitariamos|requerimos|we need|nos falta|nos hace falta|nos haria falta|ens cal|ens falta|fainos falta) ... <datum>',
      '(necesitamos|precisamos|necessitem|we need|nos falta|nos hace falta|ens cal|ens falta) ... (numero|number) (de|d|of) (expediente|expedient|solicitud|documento|document|telefono|telefon|registro)',
      '(necesitamos|precisamos|necessitem|we need) (saber|conocer|saber|coneixer|conecer|to know) ... (nombre|nom|nome|name|vives|vius|direccion|adreca|enderezo|address|eres|edad|edat)',
      '(con|amb|con|with) <your> (dni|nie|nombre|nom|nome|name|telefono|telefon|numero) .. (te|podemos|podem|we|et|podriamos|lo|ho|lle) (ayudamos|localizamos|buscamos|miramos|buscar|localizar|ajudem|can|could|busquem|mirar|consultamos|consultar)',
    ],
  },
  {
    name: 'asks/question',
    unless: ['not-told-to-keep-them'],
    phrases: [
      '(cual|quin|quina|cal|what|whats) (es|e|is|s|era) (el|la|o|a)? <your> (numero|number|full)? (de|d|of)? (<datum>|<owned>)',
      '<could> .. (mandar*|enviar*|envia*|decir*|dar*|facilitar*|indicar*|pasar*|confirmar*|dir*|donar*|dicir*|send|give|tell|confirm|share|provide) ... (<datum>|<your> <owned>)',
      '(nos|me|ens|em|us|me) (mandas|das|dices|dice|pasas|facilitas|indicas|confirmas|envias|dius|dones|passes|envies) ... (<datum>|<your> <owned>)',
      '^ (y|i|e|and)? (donde|on|onde) (vives|vive|viveis|vius|viviu)',
      '(en|a) (que|quin|cal) (calle|carrer|rua|numero|piso|pis|portal|edificio|bloque|urbanizacion) (vives|vive|vius|viviu|esta <your> casa)',
      '(where do you|what street do you|which street do you) live',
      '(como te llamas|como se llama usted|com et dius|com es diu|como te chamas|what s your name)',
      '(a que nombre|a nom de qui|a nome de quen|under what name|in whose name|under which name|noren izenean)',
      '(which|what) (flat|house|street|floor|number) (are|do) you (in|live|at)',
      '(que edad|quina edat|que idade|how old|cuantos anos|quants anys|cantos anos) ... <relative>',
      '<your> (nombre|nom|nome|name) (completo|complet) (y|i|e)? ... (por favor|per favor|aqui|please|mesedez)',
    ],
  },
  {
    name: 'asks/answer-with',
    unless: ['not-asked-in-private', 'not-told-to-keep-them'],
    phrases: [
      '(contesta*|respond*|respon|escrib*|escriu*|reply|answer|write back) .. (con|amb|co|coa|cos|with) (la|el|tu|la teua|el teu|a|o|os|as|los|las|your|the)? (matricula|matricula|placa|plate|<datum>|nombre|nom|nome|telefono|telefon|direccion|adreca|enderezo|address|fecha de nacimiento)',
      '<give> (nos|ns)? (por|per)? (aqui|aci|hemen|here|debaixo|abajo|debajo|sota|baix|below) .. (un|una|unha|o|a|el|la|l|el teu|o teu|o seu|su|tu)? (movil|mobil|telefono|telefon|enderezo|direccion|adreca|correo|correu|dni|nie|numero|phone|mobile|email|address)',
      '(deja|dejanos|deixa|deixans|deixanos|leave|escriu|escriu nos|utzi) .. (por aqui|per aci|por aqui|aci|aqui|here|hemen) .. (movil|mobil|telefono|telefon|phone|mobile|correo|correu|dni)',
      '(vuelve|vuelva|volved|torna|torneu|volve|volvede) a (subir*|pujar*|enviar*|publicar*|poner*|colgar*|penjar*|mandar*) (la|lo|el|ho|o|a)? .. (se ve|no se lee|no es llig|no es veu|no se ve|non se le|non se ve|entera|por detras|per darrere|por detras)',
      '(upload|post|send) (it|the photo|the picture) (again|once more) .. (read|see|clear|back|blurred)',
      '(igo|bidali|jarri) (berriro|berriz) .. (irakur*|ikus*|argazkia)',
      '(pon|ponga|poned|posa|poseu|escribe|escriu|deja|deixa|di|digues|put|write|leave|give us|idatzi|jarri) (aqui|aci|hemen|here|en comentarios|abajo|below) .. (nombres|noms|nomes|names|izenak|telefonos|telefons|direcciones|adreces|enderezos|addresses|piso|portal|puerta|flat|matricula|plate)',
    ],
  },
  {
    name: 'asks/basque',
    unless: ['not-asked-in-private', 'not-told-to-keep-them'],
    phrases: [
      '(zure|zuen) .. (<datum>|<owned>) ... (<give>|behar|jakin|bidaltzen|ematen|esaten|badiguzu|diguzu|dezakezu)',
      '(nan|nana|nanaren|izen*|abizen*|telefono*|helbide*|espediente*|posta) .. (zenbaki*)? .. (bidali|bidal|esan|esaiguzu|eman|emaiguzu|idatzi|utzi|jarri|adierazi|bidaliguzu|behar dugu)',
      '(bidali|bidal|bidaliguzu|esaiguzu|emaiguzu|idatzi|idatziguzu|utzi|jarri|eman|esan) .. (zure|zuen|hemen|guri|mesedez)? .. (nan|nana|izen*|abizen*|telefono*|helbide*|espediente*|zenbaki*|pasahitz*)',
      '(zein da|zer da|zein dira) zure (izen*|helbide*|telefono*|zenbaki*|nan*|espediente*|adin*)',
      '(non|zein kaletan|zer kaletan) bizi (zara|zarete|zaren)',
    ],
  },
  {
    name: 'asks/direct-message',
    phrases: [
      '<give> .. (<datum>|<your> <owned>) ... (dm|md|whatsapp|wasap|directo|directe|direct|telegram|messenger)',
      '(dm|md|whatsapp|wasap|telegram|messenger) .. (con|amb|with|zure) .. (<datum>|<owned>)',
    ],
  },
];
