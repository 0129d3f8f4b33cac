/** Sentences about databases and their backups, in English and in Spanish. */
export const OF_DATABASES: readonly (readonly [english: string, spanish: string])[] = [
  [
    'The database is of an earlier version. Start the bot first: it makes a backup and upgrades the database.',
    'La base de datos es de una versión anterior. Arranca antes el bot: hace una copia y la pasa a esta.',
  ],
  [
    '{1} If you have backed the database up yourself, add --no-backup.',
    '{1} Si ya tienes una copia hecha, añade --no-backup.',
  ],
  ['BACKUP_DIR is off.', 'BACKUP_DIR es off.'],
  ['The database is in memory.', 'La base de datos está en memoria.'],
  [
    'pg_dump is not installed here. Install the client programs of PostgreSQL, or back the database up on its server and set BACKUP_DIR=off.',
    'pg_dump no está instalado aquí. Instala los programas cliente de PostgreSQL, o haz la copia en su servidor y pon BACKUP_DIR=off.',
  ],
  [
    'DATABASE_URL asks for target_session_attrs={1}. Portavoz writes: it knows read-write, primary and any.',
    'DATABASE_URL pide target_session_attrs={1}. Portavoz escribe: conoce read-write, primary y any.',
  ],
  [
    'The file {1}, which DATABASE_URL names as {2}, cannot be read.',
    'El archivo {1}, que DATABASE_URL nombra como {2}, no se puede leer.',
  ],
  [
    '{1} is the database of drills: real cases are kept in another one.',
    '{1} es la base de datos de los simulacros: los casos reales van en otra.',
  ],
  [
    '{1} holds real cases: drills are played in a database of their own.',
    '{1} tiene casos reales: los simulacros se juegan en una base de datos propia.',
  ],
  [
    'The database {1} took too long, or this process stood still too long. That step was undone, and may be tried again.',
    'La base de datos {1} tardó demasiado, o este proceso estuvo parado demasiado tiempo. Ese paso se deshizo, y se puede repetir.',
  ],
  [
    'A pooler in front of {1} refuses the connection: “{2}”. A parameter of DATABASE_URL that it does not know can be taken out, or ignored there (PgBouncer: ignore_startup_parameters).',
    'Un pooler delante de {1} rechaza la conexión: «{2}». Quita de DATABASE_URL el parámetro que no conoce, o haz que lo ignore (PgBouncer: ignore_startup_parameters).',
  ],
  [
    'The certificate of the database server of {1} is not trusted ({2}). Name the file of its CA in DATABASE_URL (sslmode=verify-full&sslrootcert=/path/to/ca.pem) or in NODE_EXTRA_CA_CERTS, and the host as the certificate does.',
    'El certificado del servidor de la base de datos de {1} no es de confianza ({2}). Nombra el archivo de su CA en DATABASE_URL (sslmode=verify-full&sslrootcert=/path/to/ca.pem) o en NODE_EXTRA_CA_CERTS, y la máquina como la nombra el certificado.',
  ],
  [
    'The database server of {1} is starting up or shutting down, and takes nobody in yet.',
    'El servidor de la base de datos de {1} está arrancando o parando, y aún no deja entrar.',
  ],
  [
    '{1} is not installed here. Install the client programs of PostgreSQL {2} or later (Debian: {3}), or back the database up on its server.',
    '{1} no está instalado aquí. Instala los programas cliente de PostgreSQL {2} o posterior (Debian: {3}), o haz la copia en su servidor.',
  ],
  [
    '{1} is older than the server. Install the client programs of PostgreSQL {2} or later (Debian: {3}), or back the database up on its server.',
    '{1} es anterior al servidor. Instala los programas cliente de PostgreSQL {2} o posterior (Debian: {3}), o haz la copia en su servidor.',
  ],
  ['{1} failed: {2}', '{1} ha fallado: {2}'],
  [
    'The backup {1} was made by a later version of Portavoz. Update Portavoz first.',
    'La copia {1} la hizo una versión posterior de Portavoz. Actualiza antes Portavoz.',
  ],
  ['The backup {1} is damaged.', 'La copia {1} está dañada.'],
  ['The backup {1} is damaged, or encrypted with another key.', 'La copia {1} está dañada, o cifrada con otra clave.'],
  ['The backup {1} holds no database of Portavoz.', 'La copia {1} no tiene una base de datos de Portavoz.'],
  [
    'The backup {1} holds no database of SQLite, or is damaged.',
    'La copia {1} no tiene una base de datos de SQLite, o está dañada.',
  ],
  [
    'The backup {1} is encrypted. Name the file of its key in BACKUP_KEY_FILE.',
    'La copia {1} está cifrada. Nombra el archivo de su clave en BACKUP_KEY_FILE.',
  ],
  [
    'The backup {1} is none of PostgreSQL. Name the right database in DATABASE_URL.',
    'La copia {1} no es de PostgreSQL. Nombra la base de datos buena en DATABASE_URL.',
  ],
  [
    'The backup {1} could not be read back as it was written.',
    'La copia {1} no se pudo volver a leer como se escribió.',
  ],
  [
    'The backup {1} could not be written ({2}). Look at its folder, its rights and the room on its disk.',
    'La copia {1} no se pudo escribir ({2}). Mira su carpeta, sus permisos y el sitio que queda en el disco.',
  ],
  ['There is no backup at {1}, or it cannot be read ({2}).', 'No hay ninguna copia en {1}, o no se puede leer ({2}).'],
  [
    'A bot runs on {1}. Stop it first, wait ten seconds, and try again.',
    'Hay un bot en marcha con {1}. Páralo, espera diez segundos e inténtalo de nuevo.',
  ],
  [
    'The key of the backups in BACKUP_KEY_FILE cannot be read: {1} ({2}).',
    'La clave de las copias de BACKUP_KEY_FILE no se puede leer: {1} ({2}).',
  ],
  [
    'The key of the backups in {1} is too short. It is 32 random bytes, or a passphrase of {2} characters at least.',
    'La clave de las copias de {1} es demasiado corta. Son 32 bytes al azar, o una frase de {2} caracteres como mínimo.',
  ],
  ['A database in memory cannot be backed up.', 'De una base de datos en memoria no se puede hacer copia.'],
  ['{1} is there already. Name a new file.', '{1} ya existe. Nombra un archivo nuevo.'],
  [
    'There is no room for a backup in {1}: it needs about {2} MB. Free some, or name another folder in BACKUP_DIR.',
    'No hay sitio para una copia en {1}: hacen falta unos {2} MB. Libera espacio, o nombra otra carpeta en BACKUP_DIR.',
  ],
  ['There is no database at {1}.', 'No hay ninguna base de datos en {1}.'],
  [
    'The database is not empty. Create a new one and name it in DATABASE_URL.',
    'La base de datos no está vacía. Crea una nueva y nómbrala en DATABASE_URL.',
  ],
];
