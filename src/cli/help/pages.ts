import type { Words } from '../../doctor/finding.ts';

/** Pages of some commands, behind the call. Other commands write their own page, or have a sentence. */
export const PAGES: Readonly<Record<string, Words>> = {
  sandbox: {
    es: `Abre en el navegador un espacio de trabajo parecido a Slack, con una inundación que empieza. Nada sale de esta máquina.
  --port P     el puerto; 4380 si no se dice, 0 elige uno libre
  --no-open    no abre el navegador
  --drill ID   el simulacro que llega solo, de playbooks/drills; none para ninguno
  --speed N    cuántas veces más rápido llega, de 0.1 a 100
  --flood N    cuántas personas más dicen lo mismo a la vez, hasta 40000
  --keep       guarda los datos en data/sandbox.db y sigue desde ahí la próxima vez`,
    en: `Opens a workspace like Slack in the browser, with a flood beginning. Nothing leaves this machine.
  --port P     the port; 4380 unless told, 0 picks a free one
  --no-open    does not open the browser
  --drill ID   the drill that arrives, of playbooks/drills; none for none
  --speed N    how many times faster it arrives, from 0.1 to 100
  --flood N    how many more people say the same at once, up to 40000
  --keep       keeps the data in data/sandbox.db, and goes on from there the next time`,
  },
  docs: {
    es: `Construye la documentación y la abre en el navegador, con buscador. La primera vez instala sus paquetes del registro de npm.
  --port P   el puerto; 4390 si no se dice, 0 elige uno libre
  --no-open  no abre el navegador
  --build    solo la construye y comprueba sus enlaces; código de salida 1 si uno no lleva a nada
  --write    solo escribe las páginas de la referencia que salen del código`,
    en: `Builds the documentation and opens it in the browser, with a search. The first time it installs its packages from npm's registry.
  --port P   the port; 4390 unless told, 0 picks a free one
  --no-open  does not open the browser
  --build    only builds it and looks at its links; exit code 1 when one leads nowhere
  --write    only writes the pages of the reference that follow from the code`,
  },
  start: {
    es: `Pone el bot en marcha en un espacio de Slack real, con los ajustes de .env (.env.example explica cada uno). Antes conviene
pasar ./portavoz doctor. Si falta algo sin lo que no puede trabajar, lo dice y termina con el código 1.
  --no-backup  pasa a esta versión una base de datos anterior sin hacer antes una copia
  --lang       la lengua en que dice por qué no arranca; si no, español, salvo que LANG diga inglés`,
    en: `Runs the bot in a real Slack workspace, with the settings in .env (.env.example explains each). Run ./portavoz doctor before.
If something is missing without which it cannot work, it says so and ends with exit code 1.
  --no-backup  upgrades a database of an earlier version without a backup before it
  --lang       the language in which it says why it does not start; Spanish, unless LANG says English`,
  },
  'slack check': {
    es: `Slack revisa cada mensaje y formulario del bot, con palabras inventadas, y manifest.yml. No se publica nada, y nadie lo ve.
  SLACK_BOT_TOKEN     el token de una aplicación instalada; no hace falta ningún permiso
  SLACK_CONFIG_TOKEN  un token de configuración (xoxe.xoxp-…), para manifest.yml; sin él no se comprueba
  --worlds N          en cuántos estados inventados se revisa cada uno; 1 si no se dice
Código de salida 1 si Slack no admite algo, 2 si no se le pudo preguntar.`,
    en: `Has Slack itself check every message and form of the bot, with invented words, and manifest.yml. Nothing is posted, and nobody sees it.
  SLACK_BOT_TOKEN     the token of an installed app; no scope is needed
  SLACK_CONFIG_TOKEN  an app configuration token (xoxe.xoxp-…), for manifest.yml; without one it is not checked
  --worlds N          in how many invented states each is checked; 1 without it
Exit code 1 when Slack takes something not, 2 when it could not be asked.`,
  },
  drill: {
    es: `Juega un simulacro con dos personas que solo hacen lo que las llama; una duerme, con «No molestar», y Slack falla diez minutos.
Escribe lo medido junto a su objetivo. Nada sale de esta máquina.
  --speed N  de 1 a 6 veces más rápido que el reloj; 5 si no se dice
  --seed N   cuánto tarda la gente: otro número es otra tarde
  --out DIR  guarda el registro sellado, y dice cómo comprobarlo
Código de salida 1 si no se cumple un objetivo. Para jugarlo con personas: ./portavoz sandbox --drill ID.`,
    en: `Plays a drill with two people who act only on what rings them; one is asleep, in Do Not Disturb, and Slack is down for ten
minutes. Prints what was measured beside its goal. Nothing leaves this machine.
  --speed N  1 to 6 times faster than the clock; 5 unless told
  --seed N   how long people take: another number is another evening
  --out DIR  keeps the sealed record, and says how to verify it
Exit code 1 when a goal is missed. To play it with people: ./portavoz sandbox --drill ID.`,
  },
  'audit verify': {
    es: `Comprueba la cadena del registro y nombra la primera fila que no encaja; compara con ella textos, aprobaciones y publicaciones.
  --head SEQ:HASH  una cabeza que se guardó en otra parte
  --heads FILE     el archivo de las cabezas guardadas
  --authority PEM  el certificado de quien puso los sellos de tiempo
Código de salida 1 si algo no encaja. docs/es/referencia/prueba.md dice más.`,
    en: `Checks the chain of the record and names the first row that does not fit; compares texts, approvals and publications with it.
  --head SEQ:HASH  a head that was kept elsewhere
  --heads FILE     the file of the heads that were kept
  --authority PEM  the certificate of the authority that made the timestamps
Exit code 1 when something does not fit. docs/reference/proof.md says more.`,
  },
  'audit export': {
    es: `Escribe el registro entero, una fila por hecho. No cambia nada.
  --format F  ndjson, un objeto por línea; csv, una tabla`,
    en: `Writes the whole record out, one row an event. It changes nothing.
  --format F  ndjson, one object a line; csv, a table`,
  },
  'audit case': {
    es: `Escribe un caso en un solo archivo HTML, para servicios jurídicos, la defensoría o la junta electoral. Los datos personales van
tapados.
  --out FILE            el archivo; si no, a la salida
  --language L          la lengua del documento
  --show-personal-data  los enseña; hay que decir por qué con --reason, y queda registrado`,
    en: `Writes one case as one HTML file, for legal, ombudsman or electoral board. Personal data is masked.
  --out FILE            the file; else the output
  --language L          the language of the document
  --show-personal-data  shows it; say why with --reason, which is recorded`,
  },
  'audit blocked': {
    es: `Escribe lo que se conserva para los tribunales de una crisis, un objeto por línea. Queda registrado quién lo pidió y por qué.`,
    en: `Writes what the legal hold of a crisis keeps, one object a line. Who asked for it, and why, is recorded.`,
  },
};
