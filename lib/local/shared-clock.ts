/** Three numbers that every worker sees: a real instant, the virtual one at that moment, and the speed between them. */
export type SharedClock = Float64Array<SharedArrayBuffer>;
const realNow = Date.now.bind(Date);

export const sharedClock = (): SharedClock => new Float64Array(new SharedArrayBuffer(24));
export const readShared = (shared: SharedClock): number => (shared[1] ?? 0) + (realNow() - (shared[0] ?? 0)) * (shared[2] ?? 1);
