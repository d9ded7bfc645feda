// The five tones a state can have. Colour is the third to say it, after icon and word.

/** `plain` is ink; `now` is the accent. */
export type Tone = "plain" | "ok" | "warn" | "err" | "now";
