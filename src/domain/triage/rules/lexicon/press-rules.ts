import type { Rule } from '../rule.ts';

/** Journalists and public offices: the press office's. */
export const pressRules: readonly Rule[] = [
  {
    name: 'journalist',
    phrases: [
      '(soy|somos|soc|som|son|naiz|gara|i m|i am|we re|we are|escribo|escribimos|trabajo|te escribo|llamo) ... (periodista*|redactor*|reporter*|xornalista*|kazetari*|journalist*|reporter*|corresponsal|fotoperiodista|cronista)',
      '(kazetari*) .. naiz',
      '(somos|soy|escribo|trabajo|llamo) .. (del|de la|en el|en la|desde el|para el|para la) (diario|periodico|revista|radio|television|agencia|cadena|emisora|programa|informativo*)',
      '(soy|som|soc|son|i m) .. (de|del|de los|from) (informativos|noticias|redaccion|telediario|canal|onda|cadena|news)',
      '(en directo|conexion en directo|live on air) & (atender*|entrevista|portavoz|alguien)',
      '(de|from|at|para) (radio|television|la tele|el diario|agencia|cadena) ... (entrevista|declaracion*|reportaje|conexion|directo|interview|comment)',
      '(preparo|preparamos|haciendo|hacemos|estamos haciendo|preparando|fem|facemos|working on) .. (reportaje|reportatge|reportaxe|noticia|pieza|articulo|programa|documental|erreportaje*|story|article|piece)',
      '(contacto|telefono|gabinete|departamento|responsable|correo|oficina) .. (prensa|comunicacion|premsa|press|medios)',
      '(queremos|quiero|buscamos|necesitamos|necesito|podemos|querriamos) .. (entrevista*|declaraciones|entrevistar)',
    ],
  },
  {
    name: 'public_office',
    phrases: [
      '(soy|som|somos|les escribo|desde) .. (diputad*|senador*|defensor del pueblo|sindic|subdelegacion|delegacion del gobierno|ararteko|valedor*) ... (solicit*|pregunt*|informacion|oficina|grupo|escribo)',
    ],
  },
];
