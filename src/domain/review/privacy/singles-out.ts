import type { NamedRule } from '../../phrases/compile-rules.ts';

/** A person of whom no name is said, and whom every neighbour knows by it. */
export const singlesOut: readonly NamedRule[] = [
  {
    name: 'not-sent-to',
    phrases: [
      '(pregunta|preguntale|habla|consulta|consultalo|acude|dirigete|pide|avisa|parla|demana|fala|ask|talk|speak|contact|galdetu|hitz egin)',
    ],
  },
  {
    name: 'singled/home',
    unless: ['not-sent-to'],
    phrases: [
      '<neighbour> (de|del|d|do|da|dels|of|on|from|at|in) (el|la|l|the)? (el|la|l|the|arriba|abajo|dalt|baix|riba|abaixo|enfrente|enfront|al|lado|costat|upstairs|downstairs|next|same|opposite|corner|end|blue|red|green|yellow)? (<floor>|piso|pis|planta|escalera|arriba|abajo|dalt|baix|lado|costat|enfrente|floor|flat|door|numero|puerta|porta|balcon|house|esquina)',
      '(viuda|viudo|vidua|vidu|widow|widower|abuela|abuelo|avia|avi|avoa|avo) (de|del|d|do|da|of|on|from) (el|la|l|the)? (<floor>|piso|pis|planta|puerta|porta|escalera|lado|costat)',
      '(hirugarren|bigarren|lehen|goiko|beheko) (solairuko|pisuko) (alarguna|amona|aitona)',
      '<neighbour> (que|who) (vive|viu|lives|vivia|habita) (en|a|al|no|na|in|at|on|encima|debajo|damunt|above|below|next)',
      '(familia|family) (del|de la|d|do|da|de|of|at|in) (numero|portal|piso|bajo|tercero|segundo|primero|cuarto|third|second|number|flat|calle|carrer|rua)',
      '<your> (vecino|vecina|vecinos|vei|veina|veins|neighbour|neighbor) (de|del|of|from|d|upstairs|downstairs|ramon|ha|esta|tiene|fue|te|has|is|e|foi)',
      '(hirugarren|bigarren|lehen|lehenengo|laugarren|goiko|beheko|alboko) (solairuko|pisuko|etxeko|ateko|ezkerreko|eskuineko) (bizilagun*|auzoko*|familia*|andre*|gizon*|jabe*|mutil*|neska*|emakume*)',
      '(goiko|beheko|alboko) (bizilagun*|auzokide*)',
    ],
  },
  {
    // "Eras la del carro gris, ¿no?", "parece el chico que trabajaba contigo".
    name: 'singled/guessed',
    phrases: [
      '(eras|eres|fuiste|ets|vas ser|es|foches|you were|you are) (tu|ti|you)? (la|el|a|o|the one|the) (del|de la|de los|amb el|amb la|con el|con la|co|coa|da|do|with|who|in the) .. (gris|azul|rojo|roja|verde|negro|blanco|blau|roig|vermello|grey|blue|red|green|black|white|carro|coche|perro|gorra|chaqueta|cotxe|gos|can|car|dog|pram|hat)',
      '(sabemos|sabem|we know|badakigu) (que|quien|qui|quen|who|nor) (eres|ets|you are|zara|zaren)',
      '(sabemos|sabem|we know|badakigu) (de)? (que|quin|which|zein) (piso|pis|casa|house|flat|pisutan|etxetan)',
      '(parece|sembla|semella|looks like|sounds like) (que es|ser|it is|to be)? (el|la|o|a|l|the) (chico|chica|xic|xica|mozo|moza|rapaz|vecino|vecina|vei|veina|lad|guy|man|woman|girl|boy|neighbour|tipo|hombre|mujer|home|dona) (que|who|that|del|de|do|da|from|next)',
    ],
  },
  {
    name: 'singled/only',
    phrases: [
      '(unico|unica|unic|only|bakarra*) (<job>|<neighbour>|concejal|hombre|mujer|nino|nina|alumno|alumna|persona|home|dona|xiquet|xiqueta|person|man|woman|child|pupil|resident|familia|extranjero|extranjera|herido|ferit|positivo) (de|del|d|da|do|que|en|of|in|at|who|with|a|al|on|con|amb)',
      '(es|era|eres|ets|was|is|e) (el|la|l|o|a|the) (unico|unica|unic|only one|only) (que|who|de|del|d|of) .. (calle|carrer|rua|pueblo|poble|aldea|barrio|centro|colegio|equipo|street|village|team|school|turno|torn|quenda|shift)',
      '(<job>) bakarra*',
      '(herriko|auzoko|ikastetxeko|zentroko|kaleko) (<job>) bakarra*',
    ],
  },
  {
    name: 'singled/number',
    phrases: [
      '(agente|agent|oficial|officer|policia|funcionario|funcionaria|funcionari|empleado|empleada|conductor|driver|badge|placa|conductora) (numero|number|num|n|no|amb numero|con numero)? <figures>',
      '(agentea|agente|ertzaina|gidaria|udaltzaina|langilea) <figures>',
      '<figures> (agentea|agenteak|zenbakiko agentea|zenbakiko langilea|zenbakiko gidaria)',
    ],
  },
  {
    name: 'singled/job',
    unless: ['not-sent-to'],
    phrases: [
      '(el|la|l|o|a|los|las|al|del|the|d|ao|da|do) <job> (de|del|d|do|da|dels|of|at|on|in|from|que) .. (fue|ha|esta|estaba|tiene|sera|ya no|iba|admite|reconoce|cometio|va|ja no|seguira|foi|e|era|was|has|is|will|had|recibira|quedo|apartad*|sancionad*|despedid*|suspendid*|actuo|nego)',
      '(hemos|hem|ya|ja|xa|we have|we ve|we) (hablado|parlat|identificado|identificat|localizado|localitzat|falado|falamos|spoken|talked|identified|sancionado|expedientado|apartado|abierto expediente|obert expedient) .. (con|amb|al|a|ao|to|with|el|la|co|coa)? .. <job>',
      '(expediente|expedient|sancion|sancio|proceedings) (al|a la|contra|a l|ao|contra el|contra la|against the|about the|sobre el|sobre la) <job>',
      '(queja|queixa|complaint) (contra|contra el|contra la|contra o|contra a|against the|about the|sobre el|sobre la) <job>',
      '<job> (que te|que le|que os|que t|que et|who|que lo|que la|que che|que vos|que) (atendio|atiende|trato|va atendre|atendia|insulto|grito|served|treated|shouted|insulted|dealt|hablo|multo|conducia|conduia|atendeu|tratou|berrou|puso|estaba en|estava|works|trabaja en|treballa a)',
      '<job> (del turno|de turno|del torn|de la ventanilla|de la finestreta|da fiestra|de la linea|de la linia|da lina|on duty|on the|del mostrador|de la recepcion|del bus de|del autobus de)',
      '(ikastetxeko|eskolako|horretako|txanda horretako|zentroko|liburutegiko|igerilekuko|autobuseko|linearen|lineako|leihatilako|txandako|udaletxeko) <job> .. (da|zen|dago|du|zuen|izan|kaleratu*|zigortu*|kendu*|dute|dugu)',
      '(zu) ... (artatu|hartu|atenditu) zintuen <job>',
    ],
  },
  {
    name: 'owner',
    unless: ['not-sent-to'],
    phrases: [
      '(el|la|l|o|a|the|al|del) (dueno|duena|propietario|propietaria|amo|mestressa|propietari|dono|dona|owner|encargado|encargada|encarregat|encarregada) (del|de|d|do|da|of) (la|el|l|the|un|una|ese|este)? (bar|tienda|local|restaurante|pub|piso|chalet|taller|kiosco|quiosco|mercceria|merceria|panaderia|farmacia|peluqueria|botiga|forn|tenda|shop|bakery|house|flat|vivienda|casa|mercado|parada|puesto)',
      '(tabernaren|dendaren|etxearen|lokalaren|okindegiaren) (jabea|jabeak|arduraduna)',
    ],
  },
];
