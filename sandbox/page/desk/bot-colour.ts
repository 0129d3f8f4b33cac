/** The bot's colour wherever its avatar stands. */
export const BOT_COLOUR = '#0e5c4c';
