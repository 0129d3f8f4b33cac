import { rhetoricalPhrases } from './lexicon/question-rules.ts';
import type { GuardName } from './rule.ts';

const DIE =
  '(muero|morir|morirme|morimos|muere|mueren|muriendo|murio|morro|moro|mor|em moro|me morro|dying|die|died|dead)';
const OFFICE =
  '(web|pagina|formulario|papeleo|papel|papeles|burocraci*|tramit*|cita|cola|colas|app|aplicacion|padron|sede|registro|impuesto*|hacienda|menu|loop|queue|form|website|paperwork|contestador|bucle|begizta|telefono|atasco|trafico|cua|obras)';
const PET = '(perro|perra|perrito|perrita|gato|gata|gatito|gos|gossa|gat|cadela|txakur*|katu*|dog|cat|loro|mascota)';

/**
 * Guards that cancel a phrase in the same sentence. They are narrow on purpose and match
 * statements, never moods. A wide guard ("obra", "equipo", "frío", "no … atrapados") silences a
 * real call.
 */
export const triageGuards: Readonly<Record<Exclude<GuardName, 'asked'>, readonly string[]>> = {
  dying_of: [
    `${DIE} de (risa|hambre|aburrimiento|sueno|verguenza|ganas|envidia|amor|asco|riure|vergonya|gana|son|fame|noxo|rabia)`,
    `${DIE} (of|from) (laughter|laughing|boredom|embarrassment|cringe)`,
    `${DIE} to (know|see|hear)`,
    '(barrez|aspertuta|gosez|lotsaz) (hiltzen|hil|lehertzen)',
    '(me|nos|ens)? (mata|matan|mato|matame|matanme) (este|esta|el|la|los|las|ese)? (calor|ruido|frio|trafico|soroll|espera|impuestos|ruidos)',
    '(calor|ruido|trafico|soroll|espera|alergia) .. (mata|matan|matame|matando)',
    '(matar|matarte|mataros|comer|matan|mata) .. (besos|abrazos|aburrimiento|cosquillas|disgustos|sustos)',
    `(muero|morir|morirme|muera|ahoga|ahogan|ahogo|matan|mata) ... ${OFFICE}`,
    `${OFFICE} ... (muero|morir|morirme|muera|ahoga|ahogan|ahogo|infierno|matan|mata|death)`,
    '(ahogo|ahogamos|ahogan) ... (palomitas|facturas|recibos|deudas|plan|tabla|clasificacion)',
    '(morir|muero|infarto) .. (esperando|factura|recibo|precio)',
    '(factura|recibo|precio|multa) .. (susto|infarto|muerto|morir)',
    '(heat|noise|queue|traffic|suspense|wait|paperwork) .. (killing|kills|murdering|death)',
    '(bero*|zarata*) .. hil* ... (nau|gaitu)',
    '(muere|mueren) .. (aburrimiento|asco)',
    '(ascensor|lift|semaforo|fuente|escalera|wifi|centro|barrio|pueblo|comercio|movil) .. (muert*|mort|dead|morto)',
  ],
  stuck_in_a_figure: [
    `(atrapad*|atrapat*|encerrad*|perdid*|secuestrad*|trapped|stuck|lost|harrapat*) .. ${OFFICE}`,
    '(secuestrad*|atrapad*) (por|en) (las|la|los|el) (obras|burocracia|cola|tasa*|zona)',
  ],
  lost_pet: [
    `(mi|nuestro|nuestra|la|el|un|una|my|our|nire|meva|meu|mina) ${PET} .. (perd*|desapar*|perdut|perduda|missing|lost|escapad*|galdu*)`,
    `(busco|buscamos|perdid*|desaparecid*|missing|lost) (a|mi|un|una|al|nuestro)? ${PET}`,
    `(rescat*|baj*|rescued) .. ${PET}`,
  ],
  fiction: [
    '(pelicula*|peli|pelis|pelliculas|filme|filma|filmak|film|films|movie|movies|netflix|documental|cortometraje|novela|videojuego|antzezlan*|antzerki*|telesail*|telenovela|pellicula|thriller|documentary)',
    '(obra|funcion|representacion|representacio) de (teatro|teatre)',
    '(en|la|esta|aquella|aquesta) serie (de|que)? (television|tele|netflix|anoche|turca|vimos|vi)',
    '(the|that|school) play (about|last|was)',
    '(exposicion|exposicio|exhibition|musical) (sobre|de|del|about)',
    'escape room',
  ],
  sport: [
    '(futbol|liga|gol|goles|penalti|arbitro|marcador|derbi|baloncesto|golejada|futbola|league|goalkeeper|striker|referee|relegation|delantero|centrocampista)',
    '(equipo|portero|partido|equip|partit|team|taldea) ... (tabla|clasificacion|domingo|defensa|segunda|perdio|perdimos|sunday|match|descenso|taula|murdered|muerto)',
  ],
  elsewhere: [
    '(en|na|in) (texas|florida|california|alemania|alemanya|alemana|francia|italia|portugal|marruecos|turquia|japon|china|india|brasil|mexico|ucrania|gaza|siria|grecia|chile|peru|argentina|colombia|venezuela|nepal|pakistan|indonesia|filipinas|eeuu|estados unidos|the usa|germany|italy|turkey|japan|brazil|nigeria|sudan|haiti|australia|franca)',
    'a (alemanya|franca|italia|portugal|turquia|texas)',
    '(texasen|alemanian|frantzian|italian|portugalen|japonian|turkian)',
    '(he|hemos|habeis|acabo de) (leido|visto|leer|ver) ... (noticia*|telediario|television|periodico)',
    '(en|a) (las|els|les|as) (noticias|noticies|novas)',
    '(en|a|na) (el|la)? (telediario|telenoticies|telexornal)',
  ],
  past: [
    '(hace|fa|hai|duela) (ya|mas de|casi)? (un|una|dos|tres|cuatro|cinco|seis|diez|veinte|treinta|muchos|unos|dous|catro|cinco|moitos|bi|hiru|lau|bost|hamar|molts|quatre|cinc|deu|varios) (anos|ano|anys|any|urte|meses|mesos|siglos|decadas)',
    '(hace|fa|hai) anos',
    '(ano|any|verano|invierno|mes|estiu|hivern) (pasado|passat)',
    'last (year|summer|winter|month|autumn|spring)',
    '(years|months|decades|year|month) ago',
    '(recuerdo|recuerdas|recordais|recordamos|recordo|recordeu|lembro|lembrades|remember|gogoratzen) ... (cuando|quan|cando|when|aquel|aquella)',
    '(riada|inundacion|incendio|nevada|temporal|dana|terremoto|riuada|enchente|flood|fire) .. (de|del|en|of|in|d) (1934|1957|1962|1973|1982|1983|1987|1996|1997|2002|2008|2012|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024)',
    '(aniversario|aniversari|urteurrena|anniversary)',
    '(gracias|gracies|grazas|enhorabuena|enhorabona|parabens|thanks|thank|eskerrik) ... (bombero*|bomber*|policia|proteccion civil|sanitari*|ertzain*|suhiltzaile*|firefighters|firemen|paramedics) ... (sac*|rescat*|salv*|trabajo|ayud*|llev*)?',
    '(gracias|gracies|grazas|thanks|thank|eskerrik) ... (sacasteis|sacaron|rescat*|salvasteis|salvaron|rescued|saved)',
    '(gracias|gracies|grazas|thanks|thank you) .. (por|per|for) .. (encontrar*|trobar*|atopar*|finding)',
  ],
  learning: [
    '(simulacro|simulacre|simulazio*|drill)',
    '(taller|obradoiro|curso|cursillo|curs|charla|xerrada|jornada|formacion|ikastaro*) (de|sobre|contra|para|en|per|d)',
    '(course|workshop|training|talk) (on|about|to|for)',
    '(primeros auxilios|primers auxilis|primeiros auxilios|first aid|lehen laguntza*)',
  ],
  denied: [
    '(no hay|no hi ha|non hai|no habia|no hubo|sin|sense|sen|ez dago) (personas|gente|nadie|ningun|ningu|ninguen)? (herid*|ferit*|ferid*|victima*|atrapad*|dentro|dins)',
    'no (estamos|estoy|esta|estan|quedo|quedaron|estem) (atrapad*|atrapat*|herid*)',
    '(nobody|no one|noone|nadie) (is|was|esta|resulto|ha resultado)? (hurt|injured|herid*|trapped|inside|dentro)',
    '(ya|ja|xa) (ha|han|hemos|l han|foi|esta|estan)? (aparecid*|aparecio|localizad*|rescatad*|trobat|trobada|atopad*|encontrad*)',
    '(found|rescued) safe',
    '(sana|sano|sanos|sanas) y (salva|salvo|salvos|salvas)',
  ],
  joke: ['jaja*', 'jeje*', 'lol', 'lmao', 'xd', 'xddd', 'abrazos'],
  thanked: [
    '(gracias|gracies|grazas|esker*|thanks|thank|enhorabuena|felicidades|parabens) ... (por|per|a|al|als|aos|for|to)',
  ],
  irony: ['emojironia', 'emojirabia', '(por|per|for) (nada|res|nothing)', '(justo|precisamente) lo que'],
  against_hate: [
    '(contra|stop|no al|no a|combatir|prevenir|taller*|charla*|denunci*|frenar|against) ... (odio|racismo|racista*|homofobi*|machism*|xenofob*|islamofob*|discrimin*|hate|racism)',
    '(pintada*|cartel*|insult*|agred*|agresion*|atac*) .. (racista*|homofob*|contra|a un|a una|nazis)',
  ],
  asking: [
    '^ (sabeis|sabes|sabeu|sabedes|alguien sabe|es verdad|es cierto|es veritat|e certo|is it true|egia da|dakizue|does anyone|anyone know|es seguro)',
    '(que|como|cuando) (hago|hacemos|haceis|fem|faig|fago) .. si',
    'what .. (i|we) do if',
  ],
  rhetorical: rhetoricalPhrases,
};
