import type { SafetyMessage } from '../../../../src/domain/handbook/approved-texts.ts';

const approval = {
  approvedBy: { name: 'Rosa Soler', post: 'jefa de Servicios Sociales' },
  approvedOn: '2026-10-01',
  validUntil: '2027-06-30',
};

/** Lines for people at risk: one for everybody, one in private first, one in private only. */
export function someLines(): SafetyMessage[] {
  return [
    {
      id: 'emergency',
      kinds: ['other'],
      audience: 'public',
      private: { es: 'Llama ahora al 112.', ca: 'Truca ara al 112.', en: 'Call 112 now.' },
      public: {
        es: 'Llama ahora al 112. Te leemos.',
        ca: 'Truca ara al 112. Et llegim.',
        en: 'Call 112 now. We read you.',
      },
      inDanger: {
        private: { es: 'Llama al 112 y no cuelgues.', ca: 'Truca al 112 i no penges.', en: 'Call 112, stay on.' },
      },
      witness: {
        private: {
          es: 'Llama al 112: di qué ves.',
          ca: 'Truca al 112: digues què veus.',
          en: 'Call 112: say what you see.',
        },
        public: { es: 'Llama al 112: di qué ves. Gracias.', ca: 'Truca al 112. Gràcies.', en: 'Call 112. Thank you.' },
      },
      ...approval,
    },
    {
      id: 'listen',
      kinds: ['suicide'],
      audience: 'private_first',
      private: { es: 'El 024 te escucha ahora.', ca: "El 024 t'escolta ara.", en: '024 listens to you now.' },
      public: { es: 'Mira tus mensajes.', ca: 'Mira els teus missatges.', en: 'Look at your messages.' },
      ...approval,
    },
    {
      id: 'women',
      kinds: ['gender_violence', 'child_abuse'],
      audience: 'private_only',
      private: {
        es: 'Te creemos. El 016 te atiende.',
        ca: "Et creiem. El 016 t'atén.",
        en: 'We believe you. Call 016.',
      },
      ...approval,
    },
  ];
}
