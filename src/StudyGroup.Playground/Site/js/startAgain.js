import { attempt, post } from "./api.js";

// Deletes everything and starts over. Meanwhile the page shows that it isn't connected.
export async function startAgain(store) {
  store.tell("line", false);
  const { failed } = await attempt(() => post("/api/start-over"));
  if (failed) store.tell("line", true);
}
