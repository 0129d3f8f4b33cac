/** Sentences of other rooms that the commands show, in English and in Spanish. */
export const OF_TERMINAL: readonly (readonly [english: string, spanish: string])[] = [
  // A line of a file.
  ['the line is not JSON; write one object a line', 'la línea no es JSON; escribe un objeto por línea'],
  ['the line is longer than {1} characters', 'la línea pasa de {1} caracteres'],
  ['the line is no object; write {1}', 'la línea no es un objeto; escribe {1}'],
  ['unknown field: {1}', 'campo desconocido: {1}'],
  [
    'text is missing or empty; it must be the words of the post',
    'text falta o está vacío; tienen que ser las palabras del mensaje',
  ],
  [
    'text is missing or empty; it must be the words of the draft',
    'text falta o está vacío; tienen que ser las palabras del borrador',
  ],
  ['{1} is missing or of the wrong kind', '{1} falta o no es lo que se espera'],
  [
    '{1} is missing; it must name a network of institution.yml',
    '{1} falta; tiene que nombrar una red de institution.yml',
  ],
  ['{1} must be one of {2}', '{1} tiene que ser uno de estos: {2}'],
  ['{1} must be true or false', '{1} tiene que ser true o false'],
  ['{1} must be a date, such as {2} or {3}', '{1} tiene que ser una fecha, como {2} o {3}'],
  [
    'playbook names none of the handbook; write its id, such as everyday, or leave it out',
    'playbook no nombra ninguna guía del manual; escribe su id, como everyday, o quítalo',
  ],
  // What an institution taught.
  ['There is no file {1} that can be read.', 'No hay un archivo {1} que se pueda leer.'],
  [
    '{1} is no file that ./portavoz learn own of this version wrote. {2}',
    '{1} no es un archivo que escribiera ./portavoz learn own de esta versión. {2}',
  ],
  ['{1} was changed after it was learned. {2}', '{1} se cambió después de aprenderlo. {2}'],
  [
    '{1} was learned for another version of Portavoz, with other weights. {2}',
    '{1} se aprendió para otra versión de Portavoz, con otros pesos. {2}',
  ],
  [
    'Learn it again: ./portavoz learn own posts.ndjson --out FILE',
    'Apréndelo otra vez: ./portavoz learn own posts.ndjson --out FILE',
  ],
  [
    'it exists already and holds something else; name another one with --out',
    'ya existe y tiene otra cosa; nombra otro con --out',
  ],
  // The handbook in force.
  [
    'The database has no handbook in force yet: the first start of the bot takes one.',
    'La base de datos aún no tiene un manual vigente: lo toma el primer arranque del bot.',
  ],
  ['The handbook in force cannot be read by this version:', 'Esta versión no puede leer el manual vigente:'],
  // The audit log.
  ['it is missing; the next row is {1}', 'falta; la fila siguiente es la {1}'],
  ['it does not follow from the row before it', 'no sigue a la fila anterior'],
  ['its content is not what was written', 'su contenido no es el que se escribió'],
  ['its content belongs to another row', 'su contenido es de otra fila'],
  [
    'its hash is not the one given: it, or a row before it, was written anew',
    'su hash no es el dado: se reescribió ella, o una fila anterior',
  ],
  ['it is missing, and so are all up to {1}', 'falta, y faltan todas hasta la {1}'],
  ['it was added past the head, which is row {1}', 'se añadió detrás de la cabeza, que es la fila {1}'],
  ['the head of the record has another hash', 'la cabeza del registro tiene otro hash'],
  [
    'it is missing: the head given is row {1}, and the record ends at row {2}',
    'falta: la cabeza dada es la fila {1}, y el registro acaba en la {2}',
  ],
  ['it carries a seal, and no row before it names a key', 'lleva un sello, y ninguna fila anterior nombra una clave'],
  [
    'it carries no seal, although rows are sealed with the key {1}',
    'no lleva sello, aunque las filas se sellan con la clave {1}',
  ],
  [
    'its seal is not of the key {1}: it was written without that key',
    'su sello no es de la clave {1}: se escribió sin esa clave',
  ],
  ['The head of {1}: row {2} is missing', 'La cabeza del {1}: falta la fila {2}'],
  [
    'The head of {1}: row {2}, or a row before it, was written anew',
    'La cabeza del {1}: se reescribió la fila {2}, o una anterior',
  ],
  ['The stamp of {1} is wrong: {2}', 'El sello de tiempo del {1} no vale: {2}'],
  ['it cannot be read', 'no se puede leer'],
  ['it holds no token', 'no lleva ningún sello dentro'],
  ['it holds no content', 'no lleva contenido'],
  ['its signer may not stamp', 'quien lo firma no puede sellar'],
  ['it is not a stamp of this head, or its signature is wrong', 'no es el sello de esta cabeza, o su firma no vale'],
  ['{1} cannot be read.', '{1} no se puede leer.'],
  ['Line {1} of {2} is no head.', 'La línea {1} de {2} no es una cabeza.'],
  ['AUDIT_KEY_FILE: {1} cannot be read.', 'AUDIT_KEY_FILE: {1} no se puede leer.'],
  ['AUDIT_KEY_FILE: {1} holds no key.', 'AUDIT_KEY_FILE: {1} no tiene ninguna clave.'],
  [
    'AUDIT_KEY_FILE: key {1} of {2} has fewer than {3} characters.',
    'AUDIT_KEY_FILE: la clave {1} de {2} tiene menos de {3} caracteres.',
  ],
  ['{1} What this command records is not sealed.', '{1} Lo que registra este comando va sin sello.'],
  // Commands that run as processes of their own.
  ['There is no such file.', 'No existe ese archivo.'],
  ['It is no JSON.', 'No es JSON.'],
  ['Its entries are not those of emoji-datasource.', 'Sus entradas no son las de emoji-datasource.'],
  ['--port takes a number up to {1}, not {2}.', '--port es un número hasta {1}, y no «{2}».'],
  ['--flood takes a number up to {1}, not {2}.', '--flood es un número hasta {1}, y no «{2}».'],
  [
    '--speed takes a number from {1} to {2}, such as 20, not “{3}”.',
    '--speed es un número de {1} a {2}, como 20, y no «{3}».',
  ],
  ['--speed takes a number from {1} to {2}, not {3}.', '--speed es un número de {1} a {2}, y no «{3}».'],
  [
    '--speed is how fast a drill is played, and --drill none plays none.',
    '--speed es la velocidad del simulacro, y con --drill none no hay ninguno.',
  ],
  ['--seed takes a whole number, not {1}.', '--seed es un número entero, y no «{1}».'],
  ['Name one drill, such as dana.', 'Nombra un simulacro, como dana.'],
  [
    'Without --proof a drill is played for people: ./portavoz sandbox --drill ID.',
    'Sin --proof, un simulacro se juega con personas: ./portavoz sandbox --drill ID.',
  ],
  ['There is no drill “{1}”. There are: {2}.', 'No hay un simulacro «{1}». Hay: {2}.'],
  ['The sandbox cannot start. {1}', 'El sandbox no puede arrancar. {1}'],
  ['The drill could not be played. {1}', 'No se pudo jugar el simulacro. {1}'],
  [
    '--out needs a folder that can be written, and {1} is none.',
    '--out necesita una carpeta en la que se pueda escribir, y {1} no lo es.',
  ],
  // Slack, asked to check.
  [
    'SLACK_BOT_TOKEN is not set: give the bot token of an app that is installed, such as in a sandbox workspace.',
    'SLACK_BOT_TOKEN no está puesto: da el token del bot de una aplicación instalada, por ejemplo en un espacio de pruebas.',
  ],
  [
    'Slack refuses the token ({1}): copy it again. A configuration token holds for twelve hours.',
    'Slack rechaza el token ({1}): cópialo otra vez. Uno de configuración vale doce horas.',
  ],
  [
    'Slack does not take that kind of token (not_allowed_token_type): SLACK_BOT_TOKEN begins with xoxb-, SLACK_CONFIG_TOKEN with xoxe.xoxp-.',
    'Slack no admite esa clase de token (not_allowed_token_type): SLACK_BOT_TOKEN empieza por xoxb-, SLACK_CONFIG_TOKEN por xoxe.xoxp-.',
  ],
  [
    'This server cannot check (unknown_method): it is no Slack, or an old one.',
    'Este servidor no puede comprobar (unknown_method): no es Slack, o es uno antiguo.',
  ],
  ['Slack refuses to check ({1}).', 'Slack no quiere comprobar ({1}).'],
  ['Slack takes all {1} messages and forms.', 'Slack admite los {1} mensajes y formularios.'],
  ['Slack does not take {1} of {2} messages and forms.', 'Slack no admite {1} de {2} mensajes y formularios.'],
  [
    'manifest.yml was not checked: set SLACK_CONFIG_TOKEN to an app configuration token for that.',
    'manifest.yml no se ha comprobado: para eso, pon en SLACK_CONFIG_TOKEN un token de configuración.',
  ],
  ['Slack takes manifest.yml.', 'Slack admite manifest.yml.'],
];
