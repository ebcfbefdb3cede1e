/** Replaces the Date of this thread by one that tells virtual time: everything that asks for now, libraries included, is told it. */
export const installDate = (now: () => number): void => {
  const RealDate = Date;
  const Virtual = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: Virtual, writable: true, configurable: true });
  globalThis.Date = Virtual;
};
