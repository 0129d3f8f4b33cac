import type { NeverSayTheme } from '../never-say-theme.ts';

/**
 * Themes that only the playbooks of dangers and failures forbid: volunteers, perimeters, candles,
 * methods of attackers.
 */
export const dangerThemes: readonly NeverSayTheme[] = [
  {
    id: 'volunteers',
    onlyFor: ['volunteers'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(hacen falta|hace falta|necesitamos|buscamos|se buscan|se necesitan|pedimos) .. (voluntari*|manos|ayuda|material|mantas|comida|agua|gente|palas|vehiculos)',
        '(ven|venid|acercate|acercaos|apuntate|apuntaos|trae|traed|dona|donad) .. (ayudar|echar una mano|voluntari*|agua|mantas|comida|material|palas|cubos|herramienta*)',
      ],
      ca: [
        '(fan falta|fa falta|necessitem|busquem|calen|demanem) .. (voluntari*|mans|ajuda|material|mantes|menjar|aigua|gent)',
        '(vine|veniu|apunta t|apunteu vos|porta|porteu|dona|doneu) .. (ajudar|voluntari*|aigua|mantes|menjar|material|pales)',
      ],
      gl: [
        '(fan falta|fai falta|precisamos|buscamos|necesitamos|pedimos) .. (voluntari*|mans|axuda|material|mantas|comida|auga|xente)',
        '(ven|vide|apuntate|apuntádevos|trae|traede|doa) .. (axudar|voluntari*|auga|mantas|comida|material|pas)',
      ],
      eu: [
        '(boluntario*|laguntza*|materiala|mantak|janaria|jendea) .. (behar|bila|eskatzen)',
        '(etorri|zatoz|ekarri|eman izena) .. (laguntzera|boluntario*|ura|mantak|janaria)',
      ],
      en: [
        '(need|needs|looking for|want|wanted|calling for|asking for) .. (volunteer*|hands|blankets|supplies|food|shovels)',
        '(come|bring|donate|sign up|join us) .. (help|volunteer*|water|blankets|food|shovels|supplies)',
      ],
    },
  },
  {
    id: 'own-perimeter',
    onlyFor: ['own-perimeter'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(fuego|incendio|llamas) .. (avanza*|va hacia|se acerca|se aleja|esta a|llega|baja|retrocede*|cerca|lejos|kilometro*|metros)',
      ],
      ca: ['(foc|incendi|flames) .. (avança|va cap|s acosta|s allunya|esta a|arriba|baixa|quilometre*|metres)'],
      gl: [
        '(lume|incendio|chamas) .. (avanza*|vai cara|achegase|achégase|afastase|esta a|chega|baixa|quilometro*|metros)',
      ],
      eu: ['(sua|sutea) .. (aurrera|hurbiltzen|urruntzen|gerturatzen|kilometro*|metro*)'],
      en: ['(fire|flames) .. (advanc*|mov*|heading|approach*|kilometre*|metres|miles|away|towards)'],
    },
    asserted: {
      es: ['(hectarea*|perimetro|frente*|flanco*|estabilizad*|perimetrad*|extinguid*|sofocad*)'],
      ca: ['(hectarea*|hectarees|perimetre|front|flanc|estabilitzat|perimetrat|extingit|sufocat)'],
      gl: ['(hectarea*|perimetro|fronte|flanco|estabilizad*|perimetrad*|extinguid*|sufocad*)'],
      eu: ['(hektarea*|perimetro*|egonkortu*|itzalita|itzali)'],
      en: ['(hectare*|acre*|perimeter|flank*|contained|extinguished|put out)'],
    },
    unless: ['unknown'],
  },
  {
    id: 'dam-rumours',
    onlyFor: ['dam-rumours'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(presa|presas|embalse|embalses|pantano) .. (revent*|romp*|roto|rota|rotura|ceder|cedido|desembals*|abriran|abrir|abiert*|grieta*|colaps*|desbord*|aguant*|segur*|resist*)',
      ],
      ca: [
        '(presa|preses|embassament|embassaments|panta) .. (rebent*|trenc*|cedir|cedit|desembass*|obri*|obert*|clivell*|desbord*|aguant*|segur*)',
      ],
      gl: [
        '(presa|presas|encoro|encoros) .. (rebent*|romp*|rota|ceder|cedeu|desencor*|abri*|abert*|fenda*|desbord*|aguant*|segur*)',
      ],
      eu: ['(presa*|urtegi*) .. (lehertu*|apurtu*|hautsi*|ireki*|gainezka*|amore|pitzadura*|segur*)'],
      en: ['(dam|dams|reservoir*) .. (burst*|break*|broke*|fail*|collaps*|open*|crack*|overflow*|hold*|safe)'],
    },
  },
  {
    id: 'candles',
    onlyFor: ['candles'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(enciende|encended|usa|usad|utiliza|pon|poned|ten|saca) .. (vela|velas|velitas|hornillo*|camping|generador*|barbacoa|brasero|estufa*|cocina de gas|quinque)',
      ],
      ca: [
        '(encen|enceneu|usa|useu|utilitza|posa) .. (espelma|espelmes|ciri|ciris|fogonet|generador|barbacoa|braser|estufa)',
      ],
      gl: [
        '(acende|acendede|usa|usade|utiliza|pon) .. (candea|candeas|vela|velas|fornelo|infernillo|xerador|barbacoa|braseiro|estufa)',
        '(candea|candeas|xerador)',
      ],
      eu: ['(kandela*|sorgailu*|su txiki*|berogailu*|barbakoa*)'],
      en: ['(light|use|burn|set up|get) .. (candle*|camping stove|stove|generator*|barbecue|brazier|heater)'],
    },
  },
  {
    id: 'no-data-seen',
    onlyFor: ['no-data-seen', 'vector', 'ransom'],
    factsMaySay: 'confirmed',
    never: {
      es: [
        '(no se ha|no se han|no han|nadie ha|no ha habido|no hay|no hemos detectado|no consta*|ningun*) .. (robad*|filtrad*|copiad*|visto|accedid*|fuga*|filtracion*|expuest*|afectad*|comprometid*|sustraid*|perdid*) .. (dato*|informacion|archivo*|expediente*)?',
        '(datos|informacion) .. (a salvo|segur*|protegid*|intact*|no se han|no han)',
        '(entraron|entro|accedieron|colaron|colo|empezo|origen|llego|virus) .. (por|a traves|correo|phishing|contrasena|servidor|adjunto|proveedor|usb)',
        '(hacker*|ciberdelincuen*|atacantes|pirata*|ransomware|grupo ruso|rescate|bitcoin*|criptomoneda*|piden dinero|cifrad*|extorsion*)',
      ],
      ca: [
        '(no s ha|no s han|no han|ningu ha|no hi ha) .. (robat*|filtrat*|copiat*|vist*|accedit*|fuita|fuites|perdut*)',
        '(dades|informacio) .. (fora de perill|estalvi*|segur*|protegid*|intact*|no s han|no han)',
        '(van entrar|va entrar|accedir|origen) .. (per|a traves|correu|contrasenya|servidor|adjunt|proveidor)',
        '(hacker*|ciberdelinquen*|atacants|pirates|ransomware|rescat|bitcoin*|xifrat*|extorsio)',
      ],
      gl: [
        '(non se|non houbo|ninguen|non hai) .. (roubad*|roubaron|filtrad*|filtraron|copiad*|viron|accedeu|fuga*|perdid*|perderon)',
        '(datos|informacion) .. (a salvo|segur*|protexid*|intact*|non se)',
        '(entraron|entrou|accederon|orixe) .. (por|polo|a traves|correo|contrasinal|servidor|anexo|provedor)',
        '(hacker*|ciberdelincuen*|atacantes|piratas|ransomware|rescate|bitcoin*|cifrad*|extorsion*|servidor*|devasa|vulnerabilidade)',
      ],
      eu: [
        '(datu*|informazio*) ... (ez (da|dira|dute|du)|salbu|seguru*|babestu*|lapurtu*|filtratu*)',
        '(sartu|sartzea) .. (mezu*|posta*|pasahitz*|zerbitzari*|hornitzaile*)',
        '(hacker*|ziberdelitu*|erasotzaile*|pirata*|ransomware*|erreskate*|bitcoin*|zifratu*|estortsio*|zerbitzari*|suebaki*|antibirus*)',
      ],
      en: [
        '(no|not|nobody|never|none) .. (stolen|leaked|copied|accessed|breach*|exposed|compromised|lost|viewed|taken|seen)',
        '(data|information|records) .. (safe|secure|protected|intact|not been|untouched)',
        '(got in|entered|broke in|came in|accessed) .. (through|via|by|email|password|server|attachment|supplier)',
        '(hacker*|attackers|cybercriminal*|ransomware|ransom|bitcoin*|encrypted|extortion|phished)',
      ],
    },
  },
  {
    id: 'log-in-link',
    onlyFor: ['log-in-link'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(entra|entrad|accede|inicia|introduce|pon|escribe|confirma|verifica|actualiza|cambia|pulsa|haz clic) .. (tu|con|su|la) .. (clave|claves|contrasena|usuario|cuenta|certificado|pin|sesion|credenciales|identidad)',
      ],
      ca: [
        '(entra|accedix|accedeix|inicia|introduix|introdueix|posa|confirma|verifica|actualitza|canvia) .. (clau|contrasenya|usuari|compte|certificat|sessio|credencials|identitat)',
      ],
      gl: [
        '(entra|accede|inicia|introduce|pon|confirma|verifica|actualiza|cambia) .. (clave|contrasinal|usuario|conta|certificado|sesion|credenciais|identidade)',
      ],
      eu: [
        '(sartu|idatzi|egiaztatu|baieztatu|aldatu|eguneratu|hasi) .. (pasahitz*|erabiltzaile*|kontua|saioa|ziurtagiri*)',
        '(pasahitza|erabiltzailea|kontua|saioa) .. (sartu|idatzi|egiaztatu|baieztatu|aldatu|hasi)',
      ],
      en: [
        '(log in|sign in|enter|confirm|verify|update|change|type|reset) .. (your|with) .. (password|username|account|pin|certificate|credentials|identity)',
      ],
    },
  },
];
