import type { SecretSetting } from '../config/secret-files.ts';
import type { Command } from './command.ts';

/** A model is asked only where the command says so. */
export const ofModel = (args: readonly string[]): readonly SecretSetting[] =>
  args.some((word) => word === '--live' || word.endsWith('model')) ? ['OPENAI_API_KEY'] : [];

/** Commands for developers. `eval` reads files of the project. */
export const DEVELOPER_COMMANDS: readonly Command[] = [
  {
    name: 'check',
    group: 'develop',
    usage: '',
    summary: {
      es: 'formato, tipos, código muerto y pruebas',
      en: 'format, lint, types, dead code and tests: what CI runs',
    },
  },
  { name: 'test', group: 'develop', usage: '[file…]', summary: { es: 'pasa las pruebas', en: 'run the tests' } },
  {
    name: 'test:browser',
    group: 'develop',
    usage: '[file…]',
    summary: { es: 'pasa las pruebas en un navegador', en: 'run the tests of the sandbox in a real browser' },
  },
  {
    name: 'bench',
    group: 'develop',
    usage:
      'card|card-size|review|triage|memory|intake|interactive|governor|growth|model|scale|verify|vocabularies|worst|all [--json] [--scale F] [--database URL] [--replicas N] [--rounds N] [--rows N]',
    summary: { es: 'mide la velocidad', en: 'measure the speed' },
  },
  {
    name: 'chaos',
    group: 'develop',
    usage: '[--minutes N] [--engine sqlite|postgres] [--only WORD]… [--database URL] [--seed N] [--json]',
    summary: {
      es: 'deja que pasen accidentes, y dice qué se perdió',
      en: 'let accidents happen, and say what was lost',
    },
  },
  {
    name: 'eval',
    group: 'develop',
    usage:
      '[drafts|checks|language|ordinary|ordinary-replies|own|redaction|triage] [--dir D] [--corpus FOLDER] [--posts FILE] [--expect L] [--live] [--misses] [--texts] [--crisis] [--all] [--alarms]',
    summary: {
      es: 'cuenta cuánto aciertan borradores y clasificación',
      en: 'count how good drafts, checks and triage are',
    },
    load: async () => (await import('./eval/eval.ts')).runEval,
    secrets: ofModel,
  },
  {
    name: 'learn',
    group: 'develop',
    usage: '[ordinary FOLDER]',
    summary: { es: 'aprende de nuevo los pesos de la clasificación', en: 'learn the weights of triage again' },
  },
  {
    name: 'emoji:table',
    group: 'develop',
    usage: 'emoji.json',
    summary: { es: 'escribe los nombres de emoji de Slack', en: "write the table of Slack's names of emoji" },
  },
  {
    name: 'language:tables',
    group: 'develop',
    usage: '',
    summary: { es: 'escribe las tablas del detector de lenguas', en: 'write the tables of the language detector' },
  },
  {
    name: 'pictures',
    group: 'develop',
    usage: '[steps|case|hoax|statement|print|week|crisis|home|breach|spike|crowd]',
    summary: { es: 'toma de nuevo las imágenes de docs/pictures', en: 'take the pictures of docs/pictures again' },
  },
  {
    name: 'sbom',
    group: 'develop',
    usage: '',
    summary: { es: 'lista los paquetes que se ejecutan (CycloneDX)', en: 'list the packages that run (CycloneDX)' },
  },
];
