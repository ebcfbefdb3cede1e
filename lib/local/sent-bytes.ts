import { createHash } from 'node:crypto';

/** A body that is no text, as a reader of the outbox sees it: fields by their names, of a file what it is and a mark of its bytes. */
const fileOf = (bytes: Uint8Array, type: string, name?: string) => ({
  ...(name !== undefined && { name }),
  type,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
});

/** The body of a request: text as it is, a form of parts (RFC 7578) or a picture as JSON that tells of it, with the bytes beside it. */
export const sentBytes = async (request: Request): Promise<{ readonly body: string; readonly bytes?: Uint8Array<ArrayBuffer> }> => {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(multipart\/form-data|image\/)/.test(type)) return { body: await request.text() };
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (type.startsWith('image/')) return { body: JSON.stringify(fileOf(bytes, type)), bytes };
  const told: Record<string, unknown> = {};
  for (const [name, part] of await new Response(bytes, { headers: { 'content-type': type } }).formData())
    told[name] = typeof part === 'string' ? part : fileOf(new Uint8Array(await part.arrayBuffer()), part.type, part.name);
  return { body: JSON.stringify(told), bytes };
};
