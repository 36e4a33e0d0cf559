// Shows an element on top of everything, below its field or where there is more room. It closes on scrolling instead of following.
export function float(element, field, close) {
  element.popover = "manual";
  const away = event => { if (!element.contains(event.target)) close(); };
  return {
    show() {
      element.hidden = false;
      element.showPopover();
      place(element, field.getBoundingClientRect());
      addEventListener("scroll", away, true);
      addEventListener("resize", away);
    },
    hide() {
      if (element.isConnected) element.hidePopover();
      element.hidden = true;
      removeEventListener("scroll", away, true);
      removeEventListener("resize", away);
    },
  };
}

const gap = 4;
const edge = 8;
const most = 340;

export function place(element, beside) {
  const { style } = element;
  style.maxHeight = "";
  style.width = beside.width ? `${beside.width}px` : "";
  const [above, below] = [beside.top - gap - edge, innerHeight - beside.bottom - gap - edge];
  const wanted = Math.min(element.offsetHeight, most);
  const up = wanted > below && above > below;
  style.maxHeight = `${Math.max(96, Math.min(wanted, up ? above : below))}px`;
  style.left = `${Math.max(edge, Math.min(beside.left, innerWidth - element.offsetWidth - edge))}px`;
  style.top = up ? `${beside.top - gap - element.offsetHeight}px` : `${beside.bottom + gap}px`;
}
