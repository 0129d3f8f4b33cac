import { readingReview } from '../../domain/handbook/networks/reading-review.ts';
import type { Check, Finding } from '../finding.ts';
import { uncheckedFinding } from '../finding.ts';
import { handbookInForce } from '../parts.ts';

/** Reading of networks: whether it is on, and data protection has reviewed that. */
export const networkReading: Check = {
  id: 'reading',
  title: { es: 'Lectura de redes', en: 'Reading of networks' },
  async run(parts) {
    if (!parts.settings.config.reading.isOn) return [OFF];
    const { handbook } = handbookInForce(await parts.handbook());
    if (handbook === null)
      return [
        uncheckedFinding(
          { es: 'No se sabe si se revisó la lectura.', en: 'Nobody knows whether reading was reviewed.' },
          { es: 'El manual no se puede leer.', en: 'The handbook cannot be read.' },
        ),
      ];
    const review = readingReview(handbook.institution);
    if (review === null) return [UNREVIEWED];
    const { officer, on } = review;
    return [
      {
        level: 'green',
        what: {
          es: `Se leen redes. Lo revisó ${officer} el ${on}.`,
          en: `Networks are read. ${officer} reviewed that on ${on}.`,
        },
      },
    ];
  },
};

const OFF: Finding = {
  level: 'green',
  what: {
    es: 'Apagada: los mensajes los avisan personas o los envían herramientas.',
    en: 'Off: people flag posts, or tools send them.',
  },
};

const UNREVIEWED: Finding = {
  level: 'yellow',
  what: {
    es: 'Se leen redes, y el manual no dice quién de protección de datos lo revisó, ni cuándo.',
    en: 'Networks are read, and the handbook does not say who of data protection reviewed that, and when.',
  },
  why: {
    es: 'READING=on guarda mensajes de personas que no se han dirigido al equipo.',
    en: 'READING=on stores posts of people who did not write to the team.',
  },
  todo: {
    es: 'Pide la revisión y escribe data_protection (officer y reading_reviewed_on) en institution.yml.',
    en: 'Ask for the review, and write data_protection (officer and reading_reviewed_on) into institution.yml.',
  },
};
