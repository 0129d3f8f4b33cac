import type { NeverSayTheme } from '../never-say-theme.ts';

/** Liability taken, and money offered for a damage: the house's lawyers decide on both, in the file. */
const compensationTheme: NeverSayTheme = {
  id: 'liability',
  factsMaySay: 'confirmed',
  never: {
    es: [
      '(asumimos|asumiremos|aceptamos|reconocemos|admitimos|asume|acepta|reconoce|admite) (la|toda la|su|nuestra|plena)? (responsabilidad|culpa)',
      'somos (los|las)? (responsables|culpables)',
      '(ayuntamiento|concello|seguro|aseguradora|institucion|casa) .. (pagara|pagaremos|cubrira|abonara|asumira|costeara|cubre|lo paga|te paga|te lo paga|correra con|indemnizara)',
      '(nos hacemos|nos haremos|se hace|se hara) cargo (de|del) (los|las|la|el|tus|tu|todos los|todo)? (gasto*|dano*|coste*|factura*|reparacion*|arreglo|taller|medic*)',
      '(correremos|corremos|corre|correra) con (los|todos los|tus) (gastos|danos|costes)',
      '(te|le|os|les) (indemniza*|resarci*|compensar*|reembolsar*)',
      '(tienes|tiene|teneis|tendras|tendra) derecho a (una|la|que)? .. (indemniz*|compens*|devolucion|reembolso)',
      '(te|le) (corresponde|corresponden|toca) .. (indemnizacion|compensacion|devolucion|reembolso)',
    ],
    ca: [
      '(assumim|assumirem|acceptem|reconeixem|admetem|assumix|accepta|reconeix) (la|tota la|la seua|la nostra)? (responsabilitat|culpa)',
      'som (els|les)? (responsables|culpables)',
      '(ajuntament|asseguranca|asseguradora) .. (pagara|pagarem|cobrira|abonara|assumira|cobrix|et paga|t ho paga|indemnitzara)',
      '(ens fem|ens farem|es fa|es fara) carrec (de|d|del|dels) (els|les|la|el|l|les teues|tots els|totes les)? (despes*|dany*|cost*|factura*|reparacio*|taller|medic*)',
      '(et|li|us|vos|t) (indemnitz*|rescabal*|compensar*|reemborsar*)',
      '(tens|te|teniu|tindras) dret a (una|la|que|l)? .. (indemnitz*|compens*|devolucio|reembors*)',
    ],
    gl: [
      '(asumimos|asumiremos|aceptamos|recoñecemos|admitimos|asume|acepta|recoñece) (a|toda a|a sua|a nosa)? (responsabilidade|culpa)',
      'somos (os|as)? (responsables|culpables)',
      '(concello|seguro|aseguradora) .. (pagara|pagaremos|cubrira|aboara|asumira|cobre|pagacho|indemnizara)',
      '(facemonos|faremonos|faise|farase) cargo (de|do|da|dos|das) (os|as|o|a|teus|todos os)? (gasto*|dano*|custo*|factura*|reparacion*|amaño|taller|medic*)',
      '(correremos|corremos|corre|correra) (con|cos) (os|todos os)? (gastos|danos|custos)',
      '(indemnizaremoste|indemnizamoste|compensaremoste|reembolsaremosche|indemnizaremosche)',
      '(tes|ten|tedes|teras) dereito a (unha|a|que)? .. (indemniz*|compens*|devolucion|reembolso)',
    ],
    eu: [
      '(erantzukizuna|ardura|errua) .. (gure gain|onartzen|hartzen|aitortzen) (dugu|du)',
      '(gu|geu) gara (arduradun*|erantzule*|errudun*)',
      '(udala*|asegurua*|aseguruak) ... (ordainduko|bere gain hartuko|kalte ordaina emango) (du|dizu)',
      '(gastu*|kalte*|konponketa*|mediku*) ... (gure gain|ordainduko) (hartuko|dugu|dizugu|ditugu)',
      '(kalte ordain*|kalteordain*) ... (emango|ordainduko|jasoko) (dizugu|dugu|duzu)',
      '(kalte ordain*|itzulketa*) ... (eskubidea duzu|dagokizu)',
    ],
    en: [
      '(we|the council) (accept|admit|take|acknowledge|accepts|admits|takes) (full|all|the|our|its)? (responsibility|liability|blame)',
      '(we|the council) (are|is) (liable|at fault|to blame|responsible)',
      '(council|insurance|insurer|town hall|we) (will|ll|shall) .. (pay for|cover|compensate|reimburse|foot)',
      '(will|ll|shall) (compensate|reimburse) (you|your|for)',
      '(you|you re) (are|have)? (entitled|a right|the right) (to|to be) .. (compensat*|refund*|reimburs*|damages)',
    ],
  },
};

/** Owning up: kind where a mail got lost, an admission before a court where a person was hurt. */
const admissionTheme: NeverSayTheme = {
  id: 'admission',
  onlyBesideHarm: true,
  factsMaySay: 'confirmed',
  never: { es: [], ca: [], gl: [], eu: [], en: [] },
  unless: [],
  doubtful: {
    es: [
      '(culpa|error|fallo|descuido|negligencia|despiste) (es|fue|ha sido)? (nuestr*|del ayuntamiento|municipal|de la casa)',
      '(nuestra|nuestro) (culpa|error|fallo|descuido|negligencia)',
      '(reconocemos|admitimos) (que|el|la|nuestr*)',
      '(estaba|estaban|seguia|seguian) (mal|en mal estado|en malas condiciones|rota|roto|rotas|rotos|suelta|suelto|sin (senalizar|revisar|arreglar|vallar|reparar))',
      '(deberiamos|debimos|tendriamos que|teniamos que|tuvimos que) (haber*|arregl*|repar*|senaliz*|revis*|vall*)',
      'no (la|lo|las|los) (habiamos|arreglamos|revisamos|senalizamos|reparamos|vallamos)',
    ],
    ca: [
      '(culpa|error|errada|fallada|descuit|negligencia) (es|va ser|ha sigut|ha estat)? (nostr*|de l ajuntament|municipal)',
      '(la nostra|el nostre) (culpa|error|errada|fallada|descuit)',
      '(reconeixem|admetem) (que|el|la|l|nostr*)',
      '(estava|estaven) (mal|en mal estat|en males condicions|trencad*|trencat*|solt*|sense (senyalitzar|revisar|arreglar))',
      '(hauriem|haviem) (de|d) (haver*|arregl*|repar*|senyalitz*|revis*)',
    ],
    gl: [
      '(culpa|erro|fallo|descoido|neglixencia) (e|foi)? (nos*|do concello|municipal)',
      '(a nosa|o noso) (culpa|erro|fallo|descoido)',
      '(recoñecemos|admitimos) (que|o|a|nos*)',
      '(estaba|estaban) (mal|en mal estado|en malas condicions|rota|roto|solta|solto|sen (sinalizar|revisar|arranxar))',
      '(deberiamos|debemos|teriamos que|tiñamos que) (ter*|arranx*|repar*|sinaliz*|revis*)',
    ],
    eu: [
      '(gure|udalaren) (errua|akatsa|hutsa|arduragabekeria)',
      '(onartzen|aitortzen) dugu',
      '(egoera txarrean|gaizki|hautsita|seinaleztatu gabe|konpondu gabe) (zegoen|zeuden)',
    ],
    en: [
      '(our|the council s) (fault|mistake|error|negligence|failing)',
      'we (admit|acknowledge|recognise|recognize) (that|the|our)',
      '(was|were) (in bad|in poor|in a bad|in a poor|badly|poorly) (condition|state|maintained|kept|repair)',
      '(we|it|they) should have (been|fixed|repaired|signposted|checked|fenced)',
    ],
  },
};

export const liabilityThemes: readonly NeverSayTheme[] = [compensationTheme, admissionTheme];
