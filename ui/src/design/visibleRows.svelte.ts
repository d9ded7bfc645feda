// Which rows of a long list are in sight, in runes. All rows are equally high; the head of the list lies in the same
// scrolled box and covers its top. Draws nothing.
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";
import { untrack } from "svelte";

interface Asked {
  count: number;
  /** The box that scrolls. */
  box: HTMLElement | undefined;
  rowHeight: number;
  headHeight: number;
}

// What is drawn before the box has been measured, and where there is nothing to measure (tests without layout).
const UNMEASURED = { width: 800, height: 1200 };

/** The rows in sight of what `asked` says; call it while a component is set up. */
export function visibleRows(asked: () => Asked) {
  const options = (): VirtualizerOptions<HTMLElement, HTMLElement> => {
    const { count, box, rowHeight, headHeight } = asked();
    return {
      count,
      getScrollElement: () => box ?? null,
      estimateSize: () => rowHeight,
      overscan: 12,
      scrollMargin: headHeight,
      scrollPaddingStart: headHeight,
      initialRect: UNMEASURED,
      scrollToFn: elementScroll,
      observeElementOffset,
      observeElementRect: (virtualizer, give) =>
        observeElementRect(virtualizer, (rect) => give(rect.height > 0 ? rect : UNMEASURED)),
      onChange: look,
    };
  };

  const virtualizer = new Virtualizer(untrack(options));
  let items = $state.raw<VirtualItem[]>(virtualizer.getVirtualItems());
  let total = $state.raw(virtualizer.getTotalSize());
  function look(): void {
    items = virtualizer.getVirtualItems();
    total = virtualizer.getTotalSize();
  }

  $effect(() => virtualizer._didMount());
  $effect.pre(() => {
    virtualizer.setOptions(options());
    untrack(() => {
      virtualizer.measure();
      virtualizer._willUpdate();
      look();
    });
  });

  return {
    /** The places in sight, and a few beyond. */
    get places(): number[] {
      const { count } = asked();
      return items.map((item) => item.index).filter((place) => place < count);
    },
    /** How high what lies above the first of them is, px. */
    get above(): number {
      const first = items[0];
      return first ? first.start - asked().headHeight : 0;
    },
    /** How high all rows together are, px. */
    get total(): number {
      return total;
    },
    /** Brings a row into sight with as little moving as can be. */
    show(place: number): void {
      virtualizer.scrollToIndex(place, { align: "auto" });
    },
  };
}
