import type { Localized } from '../../../../domain/text/languages.ts';

/**
 * Names in place of those bodies of the shipped handbook that are one community's, by host, for a house in another
 * one. Null: the body is left out. `{region}` is the community of the house.
 */
export const REGIONAL_BODIES: Readonly<Record<string, string | null>> = {
  'www.112cv.gva.es': 'Emergencias 112',
  'www.gva.es': '{region}',
  'www.san.gva.es': 'Sanidad ({region})',
  'ceice.gva.es': 'Educación ({region})',
  'www.chj.es': 'la confederación hidrográfica',
  'saih.chj.es': null,
  'www.dival.es': null,
  'www.elsindic.com': null,
  'www.antifraucv.es': null,
};

/** Sources that the State has beside those of the community, by host. */
export const SOURCES_OF_STATE: Readonly<Record<string, string>> = {
  'www.112cv.gva.es': 'https://www.proteccioncivil.es',
  'www.san.gva.es': 'https://www.sanidad.gob.es',
  'www.elsindic.com': 'https://www.defensordelpueblo.es',
};

/** Standing facts that name a body of the community, by playbook and fact: what holds in all of the State. */
export const FACTS_OF_STATE: Readonly<Record<string, Localized>> = {
  'corruption/outside': {
    es: 'Fuera de la institución, también recibe avisos la Autoridad Independiente de Protección del Informante.',
    ca: "Fora de la institució, també rep avisos l'Autoritat Independent de Protecció de l'Informant.",
    gl: 'Fóra da institución, tamén recibe avisos a Autoridade Independente de Protección do Informante.',
    eu: 'Erakundetik kanpo, Informatzailea Babesteko Agintaritza Independenteak ere jasotzen ditu abisuak.',
    en: 'Outside the institution, the Independent Authority for Whistleblower Protection also takes reports.',
  },
  'misconduct/outside': {
    es: 'Si la respuesta no te convence, puedes acudir al Defensor del Pueblo, que defiende tus derechos.',
    ca: 'Si la resposta no et convenç, pots acudir al Defensor del Poble, que defén els teus drets.',
    gl: 'Se a resposta non te convence, podes acudir ao Defensor do Pobo, que defende os teus dereitos.',
    eu: 'Erantzunak konbentzitzen ez bazaitu, jo Herriaren Defendatzailearengana.',
    en: 'If you are not satisfied with the answer, you can turn to the Defensor del Pueblo, the Spanish ombudsman.',
  },
};

/** Accounts of other bodies that are one community's. */
export const REGIONAL_ACCOUNTS: readonly string[] = ['@GVA112', '@AEMET_CValencia'];

/** Information line of that community. */
export const REGIONAL_PHONE = '012';

/** Holidays of all of Spain: each community and each town adds its own. */
export const HOLIDAYS_OF_STATE: readonly string[] = [
  'Año Nuevo',
  'Reyes',
  'Viernes Santo',
  'Día del Trabajo',
  'La Asunción',
  'Fiesta Nacional',
  'Todos los Santos',
  'Día de la Constitución',
  'La Inmaculada',
  'Navidad',
];
