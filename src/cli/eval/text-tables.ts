import { countFor } from '../../domain/handbook/count-for.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Network } from '../../domain/handbook/institution.ts';
import { lengthsFor } from '../../domain/handbook/networks/network-traits.ts';
import type { Playbook, ReplyTemplate } from '../../domain/handbook/playbook.ts';
import { variantId } from '../../domain/handbook/playbook.ts';
import { asTitled, readingOf } from '../../domain/handbook/validation/texts/hard-reading.ts';
import { atLongest } from '../../domain/handbook/validation/texts/text-limits.ts';
import { median } from '../../domain/statistics/median.ts';
import { plainTable } from './plain-table.ts';

type Placed = { playbook: Playbook; template: ReplyTemplate };

/** The least INFLESZ that the median of a handbook's Spanish texts is to reach. */
const WANTED_INFLESZ = 65;

/**
 * Returns tables of the handbook's own texts: how long they are on each network, and how the Spanish ones read. Their
 * greetings and sign-offs are not counted.
 */
export function textTables(handbook: Handbook): string {
  const all = handbook.playbooks.flatMap((playbook) => playbook.templates.map((template) => ({ playbook, template })));
  return [lengthTable(all, handbook), readingTable(all, handbook)].join('\n');
}

function lengthTable(all: readonly Placed[], { institution }: Handbook): string {
  const variants = Map.groupBy(all, ({ template }) => variantId(template.id));
  const longest = ({ template, playbook }: Placed, network: Network) =>
    Math.max(0, ...atLongest(template, playbook, institution).map((text) => countFor(network, text)));
  const saidOn = (network: Network, lengths: readonly Placed[]) => {
    const longer = lengthsFor(network).flatMap((length) =>
      lengths.filter(({ template }) => template.length === length),
    );
    const fitting = longer.find((one) => longest(one, network) <= network.textLimit);
    return fitting ?? lengths.find(({ template }) => template.length === undefined) ?? [];
  };
  const rows = institution.networks.map((network) => {
    const said = [...variants.values()].flatMap((lengths) => saidOn(network, lengths));
    const usual = said.flatMap(
      (one) => median(asTitled(one, institution).map((text) => countFor(network, text))) ?? [],
    );
    const long = said.filter(({ template }) => template.length !== undefined);
    return [
      ...[network.name, network.textLimit, said.length, long.length, Math.round(median(usual) ?? 0)].map(String),
      String(Math.max(0, ...said.map((one) => longest(one, network)))),
    ];
  });
  return plainTable(
    ['network', 'limit', 'texts', 'of them long', 'median length', 'longest, facts at their longest'],
    rows,
  );
}

function readingTable(all: readonly Placed[], { institution }: Handbook): string {
  const spanish = all.filter(({ template }) => template.language === 'es');
  if (spanish.length === 0) return '';
  const row = (name: string, of: readonly Placed[]) => {
    const scores = of.flatMap((one) => readingOf(one, institution) ?? []);
    const easy = scores.filter((score) => score >= WANTED_INFLESZ).length;
    const [middle, least] = [median(scores) ?? 0, Math.min(...scores)];
    return [name, String(of.length), middle.toFixed(1), least.toFixed(1), `${easy}/${of.length}`];
  };
  const groups = [undefined, 'long', 'page'].map((length) => ({
    name: length ?? 'short',
    of: spanish.filter(({ template }) => template.length === length),
  }));
  return plainTable(
    ['Spanish texts', 'texts', 'INFLESZ, median', 'lowest', `${WANTED_INFLESZ} or more`],
    [...groups.filter(({ of }) => of.length > 0).map(({ name, of }) => row(name, of)), row('all', spanish)],
  );
}
