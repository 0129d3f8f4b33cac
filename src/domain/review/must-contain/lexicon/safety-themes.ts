import type { Themes } from './theme-phrases.ts';

/** Phrases about danger and how to avoid it. */
export const SAFETY_THEMES: Themes = {
  emergency: [
    '(112|112ra|112ri|112an|016|024|061|091)',
    '(uno uno dos|ciento doce|cent dotze|cento doce|ehun eta hamabi)',
    'one one two',
  ],
  protection: [
    '(sube|subir|subid|suba|suban|subas|puja|pujar|pugeu|puge|igo|igon|igotzeko)',
    'go (up|upstairs|higher)',
    '(pis|piso|pisos|lloc|lugar|sitio|zona|planta|solairu*|leku|higher|upper|high) (alt|alto|alta|altos|altas|altura|floor|floors|ground|goi*)',
    '(no|non|ni|nin) (te|t|os|se)? (cruces|cruceis|cruce|crucen|creues|creueu|cruzar|creuar|bajes|bajeis|baixes|entres|vayas|vayais|vas|vaias|acerques|acostes|achegues|salgas|ixques|isques|saias|circules|conduzcas|muevas|pases|toques|vagis|agafes|cojas)',
    'ez (zeharkatu|gurutzatu|jaitsi|joan|hurbildu|atera|gidatu|sartu|erabili|mugitu|ukitu)',
    '(do not|don t|never|avoid) (cross*|go|enter*|drive*|walk*|touch*|leave|approach*|use)',
    '(alejate|aparta*|allunya|afastate|urrundu|keep away|stay away|stay clear|move away|stay inside|stay at home|stay indoors)',
    '(quedate|quedaros|quedarse|queda|quedar) (en|a|na|dentro)',
    '(geratu|egon) (etxean|barruan)',
    '(evita|eviteu|evitad|evite|saihestu|avoid)',
    '(deja|deixa|utzi|leave) (el|o|tu|the|your|autoa|kotxea) (coche|cotxe|car)?',
    '(cierra|cerrar|cerrad|tanca|tancar|tanqueu|pecha|pechar|itxi|close|shut) ... (ventanas|finestres|fiestras|ventas|leihoak|windows)',
    '(refugiate|ponte|posa|busca|bila) (a|en|un)? (salvo|cubert|refugio|seguro|segur|babes*)?',
  ],
  windows: ['(ventana*|finestr*|fiestra*|xanela*|persiana*|leiho*|window*|blinds)'],
  order: [
    '(orden|ordena|ordenan|ordenado|ordenar|ordenes|ordre|ordres|orde|ordenen|ordes|agindu*|agintzen|order|orders|ordered)',
    '(evacua*|ebakua*|desallotj*|desaloj*|confina*)',
    '(quien|qui|quen|nork|who) (decide|manda|decideix|decidix|erabaki*|decides)',
  ],
  time: ['(hora|horas|hores|ordua|orduak|time|cuando|quan|cando|noiz|when)'],
  place: ['(lugar|sitio|lloc|punto|punt|lekua|lekuak|tokia|place|where|donde|on|onde|non|location|calle|carrer|rua)'],
  colour: [
    '(amarillo|amarilla|naranja|rojo|roja|verde|groc|groga|taronja|roig|roja|vermell|verd|amarelo|laranxa|vermello|vermella|horia|hori|laranja|gorria|gorri|berdea|yellow|orange|amber|red|green)',
    '(sin|no hay|ningun|no hi ha|non hai|ez dago|no) (aviso|avis|abisurik|warning)',
  ],
  device: [
    '(aparato|aparatos|aparell|aparells|aparello|aparellos|aparatu*|gailu*|device|devices|machine|machines|equipo medico|respirador*|arnasgailu*|oxigen*|ventilator*|medical equipment|life support)',
  ],
  drinking: [
    '(no|non|ni|nin|ez|not) .. (beb*|begu*|beure|edan*|drink*|cocin*|cuin*|cocin*|apta|apto|potable|fit|safe)',
    '(apta|apto|edangarri*|edatekoa|drinking water|potable|para beber|per a beure|para beber|edateko)',
    '(bebas|begues|bebe|beber|beure|edan|drink|cocines|cuines|cociñes)',
  ],
  phishing: [
    '(clave|claves|contraseña|contraseñas|contrasinal|contrasinais|clau|claus|contrasenya|contrasenyes|pasahitz*|gako*|password|passwords|pin|codigo|codigos|codi|codis)',
    '(no|non|ez|not|never) ... (enlace|enlaces|enllaç|enllac|enllaços|ligazon|ligazons|esteka*|link|links)',
    '(phishing|suplant*|fraude|frau|estafa|iruzur*|scam|scams)',
  ],
};
