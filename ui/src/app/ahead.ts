// Keys that are pressed between a question and its field: kept from the view behind, and given to the field when it has the focus. Under
// load that takes longer than the next letter. Holds them for one field and knows nothing of what they do there.

/** From now on keys are kept. */
export interface Ahead {
  /** Ends it; gives `field` what was pressed: letters as what stands in it, other keys as presses. */
  give: (field: HTMLInputElement) => void;
  /** Ends it; what was pressed is dropped. */
  drop: () => void;
}

/** Keeps keys until they are given away. What comes with Ctrl or Alt is a command and not kept. */
export function keepKeys(): Ahead {
  const kept: string[] = [];
  const keep = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.key === "Shift") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    kept.push(event.key);
  };
  window.addEventListener("keydown", keep, true);
  const drop = () => window.removeEventListener("keydown", keep, true);
  return {
    drop,
    give(field) {
      drop();
      for (const key of kept) press(field, key);
    },
  };
}

function press(field: HTMLInputElement, key: string): void {
  if ([...key].length > 1 && key !== "Backspace") {
    field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    return;
  }
  field.value = key === "Backspace" ? [...field.value].slice(0, -1).join("") : field.value + key;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
