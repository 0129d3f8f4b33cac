import type { OperationPhrases } from '../operations-theme.ts';
import { CODE, TAKEN_ALONG } from './road-phrases.ts';

/** Spanish. */
export const spanishOperations: OperationPhrases = {
  evacuation: [
    '(evacua|evacuad|evacuen|evacue|evacuamos|evacuemos|evacuaremos|evacuando|evacuan|evacuara|evacuaran|evacuaron|desaloja|desalojad|desalojen|desaloje|desalojamos|desalojaremos|desalojan|desalojando|desalojara|desalojaran|desalojaron)',
    'se (evacuo|desalojo)',
    '(se|ha|han|hemos|sido|siendo|fue|fueron|esta|estan|van|vamos|hay que|teneis que|tienes que|tienen que|debeis|debes|deben|debe) .. (evacuar|evacuad*|desalojar|desalojad*|confinar|confinad*)',
    '(orden|ordenes|aviso|recomendacion|ordenado|ordenada|ordena|ordenan|ordeno|decreta*|decretado|activa*|amplia*|levanta*|levantado|mantiene*|comienza|empieza|inicia*|prepar*|acuerda|acordado|continua|habra|anuncia*) .. (evacuacion|evacuaciones|evacuar|desalojo|desalojos|desalojar|confinamiento|confinar*|realojo)',
    '(orden|ordenes|ordenado|ordeno|pedido|pidio|pide|piden|mandado|manda|mandan) (de|a|que|no)? .. (salir|salgais|salgan|abandonar|abandonen|quedarse|quedaros|quedarnos|permanecer|permanezcan)',
    '(evacuacion|desalojo|confinamiento) .. (en marcha|preventiv*|obligatori*|inmediat*|ya|terminad*|acabad*|levantad*)',
    '(confina|confinad|confinaos|confinate|confinense|confinamos|encerraos|encierrate)',
    '(quedate|quedaos|quedense|permanece|permaneced|permanezcan|resguardate|resguardaos|mantente|manteneos) .. (casa|casas|dentro|interior|domicilio|domicilios|vivienda|viviendas|edificio)',
    'no (salgas|salgais|salgan|abandones|abandoneis|abandonen) .. (casa|casas|calle|domicilio|domicilios|vivienda|viviendas|edificio|exterior)',
    '(evita|evitad|eviten|eviteis) salir .. (casa|casas|calle|domicilio|vivienda)',
    '(sal|salid|salgan|abandona|abandonad|abandonen|desocupad|desocupen) (ya|ahora|inmediatamente)? (de)? (tu|tus|vuestra|vuestras|sus|la|las|el|los)? (casa|casas|vivienda|viviendas|edificio|edificios|zona|barrio|pueblo|urbanizacion|urbanizaciones|camping|domicilio|domicilios|municipio)',
    '(hay que|teneis que|tienes que|tienen que|debeis|debes|deben|puedes|podeis|pueden|podreis|podras|podran) (ya|ahora)? (salir|abandonar|dejar|volver|regresar) .. (casa|casas|vivienda|viviendas|zona|barrio|pueblo|urbanizacion|domicilio|domicilios|hogar|hogares)',
    '(ve|id|vete|vaya|vayan|acude|acudid|acudan|dirigete|dirigios|dirijanse|refugiate|refugiaos|refugiense|trasladamos|trasladan|trasladad*|alojamos|alojad*|acogemos|acogid*|realojad*|realojamos) .. (albergue|albergues|refugio|refugios|polideportivo|pabellon|punto de encuentro|punto de reunion|centro de acogida|zona segura)',
    '(abrimos|abierto|abre|abren|habilitamos|habilitado|habilita|habilitan|instalamos|instalado|montamos|montado|preparado|preparamos) .. (albergue|albergues|refugio|refugios|centro de acogida|punto de encuentro|puntos de encuentro|punto de reunion)',
    '(albergue|albergues|centro de acogida|punto de encuentro|puntos de encuentro|punto de reunion) .. (abiert*|habilitad*|disponible*|instalad*|preparad*|esta en|estan en|es el|es la|son)',
  ],
  evacuationNamed: [
    '(orden|ordenes|zona|zonas|barrios|area|areas) (de|a|que)? (evacuacion|evacuar|desalojo|desalojar|confinamiento)',
    '(evacuacion|desalojo|confinamiento) (de|del|en) .. (barrio|urbanizacion|zona|casco|camping|pueblo|viviendas|vecinos)',
    '(albergue|albergues|refugio|refugios|centro de acogida|punto de encuentro) (municipal|temporal|de emergencia|para evacuados|en el|en la)',
    '(vuelta|regreso|retorno) a (casa|las casas|sus casas|los hogares|los domicilios|las viviendas)',
  ],
  roads: [
    `(<way>|${CODE}) .. <is> .. <cut>`,
    `(no hay|hay|tenemos) .. (<way>|${CODE}) .. <cut>`,
    `(corta|cortan|cortamos|cortaremos|cortara|cortaran|cortado|cortada|cierra|cierran|cerramos|cerraremos|cerrado|cerrada|reabre|reabren|reabrimos|reabierto|reabierta|reabrira|reabriran|abrimos|abierto|abren|abre) ${TAKEN_ALONG} (<way>|${CODE})`,
    `(<way>|${CODE}) (se|ya se)? .. (corta|cortan|cortara|cortaran|cierra|cierran|reabre|reabren|reabrira|reabriran|abrira|abriran)`,
    '(trafico|circulacion) ... (cortad*|restringid*|interrumpid*|restablecid*|suspendid*|prohibid*|desviad*)',
    '(se puede|podeis|puedes|se podra|podreis|es posible|no se puede|no podeis|no puedes|prohibido|prohibid*) (ya|otra vez)? (circular|pasar|transitar|llegar|cruzar|acceder) .. (<way>|trafico)',
    '<train> .. (suspendid*|interrumpid*|cortad*|parad*|detenid*|cancelad*|restablecid*|no circul*|sin servicio)',
    '<train> (ya|si|tambien)? (circula|circulan|circularan|funciona|funcionan)',
    '(no hay|suspendid*|interrumpid*|restablecid*|circula|circulan|vuelve|vuelven) .. <train>',
    '(desviamos|desvian|se desvia|se desvian|desviado|desviada) .. (trafico|circulacion|por|coches)',
    '(usa|usad|utiliza|utilizad|coge|coged|salid|sal|circulad|circula|entrad) .. (<way>)',
  ],
  roadsNamed: [
    `(<way>|${CODE}) .. (cortad*|intransitable*|reabiert*|anegad*)`,
    `(corte|cortes|cierre|cierres) (de|en|total|parcial|por)? .. (<way>|${CODE}|trafico|circulacion)`,
    '(ruta|rutas|itinerario|itinerarios|via|salida) (alternativ*|de evacuacion|de escape|segur*)',
    'desvio .. (por|<way>)',
  ],
  figures: [
    '(decenas|decena|centenares|centenar|cientos|miles|docenas|docena|varias|varios|numerosas|numerosos) (de)? <people>',
    '(mayoria|mitad|parte) de (las|los) (viviendas|casas|vecinos|familias)',
    '(todas|todos) (las|los) (viviendas|casas|vecinos|familias) .. (evacuad*|afectad*|inundad*|desalojad*|a salvo)',
  ],
  perimeter: [
    'perimetrad*',
    '(perimetro|perimetros) (de|del|esta|queda|llega|alcanza|es|abarca|estabilizad*|controlad*|actual)',
    '(zona|area|perimetro|radio|cordon) (acordonad*|restringid*|de exclusion|de seguridad|de (<figure>|un|dos|tres|cinco))',
    '(acordonad*|acordonamos|acordonan)',
    '(fuego|incendio|frente|llamas|agua) .. (avanza*|llega|ha llegado|alcanza|ha alcanzado|rodea|se acerca) .. (hacia|hasta|a|al|las|la|el)',
  ],
  unknown: [
    'no (sabemos|conocemos|tenemos (datos|informacion|confirmacion|cifras)|podemos (confirmar|decir|dar|adelantar)|podemos decirte|damos cifras|nos consta|calculamos)',
    'no (se sabe|se conoce|esta confirmad*|estan confirmad*|corresponde|nos corresponde)',
    '(sin confirmar|por confirmar|pendiente de|pendientes de|desconocemos)',
    '(es falso|no es cierto|no es verdad|es mentira) que',
  ],
  supposed: [
    '(si|cuando) (te|os|se|le|les|nos|emergencias|alguien|el 112|la policia) .. (manda*|ordena*|pide*|piden|dice|dicen|indica*|evacu*|desaloj*|confin*|cort*|avis*)',
    '(en caso de|por si hay|por si hubiera) .. (evacuacion|desalojo|confinamiento)',
    '(plan|simulacro|protocolo|manual|mochila) (familiar|escolar|municipal)? (de|para) (la)? (evacuacion|evacuar|emergencia|emergencias)',
  ],
  whoOrders: ['(solo|solamente|unicamente) .. (ordena|ordenan|manda|mandan|decide|deciden|puede|pueden)'],
  pointed: [
    '(consulta|consultad|consulte|mira|mirad|sigue|seguid|puedes ver|puedes consultar|tienes|informa|informan|publica|publican|la informacion|toda la informacion|estado de|preguntas|pregunta|telefono|en el 011|mas informacion)',
  ],
};
