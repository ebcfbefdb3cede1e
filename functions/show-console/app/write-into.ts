/**
 * Writes into a box as if it were typed, over what is selected there, so that Ctrl+Z takes it back. `insertText` is the only way into a
 * browser's own undo (https://developer.mozilla.org/docs/Web/API/Document/execCommand, "insertText" in a textarea); where it is not
 * known, the words are put there all the same.
 */
export const writeInto = (box: HTMLTextAreaElement, words: string): void => {
  box.focus();
  if (document.execCommand('insertText', false, words)) return;
  box.setRangeText(words, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
};
