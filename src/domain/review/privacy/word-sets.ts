import type { WordSets } from '../../phrases/parse-phrase.ts';

/** Words of the five languages that the phrases about people share, folded as words are compared. */
export const privacyWords: WordSets = {
  your: 'tu tus su sus vuestro vuestra vuestros vuestras teu teva teua teus teves teues seu seva seua seus vostre vostra vostres tua tuas sua suas voso vosa vosos your zure zuen',

  /** Orders and requests to hand something over. */
  give: `mandanos mandanoslo mandame mandenos mandadnos envianos enviame envienos enviadnos envianoslo dinos diganos dime decidnos danos denos dame dadnos facilitanos facilitenos facilita
    facilite indicanos indiquenos indica indique escribe escriba escribenos escribanos pon ponga ponnos ponganos dejanos dejenos deja deje pasanos pasenos pasame comparte compartenos comparta cuentanos
    confirmanos confirmenos confirma confirme adjunta adjunte publica publique responde responda respondenos contesta conteste contestanos comunicanos comuniquenos aportanos aporte
    proporcionanos proporcionenos recuerdanos recuerdenos repitenos repite especificanos concretanos
    envia envieu envie digues diga dis digueu dona doneu done faciliteu indica indiqueu escriu escriviu posa poseu deixa deixeu deixe passa passeu passe comparteix compartix confirma confirmeu adjunta publica respon responeu contesta
    mandanos enviade enviadenos dicide dicidenos danos deixanos pasanos facilitanos facilitade indicanos escribe escribide comparte confirmanos responde respondenos contesta
    send tell give share post provide reply include confirm leave write drop message comment add dm text email
    bidali bidal bidaliguzu bidaltzeko esan esaiguzu esazu eman emaiguzu emazu idatzi idatziguzu idatz jarri jar utzi adierazi partekatu baieztatu erantzun`,
  need: `necesitamos necesitariamos necesito precisamos precisariamos requerimos falta faltaria faltarian hace faria haria necessitem necessitariem cal caldria manca hauriem
    need require behar beharko`,
  could: `podrias podria puedes puede podeis podries podeu pots pot podes pode poderias poderia could can would will mandas manda das da dices dice pasas pasa facilitas indicas confirmas envias dius dones passes envies`,

  /** Data that identify a person wherever a reply asks for them. */
  datum: `dni nie nif nss nuss iban ssn sip pasaporte passaport passport pasaportea apellido apellidos cognom cognoms apelido apelidos surname surnames abizen* nan nana nanaren nanzenbakia
    contrasena contrasenya contrasinal password pasahitz* passwords pin`,
  /** Data that identify a person if they are the reader's own. */
  owned: `nombre nom nome izen* name names direccion adreca enderezo helbide* address domicilio domicili correo correu email mail telefono telefon telefonoa* telefono* movil mobil mobile phone mugikor*
    calle carrer rua kale kalea street portal piso pis casa edad edat idade adin* age datos dades datu* details data numero number zenbaki* cuenta compte conta kontu* account
    usuario usuari tarjeta targeta tarxeta txartel* card expediente expedient espediente* solicitud sollicitud solicitude eskaera* eskabide* application case file reference referencia
    contrato contracte contratu* poliza polissa factura rebut recibo bill matricula plate historial history firma signatura sinatura nacimiento naixement nacemento birth identidad identitat identidade nacionalidad id postcode`,
  /** Files and decisions of the administration about a person. */
  file: `expediente expedient espediente* solicitud sollicitud solicitude eskaera* eskabide* application recurso recurs errekurtso* appeal multa isun* sancion sancio beca bequa subvencion subvencio ayuda ajuda axuda laguntza* prestacion
    plaza placa praza plaz* deuda deute debeda zorra licencia llicencia licenza lizentzia* ficha fitxa padron padro matricula inscripcion inscripcio inscricion alquiler lloguer aluguer benefit grant fine licence license permit pension renta
    empadronamiento empadronament empadroamento reclamacion reclamacio alegacion allegacio autorizacion`,
  state: `esta fue ha era sera sigue consta constaba figura quedo tiene caduco vencio entro
    va fou segueix seguix foi segue ten caducou is was has had remains got s dago da zen dute zuen du daude zegoen`,
  decided: `denegad* desestimad* rechazad* concedid* aprobad* aceptad* excluid* archivad* embargad* multad* sancionad* inadmitid* denegat denegada desestimat rebutjad* rebutjat concedit concedida aprovat aprovada acceptat exclos exclosa arxivat multat sancionat
    rexeitad* aceptad* arquivad* denied refused rejected granted approved accepted excluded fined sanctioned turned ukatu* onartu* baztertu*`,

  relative: `ex exmarido exmujer tio tia oncle tieta tiet primo prima cosi cosina tio uncle aunt cousin osaba izeba viuda viudo vidu vidua widow widower hijo hija hijos hijas madre padre mujer marido esposa esposo hermano hermana abuelo abuela nieto nieta pareja sobrino sobrina suegra suegro cunado cunada nino nina bebe
    fill filla fills mare pare dona marit germa germana avi avia net neta parella xiquet xiqueta nen nena
    fillo filla fillos nai pai muller home irman irma avo avoa neto neta parella neno nena
    son daughter mother father wife husband brother sister grandmother grandfather partner child children kid mum mom dad baby
    seme* alaba* ama amak amaren aita* emazte* senar* anaia* arreba* ahizpa* amona* aitona* bikote* haur*`,
  health: `enfermedad malaltia enfermidade gaixotasun* illness disease diagnostico diagnostic diagnosis diagnosi diagnostiko* discapacidad discapacitat discapacidade desgaitasun* ezgaitasun* disability minusvalia
    depresion depressio depression depresio* cancer minbizi* tumor sida vih hiv adiccion addiccio adicion addiction alcoholismo tratamiento tractament tratamento treatment tratamendu* embarazo embaras pregnancy haurdunaldi* aborto avortament abortion miscarriage psychosis anorexia bulimia
    dependencia dependence ansiedad ansietat ansiedade anxiety antsietate* autismo autisme autism alzheimer demencia operacion operacio cirugia ingreso hospitalizacion medicacion medicacio medication esquizofrenia oxigeno oxigen oxygen osixeno respirador marcapasos pacemaker ictus stroke infarto infart wheelchair teleasistencia teleassistencia dialisis dialysis insulina epilepsia epilepsy esquizofrenia trastorno trastorn minusvalia historial`,
  plight: `divorcio divorci divorce dibortzio* desahucio desnonament despexo eviction kaleratze* separacion maltrato maltractament custodia orden denuncia violencia acoso deudas paro nomina ingresos economica familiar embargo`,

  job: `conserje conserge conserxe bedel bedela medico medica metge metgessa doctor doctora enfermero enfermera infermer infermera enfermeiro enfermeira profesor profesora professor professora profe maestro maestra mestre mestra mestra teacher irakasle*
    conductor conductora condutor condutora driver gidari* funcionario funcionaria funcionari funcionaria empleado empleada empregat empregada trabajador trabajadora treballador treballadora traballador traballadora employee worker clerk officer langile*
    agente agent policia vigilante vigilant guarda cajero cajera monitor monitora entrenador entrenadora coach socorrista lifeguard portero portera bibliotecario bibliotecaria bibliotecari librarian farmaceutico farmaceutica tutor tutora cocinero cocinera
    jardinero jardinera basurero barrendero bombero tecnico tecnica administrativo administrativa secretario secretaria secretari caretaker janitor receptionist nurse atezain* erizain* mediku* udaltzain*`,
  neighbour:
    'vecino vecina vecinos veina vei veins vecino vecina vecinos vecinas neighbour neighbor neighbours auzoko* bizilagun* inquilino inquilina llogater llogatera tenant propietario propietaria propietari dueno duena amo mestressa owner jabe* familia family senor senora senyor senyora dona man woman mujer hombre chico chica xic xica xicot noi noia mozo moza rapaz rapaza mutil* neska* gizon* andre* emakume* senior tio persona matrimonio pareja couple presidente presidenta',
  figures: `${Array.from({ length: 400 }, (_, figure) => figure + 1).join(' ')}`,
  floor: `bajo primero segundo tercero cuarto quinto sexto septimo octavo noveno atico entresuelo principal baixos baix primer segon tercer quart cinque sise sete atic baixo primeiro terceiro cuarto atico
    1o 2o 3o 4o 5o 6o 7o 8o 9o 1r 2n 3r 4t 1a 2a 3a 4a 1b 2b 3b 4b 1c 2c 3c third second first fourth fifth top ground hirugarren puerta portal escalera porta escala portal`,
};
