/** What React hydrates at once for, whatever state the page is in (its `isDiscreteEventThatRequiresHydration`). */
const urgentEvents = [
  ...["mousedown", "mouseup", "click", "auxclick", "dblclick", "contextmenu"],
  ...["pointerdown", "pointerup", "pointercancel", "touchstart", "touchend", "touchcancel"],
  ...["keydown", "keypress", "keyup", "beforeinput", "input", "change", "textInput", "submit", "reset"],
  ...["copy", "cut", "paste", "compositionstart", "compositionend", "dragstart", "dragend", "drop"],
];

/**
 * Keeps what a person does from React until the page is awake; the returned function says that it is. Links, forms and
 * fields go on working as they do without JavaScript. Remix waits for the page's data inside the first render with no
 * boundary around it: an event in those milliseconds makes React demand a finished render at once, which ends in its
 * error 345 and a page that never wakes.
 */
export function holdEarlyEvents(): () => void {
  const hold = (event: Event) => event.stopImmediatePropagation();
  // The window is asked before the document, where React listens.
  for (const name of urgentEvents) window.addEventListener(name, hold, true);
  return () => {
    for (const name of urgentEvents) window.removeEventListener(name, hold, true);
  };
}
