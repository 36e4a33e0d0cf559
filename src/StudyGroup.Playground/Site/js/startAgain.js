import { attempt, post } from "./api.js";

// Forgets everything and starts over. While that is under way, the page shows that it is not connected.
export async function startAgain(store) {
  store.tell("line", false);
  const { failed } = await attempt(() => post("/api/start-over"));
  if (failed) store.tell("line", true);
}
