import type { OperationPhrases } from '../operations-theme.ts';
import { CODE, TAKEN_ALONG } from './road-phrases.ts';

/** Catalan, with Valencian forms. */
export const catalanOperations: OperationPhrases = {
  evacuation: [
    '(evacueu|evacuem|evacuarem|evacuant|evacuen|evacuaran|evacua|desallotgeu|desallotgem|desallotjarem|desallotjant|desallotgen|desallotjaran|desallotja)',
    '(es|s|ha|han|hem|sigut|estat|esta|estan|cal|heu de|has de|han de|hem de|hauran de|haureu de|anem a) .. (evacuar|evacuat*|evacuad*|desallotjar|desallotjat*|desallotjad*|confinar|confinat*|confinad*)',
    '(orde|ordre|ordes|ordres|avis|recomanacio|ordenat|ordena|ordenen|decreta*|decretat|activa*|amplia*|alça*|alçat|aixeca*|aixecat|mante|manté|comença|inicia*|prepar*|continua|hi haura|anuncia*) .. (evacuacio|evacuacions|evacuar|desallotjament|desallotjar|confinament|confinar*|reallotjament)',
    '(orde|ordre|ordes|ordres|ordenat|demanat|demana|demanen|manat|mana|manen|mante|manté) (d|de|a|que|no)? ... (eixir|sortir|isqueu|sortiu|abandonar|abandone|abandonen|abandoni|abandonin|quedar|quedar se|quedarse|quedar vos|romandre)',
    '(evacuacio|desallotjament|confinament) .. (en marxa|preventi*|obligatori*|immediat*|ja|acabat|acabada)',
    '(confineu|confineu vos|confinat|confineuvos|confinem|tanqueu vos|tanca t)',
    '(queda t|quedat|quedeu vos|queden se|quedeuvos|mantin te|mantingueu vos|romaneu|resguardeu vos) .. (casa|cases|dins|interior|domicili|domicilis|habitatge|edifici)',
    'no (isques|isqueu|isquen|surtis|sortiu|surtin|abandoneu|abandones) .. (casa|cases|carrer|domicili|domicilis|habitatge|edifici|exterior)',
    '(evita|eviteu|eviten) (eixir|sortir) .. (casa|cases|carrer|domicili)',
    '(ix|eixiu|isquen|surt|sortiu|abandona|abandoneu|abandonen|desocupeu) (ja|ara|immediatament)? (de|d)? (ta|la|les|l|el|els|ta|vostra|vostres|teua|teva|tua)? (la|les)? (casa|cases|habitatge|habitatges|edifici|zona|barri|poble|urbanitzacio|camping|domicili|domicilis)',
    '(cal|heu de|has de|han de|pots|podeu|poden|podreu|podran) (ja|ara)? (eixir|sortir|abandonar|deixar|tornar) .. (casa|cases|habitatge|habitatges|zona|barri|poble|urbanitzacio|domicili|llar|llars)',
    '(ves|aneu|vagen|acudiu|acudix|dirigiu vos|dirigix te|refugieu vos|refugia t|traslladem|traslladen|traslladat*|allotgem|allotjat*|acollim|reallotgem|reallotjat*) .. (alberg|albergs|refugi|refugis|poliesportiu|pavello|punt de trobada|punt de reunio|centre d acollida|zona segura)',
    '(obrim|obert|obri|obre|obrin|obren|habilitem|habilitat|habilita|muntem|muntat|instal lem|preparat) .. (alberg|albergs|refugi|refugis|centre d acollida|punt de trobada|punts de trobada)',
    '(alberg|albergs|centre d acollida|punt de trobada|punts de trobada) .. (obert*|habilitat*|disponible*|instal lat|preparat*|esta en|esta a|es el|es la|son)',
  ],
  evacuationNamed: [
    '(orde|ordre|ordes|ordres|zona|zones|barris|area) (d|de)? (evacuacio|evacuar|desallotjament|desallotjar|confinament)',
    '(evacuacio|desallotjament|confinament) (de|del|d|a|en) .. (barri|urbanitzacio|zona|nucli|camping|poble|habitatges|veins)',
    '(alberg|albergs|refugi|refugis|centre d acollida|punt de trobada) (municipal|temporal|d emergencia|per als evacuats|al|a la|en el|en la)',
    '(tornada|retorn) a (casa|les cases|les llars|els domicilis)',
  ],
  roads: [
    `(<way>|${CODE}) .. <is> .. <cut>`,
    `(no hi ha|hi ha|tenim) .. (<way>|${CODE}) .. <cut>`,
    `(talla|tallen|tallem|tallarem|tallara|tallaran|tallat|tallada|tanca|tanquen|tanquem|tancarem|tancat|tancada|reobri|reobre|reobrin|reobrim|reobert|reoberta|reobrira|obrim|obert|obri|obrin) ${TAKEN_ALONG} (<way>|${CODE})`,
    `(<way>|${CODE}) (es|ja es)? .. (talla|tallen|tallara|tanca|tanquen|tancara|reobri|reobre|reobrin|reobrira|obrira|obriran)`,
    '(transit|circulacio) ... (tallat*|tallad*|restringi*|interromput*|restabli*|restablert*|suspes*|prohibi*|desvia*)',
    '(es pot|podeu|pots|es podra|podreu|no es pot|no podeu|no pots|prohibit|prohibida) (ja|altra vegada)? (circular|passar|transitar|arribar|creuar|accedir) .. (<way>|transit)',
    '<train> .. (suspes*|interromput*|interrompud*|tallat*|tallad*|parat*|aturat*|cancel lat*|restablit*|restablert*|no circul*|sense servei)',
    '<train> (ja|si|tambe)? (circula|circulen|circularan|funciona|funcionen)',
    '(no hi ha|suspes*|interromput*|interrompuda|restablit*|circula|circulen|torna|tornen) .. <train>',
    '(desviem|desvien|es desvia|desviat) .. (transit|circulacio|per|cotxes)',
    '(usa|useu|utilitza|utilitzeu|agafa|agafeu|eixiu|sortiu|circuleu|entreu) .. <way>',
  ],
  roadsNamed: [
    `(<way>|${CODE}) .. (tallat*|tallad*|intransitable*|reobert*|negat*|negad*)`,
    `(tall|talls|tancament) (de|d|en|a|total|parcial)? .. (<way>|${CODE}|transit|circulacio)`,
    '(ruta|rutes|itinerari|itineraris|via|eixida|sortida) (alternativ*|d evacuacio|d escapada|segur*)',
    'desviament .. (per|<way>)',
  ],
  figures: [
    '(desenes|desena|centenars|centenar|milers|dotzenes|dotzena|diversos|diverses|nombroses|nombrosos) (de|d)? <people>',
    '(majoria|meitat|part) (de|d) (les|els) (cases|habitatges|veins|families)',
    '(totes|tots) (les|els) (cases|habitatges|veins|families) .. (evacuat*|evacuad*|afectat*|afectad*|inundad*|fora de perill)',
  ],
  perimeter: [
    'perimetrat*',
    '(perimetre|perimetres) (de|del|d|esta|queda|arriba|es|abraça|estabilitza*|controla*|actual)',
    '(zona|area|perimetre|radi|cordo) (acordonada|restringida|d exclusio|de seguretat|de (<figure>|un|dos|tres|cinc))',
    '(acordonat|acordonada|acordonem|acordonen)',
    '(foc|incendi|front|flames|aigua) .. (avança*|arriba|ha arribat|rodeja|s acosta) .. (cap|fins|a|al|a les|la|el)',
  ],
  unknown: [
    'no (sabem|coneixem|tenim (dades|informacio|confirmacio|xifres)|podem (confirmar|dir|donar|avançar)|podem dir te|donem xifres|ens consta|calculem)',
    'no (se sap|es sap|es coneix|esta confirma*|estan confirma*|ens correspon|correspon)',
    '(sense confirmar|per confirmar|pendent de|pendents de|desconeixem)',
    '(es fals|no es cert|no es veritat|es mentida) que',
    'no en (donem|fem)',
  ],
  supposed: [
    '(si|quan) (t|et|us|vos|se|li|els|ens|emergencies|algu|el 112|la policia) .. (mana*|ordena*|demana*|diu|diuen|indica*|evacu*|desallot*|confin*|tall*|avis*)',
    '(en cas d|per si hi ha) .. (evacuacio|desallotjament|confinament)',
    '(pla|simulacre|protocol|manual|motxilla) (familiar|escolar|municipal)? (de|d|per a) (la|l)? (evacuacio|evacuar|emergencia|emergencies)',
  ],
  whoOrders: [
    '(nomes|unicament|solament) .. (ordena|ordenen|mana|manen|decidix|decideix|decidixen|decideixen|pot|poden)',
  ],
  pointed: [
    '(consulta|consulteu|mira|mireu|seguix|seguiu|pots veure|pots consultar|tens|informa|informen|publica|publiquen|la informacio|tota la informacio|estat de|preguntes|pregunta|telefon|en el 011|al 011|mes informacio)',
  ],
};
