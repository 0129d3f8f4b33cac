/** Words before a person's name: titles, and words for a person after an article or possessive. */
export const TITLES = 'don doña dona d\\. dª dña\\.? señor señora sra?\\. senyora? mr\\.? mrs\\.? ms\\.? miss';
export const DETERMINERS =
  "el la l['’] los the o a al tu su teu teua teva seu seua your our nuestr[oa] nostr[ea] nos[ao] túa súa de del";
export const PERSONS = `
  vecin[oa] veí veïna veciñ[oa] neighbou?r trabajadora? treballadora? traballadora? employee worker clerk funcionari[oa]? funcionària emplead[oa] emplead[oa] empleat empleada agent agente officer
  policía policia conserje conserge conserxe médic[oa] metge metgessa doctora? profesora? professora? maestr[oa] mestr[ea] teacher conductora? condutora? driver técnic[oa] tècnica? menor niñ[oa] xiqueta? nena? nen[oa]
  alumn[oae] pupil compañer[oa] companya? colleague hij[oa] fill fillo filla son daughter madre mare nai mother padre pare pai father marido marit husband mujer muller wife caretaker enfermer[oa] infermera? nurse
  usuari[oa] socorrista tutora? secretari[oa] administrativ[oa] arquitect[oa] señora? senyora? herman[oa] germana? irmán irmá sister brother abuel[oa] avi àvia grandmother grandfather`;
/** After a Basque name. */
export const BASQUE_PERSONS =
  'jauna andrea langilea irakaslea gidaria medikua auzokoa bizilaguna agentea teknikaria atezaina';
export const GREETINGS = [
  'hola|ola|boas|buenas|kaixo|gabon|hi|hello|hey|dear|querid[oa]|estimad[oa]|estimat|benvolgut|benvolguda|thanks|gracias|gràcies|grazas|thank you|sorry',
  'buen(?:os|as) (?:días|tardes|noches)|bo[sn]? día|bo[ns] días|boas (?:tardes|noites)|bon dia|bona (?:tarda|vesprada|nit)|egun on|arratsalde on|eskerrik asko|good (?:morning|afternoon|evening)',
  '(?:muchas|moltes|moitas) (?:gracias|gràcies|grazas)|lo sentimos|ho sentim|sentímolo',
].join('|');

/** Streets, schools, saints, storms and prizes bear the names of persons. */
export const NAME_BEARERS = `
  calles? c\\/ avenida avda\\.? av\\. plazas? pza\\.? paseo camino carretera ronda glorieta travesía puente parque jardín jardines barrio barriada urbanización polígono estación parada
  colegio escuela instituto ies ceip ceipso cra cifp universidad hospital clínica ambulatorio centro biblioteca pabellón polideportivo estadio auditorio teatro museo palacio fundación asociación club
  premios? concurso trofeo torneo carrera becas? obra novela poema concierto exposición grupo banda borrasca dana temporal tormenta huracán ciclón
  san santa santo sant sto\\. sta\\. são virgen verge nuestra\\sseñora nostra\\ssenyora nosa\\sseñora cristo ermita iglesia parroquia basílica catedral convento fiestas? festas? festes festa feria día dia noche nit noite puerta mercado playa cala río barranco
  carrers? plaça avinguda passeig camí pont parc jardí barri polígon estació col·legi escola institut universitat ambulatori centre pavelló estadi auditori teatre museu palau fundació premi platja riu església parròquia mercat
  rúas? praza ponte igrexa praia street avenue square park school library saint st\\.? storm prize festival beach market station road
  jaia rey reina rei rainha princesa príncipe papa déu`;
export const NAME_BEARERS_AFTER =
  'kale\\p{L}* plaza\\p{L}* etorbide\\p{L}* ikastetxe\\p{L}* eskola\\p{L}* institutu\\p{L}* liburutegi\\p{L}* auzo\\p{L}* parke\\p{L}* pasealeku\\p{L}* sari\\p{L}* egun\\p{L}* jai\\p{L}* Street Avenue Square Park School Library Hospital Road Stadium Foundation Prize';
/** Capitals after a person's word that are no name: "la policía Local". */
export const NO_NAMES = 'local general municipal nacional civil foral social portuaria portuària autonómica';
