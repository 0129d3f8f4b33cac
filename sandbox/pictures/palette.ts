const MOST = 256;
/** Colours of large areas, which no mixture may tint. */
const KEPT = 64;

/** Colours of a picture as `0xrrggbb`, and which of them stands for another one. */
type Palette = { colours: number[]; indexOf(colour: number): number };

type Counted = { colour: number; count: number };

/** Chooses at most 256 colours: all where there are no more, else the most frequent ones and the middle of groups of the rest. */
export function paletteOf(rgb: Uint8Array): Palette {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const all = [...counts].map(([colour, count]) => ({ colour, count })).toSorted((a, b) => b.count - a.count);
  const rest = all.slice(KEPT);
  const colours =
    all.length <= MOST
      ? all.map(({ colour }) => colour)
      : [...all.slice(0, KEPT).map(({ colour }) => colour), ...groupsOf(rest, MOST - KEPT).map(middleOf)];
  const indices = new Map(colours.map((colour, index) => [colour, index]));
  return {
    colours,
    indexOf(colour) {
      const known = indices.get(colour);
      if (known !== undefined) return known;
      const nearest = nearestTo(colour, colours);
      indices.set(colour, nearest);
      return nearest;
    },
  };
}

const CHANNELS = [16, 8, 0];

function channel(colour: number, shift: number): number {
  return (colour >> shift) & 255;
}

/** Median cut: the widest group is halved until there are so many. */
function groupsOf(colours: readonly Counted[], most: number): Counted[][] {
  const groups = [[...colours]];
  while (groups.length < most) {
    const widest = groups.map((group) => ({ group, ...widthOf(group) })).toSorted((a, b) => b.width - a.width)[0];
    if (widest === undefined || widest.width === 0) break;
    const sorted = widest.group.toSorted((a, b) => channel(a.colour, widest.shift) - channel(b.colour, widest.shift));
    const half = Math.ceil(sorted.length / 2);
    groups.splice(groups.indexOf(widest.group), 1, sorted.slice(0, half), sorted.slice(half));
  }
  return groups.filter(({ length }) => length > 0);
}

function widthOf(group: readonly Counted[]): { shift: number; width: number } {
  const widths = CHANNELS.map((shift) => {
    const values = group.map(({ colour }) => channel(colour, shift));
    return { shift, width: group.length < 2 ? 0 : Math.max(...values) - Math.min(...values) };
  });
  return widths.toSorted((a, b) => b.width - a.width)[0] ?? { shift: 0, width: 0 };
}

function middleOf(group: readonly Counted[]): number {
  const weight = group.reduce((sum, { count }) => sum + count, 0);
  return CHANNELS.reduce((colour, shift) => {
    const sum = group.reduce((total, one) => total + channel(one.colour, shift) * one.count, 0);
    return colour | (Math.round(sum / weight) << shift);
  }, 0);
}

function nearestTo(colour: number, colours: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, other] of colours.entries()) {
    const distance = CHANNELS.reduce((sum, shift) => sum + (channel(colour, shift) - channel(other, shift)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
