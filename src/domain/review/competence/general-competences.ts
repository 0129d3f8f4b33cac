/**
 * Matter that is hardly ever a town's own, in five languages; it adds to the words that
 * `institution.yml` gives its competences. `foretold` phrases name the matter and a promise at once
 * ("lloverá"). The handbook says which body owns the matter.
 */
export type GeneralCompetence = { id: string; phrases: readonly string[]; foretold?: readonly string[] };

export const GENERAL_COMPETENCES: readonly GeneralCompetence[] = [
  {
    id: 'trains',
    phrases: [
      '(tren|trenes|trens|trena|trenak|trenaren|trenen|trenetan|trenik|train|trains|railway|vagones|vagons|cercanias|rodalies|rodalia|aldiriak|aldirietako|proximidades|ferrocarril*|renfe|adif)',
      '(via|vias) (del tren|del ferrocarril)',
    ],
  },
  {
    id: 'health',
    phrases: [
      '(hospital|hospitales|hospitals|hospitais|ospitale*|ambulatorio*|ambulatori|quirofan*|quirofon*|pediatr*|anbulatorio*)',
      '(centro|centros|centre|centres) (de)? (salud|salut|saude)',
      'health (centre|centres|center|service)',
      'osasun (zentro*|etxe*|zerbitzu*)',
      '(lista|listas|llista|llistes) (de|d) (espera|agarda) (del|de la|quirurgic*|medic*|sanitari*)?',
      '(waiting (list|lists)|itxaron zerrenda*)',
      '(medico|medica|medicos|metge|metges|metgessa|mediku*|doctors|gps|nurse|nurses|enfermera|enfermeras|enfermeros|infermera|infermeres|enfermeiras|erizain*)',
      '(cita|citas|cites|hitzordu) (medica|medicas|mediques|mediku*)',
      '(vacunacion|vacunacio|vacunas|vacunes|txertaket*|txerto*|vaccine*|vaccination*)',
      '(ambulancia*|ambulancies|anbulantzia*|ambulance*)',
      '(urgencias|urgencies|urxencias) (del|de|do|medicas)?',
    ],
  },
  {
    id: 'schools',
    phrases: [
      '(profesor|profesora|profesores|profesorado|maestro|maestra|maestros|docentes|professor|professora|professors|professorat|mestre|mestra|mestres|profesorado|irakasle*|teacher|teachers)',
      '(instituto|institutos|institut|instituts|institutu*)',
      'secondary school*',
      '(beca|becas|beques|bolsa|bolsas) (de)? (comedor|menjador|xantar|libros|llibres|estudios|estudis)',
      '(barracones|barracons|barracon|ratios|curriculo|selectividad|selectivitat|ebau)',
      '(jantoki|ikasketa) beka*',
      '(curso escolar|curs escolar|ikasturte*)',
    ],
  },
  {
    id: 'roads',
    phrases: [
      '(autovia|autovias|autovies|autopista|autopistas|autopistes|autoestrada*|autobia*|motorway*|highway*|peaje|peajes|peatge|peatges|peaxe*|bidesari*|toll|tolls)',
      '(carretera|carreteras|carreteres|estrada|estradas) (nacional|nacionales|nacionals|nacionais|del estado|de l estat|do estado)',
      '(errepide nazional*|national road*)',
    ],
  },
  {
    id: 'driving',
    phrases: [
      '(carne|carnet|permiso|permis) de (conducir|conduir)',
      '(puntos|punts) (del|de tu|do|de) (carne|carnet|conducir|conduir)',
      '(examen|examenes|examens|exame|exames) (de|para) (conducir|conduir)',
      '(driving licen*|driving test*|licence points|gidabaimen*|gidatzeko baimen*)',
      '(multa|multas|multes|isun*) (de la|da|de) (dgt|trafico|transit)',
    ],
  },
  {
    id: 'electricity',
    phrases: [
      '(apagon|apagones|apagada|apagades|apagamento|itzalaldi*|blackout*|electricidad|electricitat|electricidade|electricity|argindar*|transformador*)',
      'power (cut|cuts|outage*|supply)',
      'the power',
      '(corte|cortes|tall|talls) de (luz|llum)',
      '(suministro|subministrament|subministracion|fluido) electric*',
      '(argi eten*|argi hornidura*)',
      '(la|a|sin|sense|sen|tu|vuestra) (luz|llum)',
      '(argia|argirik)',
      '(linea|lineas|linia|linies|liña|red|rede|xarxa|tendido|torre|torres|poste|postes|contador|comptador|sare|linea|potencia|tension|tarifa|tarifas) .. (electric*|luz|llum|elektriko*)',
      'electric* (grid|line|lines|bill|tariff|meter)',
      '(factura|recibo|rebut|tarifa) (de la|da|de) (luz|llum)',
    ],
  },
  {
    id: 'rivers',
    phrases: [
      '(embalse|embalses|pantano|pantanos|panta|pantans|presa|presas|preses|embassament*|encoro*|urtegi*|reservoir*|dam|dams|cauce|cauces|caudal|cabal)',
      '(rio|rios|riu|rius|ibai*|river|rivers)',
      '(desembals*|desembass*)',
    ],
    foretold: [
      '(vamos a|anem a|imos|van a|va a) (desembalsar|desembassar|abrir compuertas|abrir las compuertas)',
      '(desembalsaremos|desembassarem|desembalsaran|abriremos .. compuertas|obrirem .. comportes)',
    ],
  },
  {
    id: 'coast',
    phrases: [
      '(espigon|espigones|espigo|espigons|escollera|escolleras|dique|diques|dic|breakwater*|jetty|costas|kai mutur*)',
      '(regeneracion|regeneracio|rexeneracion) (de|da) .. (playa*|platja|platges|praia*)',
      '(beach (erosion|regeneration)|hondartza berri*)',
    ],
  },
  {
    id: 'pensions',
    phrases: [
      '(pension|pensiones|pensio|pensions|pensioak|pentsio*|jubilacion|jubilaciones|jubilacio|xubilacion*|erretiro*|retirement|subsidio|subsidi|imserso|sepe|desempleo|desocupacio|desemprego|langabezia*|unemployment)',
      '(seguridad social|seguretat social|seguridade social|gizarte segurantza*|social security)',
      '(ingreso minimo|ingres minim|minimum income|vida laboral|lan bizitza|baja laboral|baixa laboral)',
      '(cobrar|prestacion|prestacio|cobrament|del|el|l|o) (paro|atur|paro)',
      '(grado|valoracion|ayuda|prestacion|grau|valoracio) (de|a|por|la|a la|de la) dependencia',
    ],
  },
  {
    id: 'documents',
    phrases: [
      '(renovar|renovacion|renovacio|renovaras|renovem|renovamos|cita|citas|cites|expedir|expedimos|tramitar|tramitamos|sacar|entrega|entregamos|oficina|renew|renewal|appointment|berritu*|hitzordu*) .. (dni|pasaporte|passaport|passport|nie|nortasun agiri*|id card|identity card)',
      '(dni|pasaporte|passaport|passport|nie|id card|identity card) .. (lista|list|listo|llest|preparado|preparat|ready|prest|renovado|renovat|oficina|cita)',
      '(extranjeria|estrangeria|estranxeiria|nacionalidad|nacionalitat|nacionalidade|visado*|visat|residence permit*|passports|pasaportes|passaports|pasaporteak)',
      '(permiso|permis) de (residencia|trabajo|treball)',
      '(nortasun agiri*|pasaportea*)',
      '(damos|donem|emitimos|emitim|hacemos|fem|facemos|issue|issued|give|renovamos|renovem|prorrog*|eman*|egin*) .. (dni|nie|pasaporte*|passaport*|passport*|nan)',
      '(dni|nie|pasaporte|passaport) (nuevo|nou|novo|berria)',
      '(asilo|asil|asylum|work permit*|lan baimen*|bizileku baimen*)',
    ],
  },
  {
    id: 'weather',
    phrases: [
      '(prevision|previsio|prediccion|prediccio|predicion) (del|do|de|meteorologic*) (tiempo|temps|oratge|tempo|lluvia*)?',
      '(pronostico*|pronostic|prognostico|eguraldi*|iragarpen*|weather|forecast)',
      'aviso (amarillo|naranja|rojo|laranxa|vermello)',
      'avis (groc|taronja|roig)',
    ],
    foretold: [
      '(llovera|nevara|granizara|diluviara|ploura|chovera|nevara|escampara|amainara)',
      '(va|van|vai) a? (llover|nevar|granizar|ploure|chover|escampar|amainar|diluviar)',
      '(will|going to|ll|won t) .. (rain|snow|hail)',
      '(euria|euririk|elurra|elurrik|ekaitza|ekaitzik|txingorra|txingorrik|eguzkia|haizea) .. (egingo|egongo|ariko|botako)',
      '(hara|habra|fara|hi haura|habera) .. (frio|calor|viento|sol|fred|vent|vento|lluvia*|pluja|choiva|tormenta*|tempesta*|temporal|nieve|neu|buen tiempo|bon temps)',
      '(lluvia|lluvias|temporal|tormenta|viento|pluja|pluges|choiva|tempesta|borrasca|ola de calor|onada de calor|calor|tiempo|temps|oratge|tempo|rain|storm|heat|wind|weather) .. (parara|cesara|remitira|pasara|acabara|empezara|llegara|amainara|cessara|rematara|mejorara|millorara|mellorara|durara|will (stop|end|pass|ease|arrive|improve|last|be))',
      '(dejara|parara|deixara) de (llover|ploure|chover|nevar)',
      '(euria|ekaitza|eguraldia|beroa) .. (geldituko|amaituko|hobetuko|iritsiko)',
    ],
  },
  {
    id: 'justice',
    phrases: [
      '(juez|jueza|jueces|jutge|jutgessa|jutges|xuiz|xuiza|epaile*|judge|judges|juzgado|juzgados|jutjat|jutjats|xulgado*|epaitegi*|court|courts|fiscal|fiscalia|fiskal*|prosecutor*|epaiketa*|prision|preso|carcel|sentencia)',
    ],
  },
  {
    id: 'police',
    phrases: [
      '(guardia civil|policia nacional|policia nacional|national police|civil guard|guarda civil|mossos|ertzaintza*|polizia nazional*|comisaria|comissaria|comisaria|ejercito|exercit|exercito|armada|army)',
    ],
  },
  {
    id: 'wildfire',
    phrases: [
      '(helicopter*|helikoptero*|hidroavion*|hidroavio*|hegazkin*|ume|brif)',
      '(aviones|avions|avions) (de extincion|d extincio|contra|cisterna)?',
      '(plan|pla|plana) .. (incendio|incendios|incendi|incendis|forestal*|suteen|sutearen)',
      '(sutearen|suteen) plana',
      '(bomberos|bombers|suhiltzaile*) (forestales|forestals|forestais|del consorcio|del consorci)',
    ],
  },
  {
    id: 'airports',
    phrases: [
      '(aeropuerto|aeropuertos|aeroport|aeroports|aeroporto*|aireportu*|airport*|aena|vuelos|vols|voos|hegaldi*|flights)',
    ],
  },
  {
    id: 'universities',
    phrases: [
      '(universidad|universidades|universitat|universitats|universidade*|unibertsitate*|university|universities)',
    ],
  },
  {
    id: 'state-taxes',
    phrases: [
      '(agencia tributaria|hacienda|declaracion de la renta|declaracio de la renda|declaracion da renda|irpf|iva|aeat|income tax|tax return*|errenta aitorpen*|ogasun*)',
    ],
  },
  {
    id: 'regional-buses',
    phrases: [
      '(autobus|autobuses|autobusos|bus|buses|buses) (interurban*|metropolitan*|comarcal*|interurba|interurbans)',
      '(hiri arteko autobus*|intercity bus*|interurban bus*)',
    ],
  },
  {
    id: 'post',
    phrases: ['(oficina de correos|oficina de correus|cartero|carteros|carter|carters|post office|postontzi*)'],
  },
  {
    id: 'telephone',
    phrases: [
      '(fibra optica|cobertura movil|cobertura mobil|cobertura del movil|mobile coverage|broadband|telefonia movil|mugikor estaldura*)',
    ],
  },
  {
    id: 'recalls',
    phrases: [
      '(lote|lotes|lot|lots|producto|productos|producte|productes|produto|produtos|partida|product|products|batch|batches|sorta*|produktu*) .. (tienda*|tend*|super*|botigu*|shops|stores|denda*|mercado|mercat)',
      '(retirar|retirada|retirades|retirem|retiramos|inmovilizar|immobilitzar|inmobilizar|recall|recalled|withdraw|withdrawn|erretiratu*|kentze*) .. (lote|lotes|lot|lots|producto|productos|producte|productes|produto|product|batch|sorta*|produktu*)',
    ],
  },
  {
    id: 'water-fit',
    phrases: [
      '(declara*|declarat|declarem|declarado|declaramos|levant*|aixec*|aixeq*|decretad*|declared|declare|lift|lifted|altxatu*|deklaratu*) .. (agua|aigua|auga|water|ura|uraren) .. (apta|apto|potable|fit|safe|edangarri*)',
      '(agua|aigua|auga|water|ura) .. (apta|potable|fit|edangarri*) .. (declara*|declarat|declarem|declarado|declaramos|levant*|declared|lift*)',
    ],
  },
];
