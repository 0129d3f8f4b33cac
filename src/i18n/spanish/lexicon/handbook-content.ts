/** Sentences about what the handbook says, in English and in Spanish. */
export const OF_CONTENT: readonly (readonly [english: string, spanish: string])[] = [
  [
    'the fact held until {1} and is no longer used; check it with its source and set a new date',
    'el dato valía hasta {1} y ya no se usa; compruébalo con su fuente y pon otra fecha',
  ],
  [
    'the review was due on {1}; read the playbook again and set a new date',
    'tocaba revisarla el {1}; lee de nuevo la guía y pon otra fecha',
  ],
  [
    '{1} is still to come; write the day on which it was approved',
    '{1} no ha llegado; escribe el día en que se aprobó',
  ],
  [
    '{1} is before {2}, the day of the approval; correct one of them',
    '{1} es antes de {2}, el día de la aprobación; corrige una de las dos',
  ],
  [
    '{1} is before {2}, the day of the call; correct one of them',
    '{1} es antes de {2}, el día de la convocatoria; corrige una de las dos',
  ],
  ['ask {1} to read it again and set a new date', 'pide a {1} que lo lea de nuevo y pon otra fecha'],
  ['the approval ran out on {1} and no longer counts; {2}', 'la aprobación caducó el {1} y ya no cuenta; {2}'],
  ['the approval runs out on {1}; ask {2} in time', 'la aprobación caduca el {1}; pídela a tiempo a {2}'],
  [
    '"{1}" is no time zone; write one such as Europe/Madrid',
    '«{1}» no es una zona horaria; escribe una como Europe/Madrid',
  ],
  ['{1} is not after {2}; exchange them', '{1} no es posterior a {2}; cámbialas entre sí'],
  ['{1} is before {2}; exchange them', '{1} es antes de {2}; cámbialas entre sí'],
  ['say when: either "weekdays" or "date", one of the two', 'di cuándo: «weekdays» o «date», uno de los dos'],
  ['no area has the id "{1}"; {2}', 'no hay área con el id «{1}»; {2}'],
  ['no network has the id "{1}"; {2}', 'no hay red con el id «{1}»; {2}'],
  ['no topic has the id "{1}"; {2}', 'no hay tema con el id «{1}»; {2}'],
  ['no entry has the id "{1}"; {2}', 'no hay entrada del calendario con el id «{1}»; {2}'],
  ['no playbook has the id "{1}"; {2}', 'no hay guía con el id «{1}»; {2}'],
  [
    'the place has no name in "{1}", the language of the house; add {2}: …',
    'el lugar no tiene nombre en «{1}», la lengua de la casa; añade {2}: …',
  ],
  [
    '"{1}" is the name of another place, too; give each place names of its own',
    '«{1}» es también el nombre de otro lugar; da a cada lugar los suyos',
  ],
  ['add it first', 'añádelo antes'],
  ['write one of {1}, or add it', 'escribe uno de estos, o añádelo: {1}'],
  ['write one of {1}', 'escribe uno de estos: {1}'],
  ['add steps to it first', 'añádele pasos antes'],
  [
    'a post above comes later than this one; sort them as they arrive',
    'un mensaje de arriba llega después de este; ordénalos según llegan',
  ],
  [
    'no post above has the id "{1}"; give it that id, or take this out',
    'ningún mensaje de arriba tiene el id «{1}»; pónselo, o quita esto',
  ],
  ['a person at risk is there or not; take or_class out', 'o hay una persona en peligro o no la hay; quita or_class'],
  [
    'it has no words; write at least one, in the language of a reply',
    'no tiene palabras; escribe al menos una, en la lengua de una respuesta',
  ],
  [
    "the handbook's own text {1}; choose words that no good text has",
    'el texto del propio manual {1}; elige palabras que ningún buen texto lleve',
  ],
  ['{1} says "{2}"', '{1} dice «{2}»'],
  [
    'no post says what to expect of it, so the drill has no score; add "expect" to posts',
    'ningún mensaje dice qué se espera, y el simulacro no puntúa; añade «expect» a los mensajes',
  ],
  [
    'no post says what to expect of it, so nothing is measured; add "expect" to posts',
    'ningún mensaje dice qué se espera, y no se mide nada; añade «expect» a los mensajes',
  ],
  ['the playbook {1} has no step "{2}"; {3}', 'la guía {1} no tiene el paso «{2}»; {3}'],
  [
    '"{1}" stands here for the second time; give this entry another name or remove it',
    '«{1}» está por segunda vez; da otro nombre a esta entrada o quítala',
  ],
  [
    'it has no sentence in "{1}", in which there are texts; add {2}: …',
    'no tiene frase en «{1}», y hay textos en esa lengua; añade {2}: …',
  ],
  ['the fact itself has no sentence; give it one, too', 'el propio dato no tiene frase; ponle una también'],
  ['the value is nowhere in it; write {{ value }}', 'el valor no aparece; escribe {{ value }}'],
  [
    'a {1} has no choices; write kind: choice, or take them out',
    'un dato de clase {1} no lleva opciones; escribe kind: choice, o quítalas',
  ],
  [
    'there is nothing to choose; add choices, each with an id and its words in every language of the texts',
    'no hay qué elegir; añade opciones, cada una con su id y sus palabras en cada lengua de los textos',
  ],
  [
    '"{1}" stands here for the second time; give this choice another id',
    '«{1}» está por segunda vez; da otro id a esta opción',
  ],
  [
    '{1} has no words in "{2}", in which there are texts; add {3}: …',
    '{1} no tiene palabras en «{2}», y hay textos en esa lengua; añade {3}: …',
  ],
  [
    '"{1}" has {2} characters, and max_length is {3}; shorten it, or raise max_length',
    '«{1}» tiene {2} caracteres, y max_length es {3}; acórtalo, o sube max_length',
  ],
  [
    'the list is empty, and "{1}" asks for places; add the neighbourhoods, streets and rivers of the town',
    'la lista está vacía, y «{1}» pide lugares; añade los barrios, las calles y los ríos del municipio',
  ],
  [
    '"{1}" is no official source; add it to official_sources.hosts in institution.yml, or take it out (after a full stop, leave a space)',
    '«{1}» no es una fuente oficial; añádela a official_sources.hosts en institution.yml, o quítala (detrás de un punto, deja un espacio)',
  ],
  [
    '"{1}" is no official phone; add it to official_sources.phones in institution.yml, or take it out',
    '«{1}» no es un teléfono oficial; añádelo a official_sources.phones en institution.yml, o quítalo',
  ],
  [
    'nobody has said who is on shift when, so everybody is called at any hour; fill in the rota, or write no_shifts: true',
    'nadie ha dicho quién está de turno y cuándo, y se llama a todos a cualquier hora; completa rota, o escribe no_shifts: true',
  ],
  [
    '{1} is still to come; write the day on which reading was reviewed',
    '{1} no ha llegado; escribe el día en que se revisó la lectura',
  ],
  [
    'READING=on reads networks; write who your data protection officer is (officer) and the day of their review (reading_reviewed_on)',
    'READING=on lee redes; escribe quién es vuestra persona delegada de protección de datos (officer) y qué día lo revisó (reading_reviewed_on)',
  ],
  [
    'there is a rota and it says that there are no shifts; remove one of the two',
    'hay un cuadro de turnos y dice que no hay turnos; quita una de las dos cosas',
  ],
  [
    'nobody is on this shift; name somebody, or remove the shift',
    'no hay nadie en este turno; nombra a alguien, o quita el turno',
  ],
  [
    'nobody in team.members has the id "{1}"; add them there, or correct it',
    'nadie de team.members tiene el id «{1}»; añádelo allí, o corrígelo',
  ],
  ['"{1}" is away {2} already; make one absence of the two', '«{1}» ya falta {2}; haz de las dos una sola ausencia'],
  ['from {1} to {2}', 'del {1} al {2}'],
  ['"{1}" has a deputy already; keep one of the two', '«{1}» ya tiene suplente; deja uno de los dos'],
  [
    'deputies go in a circle ({1}): nobody would be left; take one out',
    'los suplentes van en círculo ({1}): no quedaría nadie; quita uno',
  ],
  ['"{1}" stands in for "{2}" without the role {3}; give it to them', '«{1}» suple a «{2}» sin la función {3}; dásela'],
  [
    'in {1} nobody approves a text that they wrote; write false',
    'en {1} nadie aprueba un texto que escribió; escribe false',
  ],
  ['{1} needs two approvals; add a second any_of', '{1} necesita dos aprobaciones; añade otro any_of'],
  [
    'approvals take {1} minutes and the first reply {2}; write fewer',
    'las aprobaciones tienen {1} minutos y la primera respuesta {2}; escribe menos',
  ],
  [
    'at worst a first reply takes {1} minutes, and {2} when all goes well; write more',
    'en el peor caso la primera respuesta tarda {1} minutos, y {2} si todo va bien; escribe más',
  ],
  [
    '"{1}" is missing; add a row for it, each stands here exactly once',
    'falta «{1}»; añade su fila, cada una está aquí una vez',
  ],
  [
    'nobody in team.members of institution.yml has the role {1}; give it to somebody',
    'nadie de team.members en institution.yml tiene la función {1}; dásela a alguien',
  ],
  [
    '{1} is a group; write languages at the entry of each person',
    '{1} es un grupo; escribe languages en la entrada de cada persona',
  ],
  [
    'no {1} of team reads "{2}": a statement in it could not be approved in S1',
    'nadie del equipo con la función {1} lee «{2}»: un comunicado en esa lengua no se podría aprobar en S1',
  ],
  [
    'no word says which alerts are meant; write some, or remove alerts',
    'ninguna palabra dice qué avisos son; escribe alguna, o quita alerts',
  ],
  [
    'sources.areas is empty, so that no alert would be ours; write our areas there',
    'sources.areas está vacío, y ningún aviso sería nuestro; escribe ahí nuestras zonas',
  ],
  [
    'no playbook has alerts, so that none would propose a crisis; add alerts to one',
    'ninguna guía tiene alerts, y ninguna propondría una crisis; añade alerts a una',
  ],
  ['"{1}" is looked for already; remove one of the two', '«{1}» ya se busca; quita una de las dos'],
  [
    '{1} is written like "{2}"; look it up at the body itself, and correct it',
    '{1} se escribe como «{2}»; míralo en el propio organismo, y corrígelo',
  ],
  [
    'nobody in team.members of institution.yml has the role {1} or {2}; give it to somebody',
    'nadie de team.members en institution.yml tiene la función {1} o {2}; dásela a alguien',
  ],
  [
    'the field is missing, and each text on {1} has an address of its own; write {2}',
    'falta el campo, y cada texto en {1} tiene su propia dirección; escribe {2}',
  ],
  [
    'it has no text in "{1}", a language of the institution; add "# {2}"',
    'no tiene texto en «{1}», una lengua de la institución; añade «# {2}»',
  ],
  [
    'it has no text in "{1}", a language of the institution; add "# {2}", or a post in it begins empty',
    'no tiene texto en «{1}», una lengua de la institución; añade «# {2}», o sus publicaciones empiezan vacías',
  ],
  [
    '"{1}" is of replies and crises; a post of ours takes fact.… and institution.… alone',
    '«{1}» es de respuestas y de crisis; una publicación nuestra solo lleva fact.… e institution.…',
  ],
  [
    'no text names fact.{1}; write it in one, or take it out',
    'ningún texto lleva fact.{1}; escríbelo en alguno, o quítalo',
  ],
  ['no account of our networks', 'ninguna cuenta de nuestras redes'],
  ['no account of {1}', 'ninguna cuenta de {1}'],
  ['no clock runs for a step of "{1}"; take minutes out', 'ningún plazo corre para un paso de «{1}»; quita minutes'],
  [
    'a step of "{1}" needs its time; add minutes, at most {2}',
    'un paso de «{1}» necesita su plazo; añade minutes, {2} como mucho',
  ],
  ['a step of "{1}" has {2} minutes; write fewer', 'un paso de «{1}» tiene {2} minutos como mucho; escribe menos'],
  [
    'nobody in team.members of institution.yml has the role {1}, so nobody is called for this step; give it to somebody or name another role',
    'nadie de team.members en institution.yml tiene la función {1}, y a nadie se llama para este paso; dásela a alguien o nombra otra función',
  ],
  [
    'the step has {1} characters, more than {2}; say one thing, or make two steps of it',
    'el paso tiene {1} caracteres, más de {2}; di una cosa, o haz dos pasos',
  ],
];
