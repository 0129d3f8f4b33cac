import type { NamedRule } from '../../phrases/compile-rules.ts';
import { compileSayings } from '../text/compile-sayings.ts';

const rules: readonly NamedRule[] = [
  {
    name: 'denies',
    phrases: [
      '(es|son|era|e|is|it s|s|are|was|resulta|resulta ser|sea|segueix sent) (un|una|unha|a|totalmente|completamente|completament|del todo|todo|rotundamente|simplemente|absolutamente|totally|completely|entirely|simply|just|all)? (falso|falsa|falsos|falsas|fals|falses|mentira|mentida|bulo|bulos|rumor fals|rumor falso|fake|hoax|false|untrue|invento|invencion|invencio|invencio|una broma|montaje|muntatge|montaxe|engano|engany|lie|lies|rumour|made up|infundado|infundat|erroneo)',
      '(no|non|ni|nin) (es|son|era|e|fue|resulta|es tampoco) (del todo)? (cierto|cierta|ciertas|verdad|veritat|cert|certa|certo|certa|verdade|real|asi|exacto|correcto)',
      '(isn t|is not|not|aren t|are not|wasn t|never) (true|real|correct|the case|accurate)',
      '(no|non) (hay|hi ha|hai) (nada de)? (cierto|verdad|cert|certo|verdade) en',
      '(desmentimos|desmentim|desmiente|desmienten|desminte|desmentix|desmenteix|negamos|neguem|deny|denies|we deny|debunked|ukatzen|gezurtatzen|gezurtatu)',
      '(falso|falsa|fals|false|fake|mentira|mentida|bulo|gezurra|faltsua|hoax) (que|lo|es|la|el|o|a|that|claim|news|rumour|da|dira|mezua|albistea)',
      '(faltsua|faltsuak|gezurra|gezurrezkoa|bulo bat) (da|dira)',
      '(ez da|ez dira) (egia|zuzena|benetakoa|hala)',
      '(sin|sense|sen) (fundamento|fonament|base)',
      '(nadie|ninguna|ningun|ningu|cap|ninguen|no one|nobody) .. (va a|va|ha|vai|is going to|will|has)',
      '(falsa alarma|alarma falsa|false alarm)',
    ],
  },
  {
    name: 'reports',
    phrases: [
      '(circula|circulan|circulen|corre|corren|se difunde|se difon|difundense|se esta difundiendo|se comparte|se esta compartiendo|se dice|se comenta|dicen|diuen|din|comentan|comenten|andan diciendo|hay quien dice|hi ha qui diu|hai quen di|algunos|alguns|some people say|people say|they say|there is a rumour|a rumour|rumours|a message|messages|esaten|zabaltzen|dabil|dabiltza|diotenez|hedatzen) .. (que|de|un|una|o|l|el|la|is|are|that|say|claim|ari|da|dute|dira|mezu*|zurrumurru*)',
      '(el|la|los|las|ese|esa|este|esta|aquest|aquell|l|o|os|ese|the|this|that|un|una|a) (rumor|bulo|mensaje|audio|video|noticia|cadena|captura|cartel|informacion|missatge|rumor|noticia|boto|mensaxe|nova|message|rumour|story|claim|video|post|hoax|image) (de|d|que|sobre|del|about|that|of|da|do|according)',
      '(lo|el|allo|o|eso|aixo|iso|aquello|esto) (de|del|da|do) (que|los|las|la|el|les|els|l|a|os|as|un|una)?',
      '(la idea de que|la idea que|the idea that)',
      '(mezua|zurrumurrua|audioa|bideoa|albistea|mezuak) .. (dio|dioena|esaten|dioen)',
      '(preguntais|preguntas|pregunteu|preguntades|preguntan|nos preguntan|ens pregunten|galdetzen|you ask|people ask|you are asking|leemos que|hemos leido que|hemos visto que|hem vist que|vimos que|nos llega que|nos habeis|nos ha llegado que|we have read|we have seen)',
      '(segun|segons|according to) (el|un|ese|este|aquest|the|a|o) (audio|mensaje|video|rumor|missatge|message|rumour|bulo|mensaxe)',
    ],
  },
  {
    name: 'courtesy',
    phrases: [
      '^ (hola|ola|kaixo|hi|hello|buenas|buenos dias|buenas tardes|bon dia|bona vesprada|bona tarda|bos dias|boas|egun on|good morning)? (gracias|gracies|grazas|moltes gracies|muchas gracias|moitas grazas|eskerrik asko|mila esker|thanks|thank you|sabemos que|sabem que|badakigu|we know|entendemos|entenem|entendemolo|we understand|ulertzen|es normal|e normal|sentimos|ho sentim|lamentamos|sentimolo|we are sorry|it is normal|normala da|tranquil*)',
    ],
  },
  {
    name: 'sourced',
    phrases: [
      '(confirma|confirman|confirmen|confirmado|confirmat|confirmada|ho confirma|confirmano|confirmo|confirms|confirmed|confirm|comprobado|comprovat|contrastat|contrastado|verificado|verificat)',
      '(segun|segons|fuente|font|fonte|source|iturria|according|informa|informan|dice|diu|di|says|publica|dio|dioenez|arabera|baieztatu*|berretsi*|berresten|baieztatzen|explica|avisa|assegura|asegura)',
    ],
  },
  {
    name: 'blames',
    phrases: [
      '(cuenta|perfil|pagina|canal|grupo|usuario|usuaria|foro|web|compte|pagina|grup|usuari|conta|account|page|channel|group|user|profile|kontua|kontuak|orria|taldea|taldeak|kanala) .. (que)? (lo|la|ha|ho|que|who|that|has|which)? (difund*|difon*|publico|publicado|publicat|publica|publicou|compartio|compartido|compartit|invento|inventado|inventat|inicio|lanzo|colgo|colgado|penjat|subio|spread*|posted|shared|started|published|zabaldu*|argitaratu*|zabaltzen)',
      '(lo|la|ho|o|a|l) (difundio|ha difundido|publico|ha publicado|invento|ha inventado|lanzo|empezo|inicio|esta difundiendo|ha difos|ha publicat|ha inventat|difundiu|publicou|inventou) (el|la|l|un|una|o|a|don|su|en)? .. (cuenta|perfil|pagina|canal|grupo|vecino|vecina|usuario|compte|grup|vei|conta|concejal*)',
      '(quien|qui|quen|whoever|el que|la que|los que|els que) .. (invento|inventado|inventat|empezo|inicio|difundio|difundido|difos|lanzo|started|spread|made up|invented|asmatu|zabaldu) .. (es|son|fue|vive|trabaja|lo|is|was|esto|e|da|zuen)',
      '(has|habeis|heu|you have|you ve|fuiste|estas|ests|esteu|you are) (difundido|difundiendo|inventado|publicado|mentido|mintiendo|spreading|made up|posted|lying|difos|difonent|publicat|inventat)',
      '(tu|vuestro|vostre|teu|your) (bulo|mentira|mentida|hoax|lie|rumor|rumour)',
    ],
  },
];

/**
 * Finds what a reply does with a claim: denies it, tells it, names its source, or blames a person.
 * It also finds the reply's courtesies.
 */
export const findHoaxSayings = compileSayings(rules);
