import type { KnownBlock } from '@slack/types';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { inLanguage } from '../../domain/handbook/languages.ts';
import type { TextKey, Texts } from '../../texts.ts';
import { escaped, header, section, shortenedMarkup } from '../blocks.ts';

/** The communication plan as the handbook holds it: why, what, how, where, for whom, when. */
export function planMessage(handbook: Handbook, texts: Texts): { text: string; blocks: KnownBlock[] } {
  const { institution } = handbook;
  const { plan } = institution;
  const title = texts.t('plan.title', { name: inLanguage(institution.names, texts.language, institution.languages) });
  const networks = institution.networks.map((one) =>
    [one.name, `@${one.handle}`, one.audience, one.owner, frequency(one.minimumFrequencyDays, texts)]
      .filter(Boolean)
      .join(' · '),
  );
  const parts: [TextKey, string[]][] = [
    ['plan.purpose', plan.purpose === undefined ? [] : [plan.purpose]],
    ['plan.we_communicate', plan.scope?.weCommunicate ?? []],
    ['plan.we_do_not', plan.scope?.weDoNot ?? []],
    ['plan.actions', (plan.actions ?? []).map((one) => `${one.what} (${one.means})`)],
    ['plan.networks', networks],
    [
      'plan.calendar',
      (plan.calendar ?? []).map((one) => `${one.at} · ${one.what} · ${(one.weekdays ?? [one.date]).join(', ')}`),
    ],
    [
      'plan.monitoring',
      plan.monitoring === undefined ? [] : [`${plan.monitoring.howOften} · ${plan.monitoring.sources.join(', ')}`],
    ],
  ];
  return { text: escaped(title), blocks: [header(title), ...parts.map(([key, lines]) => part(key, lines, texts))] };
}

function part(key: TextKey, lines: string[], texts: Texts): KnownBlock {
  const body =
    lines.length === 0 ? `_${texts.t('plan.open_question')}_` : lines.map((line) => `• ${escaped(line)}`).join('\n');
  return section(shortenedMarkup(`*${texts.t(key)}*\n${body}`, 2500));
}

function frequency(days: number | undefined, texts: Texts): string {
  return days === undefined ? '' : texts.t('plan.every_days', { count: days });
}
