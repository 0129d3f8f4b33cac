import type { Language } from '../../../../domain/text/languages.ts';

/** Words in the place of an approval that the safety messages of a new handbook do not have yet. */
export const UNAPPROVED: Readonly<Partial<Record<Language, { name: string; post: string }>>> = {
  es: { name: 'quien lleva emergencias', post: 'pendiente de aprobar' },
  ca: { name: 'qui porta emergències', post: "pendent d'aprovar" },
  gl: { name: 'quen leva emerxencias', post: 'pendente de aprobar' },
  eu: { name: 'larrialdietako arduraduna', post: 'onartzeko dago' },
  en: { name: 'the head of emergencies', post: 'not yet approved' },
};
