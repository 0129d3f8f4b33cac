import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { commandsPageInSpanish } from './commands-page.ts';
import { handbookFieldsPage } from './handbook-fields-page.ts';
import { healthPage } from './health-page.ts';
import { settingsPage } from './settings-page.ts';
import { severityPage } from './severity-page.ts';
import { whoMayDoWhatPage } from './who-may-do-what-page.ts';

/** Page of the reference that the code writes: its path in the repository, and its text. */
export type ReferencePage = { file: string; text: string };

/** Writes the pages of the reference that follow from the code and from the shipped handbook. */
export async function referencePages(handbook: Handbook): Promise<ReferencePage[]> {
  return [
    { file: 'docs/es/referencia/ajustes.md', text: settingsPage('es') },
    { file: 'docs/es/referencia/ordenes.md', text: commandsPageInSpanish() },
    { file: 'docs/es/referencia/campos-del-manual.md', text: handbookFieldsPage('es') },
    { file: 'docs/es/referencia/urgencia-y-aprobaciones.md', text: severityPage(handbook, 'es') },
    { file: 'docs/es/referencia/quien-puede-que.md', text: whoMayDoWhatPage(handbook, 'es') },
    { file: 'docs/es/referencia/salud-y-registro.md', text: await healthPage('es') },
    { file: 'docs/reference/all-settings.md', text: settingsPage('en') },
    { file: 'docs/reference/handbook-fields.md', text: handbookFieldsPage('en') },
    { file: 'docs/reference/severity.md', text: severityPage(handbook, 'en') },
    { file: 'docs/reference/who-may-do-what.md', text: whoMayDoWhatPage(handbook, 'en') },
    { file: 'docs/reference/health-and-log.md', text: await healthPage('en') },
  ];
}
