import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { sidebar } from '../../sandbox/docs/site-text.ts';

export default defineConfig({
  outDir: '../../.cache/docs-site',
  publicDir: '../pictures',
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: 'Portavoz',
      locales: { root: { label: 'Español', lang: 'es' }, en: { label: 'English', lang: 'en' } },
      favicon: '/portavoz.svg',
      credits: false,
      lastUpdated: false,
      pagination: false,
      customCss: ['./src/print.css'],
      sidebar: sidebar(),
    }),
  ],
});
