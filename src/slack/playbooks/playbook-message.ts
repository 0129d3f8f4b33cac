import type { KnownBlock } from '@slack/types';
import type { GappedPiece } from '../../domain/drafts/gapped-text.ts';
import { gappedText } from '../../domain/drafts/gapped-text.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Localized } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { formatDay } from '../../i18n/dates.ts';
import { variantInWords } from '../../i18n/handbook-names.ts';
import type { TextKey, Texts } from '../../i18n/texts.ts';
import {
  contextBlock,
  escapeMrkdwn,
  headerBlock,
  quoteBlock,
  sectionBlock,
  shortenedMarkup,
  truncate,
} from '../kit/blocks.ts';

const SHOWN_TEXTS = 12;

/** Every playbook by its title, and how to read one. */
export function playbookListMessage(handbook: Handbook, texts: Texts): { text: string; blocks: KnownBlock[] } {
  const named = namer(handbook, texts);
  const lines = handbook.playbooks.map((one) => `*${escapeMrkdwn(named(one.titles))}* · ${one.severity}`);
  const title = texts.t('playbook.list', { count: handbook.playbooks.length });
  return {
    text: title,
    blocks: [
      headerBlock(title),
      sectionBlock(lines.join('\n')),
      contextBlock(texts.t('playbook.read_whole')),
      contextBlock(texts.t('playbook.in_force', { hash: handbook.hash.slice(0, 12) })),
    ],
  };
}

/** One playbook as a person reads it before a crisis: facts it needs, what to say, what never, and its texts. */
export function playbookMessage(
  playbook: Playbook,
  { handbook, today }: { handbook: Handbook; today: string },
  texts: Texts,
): { text: string; blocks: KnownBlock[] } {
  const named = namer(handbook, texts);
  const title = named(playbook.titles);
  const language = handbook.institution.languages.includes(texts.language)
    ? texts.language
    : handbook.institution.languages[0];
  const own = playbook.templates.filter((one) => one.language === language);
  const shown = (own.length > 0 ? own : playbook.templates).slice(0, SHOWN_TEXTS);
  return {
    text: escapeMrkdwn(title),
    blocks: [
      headerBlock(`${title} · ${playbook.severity}`),
      ...listBlocks(
        'playbook.steps',
        (playbook.steps ?? []).map(({ phase, what }) => `${texts.t(`step.phase_${phase}`)}: ${named(what)}`),
        texts,
      ),
      ...listBlocks(
        'playbook.facts',
        playbook.facts.map((fact) => named(fact.titles)),
        texts,
      ),
      ...listBlocks(
        'playbook.must_contain',
        playbook.mustContain.map((one) => named(one.what)),
        texts,
      ),
      ...listBlocks(
        'playbook.must_not',
        playbook.mustNot.map((one) => named(one.what)),
        texts,
      ),
      ...listBlocks(
        'playbook.bodies',
        playbook.bodies.map((one) => [one.name, one.phone, one.host].filter(Boolean).join(' · ')),
        texts,
      ),
      ...shown.flatMap((one) => [
        contextBlock(`*${texts.t(`reply.${one.kind}`)}* · ${variantInWords(one, texts)}`),
        quoteBlock(truncate(withTitles(gappedText(one, { playbook, handbook, today })), 700)),
      ]),
      contextBlock(texts.t('playbook.review', { date: formatDay(playbook.reviewDate, texts) })),
    ],
  };
}

/** Returns a text of the playbook with the title of each fact where its value will be. */
function withTitles(pieces: readonly GappedPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : `[${piece.title}]`)).join('');
}

function listBlocks(title: TextKey, lines: string[], texts: Texts): KnownBlock[] {
  if (lines.length === 0) return [];
  return [
    sectionBlock(
      shortenedMarkup(`*${texts.t(title)}*\n${lines.map((line) => `• ${escapeMrkdwn(line)}`).join('\n')}`, 1500),
    ),
  ];
}

function namer(handbook: Handbook, texts: Texts): (titles: Localized) => string {
  return (titles) => inLanguage(titles, texts.language, handbook.institution.languages);
}
