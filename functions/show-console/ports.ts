/** A file that a page needs, with the hash of its content. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly hash: string;
}

/** Sign-in pages of the organisation (OAuth 2.0 code flow with PKCE, RFC 7636). */
export interface SignInPages {
  /** Without a trailing slash. */
  readonly address: string;
  readonly client: string;
  /** Trades a code for a token that staff may carry; null when it is refused. */
  readonly trade: (code: string, verifier: string, returnTo: string) => Promise<string | null>;
}

export interface ShowConsolePorts {
  /** Whether somebody of staff holds this token. */
  readonly known: (token: string) => Promise<boolean>;
  readonly pages: SignInPages | null;
  readonly asset: (name: string) => Asset | null;
  /** 43 characters that nobody can guess. */
  readonly random: () => string;
  /** Address of the site, without a trailing slash. */
  readonly publicUrl: string;
  /** Where the API leads to for the bytes of media. */
  readonly mediaOrigin: string;
}
