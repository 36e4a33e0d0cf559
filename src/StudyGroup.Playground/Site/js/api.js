class ApiError extends Error {}

export async function get(path) {
  return read(await fetch(path));
}

export async function post(path, body = {}) {
  return read(await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));
}

async function read(response) {
  if (!response.ok) throw new ApiError(`The playground answered ${response.status}.`);
  return response.json();
}

// An unreachable playground is a failure like any other, and so is a file that has disappeared since it was chosen.
export async function attempt(send) {
  try {
    return await send();
  } catch (problem) {
    if (problem instanceof ApiError || problem instanceof TypeError) return { failed: "The playground can't be reached" };
    if (problem instanceof DOMException) return { failed: "The file can no longer be read" };
    throw problem;
  }
}
