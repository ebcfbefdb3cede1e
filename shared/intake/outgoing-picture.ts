export type Bytes = Uint8Array<ArrayBuffer>;
/** A picture of ours: its bytes, and an address that anybody may read it at for five minutes. */
export interface OutgoingPicture {
  readonly url: string;
  readonly body: Bytes;
  readonly type: string;
  readonly name: string;
  readonly alt: string;
}
