/** A pictograph in its colour. */
const SIGN = String.raw`\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?`;
/** England, Scotland and Wales: other tags are no flag, and hide words. */
const REGION = String.raw`\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`;

/**
 * Source of a pattern (`v`) of one emoji by its parts: a flag, pictographs that are joined, a skin tone, a keycap. `\p{RGI_Emoji}` says the same as a
 * list of thousands, which is tried at each place of a text.
 */
export const EMOJI = String.raw`(?:\p{Regional_Indicator}{2}|${REGION}|${SIGN}(?:\u200d${SIGN})*|\p{Emoji_Modifier}|[#*0-9]\ufe0f?\u20e3)`;
