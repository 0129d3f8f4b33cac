import { callOutGap } from '../../domain/cases/deadlines/find-phones-to-call.ts';
import type { Check, Finding } from '../finding.ts';
import { handbookInForce } from '../parts.ts';

/** The call when Slack is not enough: an SMS or a voice call to the people on duty. */
export const callOut: Check = {
  id: 'call-out',
  title: { es: 'Aviso fuera de Slack', en: 'Call outside Slack' },
  async run({ settings, handbook: find }) {
    const { callOut: gateway } = settings.config;
    const { handbook } = handbookInForce(await find());
    const gap = handbook === null ? 'no_gateway' : callOutGap(gateway, handbook);
    if (gateway !== null || gap === null) return [IS_SET];
    return [gap === 'no_gateway' ? PHONES_ALONE : NOTHING];
  },
};

const IS_SET: Finding = {
  level: 'green',
  what: { es: 'Está puesto. Pruébalo: ./portavoz call-out test.', en: 'It is set. Try it: ./portavoz call-out test.' },
};

const WHY = {
  es: 'Si nadie mira Slack, o Slack falla, un S1 espera a que alguien lo vea.',
  en: 'If nobody looks at Slack, or Slack fails, an S1 waits until somebody sees it.',
};

const PHONES_ALONE: Finding = {
  level: 'yellow',
  what: { es: 'No hay aviso por SMS o voz.', en: 'There is no call by SMS or voice.' },
  why: WHY,
  todo: {
    es: 'Pon CALL_OUT_URL. Hasta entonces la tarjeta de un S1 muestra los teléfonos de quien está de turno.',
    en: 'Set CALL_OUT_URL. Until then the card of an S1 shows the phones of those on shift.',
  },
};

const NOTHING: Finding = {
  level: 'yellow',
  what: {
    es: 'No hay aviso por SMS o voz, ni teléfonos del equipo en el manual.',
    en: 'There is no call by SMS or voice, and the handbook has no phones of the team.',
  },
  why: WHY,
  todo: {
    es: 'Pon CALL_OUT_URL, o los teléfonos en team.members de institution.yml.',
    en: 'Set CALL_OUT_URL, or phones in team.members of institution.yml.',
  },
};
