import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const home = ['127.0.0.1', 'localhost', '::1', '[::1]', ''];
/** Whether a host is this machine. */
export const isHome = (host: string): boolean => home.includes(host);

const hostOf = (given: unknown): string => {
  const first: unknown = Array.isArray(given) ? given[0] : given;
  return typeof first === 'object' && first !== null && 'host' in first ? String(first.host ?? '') : '';
};

/**
 * Keeps this thread on this machine: no socket is opened to anywhere else, and no question about a name leaves it either. Every
 * name has one address, of the network that is kept for documentation (RFC 5737).
 */
export const stayHome = (): void => {
  Object.assign(dns.promises, { lookup: async () => [{ address: '203.0.113.1', family: 4 }] });
  const connect = net.Socket.prototype.connect;
  Object.assign(net.Socket.prototype, {
    connect(this: net.Socket, ...given: unknown[]): unknown {
      const host = hostOf(given[0]) || (typeof given[1] === 'string' ? given[1] : '');
      if (isHome(host)) return Reflect.apply(connect, this, given);
      process.nextTick(() => this.destroy(Object.assign(new Error(`${host} is outside this machine`), { code: 'ECONNREFUSED' })));
      return this;
    },
  });
  syncBuiltinESMExports();
};
