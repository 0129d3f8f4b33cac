import { createHash } from 'node:crypto';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { ReplyTemplate } from '../../../../src/domain/handbook/playbook.ts';
import { aHandbook } from '../a-handbook.ts';

/** Long texts of the flood, too long for X, by the ids of their short ones. */
const LONG_TEXTS: Readonly<Record<string, string>> = {
  'flood/es/holding_statement/a':
    'Hay agua en {{ fact.zone }}. El nivel es {{ fact.level }}.\n\nSi estás en una planta baja o en un sótano, sube ya a un piso alto. No cojas el coche. No cruces zonas con agua, ni a pie.\n\nAún no sabemos cuánto va a durar ni qué daños hay. No llames al 112 para preguntar: la línea es para quien corre peligro. Os informamos a las {{ fact.next_update }}. Emergencias: 112.',
  'flood/es/question/a':
    'Hola. Hay agua en {{ fact.zone }}.\n\nNo cruces zonas con agua, ni a pie ni en coche. Si estás en una planta baja o en un sótano, sube a un piso alto y espera allí. Si ves a alguien en peligro, llama al 112 y di dónde estás y qué ves. No llames para preguntar: la línea es para quien corre peligro.\n\nMás información a las {{ fact.next_update }} en {{ institution.web }}',
};

/** Page of the web about the flood. */
const PAGE =
  '{{ fact.zone }}: sube a un piso alto.\n\nQué hacer ahora\nNo cruces zonas con agua, ni a pie ni en coche.\n\nQué no sabemos aún\nCuánto va a durar.\n\nPróxima información: {{ fact.next_update }}.';

/** That handbook with the page beside the first message. */
export function withPage(handbook: Handbook = withLongTexts()): Handbook {
  const withOwn = (short: ReplyTemplate): ReplyTemplate[] =>
    short.id === 'flood/es/holding_statement/a'
      ? [short, { ...short, id: `${short.id}-page`, length: 'page', template: PAGE, fingerprint: '0'.repeat(12) }]
      : [short];
  const playbooks = handbook.playbooks.map((one) => ({ ...one, templates: one.templates.flatMap(withOwn) }));
  return { ...handbook, playbooks };
}

/** The handbook of the tests with those long texts beside their short ones; `own` adds some or replaces them. */
export function withLongTexts(handbook: Handbook = aHandbook(), own: typeof LONG_TEXTS = {}): Handbook {
  const longTexts = new Map([...Object.entries(LONG_TEXTS), ...Object.entries(own)]);
  const both = (short: ReplyTemplate): ReplyTemplate[] => {
    const template = longTexts.get(short.id);
    if (template === undefined) return [short];
    const fingerprint = createHash('sha256').update(template).digest('hex').slice(0, 12);
    return [short, { ...short, id: `${short.id}-long`, length: 'long', template, fingerprint }];
  };
  const playbooks = handbook.playbooks.map((one) => ({ ...one, templates: one.templates.flatMap(both) }));
  return { ...handbook, playbooks };
}
