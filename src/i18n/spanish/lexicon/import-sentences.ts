/** Sentences about the posts of a file, in English and in Spanish. */
export const OF_IMPORT: readonly (readonly [english: string, spanish: string])[] = [
  ['It is missing.', 'Falta.'],
  ['It is of the wrong kind, or too long.', 'No es lo que se espera, o es demasiado largo.'],
  ['There is no field of this name.', 'No hay un campo con ese nombre.'],
  ['A post is an object.', 'Un mensaje es un objeto.'],
  ['It must be the id of a network, such as x or mastodon.', 'Tiene que ser el id de una red, como x o mastodon.'],
  ['It must not be empty.', 'No puede estar vacío.'],
  [
    'It must be an address that begins with http:// or https://.',
    'Tiene que ser una dirección que empiece por http:// o https://.',
  ],
  ['It must be a moment such as {1}, or a day such as {2}.', 'Tiene que ser un momento como {1}, o un día como {2}.'],
  ['It must be a moment such as {1}.', 'Tiene que ser un momento como {1}.'],
  ['It must be the id of a network of the handbook.', 'Tiene que ser el id de una red del manual.'],
  ['It must be one of: {1}.', 'Tiene que ser uno de estos: {1}.'],
  ['It is more than 100 days ago.', 'Pasó hace más de 100 días.'],
  ['It is more than two years away.', 'Falta más de dos años.'],
  ['An item is an object.', 'Un elemento es un objeto.'],
  [
    'The quotation marks are wrong here. From this line on nothing was read.',
    'Las comillas están mal aquí. Desde esta línea no se ha leído nada.',
  ],
  ['There is no file {1}, or it is larger than 5 MB.', 'No existe el archivo {1}, o pasa de 5 MB.'],
  ['The line is no JSON, or too long.', 'La línea no es JSON, o es demasiado larga.'],
  [
    'A quotation mark opens here that nothing closes. From this line on nothing was read.',
    'Aquí se abren unas comillas que nada cierra. Desde esta línea no se ha leído nada.',
  ],
  [
    'The line is too long. From this line on nothing was read.',
    'La línea es demasiado larga. Desde esta línea no se ha leído nada.',
  ],
  [
    'A quotation mark stands where none may: inside of a cell each is written twice. From this line on nothing was read.',
    'Hay unas comillas donde no pueden estar: dentro de una celda se escriben dos veces. Desde esta línea no se ha leído nada.',
  ],
  ['There is no file {1}.', 'No existe el archivo {1}.'],
];
