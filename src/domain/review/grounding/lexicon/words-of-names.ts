/**
 * Words of proper names that differ between the country's languages, a line each; the first of a line represents all.
 * No line has a word that means something else in another line's language.
 */
export const WORDS_OF_NAMES = `
  calle carrer rua kalea kale kaleko kalean kaletik kalera street road c
  plaza placa praza enparantza square pl
  avenida avinguda etorbidea avenue av avda avgda
  paseo passeig pasealekua promenade
  camino cami camiño bidea
  carretera estrada errepidea
  barrio barri auzoa auzo auzoan neighbourhood
  poligono poligon
  centro centre
  historico historic historikoa
  puerto port porto portua harbour
  muelle moll peirao kaia quay
  mayor major maior nagusia nagusi nagusiko nagusian nagusira
  rio riu ibaia river
  barranco barranc
  playa platja praia hondartza beach
  parque parc parkea park
  mercado mercat azoka market
  iglesia esglesia igrexa eliza church
  ermita baseliza
  castillo castell castelo gaztelua castle
  torre dorrea tower
  puente pont ponte zubia bridge
  molino moli muiño errota mill
  fuente font iturria fountain
  pozo pou putzua well
  lavadero safareig lavadoiro garbilekua
  estacion estacio geltokia station
  ferrocarril trenbidea railway
  fabrica lantegia factory
  escuela escola eskola school
  cementerio cementiri cemiterio hilerria cemetery
  ayuntamiento ajuntament concello udaletxea
  biblioteca liburutegia library
  teatro teatre antzokia theatre theater
  museo museu museoa museum
  pabellon pavello pavillon kiroldegia
  polideportivo poliesportiu
  recinto recinte
  explanada esplanada
  auditorio auditori
  aparcamiento aparcament aparcadoiro aparkalekua
  patio pati
  quiosco quiosc kioskoa
  piscina igerilekua
  jardin jardi xardin lorategia garden
  huerta horta baratzea
  era eira larraina
  prado prat belardia meadow
  monte mont mendia
  valle vall val harana valley
  piedra pedra harria stone
  arena sorra hondarra
  olmo om umeiro zumarra elm
  olmos oms umeiros zumarrak elms
  pino pi piñeiro pinua
  pinos pins piñeiros pinuak pines
  roble roure carballo haritza oak
  encina alzina aciñeira artea
  castaño castanyer castiñeiro gaztainondoa
  nogal noguera nogueira intxaurrondoa
  almendro ametller amendoeira almendrondoa
  naranjo taronger laranxeira laranjondoa
  olivo olivera oliveira olibondoa
  higuera figuera figueira pikondoa
  viña vinya viñedo mahastia vineyard
  cruz creu gurutzea cross
  paz pau bakea peace
  libertad llibertat liberdade askatasuna freedom
  constitucion constitucio konstituzioa
  herreros ferrers ferreiros errementariak
  tejedores teixidors tecelans ehuleak weavers
  alfareros terrissers oleiros
  pescadores pescadors mariñeiros arrantzaleak
  ancla ancora aingura anchor
  faro far itsasargia lighthouse
  vapor vapore lurruna
  norte nord iparra north
  sur sud hegoa south
  este est leste ekialdea east
  oeste oest mendebaldea west
  blanca branca zuria white
  blanco blanc branco
  rojo roig vermello gorria red
  verde verd berdea green
  nuevo nou novo berria new
  nueva nova
  viejo vell vello zaharra old
  vieja vella
  alto alt goikoa upper
  bajo baix baixo behekoa lower
  conselleria consejeria departamento departament saila sail saileko sailak sailaren sailari sailera sailean
  ministerio ministeri ministerioa ministerioak ministry
  diputacion diputacio deputacion aldundia
  delegacion delegacio
  direccion direccio
  confederacion confederacio
  oficina bulegoa office
  turismo turisme turismoa tourism
  vivienda habitatge etxebizitza housing
  comercio comerc merkataritza
  juventud joventut xuventude gazteria youth
  sanidad sanitat sanidade salud salut saude osasun health
  educacion educacio hezkuntza education
  transportes transports transporte transport
  trafico transit trafic
  jucar xuquer
  emergencias emergencies emerxencias larrialdiak
  proteccion proteccio
  proteccion babes
  civil zibila zibil
  policia police polizia
  guardia garda guardia
  local
  nacional national nazionala
  datos dades
  juzgado jutjat xulgado epaitegia court
  fiscalia fiskaltza
`;
