/** Answers about two objects, by a name, each worked out once while both are in use. */

/** @param work a pure function; its answer is kept as long as both objects live */
export function remembered<A extends object, B extends object, Name, Answer>(
  work: (a: A, b: B, name: Name) => Answer,
): (a: A, b: B, name: Name) => Answer {
  const kept = new WeakMap<A, WeakMap<B, Map<Name, Answer>>>();
  return (a, b, name) => {
    const ofA = kept.get(a) ?? new WeakMap<B, Map<Name, Answer>>();
    kept.set(a, ofA);
    const ofBoth = ofA.get(b) ?? new Map<Name, Answer>();
    ofA.set(b, ofBoth);
    const known = ofBoth.get(name);
    if (known !== undefined) return known;
    const answer = work(a, b, name);
    ofBoth.set(name, answer);
    return answer;
  };
}
