// The arrow keys go from message to message; the focused one shows its actions.
export function logKeys(log) {
  log.addEventListener("keydown", event => {
    const messages = [...log.querySelectorAll(".message")];
    const at = messages.indexOf(event.target);
    if ((at < 0 && event.target !== log) || !messages.length) return;
    const to = { ArrowUp: at < 0 ? messages.length - 1 : at - 1, ArrowDown: at < 0 ? messages.length - 1 : at + 1, Home: 0, End: messages.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    messages[Math.max(0, Math.min(to, messages.length - 1))].focus();
  });
}
