// Puts the window's one component on the page. Knows nothing else but to say when it stands.
import { mount } from "svelte";
import App from "./app/App.svelte";
import { tellWhenPainted } from "./backend/painted";
import "./design/fonts.css";
import "./design/tokens.css";
import "./design/base.css";

const target = document.getElementById("app");
if (!target) throw new Error("BUG: index.html has no #app");
mount(App, { target });
tellWhenPainted(target);
