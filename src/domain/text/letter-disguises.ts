/** Small capitals and turned letters, each with the letter that a reader sees in it. */
const STAND_INS = new Map(
  'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɐa ɔc ǝe ɟf ƃg ɥh ᴉi ıi ɾj ʞk ɯm ɹr ʇt ʌv ʍw ʎy ɑa ɡg ƨs ʁr ǫq'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
/** First code points of rows that hold the whole alphabet: regional letters, and white ones in circles and squares. */
const ROWS = [0x1f1e6, 0x1f150, 0x1f170];
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

const STAND_IN = /[\u0180-\u02af\u0131\u1d00-\u1d7f\ua720-\ua7ff]|[\u{1f150}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;

/** Replaces letters that only look like ours by ours; all others stay. */
export function asPlainLetters(text: string): string {
  return text.replace(STAND_IN, (sign) => STAND_INS.get(sign) ?? rowLetter(sign) ?? sign);
}

function rowLetter(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  return ROWS.map((first) => ALPHABET[code - first]).find((letter) => letter !== undefined);
}
