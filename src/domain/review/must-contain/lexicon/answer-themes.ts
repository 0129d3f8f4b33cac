import type { Themes } from './theme-phrases.ts';

/** Phrases about the state of the subject: known, in progress, whose it is, true or false. */
export const ANSWER_THEMES: Themes = {
  aware: [
    '(conocemos|sabemos|conoce|sabe|conscientes|coneixem|sabem|conscients|coñecemos|sabemos|badakigu|ezagutzen|jakitun|aware)',
    '(we|council) (know|knows|have seen|have read|are aware)',
    '(hemos|hem) (visto|leido|vist|llegit)',
    'al (tanto|corrent|tanto)',
  ],
  cooperating: [
    '(colabor*|collabor*|cooper*|lankidetz*|elkarlan*|kolabora*|cooperat*|collaborat*)',
    '(ayud*|ajud*|axud*|lagun*|help*) ... (investig*|ikert*)',
    '(facilit*|entreg*|lliur*) ... (fiscal*|juzgado|jutjat|xulgado|investig*)',
  ],
  documents: [
    '(documento*|document|documents|contrato*|contracte*|contract|contracts|expediente*|expedient|expedients|acta|actas|actes|dokumentu*|kontratu*|espediente*|transparen*|gardentas*|presupuesto*|pressupost*|orzamento*|aurrekontu*|budget*|publicad*|publicat|publicats|argitaratu*|published)',
  ],
  channel: [
    '(canal|canals|canle|kanal*|channel|buzon|bustia|caixa|postontzi*|inbox|mailbox|correo interno|whistleblow*)',
    '(informar|comunicar*|contar*|denunciar*|denuncia*|explicar*|salatu*|report|reporting|tell us) ... (aqui|aci|hemen|here|privado|privat|privatuan|pribatuan|private)',
  ],
  false: [
    '(falso|falsa|falsos|falsas|fals|falses|faltsua|faltsuak|faltsu|false|fake|bulo|bulos|bulto|hoax|hoaxes|mentira|mentida|gezur*|untrue|incorrecto|incorrecta|incorrecte|okerra|wrong|desment*|rumor|rumores|rumors|zurrumurru*)',
    '(no|non|ez|not|isn t) (es|e|ha|da|is|hi)? (cierto|verdad|cert|veritat|certo|verdade|egia|true|accurate|correct|correcto|asi|aixi|horrela)',
    '(no|non|ez) (se|es|s|te|ten)? (va|van|cierra*|tanca*|pecha*|itxi*|suprim*|cobra*|hay|hi|hai|dago|habra|haura)',
  ],
  source: [
    '(fuente|fuentes|font|fonts|fonte|fontes|iturri*|source|sources|segun|segons|segundo|arabera|according)',
    '(confirma*|confirmed|confirms|baiezt*|berretsi*|verific*|verified|contrast*|egiaztatu*|publica|publican|publicat|publicado)',
  ],
  received: [
    '(gracias|gracies|grazas|eskerrik|eskertzen|thank|thanks|recibid*|rebut|rebuda|recibim*|recollemos|rebem|jaso|received|anotado|anotada|anotat|anotamos|anotem|tomamos nota|apuntado|apuntamos|hartu dugu|noted|got your|have your)',
  ],
  passed: [
    '(pasamos|pasamosllo|pasamoslla|pasamolo|pasamola|dicimosllo|pasado|pasaremos|pasa|pasar|passem|passat|passarem|pasatu*|pasatzen|helaraz*|igorri*|bidali*|bidaltzen|pass|passing|passed|forward*|send*|sent|trasladamos|trasladado|trasladem|traslladem|enviamos|enviado|enviem|avisamos|avisado|avisem|avisat|abisatu*|alert*|told|tell|comunicamos|comunicado|damos aviso)',
    '(comprob*|comprov*|egiazta*|check*|revis*|mira*|miram*|begira*|aztert*|look*|verific*|inspec*|berrikus*)',
    '(vamos|anem|imos|goaz|going|va|van) (a)? (verlo|veure ho|vore|velo|ver|ikus*|see|alla|alli|there)',
    '(ya|ja|xa|dagoeneko) (lo|la|ho|o|a) (tiene|tienen|te|tenen|ten|teñen|sabe|sap|lleva|porta|leva)',
    '(equipo|equip|taldea|taldeari|taldeak|team|crew|brigada|brigade|operarios|tecnicos|emergencias|emergencies|policia|bomberos|bombers|suhiltzaile*|firefighters|udaltzain*|area|saila|sailari|department)',
  ],
  doing: [
    '(pasamos|passem|trabaj*|treball*|traball*|lan|lanean|work*|arregl*|arranx*|konpon*|repar*|fix*|compro*|egiazta*|check*|revis*|miramos|mirando|mirem|aztert*|look*|pedimos|demanem|eskat*|ask*|asked|equipo|equip|talde*|team*|limpi*|netej*|limp*|garbi*|clean*|atend*|atenem|busca*|bilat*|gestion*|kudeat*|recog*|recoll*|jaso*|actua*|esfuerz*|coordin*|colabora*|reforz*|reforç*|manten*|seguimos|seguim|jarraitz*|continu*|envia*|bidal*|send*|pass*|hemos|hem|guardamos|guardem|gordetz*|proteg*|avis*|abisa*)',
  ],
  seriously: [
    '(serio|seriosament|seriament|seriousness|seriously|serioski|larri)',
    '(comprob*|comprov*|revis*|investig*|egiazta*|ikert*|check*|looking|look|aztert*|analiz*|importa)',
  ],
  care: [
    '(sentimos|siento|sentim|lament*|sentitzen|sentimolo|sorry|apolog*|perdon*|disculp*|barka*|cuid*|coid*|zaind*|care|apoyo|suport|apoio|ayud*|ajud*|axud*|laguntz*|lagundu*|help*|importa*|acompan*|contigo|amb tu|zurekin|with you|merece*|mereix*|mereci*|support*|gracias por contarlo)',
  ],
  support: [
    '(estamos|estem|gaude|we are|stand) (con|amb|co|contigo|a|tu|ti|zurekin|ondoan|with|by)',
    '(duenarekin|dutenekin|zuekin) gaude',
    '(apoyo|apoyamos|suport|apoio|apoiamos|babes*|laguntza|lagunduko|support*|solidari*|elkartasun*|acompan*|zurekin|contigo|side)',
    '(no|non|ez|not) (esta|estas|estan|zaude|dago|are|is)? (sol*|a soas|bakarrik|alone)',
    '(merece*|mereix*|cuid*|sentimos|sentim|sentitzen|sorry|lament*)',
  ],
  rule: [
    '(norma|normas|normes|regla|reglas|regles|arau*|rule|rules|respet*|respect*|errespet*|convivencia|elkarbizitz*|cabe|cap|toler*|lekua|lekurik|ongi etorri*|welcome|benvid*|benvingu*|bienvenid*|room for|place for|admit*|onart*|accept*)',
  ],
  report: [
    '(denunci*|salatu*|salaketa*|report*|policia|polizia|police|fiscal*|091|092|062|016|112|ertzain*|guardia civil|guardia)',
  ],
  'formal-route': [
    '(reclam*|erreklama*|complain*|claim*|queja*|queixa*|kexa*|formal|formalment|formalmente|formally|instancia*|instanci*|hoja de reclamaciones|recurso|recurs|errekurtso*|appeal*|sugerencia*|suggeriment*|solicitud|sollicitud|solicitude|eskaera)',
    '(sede|seu|egoitza|registro|registre|rexistro|erregistro|registry|e office) (electronica|electronic|elektronikoa)?',
    '(presentar|poner|posar|poñer|aurkeztu|jarri|file|submit|lodge) (la|lo|ho|it|a|una|unha|bat|an)? (aqui|aci|hemen|here|escrito|escrit|en|a|online)?',
  ],
  refund: [
    '(reembols*|reemborsament*|devol*|devuel*|dinero|diners|cartos|diru*|itzul*|refund*|money|compens*|indemniz*|abono|billete*|bitllet*|txartel*|ticket*|reclam*)',
  ],
  exchange: [
    '(pide|pedir|pides|solicit*|demana*|eskatu*|ask*|recupera*|tienes|tens|tes|dret|derecho|dereito) ... (cambio|cambios|canvi|canvis|aldaketa*|change|exchange)',
  ],
  'other-way': [
    '(registro|registros|registre|registres|rexistro|rexistros|erregistro*|registry|010|060|012|010era|060ra|telefono|telefon|telefonoz|phone|presencial*|persona|person|oficina|oficinas|oficines|bulego*|office|offices|mostrador|taulell|ventanilla|correos|correo)',
  ],
  deadline: [
    '(plazo|plazos|termini|terminis|prazo|prazos|epea|epeari|epeak|epe|epez|epeen|deadline|deadlines|time limit)',
  ],
  'what-to-do': [
    '(no|non|ez|not|don t) (lo|la|los|las|el|els|les|ho|o|a|it)? (comas|menges|mengeu|consumas|consumisques|compartas|compartisques|comparteixes|compartas|reenvies|reenvies|pulses|abras|obrigues|jan|partekatu|ireki|klikatu|bebas|begues|uses|utilices|eat|share|forward|open|click|drink|use|tires|toques|pagues|des|coja*|difundas)',
    '(devuelv*|devolv*|torna*|torna l|itzuli*|return*|tira*|bota*|throw*|llama*|chama*|telefona*|truca*|deitu*|call*|pregunta*|demana*|galdetu*|ask*|mira*|comprueba*|comprova*|comproba*|consulta*|egiaztatu*|begiratu*|check*|evita*|avoid*|saihestu*|ve|vete|acude|acudeix|joan|go|lava*|renta*|garbitu*|wash*|guarda*|gorde*|keep|comparte*|compartix*|comparteix*|partekatu*|share*|borra*|esborra*|ezabatu*|delete*|desconfia*|avisa*|abisatu*|puedes|pots|podes|dezakezu|you can)',
  ],
};
