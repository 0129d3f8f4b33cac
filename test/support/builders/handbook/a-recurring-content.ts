import type { Playbook, ReplyTemplate } from '../../../../src/domain/handbook/playbook.ts';
import { asRecurringContent } from '../../../../src/domain/handbook/playbooks/recurring-content.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';

/** A market that returns: a day, a street and a sentence, short in three languages and long in the first. */
export function aRecurringContent(over: Partial<Playbook> = {}): Playbook {
  const hints = { es: 'Escríbelo: ahí' };
  const facts = [
    { id: 'day', titles: { es: 'Día', ca: 'Dia', en: 'Day' }, kind: 'date' as const, hints, maxLength: 24 },
    { id: 'place', titles: { es: 'Lugar' }, kind: 'place' as const, hints, maxLength: 40 },
    { id: 'more', titles: { es: 'Qué hay', ca: 'Què hi ha', en: 'What' }, kind: 'text' as const, hints, maxLength: 80 },
  ];
  const front = {
    id: 'market',
    titles: { es: 'Mercado', ca: 'Mercat', en: 'Market' },
    facts,
    reviewDate: '2027-06-01',
  };
  return {
    ...asRecurringContent(front, [
      aTemplate('es', 'Mercado el {{ fact.day }} en {{ fact.place }}. {{ fact.more }}'),
      aTemplate(
        'es',
        'Hay mercado el {{ fact.day }} en {{ fact.place }}.\n\n{{ fact.more }}\n\nTrae tus bolsas. Los puestos cierran antes si llueve mucho, y abren otra vez al día siguiente.\n\nVen a pie o en autobús.',
        'long',
      ),
      aTemplate('ca', 'Mercat el {{ fact.day }} en {{ fact.place }}. {{ fact.more }}'),
      aTemplate('en', 'A market on {{ fact.day }} in {{ fact.place }}. {{ fact.more }}'),
    ]),
    ...over,
  };
}

function aTemplate(language: Language, template: string, length?: 'long'): ReplyTemplate {
  const one = { language, kind: 'holding_statement' as const, variant: 'a', template, fingerprint: '0' };
  const id = `market/${language}/${length ?? 'short'}`;
  return length === undefined ? { ...one, id } : { ...one, id, length };
}
