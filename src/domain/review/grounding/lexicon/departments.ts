import { foldWord } from '../../../phrases/fold-word.ts';

/** Departments and counters of a town hall as it calls itself, folded: "pregunta en Deportes", "lo pasamos a Neteja". No place has such a name. */
export const DEPARTMENTS: ReadonlySet<string> = new Set(
  `Deporte|Deportes|Esport|Esports|Kirol|Kirola|Kirolak|Sport|Sports|Cultura|Culture|Kultura|Fiestas|Festes|Festas|Festejos|Festexos|Jaiak|Festivities
Turismo|Turisme|Turismoa|Tourism|Oficina de Turismo|Oficina de Turisme|Turismo Bulegoa|Tourist Office|Urbanismo|Urbanisme|Hirigintza|Planning
Juventud|Joventut|Xuventude|Gazteria|Youth|Tributos|Tributs|Rentas|Rendes|Hacienda|Facenda|Hisenda|Ogasuna|Recaudación|Recaptació|Recadación|Intervención|Tesorería
Limpieza|Neteja|Neteja Viària|Limpieza Viaria|Limpeza|Limpeza Viaria|Garbiketa|Residuos|Residus|Hondakinak|Cleaning|Street Cleaning
Movilidad|Mobilitat|Mobilidade|Mugikortasuna|Tráfico|Trànsit|Tráfico y Movilidad|Trafikoa|Mobility|Medio Ambiente|Medi Ambient|Ingurumena|Environment
Padrón|Padró|Errolda|Registro|Registre|Rexistro|Erregistroa|Consumo|Consum|Kontsumoa|Educación|Educació|Hezkuntza|Education|Igualdad|Igualtat|Igualdade|Berdintasuna|Equality
Parques|Parcs|Jardines|Jardins|Parques y Jardines|Parcs i Jardins|Parques e Xardíns|Parkeak|Lorategiak|Parkeak eta Lorategiak|Parks|Parks and Gardens
Bienestar|Benestar|Benestar Animal|Bienestar Animal|Servicios Sociales|Serveis Socials|Servizos Sociais|Gizarte Zerbitzuak|Social Services|Mayores|Gent Gran|Maiores
Aguas|Aigües|Augas|Urak|Agua|Aigua|Auga|Water|Alumbrado|Alumbrado Público|Enllumenat|Enllumenat Públic|Iluminación|Argiteria|Street Lighting|Lighting
Obras|Obres|Vías y Obras|Vies i Obres|Vías e Obras|Vías Públicas|Vía Pública|Via Pública|Bide Publikoa|Mantenimiento|Manteniment|Mantemento|Mantentze-lanak|Roads|Maintenance
Mercados|Mercats|Azokak|Markets|Comercio|Comerç|Merkataritza|Trade|Sanidad|Sanitat|Sanidade|Salud|Salut|Saúde|Osasuna|Salud Ambiental|Salut Ambiental|Salud Pública|Salut Pública
Participación|Participació|Participación Ciudadana|Participació Ciutadana|Herritarren Parte-hartzea|Atención Ciudadana|Atenció Ciutadana|Atención Cidadá|Herritarren Arreta|Accesibilidad|Accessibilitat|Accesibilidade
Secretaría|Secretaria|Contratación|Contractació|Informática|Estadística|Estadistika|Personal|Vivienda|Habitatge|Vivenda|Etxebizitza|Housing|Cementerio|Cementiri|Cemiterio|Transportes|Transports|Disciplina|Inspección|Inspecció|Señalización|Senyalització
Empleo|Ocupació|Emprego|Enplegua|Empadronamiento|Objetos Perdidos|Objectes Perduts|Obxectos Perdidos|Galdutako Gauzak|Lost Property|Multas|Multes|Sanciones|Normalización Lingüística|Normalització Lingüística|Euskara`
    .split(/[|\n]/u)
    .map(foldWord),
);
