import { dismissModal } from '../../../src/slack/cases/modals/dismiss-modal.ts';
import { colleagueFlagModal, flagModal } from '../../../src/slack/flag/flag-modal.ts';
import { prefillFromMessage, prefillFromText } from '../../../src/slack/flag/flag-prefill.ts';
import type { Builder } from './built.ts';

/** Forms of flags, and of posts that nobody answers. */
export const FLAG_BUILDERS: readonly Builder[] = [
  [
    'the form to flag a text',
    ({ words, handbook, texts }) => flagModal({ ...prefillFromText(words.post), network: 'x' }, handbook, texts, 'C1'),
  ],
  [
    'the form to flag a message',
    ({ words, handbook, texts }) => {
      const attachments = [{ text: words.why, author_name: words.author, from_url: `https://x.com/${words.query}` }];
      const prefill = prefillFromMessage({ text: words.post, attachments }, 'https://town.slack.com/archives/C1/p1');
      return flagModal({ ...prefill, network: null }, handbook, texts, 'C1');
    },
  ],
  [
    'the form of a colleague who flags',
    ({ words, texts }) => {
      const files = [words.title, words.author];
      return [
        colleagueFlagModal(prefillFromText(words.post), texts, 'C1'),
        colleagueFlagModal({ ...prefillFromText(''), files }, texts, 'C1'),
      ];
    },
  ],
  [
    'the form to dismiss',
    ({ subject, handbook, words }) => {
      const participationRules = `https://www.vallserena.example/normas?${words.query}`;
      const ruled = { ...handbook, institution: { ...handbook.institution, participationRules } };
      return [dismissModal(subject, handbook), dismissModal(subject, ruled)];
    },
  ],
];
