declare module 'silabea' {
  /** Splits one Spanish word; the count is `numeroSilaba`. */
  const silabea: { getSilabas(palabra: string): { numeroSilaba: number } };
  export = silabea;
}
