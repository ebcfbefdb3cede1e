/** A form as `GET /forms/{id}.json` gives it. This program is small: it trusts the site that it came from. */
export interface DrawnField {
  readonly id: string;
  readonly type: 'text' | 'long_text' | 'choice' | 'scale' | 'email' | 'consent';
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly options: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  readonly longest: number;
}
export interface DrawnForm {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly intro: string;
  readonly open: boolean;
  /** Fields whose words are held against the board while they are written. */
  readonly alike: readonly string[];
  /** When it was drawn, by the service's clock. */
  readonly shownAt: string;
  readonly fields: readonly DrawnField[];
  readonly words: Readonly<Record<string, string>>;
}
