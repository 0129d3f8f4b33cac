/**
 * Returns a function that finds the value of a key once, and then knows it while it is among the last keys
 * asked for. What it gives is shared: nobody may change it.
 */
export function lastFound<Found>(most: number): (key: string, find: () => Found) => Found {
  const known = new Map<string, Found>();
  return (key, find) => {
    const found = known.get(key) ?? find();
    known.delete(key);
    known.set(key, found);
    for (const old of [...known.keys()].slice(0, -most)) known.delete(old);
    return found;
  };
}
