import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The letters come with the program: the same picture on every machine, also on one without any font. They must be TrueType:
 * woff and woff2 are passed over without a word, and leave pictures without text.
 */
export const FONTS = {
  loadSystemFonts: false,
  fontFiles: [
    require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  ],
  defaultFontFamily: 'Inter',
};
