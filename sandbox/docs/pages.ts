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

const reference = (name: string, english: string): SitePage => ({
  slug: `referencia/${name}`,
  es: `docs/es/referencia/${name}.md`,
  en: `docs/reference/${english}.md`,
});

const operation = (name: string, en: string): SitePage => ({
  slug: `operar/${name}`,
  es: `docs/es/operar/${name}.md`,
  en,
});

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
      { slug: 'empezar/galeria', es: 'docs/es/empezar/galeria.md', en: 'docs/gallery.md' },
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
      { slug: 'guias/lo-previsto', es: 'docs/es/guias/lo-previsto.md', en: 'docs/how-to/plan.md' },
      { slug: 'guias/aprendizaje', es: 'docs/es/guias/ensenar-a-clasificar.md', en: 'docs/how-to/teach-triage.md' },
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
      reference('ajustes', 'all-settings'),
      reference('ajustes-equivocados', 'settings'),
      reference('ordenes', 'commands'),
      reference('palabras-de-slack', 'slack-words'),
      reference('campos-del-manual', 'handbook-fields'),
      reference('urgencia-y-aprobaciones', 'severity'),
      reference('quien-puede-que', 'who-may-do-what'),
      reference('salud-y-registro', 'health-and-log'),
      reference('versiones', 'versions'),
      reference('datos-personales', 'personal-data'),
      reference('prueba', 'proof'),
      reference('prueba-por-simulacro', 'drill-proof'),
      reference('calidad-de-borradores', 'draft-quality'),
      reference('clics', 'clicks'),
      reference('rendimiento', 'performance'),
    ],
  },
  {
    title: { es: 'Entender', en: 'Understand' },
    pages: [
      { slug: 'entender/por-que-dos-personas', es: 'docs/es/entender/por-que-dos-personas.md' },
      { slug: 'entender/que-demuestra-el-registro', es: 'docs/es/entender/que-demuestra-el-registro.md' },
      {
        slug: 'entender/como-se-clasifica',
        es: 'docs/es/entender/como-se-clasifica.md',
        en: 'docs/reference/triage-quality.md',
      },
      {
        slug: 'entender/como-se-comprueba',
        es: 'docs/es/entender/como-se-comprueba.md',
        en: 'docs/explanation/drafts.md',
      },
      { slug: 'entender/decisiones', en: 'docs/decisions/README.md', label: 'Decisiones (en inglés)' },
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
      { slug: 'operar/en-una-hora', es: 'docs/operate/en-una-hora.md', en: 'docs/how-to/install.md' },
      { slug: 'operar/instalar-al-detalle', es: 'docs/es/operar/instalar-al-detalle.md' },
      operation('revision', 'docs/how-to/find-out-what-is-wrong.md'),
      { slug: 'operar/personas-y-claves', es: 'docs/operate/personas-y-claves.md' },
      { slug: 'operar/mantenimiento', es: 'docs/operate/mantenimiento.md' },
      operation('actualizar', 'UPGRADING.md'),
      operation('copias', 'docs/how-to/back-up-and-restore.md'),
      operation('vigilancia', 'docs/how-to/watch-it.md'),
      operation('redes', 'docs/how-to/networks.md'),
      operation('entrada', 'docs/how-to/intake.md'),
      operation('llamadas', 'docs/how-to/call-out.md'),
      operation('webhooks', 'docs/how-to/webhooks.md'),
      operation('incidencias', 'docs/how-to/field-reports.md'),
      operation('pagina-publica', 'docs/how-to/public-page.md'),
      operation('proxy', 'docs/how-to/proxy.md'),
      operation('postgresql', 'docs/how-to/postgresql.md'),
      operation('contenedores', 'docs/how-to/containers.md'),
      { slug: 'operar/instalaciones-especiales', es: 'docs/operate/instalaciones-especiales.md' },
      operation('seguridad', 'SECURITY.md'),
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
