import type { OperationPhrases } from '../operations-theme.ts';
import { CODE, TAKEN_ALONG } from './road-phrases.ts';

/** Galician. */
export const galicianOperations: OperationPhrases = {
  evacuation: [
    '(evacuade|evacuemos|evacuamos|evacuaremos|evacuando|evacuan|evacuaran|evacua|desaloxade|desaloxamos|desaloxaremos|desaloxando|desaloxan|desaloxaran|desaloxa)',
    '(se|foi|foron|sido|esta|estan|estase|hai que|tedes que|tes que|teñen que|debedes|debes|deben|imos|vamos|evacuouse) .. (evacuar|evacuad*|desaloxar|desaloxad*|confinar|confinad*)',
    '(evacuouse|evacuaronse|evacuase|evacuaranse|desaloxouse|desaloxaronse|desaloxase|evacuaronse)',
    '(orde|ordes|aviso|recomendacion|ordenou|ordena|ordenan|ordenouse|ordenase|decreta*|activa*|amplia*|levanta*|mantense|manten|mantén|comeza|inicia*|prepar*|continua|habera|anuncia*) .. (evacuacion|evacuacions|evacuar|desaloxo|desaloxar|confinamento|confinar*|realoxo)',
    '(orde|ordes|ordenou|pediu|pide|piden|pedimos|mandou|manda|mandan) (de|a|que|non)? .. (sair|saiades|saian|abandonar|abandonen|quedar|quedarse|quededes|permanecer)',
    '(evacuacion|desaloxo|confinamento) .. (en marcha|preventiv*|obrigatori*|inmediat*|xa|rematad*)',
    '(confinade|confinadevos|confinate|confinamos|pechadevos)',
    '(queda|quedade|quedate|quedadevos|queden|permanece|permanecede|permanezan|resgardate|resgardadevos) .. (casa|casas|dentro|interior|domicilio|domicilios|vivenda|vivendas|edificio)',
    'non (saias|saiades|saian|abandones|abandonedes|abandonen) .. (casa|casas|rua|domicilio|domicilios|vivenda|vivendas|edificio|exterior)',
    '(evita|evitade|eviten) sair .. (casa|casas|rua|domicilio)',
    '(sae|sai|saide|saian|abandona|abandonade|abandonen|desocupade) (xa|agora|inmediatamente)? (da|das|do|dos|de|a|as|o|os)? (tua|vosa|vosas|sua|suas)? (casa|casas|vivenda|vivendas|edificio|zona|barrio|aldea|urbanizacion|camping|domicilio|domicilios)',
    '(hai que|tedes que|tes que|debedes|debes|podes|podedes|poden|poderedes|poderan) (xa|agora)? (sair|abandonar|deixar|volver|regresar) .. (casa|casas|vivenda|vivendas|zona|barrio|aldea|urbanizacion|domicilio|fogar|fogares)',
    '(vai|ide|vaian|acode|acudide|acudan|dirixete|dirixidevos|refuxiate|refuxiadevos|trasladamos|trasladan|trasladad*|aloxamos|aloxad*|acollemos|realoxamos|realoxad*) .. (albergue|albergues|refuxio|refuxios|polideportivo|pavillon|punto de encontro|centro de acollida|zona segura)',
    '(abrimos|abriu|abriuse|abre|abren|habilitamos|habilitouse|habilitou|habilita|montamos|preparamos|instalamos) .. (albergue|albergues|refuxio|refuxios|centro de acollida|punto de encontro|puntos de encontro)',
    '(albergue|albergues|centro de acollida|punto de encontro|puntos de encontro) .. (aberto*|abertos|habilitad*|dispoñible*|preparad*|esta en|esta no|esta na|e o|e a|son)',
  ],
  evacuationNamed: [
    '(orde|ordes|zona|zonas|barrios|area) (de)? (evacuacion|evacuar|desaloxo|desaloxar|confinamento)',
    '(evacuacion|desaloxo|confinamento) (de|do|da|dos|das|en) .. (barrio|urbanizacion|zona|casco|camping|aldea|vivendas|veciños)',
    '(albergue|albergues|refuxio|refuxios|centro de acollida|punto de encontro) (municipal|temporal|de emerxencia|no|na)',
    '(volta|regreso|retorno) (a|as) (casa|casas|fogares|suas casas)',
  ],
  roads: [
    `(<way>|${CODE}) .. <is> .. <cut>`,
    `(non hai|hai|temos) .. (<way>|${CODE}) .. <cut>`,
    `(corta|cortan|cortamos|cortaremos|cortara|cortou|cortouse|cortase|pecha|pechan|pechamos|pecharemos|pechara|pechou|pechouse|pechase|reabre|reabren|reabrimos|reabriu|reabriuse|reabrese|reabrira|abrimos|abriu|abriuse|abrese|abre|abren) ${TAKEN_ALONG} (<way>|${CODE})`,
    `(<way>|${CODE}) (se|xa se)? .. (corta|cortan|cortase|pecha|pechan|pechase|reabre|reabren|reabrese|reabrira|abrira|abriran)`,
    '(trafico|circulacion) ... (cortad*|restrinxid*|interrompid*|restablecid*|suspendid*|prohibid*|desviad*)',
    '(podese|podedes|podes|poderase|non se pode|non podedes|non podes|prohibido|prohibida) (xa|outra vez)? (circular|pasar|transitar|chegar|cruzar|acceder) .. (<way>|trafico)',
    '<train> .. (suspendid*|interrompid*|cortad*|parad*|detid*|cancelad*|restablecid*|non circul*|sen servizo)',
    '<train> (xa|si|tamen)? (circula|circulan|circularan|funciona|funcionan)',
    '(non hai|suspendid*|interrompid*|restablecid*|circula|circulan|volve|volven) .. <train>',
    '(desviamos|desvian|desviase|desviouse) .. (trafico|circulacion|por|coches)',
    '(usa|usade|utiliza|utilizade|colle|collede|saide|sae|circulade|entrade) .. <way>',
  ],
  roadsNamed: [
    `(<way>|${CODE}) .. (cortad*|pechad*|intransitable*|reabert*|asolagad*)`,
    `(corte|cortes|peche) (de|da|do|en|no|na|total|parcial)? .. (<way>|${CODE}|trafico|circulacion)`,
    '(ruta|rutas|itinerario|itinerarios|via|saida) (alternativ*|de evacuacion|segur*)',
    'desvio .. (por|pola|polo|<way>)',
  ],
  figures: [
    '(decenas|ducias|ducia|centenares|centenar|centos|miles|varias|varios|numerosas|numerosos) (de)? <people>',
    '(maioria|metade|parte) (das|dos) (casas|vivendas|veciños|familias)',
    '(todas|todos) (as|os) (casas|vivendas|veciños|familias) .. (evacuad*|afectad*|asolagad*|a salvo)',
  ],
  perimeter: [
    'perimetrad*',
    '(perimetro|perimetros) (de|do|da|esta|queda|chega|e|abarca|estabilizad*|controlad*|actual)',
    '(zona|area|perimetro|radio|cordon) (acordoad*|acordonad*|restrinxid*|de exclusion|de seguridade|de (<figure>|un|dous|tres|cinco))',
    '(acordoad*|acordoamos|acordonad*)',
    '(lume|incendio|fronte|lapas|auga) .. (avanza*|chega|chegou|alcanza|rodea|achegase) .. (cara|ata|a|ao|as|o)',
  ],
  unknown: [
    'non (sabemos|coñecemos|temos (datos|informacion|confirmacion|cifras)|podemos (confirmar|dicir|dar|adiantar)|podemos dicirche|damos cifras|nos consta|calculamos)',
    'non (se sabe|se coñece|esta confirmad*|estan confirmad*|nos corresponde|corresponde)',
    '(sen confirmar|por confirmar|pendente de|descoñecemos)',
    '(e falso|non e certo|non e verdade|e mentira) que',
  ],
  supposed: [
    '(se|cando) (che|vos|lles|lle|nos|te|emerxencias|alguen|o 112|a policia) .. (manda*|ordena*|pide*|piden|di|din|indica*|evacu*|desalox*|confin*|cort*|avis*)',
    '(en caso de|por se hai) .. (evacuacion|desaloxo|confinamento)',
    '(plan|simulacro|protocolo|manual|mochila) (familiar|escolar|municipal)? (de|para) (a)? (evacuacion|evacuar|emerxencia|emerxencias)',
  ],
  whoOrders: ['(so|unicamente|soamente) .. (ordena|ordenan|manda|mandan|decide|deciden|pode|poden)'],
  pointed: [
    '(consulta|consultade|mira|mirade|segue|seguide|podes ver|podes consultar|tes|informa|informan|publica|publican|a informacion|toda a informacion|estado das|preguntas|pregunta|telefono|no 011|mais informacion)',
  ],
};
