import type { PostsPerHour } from '../../domain/digests/chart.ts';

/**
 * Pixels of the page on which charts are drawn. It is narrow, so that the type is still big enough when a phone shows the picture as
 * wide as its screen.
 */
export const PAGE = { width: 640, margin: 28 } as const;

/** Pixels of the PNG to one of the page: sharp on a phone's screen too. */
export const SHARPNESS = 2.25;

export const FONT = "Inter, 'Segoe UI', Roboto, Arial, sans-serif";

export const SIZE = { title: 25, text: 18, small: 16, key: 15 } as const;

/** The paper is part of the picture: dark ink on it is read on a light and on a dark screen alike. */
export const INK = {
  paper: '#ffffff',
  text: '#1b1f24',
  soft: '#57606a',
  line: '#d5dae0',
  track: '#e9edf1',
  plain: '#0f6e84',
  quiet: '#a3c4cd',
  late: '#b42318',
} as const;

/** Each class has its own row and name: the colours only help the eye. */
export const CLASS_COLOURS: Readonly<Record<PostsPerHour['series'][number]['id'], string>> = {
  life_risk: '#b42318',
  personal_data: '#7a4f9a',
  hate: '#43386b',
  field_report: '#b7791f',
  question: '#0f6e84',
  complaint: '#d2622a',
  false_claim: '#9b2c5e',
  political: '#6b7580',
  rant: '#8d8570',
  press: '#2f5fae',
  praise: '#3f8a4b',
  others: '#98a2ad',
};
