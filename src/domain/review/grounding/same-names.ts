/**
 * Words of proper names that differ between the country's languages; the first of each line
 * represents all.
 */
const SAME = `
  calle carrer rua kalea kale kaleko kalean kaletik kalera street road c
  plaza placa praza enparantza square pl
  avenida avinguda etorbidea avenue av avda avgda
  paseo passeig pasealekua
  camino cami camiño bidea
  carretera estrada errepidea
  barrio barri auzoa auzo auzoan neighbourhood
  poligono poligon
  centro centre
  historico historic historikoa
  puerto port porto portua
  mayor major maior nagusia nagusi nagusiko nagusian nagusira
  rio riu ibaia river
  barranco barranc
  playa platja praia hondartza beach
  parque parc parkea park
  mercado mercat azoka market
  iglesia esglesia igrexa eliza church
  conselleria consejeria departamento departament saila sail saileko sailak sailaren sailari sailera sailean
  ministerio ministeri ministerioa ministerioak ministry
  diputacion diputacio deputacion aldundia
  delegacion delegacio
  direccion direccio
  confederacion confederacio
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

const FIRST: ReadonlyMap<string, string> = new Map(
  SAME.normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.trim().split(/\s+/);
      return others.map((word): [string, string] => [word, first]);
    }),
);

/** The word of a name as it is compared across languages. */
export function sameName(folded: string): string {
  return FIRST.get(folded) ?? folded;
}
