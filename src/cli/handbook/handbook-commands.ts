import type { SecretSetting } from '../../config/secret-files.ts';
import { BOT_LANGUAGES } from '../../i18n/texts.ts';
import type { Command } from '../command.ts';

const ofDatabase = (): readonly SecretSetting[] => ['DATABASE_URL'];

/** Commands with which a handbook begins. */
export const HANDBOOK_AT_FIRST: readonly Command[] = [
  {
    name: 'handbook new',
    group: 'begin',
    usage:
      'DIR [--lang es|ca|gl|eu|en] [--name N] [--short-name N] [--municipality M] [--province P] [--region R] [--phone T] [--web URL] [--hosts LIST] [--networks LIST] [--places LIST] [--lead N] [--lead-slack U…]',
    summary: {
      es: 'escribe el primer manual de tu institución',
      en: 'write the first handbook of your institution',
    },
    readsLang: true,
    load: async () => (await import('./new/handbook-new.ts')).runHandbookNew,
  },
  {
    name: 'handbook check',
    group: 'begin',
    usage: '[--dir D] [--json] [--lang es|en]',
    summary: {
      es: 'nombra cada error del manual, y dónde está',
      en: 'name every mistake in the handbook, with its place',
    },
    load: async () => (await import('./handbook-check.ts')).runHandbookCheck,
  },
];

/** Commands of a handbook that is in use. */
export const HANDBOOK_IN_USE: readonly Command[] = [
  {
    name: 'handbook review',
    group: 'run',
    usage: '--lang L [DIR] [--out FILE]',
    summary: {
      es: 'imprime los textos para quien habla la lengua',
      en: 'print the texts for a native reader',
    },
    readsLang: true,
    load: async () => (await import('./handbook-review.ts')).runHandbookReview,
  },
  {
    name: 'handbook print',
    group: 'run',
    usage: '[--dir D] [--out FILE]',
    summary: { es: 'imprime el manual para un día sin red', en: 'print the handbook for a day without network' },
    load: async () => (await import('./handbook-print.ts')).runHandbookPrint,
    secrets: ofDatabase,
  },
  {
    name: 'plan print',
    group: 'run',
    usage: `[--dir D] [--out FILE] [--language ${BOT_LANGUAGES.join('|')}] [--quarter YYYY-N]`,
    summary: { es: 'imprime el plan de redes, con sus cifras', en: 'print the social media plan, with its figures' },
    load: async () => (await import('../plan/plan-print.ts')).runPlanPrint,
    secrets: ofDatabase,
  },
  {
    name: 'plan report',
    group: 'run',
    usage: '[--month YYYY-MM] [--out FILE] [--language es|ca|gl|eu|en]',
    summary: { es: 'escribe el informe del mes, frente al plan', en: 'write the report of a month, against the plan' },
    load: async () => (await import('../plan/plan-report.ts')).runPlanReport,
    secrets: ofDatabase,
  },
  {
    name: 'handbook adopt',
    group: 'run',
    usage: '--reason TEXT [--dir D] [--no-backup]',
    summary: { es: 'aplica el manual sin Slack', en: 'put the handbook in force without Slack' },
    load: async () => (await import('./handbook-adopt.ts')).runHandbookAdopt,
    secrets: ofDatabase,
  },
  {
    name: 'handbook pull',
    group: 'run',
    usage: '[--dir D]',
    summary: { es: 'escribe en la carpeta el manual vigente', en: 'write the handbook in force into the folder' },
    load: async () => (await import('./handbook-pull.ts')).runHandbookPull,
    secrets: ofDatabase,
  },
];
