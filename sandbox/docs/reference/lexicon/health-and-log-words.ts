/** What each field of `/health` says, by its path. */
export const HEALTH_WORDS: Readonly<Record<string, { es: string; en: string }>> = {
  ok: {
    es: 'Si todo va bien: 200 con `true`, 503 con `false`.',
    en: 'Whether all is well: 200 with `true`, 503 with `false`.',
  },
  version: { es: 'Versión del programa.', en: 'Version of the program.' },
  stage: { es: '`trial`, en pruebas; `live`, en marcha.', en: '`trial` or `live`.' },
  'outbox.isSender': { es: 'Si este proceso es el que envía.', en: 'Whether this process sends.' },
  'outbox.lastRoundAt': { es: 'Última vez que se miró qué enviar.', en: 'Last look at what is to be sent.' },
  'outbox.sinceRoundMs': {
    es: 'Milisegundos desde entonces. Rojo desde 30.000.',
    en: 'Milliseconds since then. Red from 30,000 on.',
  },
  'outbox.inHand.team': { es: 'Mensajes al equipo en curso.', en: 'Messages to the team in hand.' },
  'outbox.inHand.publications': { es: 'Publicaciones en curso.', en: 'Publications in hand.' },
  'outbox.inHand.lookUps': { es: 'Preguntas a una red en curso.', en: 'Questions to a network in hand.' },
  'outbox.inHand.writings': { es: 'Borradores pedidos al modelo.', en: 'Drafts asked of the model.' },
  'outbox.inHand.reports': { es: 'Informes en curso.', en: 'Reports in hand.' },
  'waiting.urgentMs': {
    es: 'Lo que espera la tarjeta urgente más antigua. Rojo desde 120.000.',
    en: 'How long the oldest urgent card has waited. Red from 120,000 on.',
  },
  'waiting.intakeMs': {
    es: 'Lo que espera el mensaje aceptado más antiguo. Rojo desde 120.000.',
    en: 'How long the oldest accepted post has waited. Red from 120,000 on.',
  },
  'channels.casesUnreachableSince': {
    es: 'Desde cuándo no se llega al canal de casos. Rojo si no es `null`.',
    en: 'Since when the cases channel is out of reach. Red unless `null`.',
  },
  'channels.hasSecond': { es: 'Si hay segundo canal.', en: 'Whether there is a second channel.' },
  'database.isInPlace': {
    es: 'Si la base de datos sigue donde se abrió.',
    en: 'Whether the database is where it was opened.',
  },
  'database.writeWaitsMs': {
    es: 'Lo que espera la escritura más antigua. Rojo desde 5.000.',
    en: 'How long the oldest write has waited. Red from 5,000 on.',
  },
  'database.isDiskFull': { es: 'Si el disco está lleno.', en: 'Whether the disk is full.' },
  'requests.slack.refused': {
    es: 'Peticiones de Slack rechazadas en cinco minutos.',
    en: "Slack's requests refused in five minutes.",
  },
  'requests.slack.newest': { es: 'Motivo de la última.', en: 'Reason of the newest.' },
  'requests.slack.why': { es: 'Por qué está en rojo por ello.', en: 'Why it is red for that.' },
  'requests.intake.refused': { es: 'Entregas rechazadas en cinco minutos.', en: 'Deliveries refused in five minutes.' },
  'requests.intake.newest': { es: 'Motivo de la última.', en: 'Reason of the newest.' },
  'requests.intake.why': { es: 'Por qué está en rojo por ello.', en: 'Why it is red for that.' },
  'record.seq': { es: 'Última línea del registro.', en: 'Last row of the audit log.' },
  'handbook.isFollowed': { es: 'Si se sigue el manual vigente.', en: 'Whether the handbook in force is followed.' },
  'handbook.filesDiffer': { es: 'Si los archivos dicen otra cosa.', en: 'Whether the files say something else.' },
  'model.circuit': {
    es: '`closed`, el modelo contesta; `open`, falla; `half_open`, se prueba.',
    en: '`closed`: the model answers; `open`: it fails; `half_open`: it is tried.',
  },
  'model.openSince': { es: 'Desde cuándo falla.', en: 'Since when it fails.' },
  'model.tokensToday': { es: 'Tokens gastados hoy.', en: 'Tokens used today.' },
  'model.tokensLeft': { es: 'Tokens que quedan hoy.', en: 'Tokens left today.' },
  'model.costToday.amount': { es: 'Lo que han costado.', en: 'What they cost.' },
  'model.costToday.currency': { es: 'En qué moneda.', en: 'In which currency.' },
  'networks[].network': { es: 'Una red, por su nombre corto.', en: 'A network, by its short name.' },
  'networks[].goesOutByItself': {
    es: 'Si lo aprobado sale solo en ella.',
    en: 'Whether approved text is published there automatically.',
  },
  'sources.read': { es: 'Fuentes que se leen.', en: 'Sources that are read.' },
  'sources.failing[].name': { es: 'Una fuente que falla.', en: 'A source that fails.' },
  'sources.failing[].since': { es: 'Desde cuándo.', en: 'Since when.' },
  'sources.failing[].why': { es: 'Por qué.', en: 'Why.' },
  'sources.watched[].name': {
    es: 'Una fuente cuyas entradas solo se cuentan.',
    en: 'A source whose entries are only counted.',
  },
  'sources.watched[].count': { es: 'Cuántas, en 7 días.', en: 'How many, in 7 days.' },
  'callOut.isSet': { es: 'Si hay pasarela de llamadas.', en: 'Whether there is a gateway for calls.' },
  'callOut.failingSince': {
    es: 'Desde cuándo falla una llamada que hace falta. Rojo si no es `null`.',
    en: 'Since when a needed call fails. Red unless `null`.',
  },
  'publicPage.since': {
    es: 'Desde cuándo no se puede escribir la página pública, en este proceso.',
    en: 'Since when the public page cannot be written, in this process.',
  },
  'publicPage.why': { es: 'Por qué.', en: 'Why.' },
  'webhook.waiting': { es: 'Eventos que esperan a salir por webhook.', en: 'Events that wait to leave by webhook.' },
  'webhook.failingSince': {
    es: 'De cuándo es el más antiguo que se intentó en vano.',
    en: 'Moment of the oldest that was tried in vain.',
  },
  'webhook.givenUp': { es: 'Eventos que se dieron por perdidos.', en: 'Events that were given up.' },
  'planned.waiting': {
    es: 'Publicaciones previstas que esperan su hora, o a una persona. Solo con `PLAN=on`.',
    en: 'Planned posts that wait for their time, or for a person. With `PLAN=on` alone.',
  },
  'planned.late': {
    es: 'Las que no salieron a su hora.',
    en: 'Those whose time passed without them.',
  },
  'planned.unknown': {
    es: 'Textos de los que no se sabe si salieron.',
    en: 'Texts of unknown fate: they may be published.',
  },
};

/** Fields of a line of the program's log. */
export const LOG_WORDS: Readonly<Record<string, { es: string; en: string }>> = {
  level: { es: '30 información, 40 aviso, 50 error, 60 fin.', en: '30 information, 40 warning, 50 error, 60 end.' },
  time: { es: 'Cuándo, en hora universal.', en: 'When, in UTC.' },
  version: { es: 'Versión del programa.', en: 'Version of the program.' },
  host: { es: 'Máquina.', en: 'Machine.' },
  process: { es: 'Número del proceso.', en: 'Number of the process.' },
  msg: { es: 'Qué ha pasado, en inglés.', en: 'What happened.' },
  error: { es: 'Clase del error.', en: 'Kind of the error.' },
  cause: {
    es: 'Código de lo que lo causó, como `53100` o `ECONNREFUSED`.',
    en: 'Code of its cause, such as `53100` or `ECONNREFUSED`.',
  },
  sentence: { es: 'Qué hacer, si hay una frase para ello.', en: 'What to do, where there is a sentence for it.' },
  at: { es: 'Lugar del programa.', en: 'Place in the program.' },
  times: { es: 'Cuántas veces, si se repite.', en: 'How often, if it repeats.' },
  since: { es: 'Desde cuándo se repite.', en: 'Since when it repeats.' },
  last: { es: 'La última vez.', en: 'The last time.' },
};
