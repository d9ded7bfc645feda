// Puts words and a table on the clipboard at once. Goes the way of a copy by hand, which every web view allows inside a
// press of a key or a button; never reads the clipboard.

/** Whether it came there. */
export function copy(plain: string, html: string): boolean {
  let done = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", html);
    done = true;
  };
  // Without a selection some web views send no copy event at all.
  const stand = document.createElement("span");
  stand.textContent = "\u00a0";
  stand.className = "unseen";
  document.body.append(stand);
  const selection = document.getSelection();
  const range = document.createRange();
  range.selectNodeContents(stand);
  selection?.removeAllRanges();
  selection?.addRange(range);
  document.addEventListener("copy", give, { capture: true });
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give, { capture: true });
    selection?.removeAllRanges();
    stand.remove();
  }
  return done;
}
