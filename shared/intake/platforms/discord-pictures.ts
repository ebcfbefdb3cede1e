import { formParts } from '../form-parts.ts';
import type { OutgoingPicture } from '../outgoing-picture.ts';
import type { OutgoingRequest } from '../platform.ts';

/** A message with files: its JSON is one part, each file another. docs.discord.com/developers/reference#uploading-files */
export const withPictures = (request: OutgoingRequest, pictures: readonly OutgoingPicture[]): OutgoingRequest => {
  if (pictures.length === 0) return request;
  const { contentType, bytes } = formParts(
    { payload_json: String(request.body) },
    pictures.map((picture, at) => [`files[${at}]`, picture]),
  );
  const { body: _json, ...rest } = request;
  return { ...rest, headers: { ...request.headers, 'content-type': contentType }, bytes };
};
