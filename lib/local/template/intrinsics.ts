/** Values of a template with its functions worked out: `Ref`, `Fn::GetAtt`, `Fn::Join`, `Fn::Sub`, `Fn::ImportValue`, `Fn::Select`, `Fn::Split`. */
export interface Lookups {
  /** What `Ref` of a logical id or pseudo parameter gives. */
  ref(name: string): string;
  attribute(logicalId: string, name: string): string;
  imported(name: string): unknown;
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const substitute = (text: string, local: Record<string, unknown>, lookups: Lookups): string =>
  text.replace(/\$\{([^}!]+)\}/g, (_all, name: string) => {
    if (name in local) return String(resolve(local[name], lookups));
    const [id = '', attribute] = name.split('.');
    return attribute === undefined || name.startsWith('AWS::') ? lookups.ref(name) : lookups.attribute(id, attribute);
  });

/** Works out one value. Throws with the name of a function that it does not know. */
export const resolve = (value: unknown, lookups: Lookups): unknown => {
  if (Array.isArray(value)) return value.map((one) => resolve(one, lookups));
  if (!isObject(value)) return value;
  const [[name, given] = ['', undefined]] = Object.entries(value);
  if (Object.keys(value).length === 1) {
    if (name === 'Ref') return lookups.ref(String(given));
    if (name === 'Fn::ImportValue') return resolve(lookups.imported(String(resolve(given, lookups))), lookups);
    if (name === 'Fn::GetAtt') {
      const [id = '', ...rest] = Array.isArray(given) ? given.map(String) : String(given).split('.');
      return lookups.attribute(id, rest.join('.'));
    }
    if (name === 'Fn::Join' && Array.isArray(given)) {
      const parts = resolve(given[1], lookups);
      return (Array.isArray(parts) ? parts : []).join(String(given[0]));
    }
    if (name === 'Fn::Sub')
      return Array.isArray(given) ? substitute(String(given[0]), Object(given[1]), lookups) : substitute(String(given), {}, lookups);
    if (name === 'Fn::Split' && Array.isArray(given)) return String(resolve(given[1], lookups)).split(String(given[0]));
    if (name === 'Fn::Select' && Array.isArray(given)) {
      const list = resolve(given[1], lookups);
      return Array.isArray(list) ? list[Number(given[0])] : undefined;
    }
    if (name.startsWith('Fn::'))
      throw new Error(`The plan uses ${name}, which the local cloud does not work out. Teach lib/local/template/intrinsics.ts.`);
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, lookups)]));
};
