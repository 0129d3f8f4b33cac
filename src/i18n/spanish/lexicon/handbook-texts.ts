/** Sentences about the handbook's texts, in English and in Spanish. */
export const OF_TEXTS: readonly (readonly [english: string, spanish: string])[] = [
  [
    'this playbook has no text {1}; write one of its headings, or take it out',
    'esta guía no tiene el texto {1}; escribe uno de sus títulos, o quítalo',
  ],
  [
    'fact.{1} is a sentence that somebody writes on the day, so nobody has approved it; name a text without it',
    'fact.{1} es una frase que alguien escribe ese día, y nadie la ha aprobado; nombra un texto sin ella',
  ],
  [
    "once {1} has read it as it is now, write fingerprint: '{2}'",
    "cuando {1} lo haya leído como está ahora, escribe fingerprint: '{2}'",
  ],
  [
    'nothing says which words were approved, so it counts as an ordinary text; {1}',
    'nada dice qué palabras se aprobaron, y cuenta como un texto corriente; {1}',
  ],
  [
    'the text has changed since it was approved and is an ordinary one again; {1}',
    'el texto ha cambiado desde que se aprobó y vuelve a ser corriente; {1}',
  ],
  [
    'no line is held as approved for people at risk; write them under "approved_lines"',
    'no hay ninguna línea aprobada para personas en peligro; escríbelas en «approved_lines»',
  ],
  ['only the playbook "{1}" holds lines; move them there', 'solo la guía «{1}» lleva líneas; llévalas allí'],
  [
    'no line is for "{1}", every danger that no other line names; add it to the kinds of one',
    'ninguna línea es para «{1}», todo peligro que otra no nombra; añádelo a kinds de una',
  ],
  [
    'the line "{1}" is already for "{2}"; one danger has one line, so take it out of one',
    'la línea «{1}» ya es para «{2}»; un peligro tiene una línea, así que quítalo de una',
  ],
  [
    '"{1}" is answered {2} at least, since a public reply could harm; write that',
    'a «{1}» se responde como mínimo {2}, porque una respuesta pública podría hacer daño; escribe eso',
  ],
  ['this line is private_only; take the public text out', 'esta línea es private_only; quita el texto público'],
  [
    'this line may go out in public; write its public text, or private_only',
    'esta línea puede salir en público; escribe su texto público, o private_only',
  ],
  [
    'this line has no public text of its own; take this one out',
    'esta línea no tiene texto público propio; quita este',
  ],
  ['it lacks "{1}", a language of the institution; add it', 'le falta «{1}», una lengua de la institución; añádela'],
  [
    '"{1}" tells everybody what is happening to the person; a public line never names the problem',
    '«{1}» cuenta a todos lo que le pasa a la persona; una línea pública no nombra el problema',
  ],
  [
    '"{1}" is what must_not "{2}" of this playbook forbids; say it another way',
    '«{1}» es lo que prohíbe must_not «{2}» de esta guía; dilo de otra manera',
  ],
  ['"{1}" is banned by style.yml; say it another way', 'style.yml no permite «{1}»; dilo de otra manera'],
  ['"{1}" is banned by style.yml ({2}); say it another way', 'style.yml no permite «{1}» ({2}); dilo de otra manera'],
  [
    'the profile bears the name "{1}" already; take it out of the sign-off',
    'el perfil ya lleva el nombre «{1}»; quítalo de la despedida',
  ],
  ['a line goes out as it is written; take the "{1}" out', 'una línea sale tal como está escrita; quita «{1}»'],
  ['it has {1} on {2}, which takes {3}; make it shorter', 'tiene {1} en {2}, que admite {3}; acórtala'],
  [
    'it reads as hard ({1} points; {2} or more read well); use shorter words and sentences',
    'cuesta leerlo ({1} puntos; con {2} o más se lee bien); usa palabras y frases más cortas',
  ],
  [
    'it lacks "{1}", the first language of the institution; add it, since every other falls back to it',
    'le falta «{1}», la primera lengua de la institución; añádela, porque las demás la usan cuando falta la suya',
  ],
  [
    'it lacks "{1}", the first language of the institution; until you add it, the team reads it in "{2}"',
    'le falta «{1}», la primera lengua de la institución; mientras no la añadas, el equipo lo lee en «{2}»',
  ],
  ['it has no text; write at least one under "# {1}"', 'no tiene textos; escribe al menos uno debajo de «# {1}»'],
  [
    '"{1}" has no text in "{2}", the first language; add "## {3}" under "# {4}"',
    '«{1}» no tiene texto en «{2}», la primera lengua; añade «## {3}» debajo de «# {4}»',
  ],
  [
    'the holding statement lacks the language "{1}" of the institution; add "## holding_statement" under "# {2}"',
    'al primer mensaje le falta la lengua «{1}» de la institución; añade «## holding_statement» debajo de «# {2}»',
  ],
  [
    'it lacks "plan_message": while a plan is activated, first drafts will tell of operations instead of pointing to whoever directs it',
    'le falta «plan_message»: con un plan activado, los primeros borradores hablarán del operativo en vez de remitir a quien lo dirige',
  ],
  [
    '"{1}" is not written in "{2}", so this text would mix languages; add it there',
    '«{1}» no está escrito en «{2}», y este texto mezclaría lenguas; añádelo ahí',
  ],
  ['the plan leaves open: {1}', 'el plan deja sin contestar: {1}'],
  [
    'why does the institution have profiles at all? Answer in {1}',
    '¿para qué tiene perfiles la institución? Contéstalo en {1}',
  ],
  ['what do you communicate, and what not? Answer in {1}', '¿qué comunicáis, y qué no? Contéstalo en {1}'],
  ['what do you do, and by which means? Answer in {1}', '¿qué hacéis, y con qué medios? Contéstalo en {1}'],
  ['for whom is your profile on {1}? Answer in {2}', '¿para quién es vuestro perfil en {1}? Contéstalo en {2}'],
  ['who looks after your profile on {1}? Answer in {2}', '¿quién lleva vuestro perfil en {1}? Contéstalo en {2}'],
  [
    'how often, at the least, do you publish on {1}? Answer in {2}',
    '¿cada cuánto, como mínimo, publicáis en {1}? Contéstalo en {2}',
  ],
  [
    'which topics do citizens ask about, and whose are they? Answer in {1}',
    '¿por qué temas pregunta la gente, y de quién son? Contéstalo en {1}',
  ],
  ['what do you publish when? Answer in {1}', '¿qué publicáis, y cuándo? Contéstalo en {1}'],
  [
    'who listens, to what, how often, and what is made of it? Answer in {1}',
    '¿quién escucha, qué, cada cuánto, y qué se hace con ello? Contéstalo en {1}',
  ],
  ['a text may not hold "<"; write it in words', 'un texto no puede llevar «<»; escríbelo con palabras'],
  [
    'a text may not mention anybody; take the @ out, since the network names whom it answers',
    'un texto no puede mencionar a nadie; quita la @, porque la red ya nombra a quien se responde',
  ],
  [
    '"record.{1}" and this playbook\'s own fact "{2}" would be read as one; write fact.{3} where you mean that fact, or give it another id',
    '«record.{1}» y el dato «{2}» de esta guía se leerían como uno; escribe fact.{3} donde sea ese dato, o dale otro id',
  ],
  [
    '"record.{1}" is known to a "holding_statement" alone; declare a fact of your own',
    '«record.{1}» solo lo conoce un «holding_statement»; declara un dato propio',
  ],
  [
    '"{1}" is the old name of what the record knows, and the next version no longer takes it; write {{ {2} }}',
    '«{1}» es el nombre antiguo de lo que sabe el registro, y la próxima versión ya no lo admite; escribe {{ {2} }}',
  ],
  ['it does not say {{ {1} }}; add it', 'no dice {{ {1} }}; añádelo'],
  ['the variable "{1}" is unknown; {2}', 'la variable «{1}» no se conoce; {2}'],
  ['declare it under "facts", or use one of {1}', 'declárala en «facts», o usa una de estas: {1}'],
  ['those declared', 'las declaradas'],
  ['use one of {1}', 'usa una de estas: {1}'],
  [
    'it may reach {1} characters, and a {2} text takes {3} (facts counted at their max_length); take out {4}, or lower a max_length',
    'puede llegar a {1} caracteres, y un texto {2} admite {3} (con los datos en su max_length); quita {4} o baja algún max_length',
  ],
  [
    'no network of institution.yml is of kind web, so it goes nowhere; add one, or take this text out',
    'ninguna red de institution.yml es de tipo web, y no se publica en ninguna parte; añade una, o quita este texto',
  ],
  [
    'its example "{1}" has {2} characters, and max_length is {3}; shorten it, or raise max_length',
    'su ejemplo «{1}» tiene {2} caracteres, y max_length es {3}; acórtalo o sube max_length',
  ],
  [
    'a reply would print a bare "{1}"; write words that say it alone, such as "not sent"',
    'una respuesta diría «{1}» a secas; pon palabras que se entiendan solas, como «no enviado»',
  ],
  [
    'it prints a bare "{1}"; say it in a sentence, or say nothing under {% if %}',
    'dice «{1}» a secas; dilo con una frase, o no digas nada con un {% if %}',
  ],
  [
    '"{1}" stands here whatever is chosen, and fact.{2} may say "{3}"; put one of them under a condition, or take it out',
    '«{1}» está aquí se elija lo que se elija, y fact.{2} puede decir «{3}»; pon uno de los dos bajo una condición, o quítalo',
  ],
  [
    'no network of institution.yml takes it; raise a text_limit, or take this text out',
    'no cabe en ninguna red de institution.yml; sube un text_limit o quita este texto',
  ],
  [
    'it may reach {1} on {2}, which takes {3} (facts counted at their max_length, links at {4} at most); take out {5}, or lower a max_length',
    'puede llegar a {1} en {2}, que admite {3} (los datos cuentan su max_length, los enlaces {4} como mucho); quita {5}, o baja un max_length',
  ],
  ['"{1}" can be said directly: "{2}"', '«{1}» se puede decir directamente: «{2}»'],
];
