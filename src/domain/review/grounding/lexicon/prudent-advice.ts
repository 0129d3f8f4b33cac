/**
 * Advice that civil protection gives everywhere and that harms nobody; such a sentence needs no
 * fact.
 */
export const PRUDENT_ADVICE: readonly string[] = [
  // es
  'no (te|os|se|lo|la|los|las)? (cruces|cruceis|cruce|bajes|bajeis|baje|acerques|acerqueis|acerque|toques|bebas|bebais|beba|comas|comais|coma|cocines|abras|respondas|contestes|pulses|compartas|compartais|comparta|reenvies|dejes|pases|des|uses|cuelgues|vayas|difundas)',
  '(cierra|cerrad|cierre) .. (puerta*|ventana*|persiana*|grifo*|gas)',
  '(evita|evitad|evite|alejate|alejaos|alejese|escucha|escuchad|guarda|usa linterna*|cuidado|cuidate|protegete|lleva tu|ten|tened|tenga)',
  '(sube|subid|suba|busca|buscad) .. (piso|pisos|alto|alta|planta)',
  '(quedate|quedaos|quedese|quedense|permanece|permaneced|permanezca|permanezcan) .. (piso|pisos|planta|plantas|alto|altos|alta|altas|arriba)',
  '(lo mejor|mejor|conviene|procura|procure) .. no (acercarse|acercarte|salir|cruzar|bajar|tocar|usar|acercaros)',
  '(deja|dejad|deje) .. (coche|libres|libre|vehiculo)',
  '(devuelvelo|devuelvela|devuelve|devolved)',
  '(trae|traed|traiga|trae*|renueva|reserva|recoge|dejalo|dejalos)',
  '^ .. (mejor) no',
  '(por precaucion|de momento|mientras|mientras tanto|por seguridad) .. no (pasar|pasear|usar*|tocar*|acercar*|cruzar|entrar|banarse|aparcar)',
  '(112|el 112) .. solo',
  '(solo|unicamente) .. emergencias',
  '(usa|usad|use|busca|toma|coge|elige) (otra|otro|una) (ruta|camino|via|recorrido|itinerario|carretera)',
  // ca
  '(usa|useu|busca|agafa|pren) (una)? (altra|altre) (ruta|cami|via|recorregut|itinerari|carretera)',
  '112 .. nomes',
  'nomes .. emergencies',
  '(millor|mes val) no',
  'no (t|te|vos|ho|la|el|els|les|hi|l)? (creues|creueu|baixes|baixeu|acostes|acosteu|toques|begues|menges|cuines|obrigues|respongues|polses|compartisques|reenvies|deixes|passes|travesses|uses|hi acostes)',
  '(tanca|tanqueu) .. (porta|portes|finestra|finestres|persianes)',
  '(evita|eviteu|allunya|allunyeu|escolta|escolteu|guarda|cura|torna la|torna lo)',
  '(puja|pugeu) .. (pis|alt|planta|lloc)',
  '(queda t|quedeu vos|quedat|queda|quedeu) .. (pis|pisos|planta|plantes|alt|alts|alta|dalt)',
  '(millor|convé|procura) .. no (acostar*|eixir|sortir|creuar|baixar|tocar)',
  '(deixa|deixeu) .. (cotxe|lliures)',
  '^ (porta|porteu|reserva|renova)',
  // gl
  '(usa|usade|busca|colle) (outra|outro) (ruta|camiño|via|percorrido|estrada)',
  'non (te|vos|o|a|os|as)? (cruces|crucedes|baixes|achegues|toques|bebas|comas|cociñes|abras|respondas|premas|compartas|deixes|pases|uses)',
  '(pecha|pechade) .. (porta*|fiestra*|xanela*)',
  '(evita|evitade|afastate|escoita|garda|coida|devolvea|devolveo|trae|traede)',
  '(sobe|subide) .. (piso|alto|andar)',
  '(queda|quedate|quedade|quedadevos|permanece|permanecede) .. (piso|pisos|andar|alto|altos|planta|arriba)',
  '(mellor|convén|procura) .. non (achegarse|achegarte|saír|sair|cruzar|baixar|tocar)',
  '(deixa|deixade) .. (coche|libres)',
  '(so|soamente) .. emerxencias',
  // eu
  '(erabili|hartu) beste (bide|errepide|ibilbide) bat',
  'larrialdietarako bakarrik',
  'ez (gurutzatu|zeharkatu|igaro|jaitsi|hurbildu|ukitu|edan|jan|ireki|erantzun|sakatu|partekatu|utzi|erabili|prestatu)',
  '(itxi|saihestu|urrundu|entzun|gorde|zaindu|itzuli ezazu)',
  '(ekarri|eraman) .. (ezazu|zurekin|mesedez)',
  '(ura|nana|agiria*|dokumentu*|txartela|poltsa*|itzalkina|eguzkitako*|arropa*|botika*) .. (ekarri|eraman)',
  '(igo) .. (solairura|goiko)',
  '(geratu|gelditu|egon) .. (solairuan|solairuetan|goian|goiko)',
  '(goiko solairuan|goian) .. (geratu|gelditu|egon)',
  'hobe .. ez (hurbiltzea|irtetea|gurutzatzea|jaistea)',
  '(utzi) .. (autoa|libre)',
  // en
  '(use|take|find) (another|a different) (route|road|way)',
  '(do not|don t|never) (cross|go down|go near|touch|drink|eat|cook|open|answer|reply|click|press|share|forward|leave|use|drive|give)',
  '(close|shut|keep) .. (door*|window*)',
  '(avoid|keep|listen|leave the car|take care|bring|return it|take it back)',
  '(go|move) (up|upstairs|to an upper|to higher)',
  '(stay|remain|keep) .. (away|upstairs|up|upper floor*|higher floor*|high ground)',
  '(best|better|safest) .. not to (go near|approach|cross|go out|go down|touch)',
];

/** In such a sentence nothing is called safe yet, and an all-clear is awaited or denied. */
export const NOT_YET_SAFE: readonly string[] = [
  '(hasta que|a que|cuando|si|donde|solo si) .. (sea|es|este|esta) .. (segur*|potable|apta)',
  '(ningun|ninguna|nada|nunca) .. (es|esta) .. segur*',
  '(no hay|ningun) (riesgo|peligro) (pequeño|menor|poco|leve)',
  '(fins que|a que|quan|si|on|nomes si) .. (siga|es|estiga|esta|sigui) .. (segur*|potable|apta)',
  '(cap|ninguna|mai) .. (es|esta) .. segur*',
  '(ata que|a que|cando|se|onde|so se) .. (sexa|e|estea|esta) .. (segur*|potable|apta)',
  '(ningun|ningunha|nunca) .. (e|esta) .. segur*',
  '(seguru|segurua|edangarria) .. (arte|denean|bada|badago)',
  '(until|when|once|if|unless|where|whether|that|say) .. (is|s|it s) .. (safe|drinkable)',
  '(no|never|nothing) .. (is|s) .. safe',
  'not (is|be)? .. safe',
];

/** To stay, said of going out for a thing; to pass over what is false; to report elsewhere. */
export const PRUDENTLY_FORBIDDEN: readonly string[] = [
  '(salgas|salgais|salga|salgan) ... (coche|buscar|sacar|mirar|por el|por la|imprescindible|necesario|foto*|grabar|ver)',
  '(isques|isqueu|surtis|sortiu) ... (cotxe|buscar|traure|treure|mirar|per el|pel|imprescindible|necessari|foto*|gravar|vore)',
  '(saias|saiades|saia|saian) ... (coche|buscar|sacar|mirar|polo|imprescindible|necesario|foto*|gravar|ver)',
  '(autoa|autoaren|argazki*|begiratzera|ezinbestekoa) ... ez (irten|atera)',
  '(leave|go out) ... (car|fetch|get|look|watch|photo*|film|unless)',
  '(abandones|abandoneis|abandone) a (nadie|tu|vuestr*)',
  'no (denuncies|denuncieis|denuncie) (por|aqui|en este|en un)',
  'no (denuncies|denuncieu) (per|aci|en un)',
  'non (denuncies) (por|aqui|nun)',
  '(es|son|e) (falso|falsa|falsos|falsas|fals|un bulo|una estafa|un engano|unha estafa)',
  'no (es|son|e) (nuestro|nuestra|nuestros|oficial|nostre|nostra|noso|nosa)',
  '(faltsua|iruzurra) da',
  '(is|are) (false|fake|a hoax|a scam|not ours)',
];
