// Which view stands at which place. Each is fetched when one goes there first, so that the first screen waits for none of
// the others; a fetched one is kept. The overview is not among them: a start shows it, and it comes with the frame.
// Views.svelte gives them what they need.

/** Fetches a view once. */
function once<View>(load: () => Promise<{ default: View }>): () => Promise<View> {
  let kept: Promise<View> | undefined;
  return () => (kept ??= load().then((module) => module.default));
}

export const views = {
  meetings: once(() => import("../meetings/MeetingsView.svelte")),
  plan: once(() => import("../meetings/PlanView.svelte")),
  summons: once(() => import("../summons/SummonsView.svelte")),
  attendance: once(() => import("../meetings/AttendanceView.svelte")),
  course: once(() => import("../course/CourseView.svelte")),
  minutes: once(() => import("../minutes/MinutesView.svelte")),
  verification: once(() => import("../verification/VerificationView.svelte")),
  notice: once(() => import("../notice/NoticeView.svelte")),
  extracts: once(() => import("../extracts/ExtractsView.svelte")),
  calendar: once(() => import("../calendar/CalendarView.svelte")),
  search: once(() => import("../search/SearchView.svelte")),
  registry: once(() => import("../registry/RegistryView.svelte")),
  document: once(() => import("../registry/DocumentPage.svelte")),
  matter: once(() => import("../registry/MatterPage.svelte")),
  delegation: once(() => import("../delegation/DelegationView.svelte")),
  decisions: once(() => import("../decisions/DecisionsView.svelte")),
  grants: once(() => import("../grants/GrantsView.svelte")),
  proposed: once(() => import("../grants/ReadView.svelte")),
  association: once(() => import("../association/AssociationView.svelte")),
  phrases: once(() => import("../phrases/PhrasesView.svelte")),
  trash: once(() => import("../trash/TrashView.svelte")),
  controls: once(() => import("../design/Showcase.svelte")),
};
