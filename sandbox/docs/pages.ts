import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DocsLanguage, DocsWords } from './reference/markdown.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Page of the site: its address, and the file that it shows in each language. In a language without a file it
 * shows that of the other.
 */
export type SitePage = {
  slug: string;
  es?: string;
  en?: string;
  /** Words of the Spanish sidebar, where the title of the page is English. */
  label?: string;
};
/** Part of the sidebar, and a part within it that is closed at first. */
export type SitePart = { title: DocsWords; pages: readonly SitePage[]; inner?: SitePart };

const english = (slug: string, en: string, label: string): SitePage => ({ slug, en, label });

const OF_ACCIDENTS = 'docs/operate/accidentes/';
const accidents: readonly SitePage[] = globSync(`${OF_ACCIDENTS}*.md`, { cwd: ROOT })
  .toSorted()
  .map((es) => ({ slug: `operar/${es.slice(OF_ACCIDENTS.length, -'.md'.length)}`, es }));

/** The page that the site opens on. */
export const FRONT_PAGE: SitePage = { slug: 'index', es: 'docs/es/README.md', en: 'docs/README.md' };

/** The parts of the site, in the order of its sidebar. */
export const PARTS: readonly SitePart[] = [
  {
    title: { es: 'Empezar', en: 'Start' },
    pages: [
      { slug: 'empezar/en-diez-minutos', es: 'docs/es/empezar/en-diez-minutos.md', en: 'docs/tutorials/first-case.md' },
      english('empezar/galeria', 'docs/gallery.md', 'Galería (en inglés)'),
    ],
  },
  {
    title: { es: 'Guías', en: 'Guides' },
    pages: [
      { slug: 'guias/community-manager', es: 'docs/es/guias/community-manager.md' },
      { slug: 'guias/aprobar', es: 'docs/es/guias/aprobar.md' },
      { slug: 'guias/jefatura', es: 'docs/es/guias/jefatura.md' },
      { slug: 'guias/juridico-y-proteccion-de-datos', es: 'docs/es/guias/juridico-y-proteccion-de-datos.md' },
      { slug: 'guias/informatica', es: 'docs/es/guias/informatica.md' },
      { slug: 'guias/escribir-el-manual', es: 'playbooks/README.md' },
      { slug: 'guias/relevo', es: 'docs/es/guias/relevo.md', en: 'docs/how-to/hand-over-a-shift.md' },
      english('guias/aprendizaje', 'docs/how-to/teach-triage.md', 'Enseñar a clasificar (en inglés)'),
    ],
  },
  {
    title: { es: 'Manual de guardia', en: 'On-duty sheets' },
    pages: [
      { slug: 'guardia/llega-un-mensaje', es: 'docs/es/guardia/llega-un-mensaje.md' },
      { slug: 'guardia/hay-una-crisis', es: 'docs/es/guardia/hay-una-crisis.md' },
    ],
  },
  {
    title: { es: 'Referencia', en: 'Reference' },
    pages: [
      { slug: 'referencia/ajustes', es: 'docs/es/referencia/ajustes.md', en: 'docs/reference/all-settings.md' },
      { slug: 'referencia/ordenes', es: 'docs/es/referencia/ordenes.md', en: 'docs/reference/commands.md' },
      {
        slug: 'referencia/campos-del-manual',
        es: 'docs/es/referencia/campos-del-manual.md',
        en: 'docs/reference/handbook-fields.md',
      },
      {
        slug: 'referencia/urgencia-y-aprobaciones',
        es: 'docs/es/referencia/urgencia-y-aprobaciones.md',
        en: 'docs/reference/severity.md',
      },
      {
        slug: 'referencia/quien-puede-que',
        es: 'docs/es/referencia/quien-puede-que.md',
        en: 'docs/reference/who-may-do-what.md',
      },
      {
        slug: 'referencia/salud-y-registro',
        es: 'docs/es/referencia/salud-y-registro.md',
        en: 'docs/reference/health-and-log.md',
      },
      english('referencia/ajustes-equivocados', 'docs/reference/settings.md', 'Ajustes equivocados (en inglés)'),
      english('referencia/versiones', 'docs/reference/versions.md', 'Versiones (en inglés)'),
      english('referencia/palabras-de-slack', 'docs/reference/slack-words.md', 'Palabras de Slack (en inglés)'),
      english('referencia/datos-personales', 'docs/reference/personal-data.md', 'Datos personales (en inglés)'),
      english('referencia/prueba', 'docs/reference/proof.md', 'Qué demuestra el registro (en inglés)'),
      english('referencia/prueba-por-simulacro', 'docs/reference/drill-proof.md', 'Prueba por simulacro (en inglés)'),
      english('referencia/calidad-de-borradores', 'docs/reference/draft-quality.md', 'Medidas: borradores (en inglés)'),
      english(
        'referencia/calidad-de-clasificacion',
        'docs/reference/triage-quality.md',
        'Medidas: clasificación (en inglés)',
      ),
      english('referencia/clics', 'docs/reference/clicks.md', 'Medidas: clics (en inglés)'),
      english('referencia/rendimiento', 'docs/reference/performance.md', 'Medidas: rendimiento (en inglés)'),
    ],
  },
  {
    title: { es: 'Entender', en: 'Understand' },
    pages: [
      { slug: 'entender/por-que-dos-personas', es: 'docs/es/entender/por-que-dos-personas.md' },
      { slug: 'entender/que-demuestra-el-registro', es: 'docs/es/entender/que-demuestra-el-registro.md' },
      { slug: 'entender/como-se-clasifica', es: 'docs/es/entender/como-se-clasifica.md' },
      { slug: 'entender/como-se-comprueba', es: 'docs/es/entender/como-se-comprueba.md' },
      english('entender/borradores', 'docs/explanation/drafts.md', 'Borradores y comprobaciones (en inglés)'),
      english('entender/decisiones', 'docs/decisions/README.md', 'Decisiones (en inglés)'),
    ],
  },
  {
    title: { es: 'Cumplimiento', en: 'Compliance' },
    pages: [
      { slug: 'cumplimiento/registro-de-tratamiento', es: 'docs/es/cumplimiento/registro-de-tratamiento.md' },
      { slug: 'cumplimiento/evaluacion-de-impacto', es: 'docs/es/cumplimiento/evaluacion-de-impacto.md' },
      { slug: 'cumplimiento/privacidad', es: 'docs/es/cumplimiento/privacidad.md' },
      { slug: 'cumplimiento/ens', es: 'docs/es/cumplimiento/ens.md' },
      { slug: 'cumplimiento/accesibilidad', es: 'docs/es/cumplimiento/accesibilidad.md' },
    ],
  },
  {
    title: { es: 'Operar', en: 'Operate' },
    pages: [
      { slug: 'operar', es: 'docs/operate/README.md' },
      { slug: 'operar/en-una-hora', es: 'docs/operate/en-una-hora.md' },
      { slug: 'operar/personas-y-claves', es: 'docs/operate/personas-y-claves.md' },
      { slug: 'operar/instalaciones-especiales', es: 'docs/operate/instalaciones-especiales.md' },
      { slug: 'operar/mantenimiento', es: 'docs/operate/mantenimiento.md' },
      english('operar/instalar', 'docs/how-to/install.md', 'Instalar (en inglés)'),
      english('operar/revision', 'docs/how-to/find-out-what-is-wrong.md', 'La revisión (en inglés)'),
      english('operar/redes', 'docs/how-to/networks.md', 'Redes y fuentes (en inglés)'),
      english('operar/entrada', 'docs/how-to/intake.md', 'Enviar mensajes por API (en inglés)'),
      english('operar/llamadas', 'docs/how-to/call-out.md', 'Llamadas por teléfono (en inglés)'),
      english('operar/copias', 'docs/how-to/back-up-and-restore.md', 'Copias (en inglés)'),
      english('operar/vigilancia', 'docs/how-to/watch-it.md', 'Vigilancia (en inglés)'),
      english('operar/postgresql', 'docs/how-to/postgresql.md', 'PostgreSQL (en inglés)'),
      english('operar/contenedores', 'docs/how-to/containers.md', 'Contenedores (en inglés)'),
      english('operar/proxy', 'docs/how-to/proxy.md', 'Proxy (en inglés)'),
      english('operar/actualizar', 'UPGRADING.md', 'Actualizar (en inglés)'),
      english('operar/seguridad', 'SECURITY.md', 'Seguridad (en inglés)'),
    ],
    inner: { title: { es: 'Cuando algo falla', en: 'When something fails' }, pages: accidents },
  },
];

/** Pages that the sidebar does not list: the index of the decision records does. */
const RECORDS: readonly SitePage[] = globSync('docs/decisions/[0-9]*.md', { cwd: ROOT })
  .toSorted()
  .map((en) => ({ slug: en.replace('docs/decisions/', 'entender/decisiones/').replace(/\.md$/u, ''), en }));

/** Every page of the site. */
export const SITE_PAGES: readonly SitePage[] = [
  FRONT_PAGE,
  ...PARTS.flatMap(({ pages, inner }) => [...pages, ...(inner?.pages ?? [])]),
  ...RECORDS,
];

/** Returns the address of a page in a language: Spanish, the default, is at the root. */
export function addressOf(slug: string, language: DocsLanguage): string {
  const path = slug === FRONT_PAGE.slug ? '' : `${slug}/`;
  return language === 'es' ? `/${path}` : `/en/${path}`;
}

/** True for a page that a search in its other language should not find. */
export function isRecord({ slug }: SitePage): boolean {
  return slug.startsWith('entender/decisiones/');
}
