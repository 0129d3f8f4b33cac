import type { Rule } from '../rule.ts';

/** Politics, parties, elections: let stand. */
export const politicalRules: readonly Rule[] = [
  {
    name: 'resign',
    phrases: [
      '(dimit*|dimision|dimissio|dimet*|dimiti*|resign*|cese) ',
      '(alcald*|alkate*|mayor|concejal*|regidor*|conceller*) ... (dimit*|fuera|a la calle|inutil|nulidad|vendehumos|mentiros*|corrupt*|sinverguenza|fora|resign*|useless|liar)',
    ],
  },
  {
    name: 'parties',
    phrases: [
      '(partido*|partit*|oposicion|oposicio|oposizio*|pp|psoe|vox|sumar|podemos|ciudadanos|erc|junts|cup|bng|pnv|bildu|izquierda|derecha|fachas|rojos|derechas|izquierdas|dretes|esquerres|alderdi*|party|labour|tories) ... (mism*|robar|roban|gobiern*|votar|humo|mentir*|culpa|vergonz*|verguenza|fuera|siempre|todos|igual*|estaba|corrupt*)',
      '(votar|votad|votare|voto|votos|eleccion*|eleccions|urnas|hauteskunde*|bozkatu|vote|election*) ... (mayo|fuera|castigo|otro*|otra|cambio|nunca|partido*|mas|alcald*|proxim*|next)',
      '(eleccion*|urnas|eleccions) ... (echamos|echar*|fora|fuera|vamos a|castig*)',
      '(a|no) (votar|os voto|volvere a votar*|os votare)',
      'todos los partidos',
    ],
  },
  {
    name: 'government',
    phrases: [
      '(gobierno|govern|goberno|gobernu*|equipo de gobierno|government|council) ... (inutil*|nefast*|incompetent*|corrupt*|vergonz*|mentir*|nulidad|robar|useless|incompetent)',
      '(vaya|menudo|quin|hau da|what a|vaia) .. (gobierno|govern|goberno|gobernua|government|alcald*)',
      '(inutil|nulidad) .. (gobierno|govern|goberno)',
      'gobernais .. (vuestros|amigos|ricos)',
      '(asesores|enchufad*|chiringuito*|mamandurria*|paguita*|sueldazo*|banderas) & (sueldo*|politic*|gobern*|alcald*|amigos|partido*|vuestros)',
      '(equipo|gobierno|alcald*|govern|goberno) .. (anterior|perdidos|de antes|saliente)',
      '(anterior|este|otro) .. (equipo de gobierno|gobierno|alcalde|alcaldesa) ... (pasaba|perdid*|mejor|peor|culpa)',
      '(alcald*|concejal*|regidor*|mayor) ... (devuelve|vete|sueldo|marchate|a tu casa|fuera|go home|salary)',
      '(bandera*|lazo*|mitin*|sigla*) & (vot*|hipocrit*|politic*|partido*)',
      '(votan|votasteis|votais|votaron) .. (contra|favor|mismo)',
      '(propaganda|electoralismo|electoralista|postureo politico|vende humo|vendehumos)',
    ],
  },
];
