/** Sentences about settings and about a start that fails, in English and in Spanish. */
export const OF_START: readonly (readonly [english: string, spanish: string])[] = [
  ['is missing', 'no está puesto'],
  ['is missing ({1} is set)', 'no está puesto, y {1} sí'],
  ['is missing (or SLACK_APP_TOKEN, for Socket Mode)', 'no está puesto (ni SLACK_APP_TOKEN, para Socket Mode)'],
  ['is missing: the name of the model that drafts', 'no está puesto: es el nombre del modelo que redacta'],
  [
    'is missing (or OPENAI_BASE_URL, for a server of your own)',
    'no está puesto (ni OPENAI_BASE_URL, para un servidor propio)',
  ],
  ['must be on or off', 'tiene que ser on u off'],
  ['must have 16 to 200 characters and no spaces', 'tiene que tener de 16 a 200 caracteres, sin espacios'],
  ['must be on: the address is in your own network', 'tiene que ser on: la dirección está en vuestra red'],
  ['must be another channel than {1}', 'tiene que ser otro canal que {1}'],
  ['must be an hour such as {1}', 'tiene que ser una hora como {1}'],
  ['must be a number', 'tiene que ser un número'],
  ['must be 0, or at least {1}', 'tiene que ser 0, o {1} como mínimo'],
  ['must begin with {1}', 'tiene que empezar por {1}'],
  ['must be always or never', 'tiene que ser always o never'],
  ['must be an address and a port such as {1}, or off', 'tiene que ser una dirección y un puerto como {1}, u off'],
  ['must end with a port of at most {1}', 'tiene que acabar en un puerto de {1} como mucho'],
  [
    'must be a weekday, or a weekday and an hour, such as {1}',
    'tiene que ser un día de la semana, o un día y una hora, como {1}',
  ],
  ['must be off, propose or on', 'tiene que ser off, propose u on'],
  ['must name the source "{1}" once', 'tiene que nombrar la fuente «{1}» una sola vez'],
  [
    'must be names with secrets, such as {1}; no. {2} has no name of small letters and figures',
    'tiene que ser nombres con secretos, como {1}; el n.º {2} no tiene un nombre de minúsculas y cifras',
  ],
  [
    'must give the source "{1}" a secret of at least 16 characters',
    'tiene que dar a la fuente «{1}» un secreto de 16 caracteres como mínimo',
  ],
  [
    'must name networks by their ids in institution.yml, such as {1}: the source "{2}" has "{3}" (a secret that holds a colon ends with one)',
    'tiene que nombrar redes por su id de institution.yml, como {1}: la fuente «{2}» tiene «{3}» (un secreto que lleva dos puntos acaba con ellos)',
  ],
  ['must be the id of a network of institution.yml', 'tiene que ser el id de una red de institution.yml'],
  [
    'must be an address such as {1}; http:// only in your own network',
    'tiene que ser una dirección como {1}; http:// solo en vuestra red',
  ],
  ['must end with its path, without ? and #', 'tiene que acabar en su ruta, sin ? ni #'],
  ['must have at most {1} characters', 'tiene que tener {1} caracteres como mucho'],
  [
    'must be an address such as {1}, with special characters as %40',
    'tiene que ser una dirección como {1}, con los caracteres especiales como %40',
  ],
  ['must be the handle without @', 'tiene que ser el nombre de la cuenta sin @'],
  ["must be the page's number", 'tiene que ser el número de la página'],
  ['names the network of another one too', 'nombra también la red de otra'],
  ['is given twice ({1}): keep one of them', 'está dos veces ({1}): deja una'],
  ['names a file that does not exist', 'nombra un archivo que no existe'],
  ['names a file that cannot be read ({1})', 'nombra un archivo que no se puede leer ({1})'],
  [
    'names a file that every user of the machine may read: run chmod o-rwx on it',
    'nombra un archivo que cualquiera de la máquina puede leer: pásale chmod o-rwx',
  ],
  [
    'names a file that every user of the machine may change: run chmod o-rwx on it',
    'nombra un archivo que cualquiera de la máquina puede cambiar: pásale chmod o-rwx',
  ],
  ['names a file that is empty', 'nombra un archivo vacío'],
  [
    'Slack refuses SLACK_BOT_TOKEN ({1}): copy the bot token again from “OAuth & Permissions” of your Slack app.',
    'Slack rechaza SLACK_BOT_TOKEN ({1}): copia de nuevo el token del bot de «OAuth & Permissions» de tu aplicación de Slack.',
  ],
  [
    'Slack refuses SLACK_APP_TOKEN ({1}): switch Socket Mode on, and copy the app-level token with connections:write again from “Basic Information” of your Slack app.',
    'Slack rechaza SLACK_APP_TOKEN ({1}): activa Socket Mode, y copia de nuevo el token de la aplicación con connections:write de «Basic Information».',
  ],
  ['Slack asks to wait {1} s.', 'Slack pide esperar {1} s.'],
  [
    'There is no database at {1}. Name the right one in DATABASE_URL.',
    'No hay ninguna base de datos en {1}. Nombra la buena en DATABASE_URL.',
  ],
  [
    'There is no database at {1}, and ALLOW_NEW_DATABASE is never. Look whether its volume is mounted, or restore a backup.',
    'No hay ninguna base de datos en {1}, y ALLOW_NEW_DATABASE es never. Mira si su volumen está montado, o restaura una copia.',
  ],
  [
    'The database {1} was last used by a later version of Portavoz. Update Portavoz and try again.',
    'La base de datos {1} la usó una versión posterior de Portavoz. Actualiza Portavoz e inténtalo de nuevo.',
  ],
  [
    '{1} is not a database of Portavoz. Name the right one in DATABASE_URL.',
    '{1} no es una base de datos de Portavoz. Nombra la buena en DATABASE_URL.',
  ],
  [
    'DATABASE_URL is neither sqlite:<file> nor postgres://<user>:<password>@<host>/<database>.',
    'DATABASE_URL no es sqlite:<archivo> ni postgres://<usuario>:<clave>@<máquina>/<base de datos>.',
  ],
  [
    'The place of the database {1} allows no safe writing ({2}). Keep it on a local disk, not on a network share.',
    'El sitio de la base de datos {1} no permite escribir con seguridad ({2}). Tenla en un disco local, no en uno de red.',
  ],
  [
    "The handbook's folder {1} does not exist or cannot be read: name the right one in PLAYBOOKS_DIR.",
    'La carpeta del manual {1} no existe o no se puede leer: nombra la buena en PLAYBOOKS_DIR.',
  ],
  [
    'The handbook has errors. `./portavoz handbook check` names them all:',
    'El manual tiene errores. `./portavoz handbook check` los nombra todos:',
  ],
  [
    'The database is of an earlier version, and no backup can be made before it is upgraded.',
    'La base de datos es de una versión anterior, y no se puede hacer una copia antes de pasarla a esta.',
  ],
  [
    'If you have backed it up yourself, start once with `./portavoz start --no-backup`.',
    'Si ya tienes una copia hecha, arranca una vez con `./portavoz start --no-backup`.',
  ],
  [
    'The handbook would send citizens to the invented town of the example:',
    'El manual mandaría a la gente al municipio inventado del ejemplo:',
  ],
  [
    'Put your own in their place. `./portavoz doctor` names them all.',
    'Pon los tuyos en su lugar. `./portavoz doctor` los nombra todos.',
  ],
  [
    'Port {1} is taken by another program: stop it, or choose another one in PORT.',
    'El puerto {1} lo usa otro programa: páralo, o elige otro en PORT.',
  ],
  [
    'Port {1} may not be opened by this user: choose one above 1023 in PORT.',
    'Esta cuenta no puede abrir el puerto {1}: elige uno por encima de 1023 en PORT.',
  ],
  [
    'Port {1} cannot be opened ({2}): choose another one in PORT.',
    'El puerto {1} no se puede abrir ({2}): elige otro en PORT.',
  ],
  [
    'Slack cannot be reached at {1} ({2}): check the network, the proxy and SLACK_API_URL.',
    'No se llega a Slack en {1} ({2}): mira la red, el proxy y SLACK_API_URL.',
  ],
  [
    '{1} names a channel ({2}) that is shared with another organisation, where cases may not be handled: choose a channel of your own.',
    '{1} nombra un canal ({2}) compartido con otra organización, donde no se pueden llevar casos: elige uno propio.',
  ],
  [
    'The database {1} is held by another program. Close what has it open (a second Portavoz, a backup, a database browser) and try again.',
    'La base de datos {1} la tiene otro programa. Cierra lo que la tiene abierta (otro Portavoz, una copia, un visor) e inténtalo de nuevo.',
  ],
  [
    'The disk of the database {1} is full. Free some space and try again; nothing was written.',
    'El disco de la base de datos {1} está lleno. Libera espacio e inténtalo de nuevo; no se ha escrito nada.',
  ],
  [
    'The file {1} is not a database, or is damaged. Put a sound copy in its place, or name another file in DATABASE_URL.',
    'El archivo {1} no es una base de datos, o está dañado. Pon una copia buena en su lugar, o nombra otro archivo en DATABASE_URL.',
  ],
  [
    'The database {1} cannot be read or written. Check that its folder exists, that Portavoz may write there and that the disk has room, or name another file in DATABASE_URL.',
    'La base de datos {1} no se puede leer o escribir. Mira que su carpeta exista, que Portavoz pueda escribir allí y que haya sitio en el disco, o nombra otro archivo en DATABASE_URL.',
  ],
  [
    'The database {1} is read-only. Name the server that takes writes in DATABASE_URL, or make it writable.',
    'La base de datos {1} es de solo lectura. Nombra en DATABASE_URL el servidor que admite escritura, o haz que la admita.',
  ],
  [
    'The database server of {1} offers no encryption, which DATABASE_URL asks for (sslmode).',
    'El servidor de la base de datos de {1} no ofrece cifrado, y DATABASE_URL lo pide (sslmode).',
  ],
  [
    'The database server of {1} has no free connections. Close others, lower DATABASE_POOL_SIZE, or raise max_connections there.',
    'El servidor de la base de datos de {1} no tiene conexiones libres. Cierra otras, baja DATABASE_POOL_SIZE, o sube allí max_connections.',
  ],
  [
    'The database server of {1} does not answer: its name is unknown to the DNS. Check that DATABASE_URL names it.',
    'El servidor de la base de datos de {1} no contesta: el DNS no conoce su nombre. Mira que DATABASE_URL lo nombre bien.',
  ],
  [
    'The database server of {1} does not answer: nothing listens at that address. Check that it runs and that DATABASE_URL names it.',
    'El servidor de la base de datos de {1} no contesta: nadie escucha en esa dirección. Mira que esté en marcha y que DATABASE_URL lo nombre bien.',
  ],
  [
    'The database server of {1} does not answer. Check that it runs and that DATABASE_URL names it.',
    'El servidor de la base de datos de {1} no contesta. Mira que esté en marcha y que DATABASE_URL lo nombre bien.',
  ],
  [
    'The database server refuses access to {1}. Check user, password and database name in DATABASE_URL, and that this user may create tables.',
    'El servidor de la base de datos no da acceso a {1}. Mira usuario, clave y nombre de la base de datos en DATABASE_URL, y que ese usuario pueda crear tablas.',
  ],
  [
    'Something unforeseen happened ({1}). Start again with LOG_LEVEL=debug: the log then says where, which helps whoever mends it.',
    'Ha pasado algo imprevisto ({1}). Arranca de nuevo con LOG_LEVEL=debug: el registro dirá dónde, y eso ayuda a quien lo arregle.',
  ],
  [
    'Portavoz cannot start; these settings need a look (.env.example explains each):',
    'Portavoz no puede arrancar; hay que mirar estos ajustes (.env.example explica cada uno):',
  ],
  [
    'No Slack workspace at hand? `./portavoz sandbox` runs everything on this machine.',
    '¿No tienes un Slack a mano? `./portavoz sandbox` lo prueba todo en esta máquina.',
  ],
  ['Portavoz cannot start. {1}', 'Portavoz no puede arrancar. {1}'],
];
