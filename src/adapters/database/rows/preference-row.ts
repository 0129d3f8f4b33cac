import type { Notice } from '../../domain/cases/preferences.ts';

export type PreferenceRow = { person: string; language: string | null; notices: Notice };
