import type { Rule } from '../rule.ts';

const NUMBER =
  '(una|un|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|veinte|media|toda|varios|varias|muchos|muchas|2|3|4|5|6|7|8|9|10|12|15|20|30|40|45|60|catro|cinco|dous|duas|molts|dues|quatre|cinc|bi|hiru|lau|bost|two|three|four|five|six|several|an|ten)';
const SPAN =
  '(hora|horas|minutos|dia|dias|semana|semanas|mes|meses|ano|anos|manana|tarde|hores|dies|setmanes|mesos|anys|minuts|mesos|semanas|egun|aste|hilabete|ordu|urte|hour|hours|minutes|days|weeks|months|years)';

/** A bad experience or founded criticism: what was not done, how one was treated, what does not work. */
export const complaintRules: readonly Rule[] = [
  {
    name: 'waiting',
    phrases: [
      `(llevo|llevamos|lleva|llevan|levo|levamos|leva|levan|porto|portem|porta|porten|fa|hace|hai|waited|waiting|been) .. ${NUMBER} .. ${SPAN}`,
      `${NUMBER} ${SPAN} .. (esperando|esperant|agardando|de cola|fent cua|en cola|perdid*|sin|sense|sen|sense|zain|waiting|without|gabe|al telefono|para|y nada|i res)`,
      `${NUMBER} ${SPAN} .. (urik|argirik) gabe`,
      '(sigo|seguimos|sigue|siguen|seguim|segueixen|segue|seguen|encara|ainda|oraindik|still) .. (sin|sense|sen|esperando|esperant|agardando|gabe|no|non|ez|igual|waiting|without|not|hasn t|haven t|sense)',
      '(todavia|aun|encara|ainda|oraindik) .. (no|nadie|non|ningu|ninguen|ez|sin)',
      '(esperando|esperant|agardando) .. (meses|semanas|dias|horas|una|desde)',
      '(sin|sense|sen) .. (una sola|ni una|respuesta|resposta|avisar|solucion|solucio)',
      '(still) .. (not|no|hasn t|haven t|been fixed)',
      'llevo desde',
      '(llevamos|llevo) asi',
    ],
  },
  {
    name: 'nobody_answers',
    phrases: [
      '(nadie|ningu|ninguen|inork|nobody|no one|noone) .. (responde|contesta|contestado|respondido|informa|avis*|arregla*|hace|coge|viene|atiende|sabe|explica|limpia|respon|diu|informa|di|esaten|erantzu*|tells|answers|told|cares|came|comes|fixes)',
      '(no) .. (contestan|responden|cogen|atienden|contestais|respondeis|hay manera|hay forma|haceis|haceu|arreglais|funciona|funcionan|informais|informan|limpiais|limpian|recogen|pasa nunca)',
      '(ez) .. (erantzu*|funtzionatzen|dabil|esaten)',
      '(can t|cannot|couldn t) .. (reach|get through|speak|get hold|log in)',
      '(doesn t|don t|isn t|not) .. (work|working|answer|collected)',
      '(ni) .. (caso|respuesta|contestan|una respuesta|puto caso)',
      '(por que|porque) .. no .. (recogen|limpian|arreglan|contestan)',
      'habeis limpiado',
      '(no heu|non limpastes|ez duzue) .. (netejat|garbitu|arreglat)?',
    ],
  },
  {
    name: 'shame',
    phrases: [
      '(que|es|una|vergonya|lotsa*|vaya|vergonzoso|menuda) (verguenza|vergonya|vergona|vergonzos*|desastre|asco|lamentable|indignante|inaceptable|intolerable|fastic|noxo|abandono|desastre|estafa|chapuza|desesperant|infierno)',
      '(vergonzoso|vergonzosa|vergonyos|lamentable|indignante|inaceptable|intolerable|impresentable|tercermundista|lotsagarria|shameful|disgrace*|disgusting|unacceptable|desesperant|appalling|ridiculous)',
      '(no hay derecho|asi no se trata|no es normal|estoy hart*|estamos hart*|hart* de|harto|hartos|fart*|nazka|sick of|fed up|es un infierno|vaya servicio|pesimo servicio|mal servicio)',
      '(da asco|dan asco|fa fastic|da pena ver|da vergona|de pena)',
      '(odio|detesto) .. (cola|web|registro|cita|ruido|obras|app|bus|autobus|zona)',
      '(quejarme|queja|reclamacion|denunciar|queixa|queixarme|kexa|complaint|complain)',
    ],
  },
  {
    name: 'bad_service',
    phrases: [
      '(conductor*|funcionari*|empleado*|trabajador*|policia|agente|medico|enfermer*|chofer|driver|staff|officer|funcionariek) .. (me|nos|ha|se) .. (cerrado|reido|gritado|insultado|tratado|ignorado|negado|contestado|dejado|chillado|faltado|shut|rude|laughed)',
      '(me|nos|le|m|ens|us) (ha|han|habeis|heu) .. (cobrado|cobrat|multado|multat|cortado|tallat|dejado|deixat|tratado|tractat|colgado|penjat|perdido|denegado|rechazado|devuelto|mandado|cerrado|negado|charged)',
      '(cobrado|cobrada|charged) (dos veces|de mas|twice|mal)',
      '(pedi|solicite|presente|reclame|avise|demane|llame|hem demanat) ... (y|pero|todavia|nadie|nada|sin|i)',
      '(para que|perque|to be|only to be) .. (digan|me digan|diguin|told) .. (vuelva|torni|volva|come back)',
      '(un solo|una sola|un sol) (mostrador|ventanilla|taulell|persona|medico|cajero)',
      '(cita previa|cita|la web|la app|la sede|el registro|el telefono|el bus|el autobus|el ascensor|la linea|contestador) .. (no|muert*|rot*|imposible|bucle|fatal|infierno|estropead*|averiad*|lento|caid*|tarde)',
      '(bucle|loop|phone menu) .. (cita|telefono|human|persona|con|coa|amb)',
      '(trapped|stuck|atrapad*) .. (phone menu|loop|bucle|queue|your)',
      '(ascensor|escalera mecanica|fuente|lift|elevator|piscina|ludoteca|parque|pabellon|bano|banos|aseos) .. (sin|lleva|no|cerrad*|rot*|averiad*|dead|broken|muert*)',
      '(lift|elevator|bus|website|app) .. (dead|broken|down|late|cancelled)',
      '(ni un|ni una|ni) .. (arbol|banco|sombra|papelera|fuente) .. (toda|todo|en)',
      '(pagina|web|app|aplicacion|sede) .. (se cae|cae|no carga|falla|error)',
      '(me|nos) (echaron|pusieron|multaron|negaron|trataron|cobraron|colgaron|gritaron)',
      '(sin|sense|sen) (barrer*|limpiar|recoger|luz|agua|aigua|auga|ascensor|arreglar|netejar|llum|calefaccion|wifi|acera|plaza|sombra|medico|pediatra|bus)',
      '(ruido|altavoces|soroll|barulho|musica|petardos|zarata|noise|obras) ... (dormir|descansar|madrugada|manana|noche|oidos|hora*|aguanta*|insoportable|mata|sleep|four|night)',
      '(suci*|mierda|basura|ratas|cucarachas|brut*|escombraries|lixo|zaborr*|rubbish|litter) .. (calle*|parque*|barrio|plaza|acera*|carrer*|por todas|everywhere|kale*)',
      '(calle*|parque*|barrio|plaza|contenedor*) .. (suci*|abandonad*|mierda|basura|lleno|llenos|ratas|asco|rebosando)',
      '(otra vez|de nuevo|como siempre|altra vegada|outra vez|berriro|again) .. (agua|sin|averia|retraso|tarde|cortad*|lo mismo|luz|igual|sense|sen)',
      '(mucho|mucha) .. (pero|y luego) .. (sin|no|nada|ni)',
      'ni un* .. (enter*|sol*|limpi*|banco|sombra|papelera|juguete)',
      'teniamos el agua en',
      '(tarde|retraso|retrasos|late) .. (bus|autobus|tren|siempre|otra|linea|minutos)',
      '(bus|autobus|tren|linea) .. (tarde|retraso|no pasa|no ha pasado|lleno|late|never)',
    ],
  },
];
