import { z } from 'zod';
import { withEmoji } from '../../domain/text/emoji/shortcodes.ts';

/** Values that a person filled into a modal, by the names of its inputs. */
export type Filled = {
  /** Empty when nothing was typed or chosen. Typed words have their emoji, not Slack's names of them. */
  text(name: string): string;
  /** Returns the ticked values; null where the modal did not ask. */
  ticked(name: string): string[] | null;
  /** Private addresses of the files that a person gave. */
  files(name: string): string[];
  /** All inputs whose names begin so, without that beginning. */
  startingWith(prefix: string): Record<string, string>;
};

const element = z.looseObject({
  value: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  files: z.array(z.looseObject({ url_private_download: z.string().optional() })).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
});
const viewState = z.record(z.string(), z.record(z.string(), element));

/** Reads Slack's `view.state.values`; every input of ours has its name as block id and action id. */
export function filledOf(values: unknown): Filled {
  const blocks = viewState.parse(values);
  const byName = new Map(
    Object.entries(blocks).map(([name, elements]) => {
      const only = Object.values(elements)[0];
      const picked = only?.selected_date ?? only?.selected_time ?? only?.selected_option?.value;
      const typed = typeof only?.value === 'string' ? withEmoji(only.value) : null;
      return [name, typed ?? picked ?? only?.selected_user ?? ''];
    }),
  );
  const ticked = new Map(
    Object.entries(blocks).flatMap(([name, elements]) => {
      const options = Object.values(elements)[0]?.selected_options;
      return Array.isArray(options) ? [[name, options.map(({ value }) => value)] as const] : [];
    }),
  );
  const files = new Map(
    Object.entries(blocks).map(([name, elements]) => {
      const given = Object.values(elements)[0]?.files ?? [];
      return [name, given.flatMap(({ url_private_download: url }) => url ?? [])];
    }),
  );
  return {
    files: (name) => files.get(name) ?? [],
    ticked: (name) => ticked.get(name) ?? null,
    text: (name) => byName.get(name) ?? '',
    startingWith: (prefix) =>
      Object.fromEntries(
        [...byName]
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, value]) => [name.slice(prefix.length), value]),
      ),
  };
}
