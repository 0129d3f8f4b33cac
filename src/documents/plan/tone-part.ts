import { networkById } from '../../domain/handbook/handbook.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Cell, ReportBlock } from '../report/report-document.ts';
import { namedRows, paragraph } from '../report/report-document.ts';
import type { PlanContext, PlanWording } from './plan-context.ts';
import { withCapital } from './plan-context.ts';

/** Shows how the institution speaks: its principles, then by language and by network, and what a text holds at most. */
export function toneBlocks(context: PlanContext): ReportBlock[] {
  const { handbook, texts, house } = context;
  const { principles, networks, emoji, hashtags, exclamationMarks } = handbook.style;
  const tones = networks.flatMap(({ id, tone }): Cell[][] => {
    const network = networkById(handbook, id);
    return network === undefined ? [] : [[network.name, house(tone)]];
  });
  const maxima = { emoji: emoji.max, hashtags: hashtags.max, marks: exclamationMarks.max };
  return [
    { kind: 'list', items: principles.map((principle) => [house(principle)]) },
    ...languageBlocks(context),
    ...(tones.length === 0 ? [] : [{ kind: 'heading', text: texts.t('plan.by_network') } as const]),
    ...namedRows([texts.t('plan.head_network'), texts.t('plan.head_tone')], tones),
    paragraph(texts.t('plan.maxima', maxima)),
  ];
}

/** In the languages of the institution; others are spoken only to who writes in them. */
function languageBlocks({ handbook, texts, inItsLanguage }: PlanContext): ReportBlock[] {
  const { institution, style } = handbook;
  const rows = LANGUAGES.filter((language) => institution.languages.includes(language)).flatMap(
    (language): Cell[][] => {
      const spoken = style.languages[language];
      if (spoken === undefined) return [];
      return [
        [
          withCapital(texts.t(`language.${language}`), texts),
          inItsLanguage(spoken.address, language),
          inItsLanguage(spoken.register, language),
          formatNumber(spoken.maxSentenceWords, texts),
        ],
      ];
    },
  );
  const heads = ['language', 'address', 'register', 'words'] as const;
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: texts.t('plan.by_language') },
    ...namedRows(
      heads.map((head) => texts.t(`plan.head_${head}`)),
      rows,
    ),
  ];
}

/** Shows who listens, how often, to what, and what is made of it. */
export function monitoringBlocks(context: PlanContext): ReportBlock[] {
  const { handbook, texts, house } = context;
  const { sources = [] } = handbook.institution.plan.monitoring ?? {};
  if (sources.length === 0) return [];
  return [
    ...followingBlocks(context),
    { kind: 'heading', text: texts.t('plan.sources') },
    { kind: 'list', items: sources.map((source) => [house(source)]) },
  ];
}

/** Shows who listens, how often, and what is made of it. */
export function followingBlocks({ handbook, texts, house, area }: PlanWording): ReportBlock[] {
  const { monitoring } = handbook.institution.plan;
  if (monitoring === undefined) return [];
  const { owner, howOften, analysis } = monitoring;
  const line = (title: string, words: Cell): Cell[] => [{ text: `${title}: `, strong: true }, words];
  const items = [
    line(texts.t('plan.head_owner'), area(owner)),
    line(texts.t('plan.how_often'), house(howOften)),
    line(texts.t('plan.analysis'), house(analysis)),
  ];
  return [{ kind: 'list', items }];
}
