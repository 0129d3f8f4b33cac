import type { LanguageStyle } from '../../../handbook/style.ts';
import type { Language } from '../../../text/languages.ts';

type Address = LanguageStyle['address'];

/**
 * Words that only one form of address says, as phrases of our rules. The plural to everybody ("os", "us", "zuek") is no
 * form of its own here: statements use it beside any of them. Third persons that also tell of others ("su", "puede") stand
 * only where a citizen must be meant.
 */
export const ADDRESS_FORMS: Partial<Record<Language, Partial<Record<Address, readonly string[]>>>> = {
  es: {
    tu: [
      '(tu|tus|te|ti|contigo|tuyo|tuya|tuyos|tuyas|tienes|puedes|quieres|necesitas|sabes|prefieres|eres|dices|pides|vas|debes|podras|tendras|recibiras)',
      '(escribenos|llamanos|dinos|cuentanos|avisanos|indicanos|mandanos|envianos|ponte|acercate|dirigete|fijate|quedate|alejate)',
    ],
    usted: [
      '(usted|ustedes|vd|ud|vds|uds)',
      '!(que|quien) (le|les) (informamos|comunicamos|rogamos|agradecemos|recordamos|recomendamos|aconsejamos|invitamos|animamos|atendemos|contestamos|respondemos|escribimos|ofrecemos|trasladamos|indicamos|facilitamos|agradeceriamos|mantendremos|informaremos|atenderemos|contestaremos|llamaremos|sugerimos|remitimos|saludamos|ayudamos|ayudaremos)',
      '(puede|podra|debe|debera|tiene|tendra) usted',
      '(escribanos|llamenos|diganos|indiquenos|cuentenos|avisenos|facilitenos|comuniquenos|envienos|remitanos|haganos|mandenos|pongase|dirijase|acerquese|comuniquese|personese|informese|asegurese|alejese|mantengase|quedese|acojase|disculpenos|permitanos|consultenos|sirvase|registrese|identifiquese|fijese|preocupese)',
      '^ (hola|ola|gracias|gracies|grazas)? (llame|acuda|consulte|evite|rellene|solicite|presente|espere|tenga|recuerde|disculpe|disculpen|permanezca|suba|utilice|siga|haga|pida|cierre|compruebe|avise|vea|abra|comparta|vaya|venga|escriba|pregunte|envie|aporte|adjunte|descargue|indique|acceda|mantenga|lleve|traiga|beba|use|cruce|salga|aparque|circule|confie|desconfie|borre|elimine|anote|guarde|revise|lea|visite|pulse|ponga|denuncie|informe|sepa|entienda|llamen|acudan|consulten|eviten|permanezcan|sigan|mantengan)',
      '^ (hola|ola)? no (llame|acuda|evite|espere|tenga|suba|utilice|siga|haga|pida|abra|comparta|vaya|venga|escriba|envie|acceda|mantenga|lleve|beba|use|cruce|salga|aparque|circule|confie|borre|pulse|baje|toque|entre|cocine|reenvie|difunda|coja|dude|olvide|se|crucen|beban|usen|salgan|compartan|bajen|difundan)',
      'por favor (llame|acuda|consulte|evite|espere|tenga|permanezca|utilice|siga|haga|cierre|compruebe|avise|escriba|pregunte|envie|borre|elimine|indique|disculpe)',
      '(si|cuando) (lo|la)? (desea|necesita|quiere|prefiere|tiene|observa|ve|detecta) (consultar|llamar|reclamar|pedir|presentar|escribir|contarlo|contarnos|dudas|alguna|algun|cualquier|mas|usted|que|peligro|reclamarlo|hacerlo|una|un|venir|acudir|algo)',
      'si lo desea',
      '^ (puede|podra|debe|debera) (consultar|llamar|reclamar|pedir|presentar|escribir|escribirnos|acudir|solicitar|hacer|hacerlo|venir|dirigirse|ponerse|encontrar|ver|verlo|rellenar|poner|usar|utilizar|enviar|descargar|contactar|obtener|leer|pagar|ir|recoger|acceder|comprobar|denunciar|denunciarlo|presentarla|consultarlo|consultarla|llamarnos|pasar|anular|cambiar)',
      '(gracias|agradecemos|lamentamos|sentimos|entendemos|comprendemos|recibido|recibida|recibimos) (por|hemos)? su (aviso|mensaje|consulta|queja|pregunta|interes|paciencia|colaboracion|comentario|confianza|sugerencia|enfado|malestar|preocupacion|tiempo|solicitud|reclamacion|comunicacion|comprension|situacion|inquietud|amabilidad)',
      'su (mensaje|aviso|consulta|queja|solicitud|reclamacion|sugerencia|comentario|peticion|pregunta|expediente|recibo|domicilio|incidencia) (ha|se|fue|sera|esta|lo|la|al|a|en)',
      'agradecerle',
      'informarle',
      'ayudarle',
      'atenderle',
      'comunicarle',
      'recordarle',
      'responderle',
    ],
  },
  ca: {
    tu: [
      '(tu|et|teu|teua|teus|teues|teva|teves|pots|tens|vols|necessites|saps|prefereixes|preferixes|ets|dius|contes|veus|podras|tindras)',
      '(escriu|truca|telefona|digues|avisa|indica|explica|conta|envia) (ns|nos)',
    ],
    vostè: [
      '(voste|vostes)',
      '!(que|qui) (li|els) (informem|comuniquem|agraim|recordem|recomanem|aconsellem|convidem|atenem|contestem|responem|escrivim|oferim|traslladem|indiquem|facilitem|suggerim|atendrem|informarem|contestarem|respondrem)',
      '(li|els) preguem',
      '^ (hola|ola|gracias|gracies|grazas)? (telefone|truque|truqui|consulte|consulti|evite|eviti|acudisca|acudeixi|escriga|escrigui|ompliga|ompli|espere|esperi|recorde|recordi|disculpe|disculpi|vaja|vagi|puge|pugi|tanque|tanqui|demane|demani|comprove|comprovi|avise|avisi|faca|faci|envie|envii|pregunte|pregunti|presente|presenti|utilitze|utilitzi|seguisca|segueixi|tinga|tingui|indique|indiqui|porte|porti|mire|miri|entre|entri|vinga|vingui)',
      '^ (hola|ola)? no (creue|creui|bega|begui|puge|pugi|utilitze|utilitzi|faci|vaja|vagi|tinga|tingui|obriga|obri|comparteixi|compartisca|use|usi|toque|toqui|isca|surti|entre|entri|reenvie|reenvii|truque|truqui|dubte|dubti)',
      '(escriga|escrigui|telefone|truque|truqui|diga|digui|avise|avisi|indique|indiqui|envie|envii|faci|conte) ns',
      '(gracies|agraim|lamentem|sentim|entenem|comprenem) (per|pel)? (el|la)? (seu|seua|seva) (avis|missatge|consulta|queixa|pregunta|interes|paciencia|comentari|enuig|malestar|temps|solicitud|reclamacio|collaboracio|preocupacio|situacio)',
      '(el|la) (seu|seua|seva) (missatge|avis|consulta|queixa|solicitud|reclamacio|comentari|peticio|expedient|rebut|incidencia) (ha|s|es|esta|sera|al|a)',
      '^ (pot|podra|ha) (consultar|trucar|telefonar|reclamar|demanar|presentar|escriure|anar|vore|veure|fer|omplir|posar|enviar|contactar|dirigir)',
      'si (ho desitja|ho vol|ho prefereix|te dubtes|vol reclamar|necessita mes)',
    ],
  },
  gl: {
    tu: [
      '(ti|te|che|contigo|teu|tua|teus|tuas|tes|podes|queres|precisas|sabes|prefires|es|dis|contas|ves|debes|poderas|teras)',
      '(escribenos|chamanos|dinos|contanos|avisanos|indicanos|mandanos|envianos|ponte|achegate)',
    ],
    usted: [
      '(vostede|vostedes)',
      '(lle|lles) (informamos|comunicamos|rogamos|pedimos|agradecemos|lembramos|recomendamos|aconsellamos|atendemos|contestamos|respondemos|escribimos|ofrecemos|trasladamos|indicamos|facilitamos)',
      '(informamoslle|comunicamoslle|rogamoslle|pedimoslle|agradecemoslle|lembramoslle|recomendamoslle|indicamoslle|trasladamoslle|agradecemoslles|informamoslles|pregamoslle)',
      '(escribanos|chamenos|diganos|indiquenos|contenos|avisenos|facilitenos|envienos|ponase|dirixase|achegese|informese|sirvase|consultenos)',
      '^ (hola|ola|gracias|gracies|grazas)? (chame|acuda|consulte|evite|encha|cubra|solicite|presente|agarde|espere|tena|lembre|desculpe|permaneza|suba|utilice|siga|faga|pida|peche|comprobe|avise|vexa|abra|comparta|vaia|vena|escriba|pregunte|envie|achegue|descargue|indique|acceda|mantena|use|beba|cruce)',
      'non (chame|cruce|beba|suba|comparta|faga|saia|toque)',
      'se o desexa',
      '^ (pode|podera|debe|debera) (consultar|chamar|reclamar|pedir|presentar|escribir|escribirnos|acudir|solicitar|facer|dirixirse|ver|cubrir|poner|enviar|contactar)',
      '(grazas|agradecemos|lamentamos|sentimos|entendemos) (por|pola|polo)? (o|a)? (seu|sua) (aviso|mensaxe|consulta|queixa|pregunta|interese|paciencia|colaboracion|comentario|enfado|malestar|tempo|solicitude|reclamacion)',
      '(o|a) (seu|sua) (mensaxe|aviso|consulta|queixa|solicitude|reclamacion|comentario|peticion|expediente|recibo) (foi|sera|esta|vai|ao|a)',
    ],
  },
  eu: {
    zu: [
      '(zu|zuk|zuri|zure|zurekin|zara|duzu|dizugu|zaizu|zaitugu|dezakezu|zaitez|ezazu|baduzu|badaukazu|diguzu|dakizu)',
    ],
    hika: [
      '(hi|hik|hire|hirekin|hiretzat|heure|haiz|hago|hoa|hadi|ezak|itzak|duk|dituk|diguk|nauk|dakik|daukak|badaukak|baduk|dezakek|diat|dinat|diagu|dinagu|haut|haugu|emak|esak|egik|zakiguk|iezaguk|dizkik|hintzen|huen)',
    ],
  },
};
