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
      customCss: ['./src/screen.css', './src/print.css'],
      // A wide line wraps: nobody has to scroll sideways, with a mouse, a finger or keys.
      expressiveCode: { defaultProps: { wrap: true } },
      sidebar: sidebar(),
    }),
  ],
});
