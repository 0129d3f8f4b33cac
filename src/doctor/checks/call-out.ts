import type { Check } from '../finding.ts';

/** The call when Slack is not enough: an SMS or a voice call to the people on duty. */
export const callOut: Check = {
  id: 'call-out',
  title: { es: 'Aviso fuera de Slack', en: 'Call outside Slack' },
  async run({ environment }) {
    if (environment['CALL_OUT_URL']?.trim() || environment['CALL_OUT_URL_FILE']?.trim())
      return [{ level: 'green', what: { es: 'Está puesto.', en: 'It is set.' } }];
    return [
      {
        level: 'yellow',
        what: { es: 'No hay aviso por SMS o voz.', en: 'There is no call by SMS or voice.' },
        why: {
          es: 'Si nadie mira Slack, o Slack falla, un S1 espera a que alguien lo vea.',
          en: 'If nobody looks at Slack, or Slack fails, an S1 waits until somebody sees it.',
        },
        todo: {
          es: 'Ten los teléfonos de guardia en papel: ./portavoz handbook print.',
          en: 'Keep the phones of the people on duty on paper: ./portavoz handbook print.',
        },
      },
    ];
  },
};
