import type { Notice } from '../../../domain/people/preferences.ts';

export type PreferenceRow = { person: string; language: string | null; notices: Notice };
