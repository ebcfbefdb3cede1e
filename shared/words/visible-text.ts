/**
 * A text of strangers so that nothing in it hides, turns the writing round or moves the cursor of a terminal: control and format
 * characters (Unicode category C, but for new lines and tabs) are spelled as JSON spells them.
 */
export const visibleText = (text: string): string =>
  text.replaceAll(/[^\P{C}\n\t]/gu, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
