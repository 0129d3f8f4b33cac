import { escapeEntities } from './blocks.ts';

/** Longest link in characters; a longer one would not fit a line among others. */
const LONGEST_LINK = 300;

/**
 * A link of our making: what would end its address is encoded, and an address that is none, or too long, leaves its label alone.
 * @param label fit for our mrkdwn; a bar in it would be read as the start of another label
 */
export function linkTo(url: string | null, label: string): string {
  if (url === null || !url.startsWith('https://')) return label;
  const target = escapeEntities(url).replaceAll('|', '%7C').replaceAll(/\s/g, '%20');
  return target.length > LONGEST_LINK ? label : `<${target}|${label.replaceAll('|', '¦')}>`;
}
