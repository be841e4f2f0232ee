/** Makes a thing the first time it is asked for, also when two ask at once. */
export function onceEach(): <T>(name: string, make: () => Promise<T>) => Promise<T> {
  const made = new Map<string, Promise<unknown>>();
  return <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known as Promise<T>; // what was made under this name by this caller
  };
}
