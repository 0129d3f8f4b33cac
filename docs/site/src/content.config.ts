import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { siteEntries } from '../../../sandbox/docs/site-text.ts';

/** The pages are the Markdown of the repository, read where it is: nothing is copied. */
const docs = defineCollection({
  loader: {
    name: 'portavoz-docs',
    async load({ store, parseData, renderMarkdown, generateDigest }) {
      store.clear();
      for (const { id, title, markdown, isSearched } of siteEntries()) {
        const data = await parseData({ id, data: { title, editUrl: false, pagefind: isSearched } });
        const rendered = await renderMarkdown(markdown);
        // A wide table scrolls within itself: people who have no mouse must reach it.
        rendered.html = rendered.html.replaceAll('<table>', '<table tabindex="0">');
        store.set({ id, data, body: markdown, digest: generateDigest(markdown), rendered });
      }
    },
  },
  schema: docsSchema(),
});

export const collections = { docs };
