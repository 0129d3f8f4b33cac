import type { GuideScore, GuideStep } from '../../workspace/wire.ts';

type Point = GuideScore['points'][number];
type StepWords = Record<GuideStep, { title: string; note: string }>;

const STEPS_ES: StepWords = {
  flag: { title: 'Avisa de un mensaje', note: 'En #redes, elige un mensaje que pida respuesta. Se abre un caso.' },
  fact: {
    title: 'Completa los datos',
    note: 'Lo que se afirma sale de un dato con su fuente. Si falta uno, el texto no sale.',
  },
  ask: { title: 'Pide la aprobación', note: 'Lee el texto tal como saldría. El bot avisa a quien puede aprobarlo.' },
  approve: {
    title: 'Apruébalo como otra persona',
    note: 'Nadie aprueba lo suyo. Con riesgo grave (S1) hacen falta dos: Andrés y Carmen.',
  },
  publish: { title: 'Publica la respuesta', note: 'Sale tal como se aprobó. Mírala en «Lo que ve la gente».' },
  correct: { title: 'Corrige lo publicado', note: 'No se borra nada: la corrección se aprueba igual y sale debajo.' },
};

export const GUIDE_ES = {
  item: 'Primeros pasos',
  title: 'Tu primera respuesta, en cinco minutos',
  topic: 'Un ayuntamiento inventado. Los pasos se marcan solos.',
  steps: STEPS_ES,
  progress: (done: number, total: number) => `${done} de ${total} pasos hechos`,
  stepOf: (at: number, total: number) => `Paso ${at} de ${total}`,
  isDone: 'hecho',
  wait: 'Los mensajes de la gente esperan a que empieces.',
  start: 'Empezar',
  where: 'Enséñame dónde',
  press: (label: string) => `Pulsa «${label}».`,
  becomeFirst: (name: string, label: string) => `Cambia a ${name} (arriba a la izquierda) y pulsa «${label}».`,
  soon: 'Un momento…',
  flagByHand: 'Escribe /avisar y las palabras de un mensaje.',
  allSteps: 'Los seis pasos',
  hide: 'Ocultar los pasos',
  allDone: 'Los seis pasos están hechos.',
  toScore: 'Ver el resultado',
  scoreTitle: 'Tu primera respuesta está hecha',
  scoreTime: (duration: string) => `Del aviso a la respuesta publicada: ${duration}.`,
  duration: (minutes: number, seconds: number) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
  point: ({ id, isGood, count }: Point): string => {
    switch (id) {
      case 'people':
        return isGood ? `${count} personas leyeron el texto exacto antes de que saliera.` : 'Solo lo leyó una persona.';
      case 'facts':
        if (!isGood) return 'Hay un dato sin fuente.';
        return count === 0 ? 'El texto no necesitaba ningún dato.' : `Cada dato lleva su fuente (${count}).`;
      case 'words':
        return isGood ? 'Salió tal como se aprobó, sin palabras prohibidas.' : 'Salió otro texto que el aprobado.';
      case 'corrected':
        return 'La corrección está debajo, y lo publicado sigue a la vista.';
    }
  },
  scoreNext: 'Ahora, a tu ritmo: responde a los demás, o abre una crisis con /crisis abrir inundación.',
  network: 'Lo que ve la gente',
  networkTopic: 'Una red inventada: nada sale de esta máquina.',
  networkEmpty: 'Aquí se verá lo que escribe la gente y, debajo, lo que se le responde.',
  official: 'Cuenta oficial',
  correction: 'Corrección',
  cardOf: (id: number) => `Ver la tarjeta del caso ${id}`,
  publishHere: 'Publicar en la red inventada',
  published: 'Publicado. La dirección ya está puesta.',
};

/** The sentences of the guide and of the invented network. */
export type GuideSentences = typeof GUIDE_ES;

export const GUIDE_EN: GuideSentences = {
  item: 'First steps',
  title: 'Your first reply, in five minutes',
  topic: 'An invented town hall. The steps tick themselves. The bot speaks Spanish, the language of the house.',
  steps: {
    flag: { title: 'Flag a post', note: 'In #redes, choose a post that needs a reply. A case opens.' },
    fact: {
      title: 'Enter the facts',
      note: 'What a text says comes from a fact with its source. While one is missing, the text cannot leave.',
    },
    ask: { title: 'Ask for approval', note: 'Read the text as it would leave. The bot calls who can approve it.' },
    approve: {
      title: 'Approve it as another person',
      note: 'Nobody approves their own. In grave danger (S1) it takes two: Andrés and Carmen.',
    },
    publish: { title: 'Publish the reply', note: 'It leaves as it was approved. See it in “What people see”.' },
    correct: {
      title: 'Correct what is published',
      note: 'Nothing is deleted: a correction is approved the same way, and stands below.',
    },
  },
  progress: (done, total) => `${done} of ${total} steps done`,
  stepOf: (at, total) => `Step ${at} of ${total}`,
  isDone: 'done',
  wait: 'What people post waits until you begin.',
  start: 'Begin',
  where: 'Show me where',
  press: (label) => `Press “${label}”.`,
  becomeFirst: (name, label) => `Become ${name} (top left) and press “${label}”.`,
  soon: 'One moment…',
  flagByHand: 'Type /flag and the words of a post.',
  allSteps: 'All six steps',
  hide: 'Hide the steps',
  allDone: 'All six steps are done.',
  toScore: 'See how it went',
  scoreTitle: 'Your first reply is done',
  scoreTime: (duration) => `From flag to published reply: ${duration}.`,
  duration: (minutes, seconds) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
  point: ({ id, isGood, count }) => {
    switch (id) {
      case 'people':
        return isGood ? `${count} people read the exact text before it left.` : 'Only one person read it.';
      case 'facts':
        if (!isGood) return 'A fact has no source.';
        return count === 0 ? 'The text needed no fact.' : `Each fact has its source (${count}).`;
      case 'words':
        return isGood
          ? 'It left as it was approved, without a forbidden word.'
          : 'Another text left than was approved.';
      case 'corrected':
        return 'The correction stands below, and the first text is still there to read.';
    }
  },
  scoreNext: 'Go on as you like: answer the others, or open a crisis with /crisis start flood.',
  network: 'What people see',
  networkTopic: 'An invented network: nothing leaves this machine.',
  networkEmpty: 'What people post will stand here and, below it, what they are told.',
  official: 'Official account',
  correction: 'Correction',
  cardOf: (id) => `See the card of case ${id}`,
  publishHere: 'Publish on the invented network',
  published: 'Published. The address is filled in.',
};
