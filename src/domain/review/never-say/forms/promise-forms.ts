import type { FormRule } from './form-rule.ts';
import { asPattern } from './form-rule.ts';

/** Things that an institution grants or forgives. */
const GRANT = String.raw`(?:ayudas?|ajud\p{L}+|ajuts?|axudas?|laguntza\p{L}*|becas?|bec[ao]?s?|beques|bolsas?|beka\p{L}*|subvenci\p{L}+|plazas?|places?|placa|prazas?|plaza\p{L}*|licenci\p{L}+|llicenci\p{L}+|licenzas?|lizentzi\p{L}+|permisos?|permis|baimen\p{L}*|autorizaci\p{L}+|autoritzaci\p{L}+|multas?|multes|isun\p{L}*|sanci\p{L}+|recargos?|recarrecs?|deudas?|deutes?|debedas?|recibos?|rebuts?|tasas?|taxas?|taxes|dinero|diners|cartos|importe|import|prorrogas?|vivienda|habitatge|piso|puesto|vado|gual|exenci\p{L}+|bonificaci\p{L}+|indemnizaci\p{L}+|grants?|licen[cs]es?|permits?|fines?|refunds?|scholarships?|benefits?|money)`;
const CITIZEN = '(?:te|os|le|les|se|et|us|vos|li|che|lle|lles)';
const IT = '(?:(?:l[oae]s?|els?|les|la|ho|o|a|os|as) )?';
/** We give or take away: only with what is granted. */
const GIVES =
  '(?:damos|daremos|donem|donarem|quitamos|quitaremos|retiramos|retiraremos|anulamos|anularemos|anul·lem|anullem|anullarem|devolvemos|devolveremos|tornem|tornarem|perdonamos|perdonaremos|perdonem|ingresamos|ingresaremos|pagamos|pagaremos|abonamos|abonaremos|reservamos|reservaremos|guardamos|guardaremos|gardamos|gardaremos|retirem|retirarem|traiem|llevem|llevarem|traurem|traemos|sacamos|sacaremos|ponemos|pondremos|renovamos|renovaremos)';
/** We grant: whatever it is. */
const GRANTS =
  '(?:autorizamos|autorizaremos|autoritzem|autoritzarem|conseguimos|conseguiremos|aconseguim|aconseguirem|concedemos|concederemos|concedim|concedirem|aprobamos|aprobaremos|aprovem|aprovarem|adjudicamos|adjudicaremos|otorgamos|otorgaremos|condonamos|condonaremos|condonem|perdonamos|perdonaremos|indemnizamos|indemnizaremos|indemnitzem|indemnitzarem|compensamos|compensaremos)';
const SURE =
  '(?:segur[oae]?s?|asegurad[oa]s?|assegurad[ae]s?|assegurat|garantizad[oa]s?|garantid[oa]s?|garantid[ae]s|concedid[oa]s?|concedi(?:t|da|des)|aprobad[oa]s?|aprovat|aprovad[ae]s?|hech[oa]s?|feit[oa]s?)';
const IF = String.raw`(?<!(?<!\p{L})(?:si|se|cuando|quan|cando|una vez|un cop|unha vez|no|non|ya|ja|xa|if|once)(?: [^.,;:!?]{0,40})?)`;

/** Promises of a grant, a permit, a pardon, a day. */
export const PROMISE_FORMS: readonly FormRule[] = [
  {
    id: 'promises',
    level: 'block',
    // "Te conseguimos la ayuda", "te la damos seguro".
    forms: [
      String.raw`(?<!(?:no|non|ni|nin|nunca|nunca) )(?<!\p{L})${CITIZEN} ${IT}${GRANTS}(?!\p{L})`,
      String.raw`(?<!(?:no|non|ni|nin|nunca) )(?<!\p{L})${CITIZEN} ${IT}${GIVES} (?!cita|las? gracias|les gracies|as grazas|la llamada|la trucada|el mensaje)(?:(?:l[oae]s?|els?|les|l'|o|a|os|as|un[ao]?s?|unha|tus?|sus?|el seu|el teu|dos|tres|ambas|todas|todos) ?){0,3}${GRANT}(?!\p{L})`,
      String.raw`(?<!(?:no|non|ni|nin|nunca) )(?<!\p{L})(?:te|os|se|che|cha|cho|llo|lla|vola|te) (?:l[oa]s? )?(?:damos|donem|concedemos|guardamos|gardamos) (?:ya |seguro|segura|fijo|hech[oa]|sin problema|sen problema|sense problema|segur)`,
      String.raw`(?<!\p{L})(?:te|os|le|les|et|us|li) (?:ingresar|pagar|abonar|tornar|devolver|entregar|mandar|enviar|donar|dar|conceder)(?:emos|em) (?:[^.;:!?]|[.](?=\d)){0,40}(?:antes de|antes del|abans de|abans del|esta semana|este mes|manana|dema|el (?:lunes|martes|miercoles|jueves|viernes|dilluns|dimarts|dimecres|dijous|divendres))`,
      String.raw`(?<!(?:no|non|ni|nin|nunca) )(?<!\p{L})(?:te|os|se|et) (?:la|las|les) (?:quitamos|quitaremos|anulamos|anularemos|perdonamos|perdonaremos|llevem|llevarem|traiem|traurem|anullem|anullarem)(?!\p{L})`,
      String.raw`(?<!(?:no|non|ni|nin|nunca) )(?<!\p{L})(?:quitarémoscha|quitamoscha|anulamoscha|anularemoscha|quitamosllela|anulamosllela|perdoamoscha)(?!\p{L})`,
      // "Conte con que lle gardamos o sábado que queira".
      String.raw`(?<!(?:no|non|ni|nin|nunca) )(?<!\p{L})${CITIZEN} ${IT}(?:guardamos|guardaremos|gardamos|gardaremos|reservamos|reservaremos|guardem|guardarem|reservem|reservarem) (?:l[oa]s?|el|els|la|les|o|a|os|as|un[ao]?|unha) [^.,;:!?]{0,25}(?:que|dia|fecha|data|sabado|dissabte|plaza|placa|praza|sitio|lloc|mesa|taula|hora)(?!\p{L})`,
      // "La ayuda se la van a conceder", "l'ajuda li arribarà abans", "o permiso dámosvolo seguro".
      String.raw`(?<!(?:no|non|ni|nin|nunca|si|cuando|quan|cando) )(?<!\p{L})(?:se|te|os|li|us|et|lle|che|vos) (?:l[oae]s?|els?|les|o|a|os|as|l') ?(?:van a|vana|van) ?(?:conceder|dar|donar|aprobar|aprovar|ingresar|pagar|devolver|tornar|perdonar|quitar|anular)(?!\p{L})`,
      String.raw`(?<!(?:no|non|ni|nin|nunca|si|cuando|quan|cando) )(?<!\p{L})(?:se|te|os|li|us|et) (?:l[oae]s?|els?|les) (?:concederan|concediran|daran|donaran|aprobaran|aprovaran|ingresaran|ingressaran|devolveran|perdonaran|donarem|concedirem|daremos)(?!\p{L})`,
      String.raw`(?<!\p{L})${GRANT} (?:\p{L}+ )?(?:te|le|os|li|us|et|lle|che|vos) (?:llegara|llegaran|arribara|arribaran|chegara|chegaran|vendra|vindra)(?!\p{L})(?! (?:una|la|por|per|un|unha|a) (?:carta|notificacio\p{L}*|correo|correu))`,
      String.raw`(?<!\p{L})(?:damosvolo|damosvola|damoscho|damoscha|damosllo|damosllela|concedemosvolo|concedemoscho|reservamosvola|reservamosvolo) (?:xa |ben )?(?:segur[oa]|fixo|feit[oa])(?!\p{L})|(?<!\p{L})(?:xa|ya|ja) (?:vola|volo|cha|cho|llela|llelo|os la|os lo|te la|te lo|se la|us la|us el|te l') ?(?:reservamos|gardamos|guardamos|reservem|guardem|damos|donem|concedemos)(?!\p{L})`,
      // "Ponemos nosotros un segundo autobús".
      String.raw`(?<!\p{L})(?:ponemos|pondremos|posem|posarem|poñemos|poremos|pagamos|pagaremos|paguem|pagarem|arreglamos|arreglaremos|construimos|construiremos) (?:nosotros|nosaltres|nos) (?:mismos |mateixos )?(?:un|una|unha|el|la|l'|o|a|os|as|los|las|dos|mas|otro|otra)(?!\p{L})`,
      // "A sus hijos les darán la beca", "siempre le toca una", "seguro que lla conceden".
      String.raw`(?<!(?:no|non|ni|nin|nunca|si|cuando|quan|cando|que|quin|cual|donde|on|onde) )(?<!\p{L})(?:te|les?|os|lles?|che|vos|li|els|us|et) (?:daran|donaran|concederan|concediran|aprobaran|aprovaran|tocara|tocaran|adjudicaran) (?:(?:la|el|les|els|una?|unha|a|o|su|tu|seva|teva) ?){0,2}(?:${GRANT}|(?:una?|unha)(?! (?:cita|carta|copia|numero)))(?!\p{L})`,
      String.raw`(?<!\p{L})(?:seguro|segur|fijo|fixo) que (?:se la|se lo|te la|te lo|os la|os lo|li la|li ho|t'ho|us la|lla|llo|cha|cho|vola|volo) (?:dan|den|conceden|concedeixen|donen|daran|conceden|aproban|aprueban)(?!\p{L})`,
      String.raw`(?<!\p{L})you(?:'ll| will)? (?:get|receive|have) (?:the|your) ${GRANT} (?:for sure|guaranteed|by|before|next|this|no problem)|(?<!\p{L})(?:the|your) ${GRANT} (?:will be|is going to be) (?:approved|granted|paid)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:isuna\p{L}*|zigorra|errekargua|zorra) (?:kentzen|barkatzen|kenduko|barkatuko|bertan behera) (?:\p{L}+ )?(?:dizugu|diogu|dizuegu|dugu)(?!\p{L})|(?<!\p{L})(?:laguntza|beka|plaza|baimena|lizentzia|dirua)\p{L}* (?:lortuko|emango|onartuko|gordeko|lortzen|ematen) (?:dizugu|diogu|dizuegu)(?!\p{L})`,
      String.raw`(?<!\p{L})we(?:'ll| will)? (?:authorise you|get you|grant you|give you|cancel|waive|drop|forgive|approve|save you|keep you) (?:the|your|that|a|both|those|these|all) (?:\p{L}+ ){0,2}?${GRANT}(?!\p{L})`,
    ].map(asPattern),
    unless:
      /(?<!\p{L})(?:segun|segons|si (?:cumple|se cumple|compleix|procede|escau|corresponde|toca)\p{L}*)(?!\p{L})/u,
  },
  {
    id: 'promises',
    level: 'block',
    // "La beca la tienes segura", "la tendrás aprobada", "la suya sale aprobada", "téngalo por seguro".
    forms: [
      String.raw`${IF}(?<!\p{L})(?:tienes|tiene|teneis|tienen|tendr(?:as|a|eis|an)|tens|te|teniu|tenen|tindr(?:as|a|eu|an)|tes|ten|tedes|tenen|ter(?:as|a|edes|an)|sale|salen|saldra|surt|sortira|sae|sairan?|dala|dalo|dela|delo) (?:ya |ja |xa |por )?${SURE}(?!\p{L})(?! (?:que|de|social|obligatori\p{L}*|medico|sanitari\p{L}*|con|en|entre|antes del? \d))`,
      String.raw`(?<!\p{L})(?:ten|tenga|tene|teniu|tingui|teña|tende|de|dona|do|da)(?:-?l[oa]|-ho|o|lo) por (?:segur[oa]?|hecho|feito|fet|concedid[oa]|aprobad[oa])(?!\p{L})`,
      String.raw`(?<!\p{L})(?:cuent[ae]n?|contad|conte|conta|compt[ai]|compteu|contade|count) (?:ya |ja |xa )?(?:con que|con ell[oa]s?(?!\p{L})|(?:coa|co|con (?:el|la|los|las|su|tu|vuestro)|con o|amb (?:el|la|els|les)|amb l') ?(?!ayuda|ajuda|axuda|apoyo|suport|apoio|oficina|servicio|equipo|colabora|policia)\p{L}{3,}|amb que|on us to|on (?:it|that))(?!\p{L})`,
      String.raw`(?<!\p{L})(?:consideral[oa]|considerel[oa]|considera-ho|consideri-ho|considerao) (?:ya |ja |xa )?(?:hech|fet|feit|concedi|aproba|aprova|resol)`,
      String.raw`(?<!\p{L})(?:sera|seran|es|e) (?:tuy[oa]s?|suy[oa]s?|teu|teva|teua|seu|seva|tua|sua|yours|para (?:vos|ti|usted|vosotros|vostede)|per a (?:tu|vosaltres|voste))(?= ?[.,!]|$)`,
      String.raw`(?<!\p{L})(?:zurea da|zurea izango da|ziurtatuta (?:duzu|daukazu)|onartuta (?:izango|edukiko) duzu|ziur (?:duzu|daukazu))(?!\p{L})`,
      String.raw`(?<!\p{L})(?:it's|it is|the (?:grant|place|permit|licence|flat) is) (?:as good as |practically |already )?(?:yours|guaranteed|in the bag)(?!\p{L})`,
    ].map(asPattern),
    unless:
      /(?<!\p{L})(?:culpa|fault|decision|decisio|eleccion|turno|casa|respons\p{L}+|reserv\p{L}+|seguro de)(?!\p{L})/u,
  },
  {
    id: 'promises',
    level: 'block',
    mayRest: true,
    // "El viernes lo tendréis arreglado", "O paso píntase o próximo luns", "está programado para el jueves".
    forms: [
      String.raw`(?<!\p{L})(?:el|o|este|aquest|el proximo|o proximo|el proper|el vindeiro|o vindeiro|manana|dema|hoxe|hoy|avui|hui) (?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|luns|mercores|xoves|venres|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge) )?(?:(?:que viene|que ve|que ven|mismo|mateix) )?(?:ya |ja |xa )?(?:l[oa]s?|ho|els?|les) (?:tendr|tindr|ter|dejar|deixar|quedar)\p{L}+ (?:\p{L}+ )?\p{L}+(?:ad[oa]s?|at|ats|ades|ert[oa]?s?|uelt[oa]s?|olt[oa]?s?|est[oa]s?|ist[oa]s?)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:esta|estan|queda|quedan) (?:programad|programat|previst|planificad|planificat|fijad|fixat|agendad|agendat|marcad|marcat)[oa]?[aes]?s? para? (?:a |al |el |o |per a |la |este |aquest )?(?:el )?(?:proximo |proxim |proper |vindeiro )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|luns|mercores|xoves|venres|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|manana|dema)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:arregl|pint|repar|limpi|limp|cambi|camb|tap|pod|arranx|asfalt|recoll|retir|instal|netej|canvi|arrenc|sustitu|substitu)\p{L}{0,4}(?:ase|anse|en?se|-se)? (?:(?:el|o|este|aquest|la|a) )?(?:proximo|proxima|proper|propera|vindeiro|vindeira) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|luns|mercores|xoves|venres|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|semana|setmana|mes)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:lo|la|los|las|ho) (?:tienes|tiene|teneis|tens|te|teniu) en (?:la |tu |su |el |al )?(?:cuenta|compte|casa|mano)[^.;:!?]{0,30}(?:lunes|martes|miercoles|jueves|viernes|semana|manana|dilluns|dimarts|dimecres|dijous|divendres|dema|setmana)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:te|os|le|les) (?:ponemos|pondremos|instalamos|mandamos|enviamos|cambiamos|arreglamos|limpiamos|llevamos)(?!\p{L})[^.;:!?]{0,40}(?:manana|hoy|esta (?:misma )?(?:tarde|semana|noche)|este mes|el (?:lunes|martes|miercoles|jueves|viernes))(?!\p{L})`,
      // "Antes do inverno tes a farola posta", "abans de Nadal la tindràs".
      String.raw`(?<!\p{L})(?:antes|abans) (?:de|del|do|d'|de la|da) ?(?:\p{L}+ ){0,3}(?:(?:l[oa]s?|ho|els?) )?(?:tes|ten|tedes|tienes|tiene|teneis|tens|te|teniu|tendra\p{L}*|tindra\p{L}*|estara|estaran|quedara|quedaran)(?!\p{L})[^.;:!?]{0,30}?(?:\p{L}+(?:ad[oa]s?|at|ades|ats)|post[oa]s?|pues?t[oa]s?|list[oa]s?|llest[oa]?s?|fet[a]?s?|feit[oa]s?|hech[oa]s?)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:obras?|obres|lan\p{L}*|works?|corte|tall|calle|carrer|rua)(?!\p{L})[^.;:!?]{0,25}(?:termin|acab|finaliz|finalitz|remat|conclu|amaitu|bukatu|finish|end|reabri|obri)\p{L}* (?:a |para |per a |by |at )?(?:el |the )?(?:finales|final|finals|principios|principis|mediados|mitjan|mitjans|the end|end) (?:de|of|d')`,
      String.raw`(?<!\p{L})(?:re)?opens? (?:again )?(?:this|next|on) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)(?!\p{L})`,
    ].map(asPattern),
  },
];
